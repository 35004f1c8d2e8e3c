//! The lines of an order's page (SITE §5).

use serde::Serialize;

use crate::{
    catalogue::{BAG, Catalogue},
    measure::{Thousandths, Unit},
    order::OrderLine,
    product::Product,
    view::picture,
};

/// Lines under one heading; the first have none (SITE §5).
#[derive(Debug, Serialize)]
pub struct Group {
    title: Option<String>,
    lines: Vec<Row>,
}

/// One line.
#[derive(Debug, Serialize)]
pub struct Row {
    path: String,
    name: String,
    /// Padded and with odd marks on x0 lines (SITE §5).
    label: String,
    text: String,
    image: String,
    quantity: String,
    price: String,
}

/// A line with its heading.
pub type Titled = (Option<String>, Row);

/// All lines of a delivery, and that of its bags if it has any, by heading.
pub fn lines(goods: &[OrderLine], bags: Option<i64>, catalogue: &Catalogue) -> Vec<Titled> {
    let mut rows: Vec<Titled> = goods
        .iter()
        .filter_map(|line| {
            let product = catalogue.get(&line.pid)?;
            let title = (line.quantity.0 > 0)
                .then(|| product.category.get(1).cloned())
                .flatten();
            Some((title, row(line, product)))
        })
        .collect();
    rows.sort_by(|(a, _), (b, _)| a.cmp(b));
    if let Some(bags) = bags {
        let campaigns = "Campanhas".to_owned();
        let after = rows
            .iter()
            .position(|(title, _)| title.as_ref() > Some(&campaigns));
        let at = after.unwrap_or(rows.len());
        rows.insert(at, (Some(campaigns), bag(bags)));
    }
    rows
}

fn bag(bags: i64) -> Row {
    let line = OrderLine {
        pid: BAG.to_owned(),
        quantity: Thousandths::pieces(bags),
        unit: Unit::Piece,
    };
    row(&line, &Catalogue::bag())
}

fn row(line: &OrderLine, product: &Product) -> Row {
    let label = match line.quantity.0 {
        0 => format!("{:<60}", format!("{}: #", product.name)),
        _ => product.name.clone(),
    };
    Row {
        path: product.path(),
        name: product.name.clone(),
        text: label.to_lowercase(),
        label,
        image: picture::path(&product.pid),
        quantity: line.shown_quantity(),
        price: line.shown_price(product).shown(),
    }
}

/// Puts lines under their headings.
pub fn groups(lines: Vec<Titled>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (title, row) in lines {
        match groups.last_mut().filter(|group| group.title == title) {
            Some(group) => group.lines.push(row),
            None => groups.push(Group {
                title,
                lines: vec![row],
            }),
        }
    }
    groups
}
