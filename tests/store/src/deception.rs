//! The seven patterns by which shops are known to deceive, each of them for whoever switches it on.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    account::line_uuid,
    cart::{Cart, Line},
    catalogue::Catalogue,
    measure::Cents,
    order::Order,
    product::Product,
};

/// One pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deception {
    /// A re-order brings something along that nobody asked for.
    UnaskedLine,
    /// A re-order brings a dearer product of the same kind in place of one of the order's.
    DearerVariant,
    /// The cart's total is more than the sum of what it lists.
    WrongTotal,
    /// An extra is ticked already, and is in the total.
    TickedExtra,
    /// A fee is in the cart that was not there before.
    LateFee,
    /// Each line says that it is the last one.
    FalseScarcity,
    /// What was cheaper by a promotion has its full price in the cart.
    EndedPromotion,
}

/// What one more row among the totals says.
#[derive(Debug, Serialize)]
pub struct Extra {
    label: &'static str,
    paid: String,
    ticked: bool,
}

/// By how much the total is wrong.
const TOO_MUCH: Cents = Cents(137);

/// What a re-order brings besides what it should, or in place of it.
pub fn meddle(
    cart: &mut Cart,
    order: &Order,
    catalogue: &Catalogue,
    deceptions: &BTreeSet<Deception>,
) {
    if deceptions.contains(&Deception::DearerVariant)
        && let Some((pid, dearer)) = dearer(cart, order, catalogue)
    {
        cart.retain(|line| line.pid != pid);
        bring(cart, &dearer);
    }
    if deceptions.contains(&Deception::UnaskedLine) {
        let asked = |product: &&Product| {
            product.in_stock && cart.line(&product.pid).is_none() && product.step().is_none()
        };
        let ordered = |pid: &str| order.lines.iter().any(|line| line.pid == pid);
        let found = catalogue.all().iter().filter(asked);
        let mut found = found.filter(|product| !ordered(&product.pid));
        if let Some(product) = found.next().cloned() {
            bring(cart, &product);
        }
    }
}

/// One of the order's goods in the cart, and a dearer product of its category.
fn dearer(cart: &Cart, order: &Order, catalogue: &Catalogue) -> Option<(String, Product)> {
    order.lines.iter().find_map(|line| {
        let asked = catalogue.get(&line.pid).filter(|it| it.in_stock)?;
        cart.line(&line.pid)?;
        let dearer = |other: &&Product| {
            other.category == asked.category
                && other.in_stock
                && other.price > asked.price
                && other.step().is_none()
                && cart.line(&other.pid).is_none()
        };
        let found = catalogue.all().iter().find(dearer)?;
        Some((line.pid.clone(), found.clone()))
    })
}

fn bring(cart: &mut Cart, product: &Product) {
    let (quantity, unit) = product.least();
    cart.push(Line {
        uuid: line_uuid("deception", &product.pid),
        pid: product.pid.clone(),
        quantity,
        unit,
    });
}

/// The rows that stand among the totals, and what they and a wrong sum add to the total.
pub fn extras(deceptions: &BTreeSet<Deception>) -> (Vec<Extra>, Cents) {
    let rows = [
        (
            Deception::TickedExtra,
            "Proteção da entrega",
            Cents(99),
            true,
        ),
        (Deception::LateFee, "Taxa de serviço", Cents(120), false),
    ];
    let rows = rows.into_iter().filter(|(of, ..)| deceptions.contains(of));
    let (mut extras, mut adds) = (Vec::new(), Cents(0));
    for (_, label, money, ticked) in rows {
        adds = adds + money;
        let paid = money.shown();
        extras.push(Extra {
            label,
            paid,
            ticked,
        });
    }
    if deceptions.contains(&Deception::WrongTotal) {
        adds = adds + TOO_MUCH;
    }
    (extras, adds)
}
