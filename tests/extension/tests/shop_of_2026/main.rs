//! Whole runs over the shop as it is in 2026, and over what it may show besides: what was never seen of it
//! is made by switches of the practice store (SITE §17 to §19).

mod accents;
mod dressed;
mod gone;
mod odd_cart;
mod past_orders;
mod translated;

use serde_json::Value;

/// The elements of a list.
fn all(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

/// What the review proposes for a product.
fn proposed<'a>(pack: &'a Value, pid: &str) -> Vec<&'a Value> {
    let of = all(&pack["proposals"]).filter(|it| it["pid"] == pid);
    of.flat_map(|it| all(&it["finding"]["ranked"])).collect()
}
