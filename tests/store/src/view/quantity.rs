//! The quantity selector's values (SITE §7).

use serde::Serialize;

use crate::{
    cart::Line,
    measure::{Thousandths, Unit},
    product::{Product, Sale},
    view::CONTROLLERS,
};

/// What `quantity.html` is filled in with.
#[derive(Debug, Serialize)]
pub struct Quantity {
    pid: String,
    uuid: String,
    store: &'static str,
    measure: &'static str,
    step: String,
    least: String,
    factor: &'static str,
    by_unit: bool,
    by_measure: bool,
    switched: bool,
    pub switchable: bool,
    active: bool,
    unavailable: bool,
    value: String,
    decimals: &'static str,
    input_least: String,
    input_step: String,
    /// `1000.0` is no limit.
    most: String,
    random: String,
    switch_url: String,
}

impl Quantity {
    /// The selector of a product, with its line when it is in the cart.
    pub fn of(product: &Product, line: Option<&Line>, available: bool, signed_in: bool) -> Self {
        let weighed = product.step().is_some();
        let switched = weighed && line.is_some_and(|line| line.unit == Unit::Piece);
        let (least, _) = product.least();
        let step = product.step().unwrap_or(Thousandths(1000)).decimal();
        let pieces = Thousandths(1000).decimal();
        let uuid = line.map(|line| line.uuid.clone()).unwrap_or_default();
        Self {
            pid: product.pid.clone(),
            store: if signed_in { "099" } else { "null" },
            measure: if weighed { "KG" } else { "UN" },
            factor: if weighed { "1000.0" } else { "null" },
            by_unit: !weighed || switched,
            by_measure: weighed && !switched,
            switched,
            switchable: matches!(product.sale, Sale::Either { .. }),
            active: line.is_some(),
            unavailable: !available,
            value: line.map(|line| line.quantity.decimal()).unwrap_or_default(),
            decimals: if weighed && !switched { "2.0" } else { "0.0" },
            input_least: if switched {
                pieces.clone()
            } else {
                least.decimal()
            },
            input_step: if switched { pieces } else { step.clone() },
            most: Thousandths::pieces(1000).decimal(),
            least: least.decimal(),
            step,
            random: uuid.chars().filter(char::is_ascii_digit).take(7).collect(),
            uuid,
            switch_url: format!("{CONTROLLERS}Product-ChangeSelectedUnit"),
        }
    }
    /// The same with at most so many pieces to be had.
    pub fn up_to(mut self, most: Option<i64>) -> Self {
        if let Some(most) = most {
            self.most = Thousandths::pieces(most).decimal();
        }
        self
    }
}
