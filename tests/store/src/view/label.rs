//! The shop's own promises, as icons in tiles and on product pages (SITE §18).

use serde::Serialize;

use crate::product::Product;

/// One icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Label {
    /// Its `alt` and its `title`.
    pub words: &'static str,
    /// The file.
    pub file: &'static str,
    /// It comes once the tile scrolls near: `data-src` and no `src` (as half of those that were saved).
    pub late: bool,
}

const NATIONAL: Label = icon(
    "Produto Nacional",
    "dw43aebe86/images/labels/national_product.svg",
    true,
);
const CHILLED: Label = icon(
    "Produto Refrigerado",
    "dw217fd417/images/labels/refrigerado.svg",
    false,
);
const FROZEN: Label = icon(
    "Produto Congelado",
    "dw3c5d0a11/images/labels/congelado.svg",
    false,
);
const LACTOSE: Label = icon("Sem lactose", "dw5da1f1dc/images/labels/lactose.svg", false);
const DEPOSIT: Label = icon(
    "Embalagem incluída",
    "dw7e4b9c02/images/labels/embalagem.svg",
    false,
);
/// One of the shop's own campaigns, which only its words tell of.
const GROWN: Label = icon(
    "Cultivamos o bom",
    "dw51213139/images/labels/fileira.svg",
    false,
);

const fn icon(words: &'static str, file: &'static str, late: bool) -> Label {
    Label { words, file, late }
}

/// Where the files are.
pub const FOLDER: &str = "/on/demandware.static/-/Sites-auchan-pt-master-catalog/default/";

/// Those of a product, in the order of the shop.
pub fn of(product: &Product) -> Vec<Label> {
    let within = |name: &str| product.category.iter().any(|it| it == name);
    let chilled = within("Talho") || within("Peixaria") || within("Charcutaria");
    let told = [
        (product.pid.ends_with(['2', '4', '6', '8']), NATIONAL),
        (within("Legumes") && product.brand == "AUCHAN", GROWN),
        (chilled || within("Iogurtes"), CHILLED),
        (within("Congelados"), FROZEN),
        (lactose_free(&product.name), LACTOSE),
        (product.deposit.is_some(), DEPOSIT),
    ];
    let told = told.into_iter().filter(|(has, _)| *has);
    told.map(|(_, label)| label).collect()
}

fn lactose_free(name: &str) -> bool {
    ["SEM LACTOSE", "S/ LACTOSE"]
        .iter()
        .any(|said| name.contains(said))
}
