use crate::piece::{Piece, unsettled};
use crate::{deposit, labels, numbers, quantity, query, tile};
use page::Element;
use serde::Deserialize;
use shop::{Pid, Product, Unreadable};

const BODY: &str = ".auc-js-pdp-body[data-pid]";

/// The part of the page's schema.org data that it shows nowhere.
#[derive(Deserialize)]
struct Schema {
    #[serde(rename = "@type")]
    kind: String,
    sku: String,
    brand: Option<Brand>,
}

#[derive(Deserialize)]
struct Brand {
    name: Option<String>,
}

/// A product page (SITE §9). The tiles it recommends are left alone.
///
/// # Errors
/// The piece that is missing, or [`Unreadable::Unsettled`] if the page shows another product
/// than it was made for.
pub fn product<E: Element>(root: &E) -> Result<Product, Unreadable> {
    let body = root.piece("product", BODY)?;
    let pid = body.attr("data-pid").unwrap_or_default();
    if let Some(asked) = query::named(root, "pid").filter(|asked| *asked != pid) {
        return Err(unsettled("pid", asked, pid));
    }
    let sales = body.piece("price", ".auc-pdp-price .sales .value")?;
    let selector = root.first(quantity::SELECTOR);
    let per = body.first(".auc-pdp__units .auc-measures--price-per-unit");
    Ok(Product {
        ean: body
            .attr("data-ean")
            .filter(|ean| !ean.is_empty() && ean != "null"),
        name: root.piece_text("name", "#maincontent h1.product-name")?,
        brand: brand(root, &pid),
        price: tile::shown_price(&sales)?,
        unit_price: per.and_then(|e| numbers::unit_price(&e.text())),
        deposit: deposit::beside(&body),
        labels: labels::labels(&body),
        available: available(&body)?,
        portion: selector.as_ref().and_then(|it| quantity::portion(it).ok()),
        in_cart: selector.as_ref().and_then(quantity::held),
        breadcrumbs: breadcrumbs(root),
        pid: Pid(pid),
    })
}

/// Whether the page shows the product it was made for.
pub(crate) fn settled<E: Element>(root: &E) -> bool {
    let shown = root.first(BODY).and_then(|body| body.attr("data-pid"));
    shown.is_some() && shown == query::named(root, "pid")
}

fn available<E: Element>(body: &E) -> Result<bool, Unreadable> {
    let place = ".availability[data-available]";
    let sign = body.piece("availability", place)?;
    let says = |name| match sign.attr(name).as_deref() {
        Some("true") => Ok(true),
        Some("false") => Ok(false),
        Some(odd) => Err(Unreadable::odd("availability", odd)),
        None => Err(Unreadable::missing("availability", name)),
    };
    Ok(says("data-available")? && says("data-ready-to-order")?)
}

fn brand<E: Element>(root: &E, pid: &str) -> Option<String> {
    let scripts = root.all(r#"script[type="application/ld+json"]"#);
    let mut read = scripts
        .iter()
        .filter_map(|script| serde_json::from_str::<Schema>(&script.text()).ok());
    let schema = read.find(|schema| schema.kind == "Product" && schema.sku == pid)?;
    schema.brand?.name.filter(|name| !name.is_empty())
}

fn breadcrumbs<E: Element>(root: &E) -> Vec<String> {
    let links = root.all("#maincontent ol.breadcrumb li.breadcrumb-item a");
    links
        .iter()
        .map(E::text)
        .filter(|name| !name.is_empty())
        .collect()
}

/// Whether the shop's script is waiting for an answer: its spinner shows then (SITE §2).
pub fn busy<E: Element>(root: &E) -> bool {
    let spinner = root.first(".auc-spinners");
    spinner.is_some_and(|spinner| !spinner.has_class("d-none"))
}
