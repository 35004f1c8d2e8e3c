//! What past orders say besides what is usual. Of all this only words are known: no such order was ever
//! saved (SITE §17, §18).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    measure::{Cents, Thousandths},
    order::{Order, OrderLine},
    product::DEPOSIT,
};

/// How past orders are shown. What they held and what a re-order brings stays the same.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PastOrders {
    /// Goods of which so many pieces or kilos came in a second delivery, and the rest in the first: an
    /// order that has some of them is one of two deliveries.
    pub second_delivery: BTreeMap<String, i64>,
    /// Goods that were ordered with a deposit: a card without a link says what it came to, and the
    /// order's total has it.
    pub deposit_cards: BTreeSet<String>,
    /// The uuids of orders that the shop calls cancelled, on their own page.
    pub cancelled: BTreeSet<String>,
    /// The list says of each order how it stands, too (SITE §4: never seen).
    pub list_tells_state: bool,
}

impl PastOrders {
    /// The goods of each delivery. What was not delivered stands in the first.
    pub fn deliveries(&self, order: &Order) -> Vec<Vec<OrderLine>> {
        let part = |line: &OrderLine, second: bool| {
            let later = Thousandths::pieces(*self.second_delivery.get(&line.pid).unwrap_or(&0));
            let later = later.min(line.quantity);
            let quantity = match second {
                true => later,
                false => Thousandths(line.quantity.0 - later.0),
            };
            let stays = !second && line.quantity.0 == 0;
            (stays || quantity.0 > 0).then(|| OrderLine {
                quantity,
                ..line.clone()
            })
        };
        let lines = |second| {
            order
                .lines
                .iter()
                .filter_map(move |line| part(line, second))
        };
        let (first, second): (Vec<_>, Vec<_>) = (lines(false).collect(), lines(true).collect());
        match second.is_empty() {
            true => vec![first],
            false => vec![first, second],
        }
    }

    /// The number that the head shows: lines less the x0 lines and the bag (SITE §5).
    pub fn count(&self, order: &Order) -> usize {
        let lines = self.deliveries(order).into_iter().flatten();
        lines.filter(|line| line.quantity.0 > 0).count()
    }

    /// How many cans and bottles of an order had a deposit.
    pub fn deposits(&self, order: &Order) -> Thousandths {
        let had = |line: &&OrderLine| self.deposit_cards.contains(&line.pid);
        let pieces = order.lines.iter().filter(had).map(|line| line.quantity.0);
        Thousandths(pieces.sum())
    }

    /// What they came to.
    pub fn deposit(&self, order: &Order) -> Cents {
        DEPOSIT.times(self.deposits(order))
    }

    /// The shop's word for how an order stands.
    pub fn status(&self, order: &Order) -> String {
        match self.cancelled.contains(&order.uuid) {
            true => "Cancelada".to_owned(),
            false => order.status.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Unit;

    fn order(lines: &[(&str, i64)]) -> Order {
        let line = |(pid, quantity): &(&str, i64)| OrderLine {
            pid: (*pid).to_owned(),
            quantity: Thousandths(*quantity),
            unit: Unit::Piece,
        };
        Order {
            number: String::new(),
            uuid: "u".to_owned(),
            placed: String::new(),
            window: (String::new(), String::new()),
            delivery: Cents(0),
            bags: 0,
            status: "Entregue".to_owned(),
            lines: lines.iter().map(line).collect(),
        }
    }

    /// Nothing is lost or doubled between the two, however much is said to have come in the second.
    #[test]
    fn two_deliveries_are_the_order() {
        let order = order(&[("1", 5000), ("2", 1000), ("3", 0), ("4", 400)]);
        for later in [0, 1, 2, 5, 9] {
            let past = PastOrders {
                second_delivery: [("1".to_owned(), later), ("4".to_owned(), later)].into(),
                ..PastOrders::default()
            };
            let deliveries = past.deliveries(&order);
            assert_eq!(deliveries.len(), if later == 0 { 1 } else { 2 });
            for line in &order.lines {
                let all = deliveries.iter().flatten().filter(|it| it.pid == line.pid);
                let sum: i64 = all.map(|it| it.quantity.0).sum();
                assert_eq!(sum, line.quantity.0, "{} with {later}", line.pid);
            }
            let both = usize::from((1..5).contains(&later));
            assert_eq!(past.count(&order), 3 + both);
        }
    }
}
