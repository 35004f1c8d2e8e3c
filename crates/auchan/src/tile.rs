use crate::numbers;
use crate::piece::{Piece, pid_in, unsettled};
use page::Element;
use serde::Deserialize;
use shop::{Cents, Pid, Tile, Unreadable};

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
    let link = tile.piece("product_link", ".auc-product-tile__name a.link[href]")?;
    let url = link.attr("href").unwrap_or_default();
    let gtm = gtm(tile);
    let sales = tile.piece("price", ".sales .value")?;
    let text = |selector| tile.first(selector).map(|e| e.text());
    Ok(Tile {
        pid: pid(tile, &url)?,
        name: link.text(),
        price: price(&sales)?,
        list_price: tile
            .first(".auc-price__stricked .strike-through.value")
            .map(|former| price(&former))
            .transpose()?,
        priced_per: priced_per(&sales),
        unit_price: text(".auc-measures--price-per-unit").and_then(|t| numbers::unit_price(&t)),
        min_grams: text(".auc-measures--avg-weight").and_then(|t| numbers::min_grams(&t)),
        // Neither a button that is there nor one that can be pressed says so (SITE §8).
        available: !tile.has_class("auc-product-unavailable"),
        in_cart: tile.first(".auc-qty-selector__active").is_some(),
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

fn priced_per<E: Element>(sales: &E) -> Option<String> {
    let shown = sales.first(".auc-avgWeight")?.text();
    let unit = shown.trim_start_matches('/').trim_start();
    (!unit.is_empty()).then(|| unit.to_owned())
}
