use crate::{Amount, Aside, Cents, Label, Picture, Portion, Promotion, Quantity};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The shop's number for a product: four to seven digits at Auchan (SITE §1), with letters behind a
/// dash for what a seller of the marketplace offers: `893601-XYZ` (SITE §18).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pid(pub String);

/// No number that was seen is nearly as long.
const LENGTH_MAX: usize = 20;

impl Pid {
    /// Whether a text can be the number of a product.
    #[must_use]
    pub fn is_one(text: &str) -> bool {
        let (number, seller) = text.split_once('-').unwrap_or((text, "0"));
        let numbered = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        let sold = !seller.is_empty() && seller.bytes().all(|b| b.is_ascii_alphanumeric());
        numbered && sold && text.len() <= LENGTH_MAX
    }
}

impl fmt::Display for Pid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What one base unit costs, as the page says it: `5.89 €/Kg`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitPrice {
    /// Euros (not cents: unit prices have up to three decimals).
    pub amount: Amount,
    /// The unit in the page's own words: `Kg`, `Lt`, `un`, `Dose`.
    pub per: String,
}

impl UnitPrice {
    /// What a kilo costs, where that is its unit, and whole cents.
    #[must_use]
    pub fn of_kilo(&self) -> Option<Cents> {
        let thousandths = self.amount.in_thousandths();
        let kilo = self.per.trim().eq_ignore_ascii_case("kg");
        (kilo && thousandths % 10 == 0).then_some(Cents(thousandths / 10))
    }
}

/// A product as a tile of a result grid shows it (SITE §8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tile {
    /// Product id.
    pub pid: Pid,
    /// Name in the page's own letter case.
    pub name: String,
    /// Path or address of the product page.
    pub url: String,
    /// Its picture, where the tile has one of the shop's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// Brand, where the tile names one.
    pub brand: Option<String>,
    /// Slash-separated category path, where the tile names one.
    pub category: Option<String>,
    /// What one costs now: a piece, or a kilo where `priced_per` says so.
    pub price: Cents,
    /// What it cost before a promotion; `None` without one.
    pub list_price: Option<Cents>,
    /// What it says of the promotion besides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promotion: Option<Promotion>,
    /// `Kg` for goods sold by weight, else `None`.
    pub priced_per: Option<String>,
    /// Price of a base unit, where the tile gives one.
    pub unit_price: Option<UnitPrice>,
    /// Least weight that can be bought, in grams ("Quant. Mínima").
    pub min_grams: Option<u32>,
    /// The deposit on its cans or bottles, which is in no price here (SITE §18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deposit: Option<Cents>,
    /// The shop's own promises, in the order of the page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<Label>,
    /// Can be bought now.
    pub available: bool,
    /// Is in the cart already.
    pub in_cart: bool,
}

/// A result grid: a search, or the category page behind *Substituir* (SITE §8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchPage {
    /// The words searched for; `None` on a category page.
    pub query: Option<String>,
    /// How many products match in all, where the page says so.
    pub total: Option<u32>,
    /// The tiles on this page that were read, in page order.
    pub tiles: Vec<Tile>,
    /// Tiles that could not be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<Aside>,
    /// Other words that the shop proposes where nothing matched, in page order: three at most, in the
    /// letters of the page, and none of them the words that were searched for (SITE §17).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<String>,
    /// Where the next tiles come from; `None` when all are shown.
    pub more_url: Option<String>,
}

/// A product page (SITE §9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Product {
    /// Product id.
    pub pid: Pid,
    /// Bar code, where given.
    pub ean: Option<String>,
    /// Name in the page's own letter case.
    pub name: String,
    /// Brand, where given.
    pub brand: Option<String>,
    /// What one costs now.
    pub price: Cents,
    /// Price of a base unit, where given.
    pub unit_price: Option<UnitPrice>,
    /// The deposit on its cans or bottles, which is in no price here (SITE §18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deposit: Option<Cents>,
    /// The shop's own promises, in the order of the page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<Label>,
    /// Can be bought now.
    pub available: bool,
    /// How it is sold, where the page says so.
    pub portion: Option<Portion>,
    /// How much of it the page says is in the cart.
    pub in_cart: Option<Quantity>,
    /// Category names from the widest to the narrowest.
    pub breadcrumbs: Vec<String>,
}
