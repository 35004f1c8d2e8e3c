//! The JSON that tiles and lines carry in attributes (SITE §7, §8).

use serde_json::{Number, Value, json};

use crate::{
    measure::Cents,
    product::Product,
    text::{escape, fold},
    totals::LinePrice,
    view::CONTROLLERS,
};

/// `data-urls`
pub fn urls(product: &Product) -> String {
    let path = product.path();
    let absolute = format!("https://www.auchan.pt{path}");
    let to = |name: &str| format!("{CONTROLLERS}{name}");
    json!({
        "productUrl": path,
        "quickViewUrl": to(&format!("Product-ShowQuickView?pid={}", product.pid)),
        "addToCartUrl": to("Cart-AddProduct"),
        "updateQuantityUrl": to("Cart-UpdateQuantity"),
        "removeFromCartUrl": to("Cart-RemoveProductLineItem"),
        "quantitySelector": to("Product-QuantitySelector"),
        "encodedProductUrl": escape(&absolute),
        "absoluteProductUrl": absolute,
        "oneySimulatorUrl": to(&format!("Oney-GetSimulator?pid={}", product.pid)),
    })
    .to_string()
}

/// `data-gtm`: the price is that of one unit.
pub fn gtm(product: &Product, position: usize) -> String {
    let category: Vec<String> = product
        .category
        .iter()
        .map(|c| c.to_lowercase().replace(' ', "-"))
        .collect();
    json!({
        "name": product.name,
        "id": product.pid,
        "price": product.price.dotted(),
        "brand": product.brand,
        "category": category.join("/"),
        "dimension6": "",
        "dimension11": "",
        "dimension7": "Yes",
        "position": position,
    })
    .to_string()
}

/// `data-gtm-new`: the price is that of the line before discounts.
pub fn gtm_new(product: &Product, price: &LinePrice) -> String {
    let mut data = json!({
        "item_id": product.pid,
        "item_name": product.name,
        "item_brand": product.brand,
        "affiliation": "Auchan Online Store",
        "coupon": "",
        "location_id": "",
        "item_list_id": "",
        "item_list_name": "",
        "item_variant": "",
        "quantity": price.base.to_string(),
        "price": price.before.dotted(),
        "discount": (price.before - price.price).dotted(),
        "index": 0,
    });
    categorize(&mut data, product);
    data.to_string()
}

/// One item of the cart's `gtmOnLoad`; price and quantity are numbers there.
pub fn item(product: &Product, price: Cents, quantity: &str) -> Value {
    let mut data = json!({
        "item_name": product.name,
        "item_id": product.pid,
        "price": number(&price.trimmed()),
        "item_brand": product.brand,
        "quantity": number(quantity),
        "item_variant": "null",
    });
    categorize(&mut data, product);
    data
}

fn number(text: &str) -> Number {
    text.parse().unwrap_or_else(|_| Number::from(0))
}

fn categorize(data: &mut Value, product: &Product) {
    if let Value::Object(fields) = data {
        for (index, category) in product.category.iter().enumerate() {
            let number = if index == 0 {
                String::new()
            } else {
                (index + 1).to_string()
            };
            fields.insert(format!("item_category{number}"), json!(category));
        }
    }
}

/// The schema.org `Product` of a product page.
pub fn schema(product: &Product, available: bool) -> String {
    let stock = if available { "InStock" } else { "OutOfStock" };
    json!({
        "@context": "http://schema.org/",
        "@type": "Product",
        "@id": format!("https://www.auchan.pt{}", product.path()),
        "name": product.name,
        "description": fold(&product.name).to_uppercase(),
        "sku": product.pid,
        "gtin": product.ean,
        "brand": {"@type": "Brand", "name": product.brand},
        "offers": {
            "url": {},
            "@type": "Offer",
            "priceCurrency": "EUR",
            "price": product.price.dotted(),
            "availability": format!("http://schema.org/{stock}"),
        },
    })
    .to_string()
    .replace('<', "\\u003c")
}
