//! Pictures of products: drawings, under the shop's kind of address.

use crate::product::Product;

const COLOURS: [(&str, &str); 8] = [
    ("produtos-lacteos", "#8fb7e8"),
    ("fruta", "#f2b84b"),
    ("legumes", "#7dbb5f"),
    ("talho", "#d9776c"),
    ("peixaria", "#6fb3b8"),
    ("padaria", "#d8a66a"),
    ("bebidas", "#9a86d6"),
    ("limpeza", "#6fc2d0"),
];

/// The address. The file is the product's id padded to nine digits, which looks just like an order
/// number (SITE §1).
pub fn path(pid: &str) -> String {
    format!(
        "/dw/image/v2/BFRC_PRD/on/demandware.static/-/Sites-auchan-pt-master-catalog/default/dw0000000{}/images/hi-res/{pid:0>9}.jpg",
        pid.len()
    )
}

/// The product's id in such an address.
pub fn pid(path: &str) -> Option<&str> {
    let file = path.rsplit('/').next()?.strip_suffix(".jpg")?;
    Some(file.trim_start_matches('0'))
}

/// A drawing: a pack in the colour of the category, with the product's initials.
pub fn draw(product: Option<&Product>) -> String {
    let path = product.map(Product::category_path).unwrap_or_default();
    let colour = COLOURS
        .iter()
        .find(|(part, _)| path.contains(part))
        .map_or("#b9b2a6", |(_, c)| *c);
    let initials: String = product
        .map(|p| {
            p.name
                .split(' ')
                .filter_map(|w| w.chars().next())
                .take(2)
                .collect()
        })
        .unwrap_or_default();
    let shape = if product.is_some_and(|p| p.step().is_some()) {
        "<circle cx='50' cy='56' r='32'/><path d='M50 26q4-14 16-14-2 12-16 14z' fill='#5a8f47'/>"
    } else {
        "<rect x='26' y='22' width='48' height='66' rx='8'/><rect x='38' y='10' width='24' height='14' rx='4'/>"
    };
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'><rect width='100' height='100' fill='#fff'/><g fill='{colour}'>{shape}</g><rect x='32' y='46' width='36' height='22' rx='4' fill='#fff' opacity='.85'/><text x='50' y='62' text-anchor='middle' font-family='sans-serif' font-size='15' font-weight='700' fill='#333'>{initials}</text></svg>"
    )
}
