use crate::{Cart, Cents, Pack, Row, RowKind, explained};

/// What is to be paid for a cart, as far as anybody knows it before the delivery is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bill {
    /// The shop's total without what is sold out, which the shop counts and nobody pays, and without
    /// the delivery.
    pub pays: Cents,
    /// What the shop shows.
    pub shop: Cents,
    /// What sold-out lines add to that.
    pub sold_out: Cents,
    /// What the order came to, without its delivery.
    pub last: Cents,
    /// How much more than that is to be paid.
    pub more: Cents,
}

impl Pack {
    /// What is to be paid. Both sums are without delivery and with bags, so they can be compared:
    /// bags are lines of an order (SITE §5).
    #[must_use]
    pub fn bill(&self) -> Bill {
        let gone = self.cart.lines.iter().filter(|line| !line.available());
        let sold_out = gone.map(|line| line.line_price).sum();
        let (shop, last) = (self.cart.totals.total, self.order.goods);
        let pays = shop - sold_out - delivery(&self.cart);
        Bill {
            pays,
            shop,
            sold_out,
            last,
            more: pays - last,
        }
    }
}

/// The delivery that the shop's total has in it. Whether it does is told by the sum alone (DECISIONS
/// 33): it does where nothing else among the rows explains the sum.
fn delivery(cart: &Cart) -> Cents {
    let (delivery, others): (Vec<Row>, Vec<Row>) = cart
        .rows
        .iter()
        .cloned()
        .partition(|row| row.kind == RowKind::Delivery);
    let delivery: Cents = delivery.iter().filter_map(|row| row.amount).sum();
    let counted = cart.sum().is_some_and(|lines| {
        let more = cart.totals.lines() - lines;
        !explained(&others, more) && explained(&others, more - delivery)
    });
    if counted { delivery } else { Cents::ZERO }
}
