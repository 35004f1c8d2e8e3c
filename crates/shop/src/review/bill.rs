use crate::{Cents, Pack};

/// What is to be paid for a cart, as far as anybody knows it before the delivery is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bill {
    /// The shop's total without what is sold out: the shop counts that, and nobody pays it.
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
        let pays = shop - sold_out;
        Bill {
            pays,
            shop,
            sold_out,
            last,
            more: pays - last,
        }
    }
}
