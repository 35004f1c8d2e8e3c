use crate::{Cart, Cents, Order, Pack, Row, RowKind, explained};

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
    /// How much more than that is to be paid. Where the order tells its deposits, they are in neither.
    pub more: Cents,
    /// The deposits that are in what is to be paid.
    pub deposits: Cents,
    /// Those that are in what the order came to; `None` where it does not tell of any.
    pub last_deposits: Option<Cents>,
}

impl Pack {
    /// What is to be paid. Both sums are without delivery and with bags, so they can be compared:
    /// bags are lines of an order (SITE §5). Deposits came up between one order and the next (SITE §18).
    #[must_use]
    pub fn bill(&self) -> Bill {
        let gone = self.cart.lines.iter().filter(|line| !line.available());
        let sold_out = gone.map(|line| line.line_price).sum();
        let (shop, last) = (self.cart.totals.total, self.order.goods);
        let pays = shop - sold_out - counted(&self.cart, RowKind::Delivery);
        let deposits = counted(&self.cart, RowKind::Deposit);
        let last_deposits = of_goods(&self.order);
        let more = match last_deposits {
            Some(of_last) => (pays - deposits) - (last - of_last),
            None => pays - last,
        };
        Bill {
            pays,
            shop,
            sold_out,
            last,
            more,
            deposits,
            last_deposits,
        }
    }
}

/// What the shop's total has in it of a kind of rows. Whether it does is told by the sum alone (DECISIONS
/// 33): it does where nothing else among the rows explains the sum.
fn counted(cart: &Cart, kind: RowKind) -> Cents {
    let (of_kind, others) = parted(&cart.rows, kind);
    let all: Cents = of_kind.iter().filter_map(|row| row.amount).sum();
    let counted = cart.sum().is_some_and(|lines| {
        let more = cart.totals.lines() - lines;
        !explained(&others, more) && explained(&others, more - all)
    });
    if counted { all } else { Cents::ZERO }
}

/// The deposits that the sum of an order's goods has in it: all that the order tells, but where its
/// total has them besides. `None` where it tells of none, or nobody can tell which of both it is.
fn of_goods(order: &Order) -> Option<Cents> {
    let (deposits, others) = parted(&order.rows, RowKind::Deposit);
    let told: Vec<Cents> = deposits.iter().filter_map(|row| row.amount).collect();
    let all: Cents = told.iter().copied().sum();
    let besides = order.summary.total - order.goods - order.delivery;
    match () {
        () if told.is_empty() => None,
        () if explained(&others, besides) => Some(all),
        () if explained(&others, besides - all) => Some(Cents::ZERO),
        () => None,
    }
}

/// The rows of a kind, and the others.
fn parted(rows: &[Row], kind: RowKind) -> (Vec<Row>, Vec<Row>) {
    rows.iter().cloned().partition(|row| row.kind == kind)
}
