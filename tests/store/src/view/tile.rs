//! Product tiles (SITE §8).

use serde::Serialize;

use crate::{
    cart::Line,
    product::Product,
    session::Visitor,
    totals::LinePrice,
    view::{
        data,
        label::{self, Label},
        picture,
    },
    world::World,
};

/// What `tile.html` and the product page are filled in with; also the part of a cart line that is
/// the product's.
#[derive(Debug, Serialize)]
pub struct Tile {
    pub pid: String,
    /// In capitals.
    pub name: String,
    /// In lower case, as texts have it.
    pub text: String,
    pub path: String,
    pub category_path: String,
    pub image: String,
    pub urls: String,
    pub gtm: String,
    pub gtm_new: String,
    pub position: usize,
    pub unavailable: bool,
    pub price: String,
    pub price_dotted: String,
    pub was: Option<String>,
    pub was_dotted: Option<String>,
    /// `-30%`
    pub percent: Option<String>,
    pub weighed: bool,
    pub unit_price: String,
    /// `Quant. Mínima = 300g`
    pub avg_weight: Option<String>,
    /// `0,10 €`
    pub deposit: Option<String>,
    pub promotion: Option<String>,
    /// The shop's own promises.
    pub labels: Vec<Label>,
}

impl Tile {
    /// The tile of a product at a place in a grid, counted from 1.
    pub fn of(world: &World, visitor: &Visitor, product: &Product, position: usize) -> Self {
        let (quantity, unit) = product.least();
        let one = Line {
            uuid: String::new(),
            pid: product.pid.clone(),
            quantity,
            unit,
        };
        let account = world.account(visitor);
        let line = account
            .as_ref()
            .and_then(|a| a.cart.line(&product.pid))
            .unwrap_or(&one);
        Self::priced(world, product, position, &LinePrice::of(product, line))
    }

    /// The same with a line's price at hand.
    pub fn priced(world: &World, product: &Product, position: usize, price: &LinePrice) -> Self {
        Self {
            pid: product.pid.clone(),
            name: product.name.clone(),
            text: product.name.to_lowercase(),
            path: product.path(),
            category_path: product.category_path(),
            image: picture::path(&product.pid),
            urls: data::urls(product),
            gtm: data::gtm(product, position),
            gtm_new: data::gtm_new(product, price),
            position,
            unavailable: !world.available(product),
            price: product.price.shown(),
            price_dotted: product.price.dotted(),
            was: product.was.map(|was| was.shown()),
            was_dotted: product.was.map(|was| was.dotted()),
            percent: percent(product),
            weighed: product.step().is_some(),
            unit_price: product.unit_price(),
            avg_weight: product
                .step()
                .map(|step| format!("Quant. Mínima = {}g", step.0)),
            deposit: product.deposit.map(|deposit| deposit.shown()),
            promotion: product.promotion.clone(),
            labels: label::of(product),
        }
    }
}

fn percent(product: &Product) -> Option<String> {
    let was = product.was?;
    let off = (was - product.price).0 * 100 / was.0.max(1);
    Some(format!("-{off}%"))
}
