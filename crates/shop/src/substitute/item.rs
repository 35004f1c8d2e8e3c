use crate::{Cents, Pid, Tile, UnitPrice};
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
            available: tile.available,
        }
    }
}
