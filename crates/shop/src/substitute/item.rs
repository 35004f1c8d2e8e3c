use crate::{Cents, Label, Pid, Tile, UnitPrice};
use serde::{Deserialize, Serialize};

/// A product as far as ranking looks at it: the wanted one, or one that might stand in for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Product id.
    pub pid: Pid,
    /// Name as the shop writes it.
    pub name: String,
    /// Brand, where the shop names one.
    pub brand: Option<String>,
    /// Category path, where the shop names one.
    pub category: Option<String>,
    /// What one costs: a piece, or a kilo of goods sold by weight.
    pub price: Option<Cents>,
    /// Price of a base unit, where the shop gives one.
    pub unit_price: Option<UnitPrice>,
    /// What the shop itself promises of it, in the page's words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<Label>,
    /// Can be bought now. Of no matter for the wanted one.
    pub available: bool,
}

impl Item {
    /// A product of which only id and name are known.
    #[must_use]
    pub fn named(pid: Pid, name: &str) -> Self {
        Self {
            pid,
            name: name.to_owned(),
            brand: None,
            category: None,
            price: None,
            unit_price: None,
            labels: Vec::new(),
            available: true,
        }
    }
}

impl From<&Tile> for Item {
    fn from(tile: &Tile) -> Self {
        Self {
            pid: tile.pid.clone(),
            name: tile.name.clone(),
            brand: tile.brand.clone(),
            category: tile.category.clone(),
            price: Some(tile.price),
            unit_price: tile.unit_price.clone(),
            labels: tile.labels.clone(),
            available: tile.available,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_stored_before_there_were_labels_is_read_and_none_are_not_written() {
        let plain = Item::named(Pid("1".into()), "Tofu 250g");
        let stored = serde_json::to_string(&plain).unwrap();
        assert!(!stored.contains("labels"));
        assert_eq!(serde_json::from_str::<Item>(&stored).unwrap(), plain);
        let labelled = Item {
            labels: vec![Label("Vegan".into())],
            ..plain
        };
        let stored = serde_json::to_string(&labelled).unwrap();
        assert_eq!(serde_json::from_str::<Item>(&stored).unwrap(), labelled);
    }
}
