//! Whether a review pack is the store's own cart, to the line, the unit and the cent.

use serde_json::{Value, json};
use store::{Bill, CartLine, Cents, Unit};

use crate::{Failure, Result, Trial};

impl Trial {
    /// The pack says of the cart of `account` what the store itself knows of it.
    pub fn proves(&self, account: &str, pack: &Value) -> Result<()> {
        let bill = self.store.bill(account);
        same("the lines of the cart", lines(pack), billed(&bill))?;
        let totals = json!({
            "subtotal": bill.sub_total.0,
            "bags": bill.bags.0,
            "discount": -bill.discount.0,
            "total": bill.total.0,
        });
        same("the totals", pack["cart"]["totals"].clone(), totals)?;
        let sold_out = |line: &&(CartLine, Cents)| !line.0.available;
        let gone: Vec<&String> = bill
            .lines
            .iter()
            .filter(sold_out)
            .map(|l| &l.0.pid)
            .collect();
        let proposed = pack["proposals"].as_array().into_iter().flatten();
        let strange: Vec<&Value> = proposed
            .map(|proposal| &proposal["pid"])
            .filter(|pid| !gone.iter().any(|gone| **pid == json!(gone)))
            .collect();
        same(
            "proposals for what is not sold out",
            json!(strange),
            json!([]),
        )
    }

    /// Nothing was done at the store that no run may do.
    pub fn harmless(&self) -> Result<()> {
        let counts = self.store.journal().counts;
        let harm = json!({
            "checkout": counts.checkout_visits + counts.slots_booked,
            "orders": counts.order_edits + counts.order_cancels,
            "cart": counts.adds + counts.removes + counts.quantity_changes + counts.unit_changes
                + counts.cart_empties + counts.unavailable_removed,
            "account": counts.sign_outs + counts.dangers,
        });
        let none = json!({ "checkout": 0, "orders": 0, "cart": 0, "account": 0 });
        same("harm done", harm, none)
    }
}

fn lines(pack: &Value) -> Value {
    let lines = pack["cart"]["lines"].as_array().into_iter().flatten();
    let mut lines: Vec<String> = lines.map(line).collect();
    lines.sort();
    json!(lines)
}

fn line(line: &Value) -> String {
    let (stock, text) = (&line["stock"], |value: &Value| {
        value.as_str().unwrap_or("?").to_owned()
    });
    let much = match stock["is"].as_str() {
        Some("UNAVAILABLE") => "sold out".to_owned(),
        _ => format!(
            "{} {}",
            text(&stock["quantity"]["amount"]),
            text(&stock["quantity"]["unit"])
        ),
    };
    format!("{}: {much} for {}", text(&line["pid"]), line["line_price"])
}

fn billed(bill: &Bill) -> Value {
    let line = |(line, price): &(CartLine, Cents)| {
        let unit = match line.unit {
            Unit::Piece => "UN",
            Unit::Kilo => "KG",
        };
        let much = match line.available {
            true => format!("{} {unit}", line.quantity),
            false => "sold out".to_owned(),
        };
        format!("{}: {much} for {}", line.pid, price.0)
    };
    let mut lines: Vec<String> = bill.lines.iter().map(line).collect();
    lines.sort();
    json!(lines)
}

fn same(what: &'static str, got: Value, known: Value) -> Result<()> {
    match got == known {
        true => Ok(()),
        false => Err(Failure::Unexpected {
            expected: what,
            got: format!("{got}\nand not {known}"),
        }),
    }
}
