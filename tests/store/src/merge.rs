//! What a re-order does to the cart (SITE §6).
//!
//! The cart becomes the union; quantities are not added up; x0 lines and bags do not come back;
//! goods sold out now do come, as unavailable lines.

use crate::{
    account::line_uuid,
    cart::{Cart, Line},
    catalogue::BAG,
    order::{Order, OrderLine},
    switches::MergeRule,
};

/// Puts an order's goods into the cart, all but the last `drops` of them.
pub fn merge(cart: &mut Cart, order: &Order, rule: MergeRule, drops: usize) {
    let goods: Vec<&OrderLine> = order.lines.iter().filter(|line| comes_back(line)).collect();
    let kept = goods.len().saturating_sub(drops);
    for line in goods.into_iter().take(kept) {
        match cart.by_pid(&line.pid) {
            Some(present) => meet(present, line, rule),
            None => cart.push(Line {
                uuid: line_uuid(&order.uuid, &line.pid),
                pid: line.pid.clone(),
                quantity: line.quantity,
                unit: line.unit,
            }),
        }
    }
}

/// The products of an order that come back.
pub fn goods(order: &Order) -> Vec<String> {
    let goods = order.lines.iter().filter(|line| comes_back(line));
    goods.map(|line| line.pid.clone()).collect()
}

fn comes_back(line: &OrderLine) -> bool {
    line.quantity.0 > 0 && line.pid != BAG
}

fn meet(present: &mut Line, line: &OrderLine, rule: MergeRule) {
    match rule {
        MergeRule::KeepCart => {}
        MergeRule::Add if present.unit == line.unit => present.quantity.0 += line.quantity.0,
        MergeRule::Add | MergeRule::TakeOrder => {
            present.quantity = line.quantity;
            present.unit = line.unit;
        }
    }
}
