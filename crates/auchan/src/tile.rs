use crate::piece::{Piece, pid_in, unsettled};
use crate::{deposit, labels, numbers, pictures, promotion};
use page::Element;
use serde::Deserialize;
use shop::{Cents, Pid, Tile, Unreadable};

/// Where the tiles of a page of results stand.
pub(crate) const GRID: &str = ".product-grid";
pub(crate) const TILE: &str = ".auc-js-product-tile";
const NAME: &str = ".auc-product-tile__name a.link[href]";
const IMAGE: &str = "img.tile-image";
/// What a sold-out tile shows besides its own class.
const SOLD_OUT: &str =
    ".auc-product-unavailable--button, .auc-qty-selector.auc-product-unavailable";
/// A quantity of what is in the cart.
const HELD: &str =
    r#".auc-qty-selector__active, input[type="number"].auc-js-update-product-quantity"#;

/// What a tile's attribute `data-gtm` says that the tile does not show.
#[derive(Default, Deserialize)]
struct Gtm {
    #[serde(default)]
    brand: String,
    #[serde(default)]
    category: String,
}

/// A product tile (SITE §8): a `.auc-js-product-tile` of a result grid or a carousel.
///
/// Parts that the page fills in late are read if they are there; price, name and
/// availability are there from the start.
///
/// # Errors
/// The piece that is missing.
pub fn tile<E: Element>(tile: &E) -> Result<Tile, Unreadable> {
    let link = tile.piece("product_link", NAME)?;
    let url = link.attr("href").unwrap_or_default();
    let gtm = gtm(tile);
    let sales = tile.piece("price", ".sales .value")?;
    let text = |selector| tile.first(selector).map(|e| e.text());
    let min_grams = text(".auc-measures--avg-weight").and_then(|t| numbers::min_grams(&t));
    Ok(Tile {
        pid: pid(tile, &url)?,
        name: tile.piece_text("name", NAME)?,
        price: shown_price(&sales)?,
        list_price: tile
            .first(".auc-price__stricked .strike-through.value")
            .map(|former| price(&former))
            .transpose()?,
        promotion: promotion::promotion(tile),
        priced_per: priced_per(&sales, min_grams)?,
        unit_price: text(".auc-measures--price-per-unit").and_then(|t| numbers::unit_price(&t)),
        min_grams,
        deposit: deposit::beside(tile),
        labels: labels::labels(tile),
        picture: pictures::shown(tile, IMAGE),
        available: available(tile)?,
        in_cart: tile.first(HELD).is_some(),
        brand: Some(gtm.brand).filter(|brand| !brand.is_empty()),
        category: Some(gtm.category).filter(|category| !category.is_empty()),
        url,
    })
}

fn gtm<E: Element>(tile: &E) -> Gtm {
    let text = tile.attr("data-gtm").unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

fn pid<E: Element>(tile: &E, url: &str) -> Result<Pid, Unreadable> {
    let own = tile.attr("data-pid").unwrap_or_default();
    let linked = pid_in(url)?;
    if linked.0 != own {
        return Err(unsettled("pid", own, linked));
    }
    Ok(linked)
}

/// A price and the unit it may be for: `2,39 €` with `/Kg` inside. The attribute holds the
/// price alone.
pub(crate) fn price<E: Element>(value: &E) -> Result<Cents, Unreadable> {
    let content = value.attr("content").unwrap_or_default();
    let found = numbers::cents(&content);
    found.ok_or_else(|| Unreadable::odd("price", &content))
}

/// The price, which must be the one that people see, where that can be read.
pub(crate) fn shown_price<E: Element>(sales: &E) -> Result<Cents, Unreadable> {
    let said = price(sales)?;
    let text = sales.text();
    let shown = text.split_once('€').map(|(number, _)| format!("{number}€"));
    match shown.and_then(|shown| numbers::money(&shown)) {
        Some(shown) if shown != said => Err(unsettled("price", said, shown)),
        Some(_) | None => Ok(said),
    }
}

/// Neither a button that is there nor one that can be pressed says so (SITE §8): the tile's own class
/// does. Where only its other signs are there, the tile is being changed.
fn available<E: Element>(tile: &E) -> Result<bool, Unreadable> {
    match (
        tile.has_class("auc-product-unavailable"),
        tile.first(SOLD_OUT),
    ) {
        (true, _) => Ok(false),
        (false, None) => Ok(true),
        (false, Some(sign)) => Err(unsettled("availability", "can be bought", sign.text())),
    }
}

/// The unit beside the price. What has a least weight is sold by weight, so it must have one.
fn priced_per<E: Element>(sales: &E, min_grams: Option<u32>) -> Result<Option<String>, Unreadable> {
    let shown = sales.first(".auc-avgWeight").map(|e| e.text());
    let unit = shown.map(|text| text.trim_start_matches('/').trim_start().to_owned());
    match (unit.filter(|unit| !unit.is_empty()), min_grams) {
        (None, Some(_)) => Err(Unreadable::missing("price", ".sales .auc-avgWeight")),
        (unit, _) => Ok(unit),
    }
}
