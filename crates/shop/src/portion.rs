use crate::{Amount, Quantity, Unit};
use serde::{Deserialize, Serialize};

/// How a product is sold: in which unit, from how much on, and in which steps (SITE §7: a bakery
/// roll from five pieces on, garlic by the 0.15 kg).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Portion {
    /// Pieces or kilos.
    pub unit: Unit,
    /// What the first press puts into the cart.
    pub least: Amount,
    /// What every further press adds.
    pub step: Amount,
    /// The most that the shop sells, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<Amount>,
}

/// So many presses are bearable, for the shop and for the person who waits.
pub const PRESSES_MAX: usize = 24;

impl Portion {
    /// One piece at a time.
    pub const PIECE: Self = Self {
        unit: Unit::Piece,
        least: Amount::whole(1),
        step: Amount::whole(1),
        most: None,
    };

    /// Goods by weight, in steps of their least weight.
    #[must_use]
    pub fn weighed(grams: u32) -> Self {
        let step = Amount::thousandths(i64::from(grams.max(1)));
        let unit = Unit::Kilo;
        Self {
            unit,
            least: step,
            step,
            most: None,
        }
    }

    /// The least that can be bought and is not less than `wanted`; of more than can be asked for,
    /// as much as can.
    #[must_use]
    pub fn enough(&self, wanted: Amount) -> Quantity {
        let mut amount = self.least;
        for _ in 1..PRESSES_MAX {
            if amount >= wanted {
                break;
            }
            amount = amount.plus(self.step);
        }
        let unit = self.unit;
        Quantity { amount, unit }
    }

    /// The amounts that the cart goes through, press by press, from what it holds to `to`; `None`
    /// where presses do not lead there.
    #[must_use]
    pub fn presses(&self, from: Option<Amount>, to: Amount) -> Option<Vec<Amount>> {
        let mut amounts = vec![from.map_or(self.least, |held| held.plus(self.step))];
        while let Some(last) = amounts.last().filter(|last| **last < to) {
            amounts.push(last.plus(self.step));
            if amounts.len() > PRESSES_MAX {
                return None;
            }
        }
        (amounts.last() == Some(&to)).then_some(amounts)
    }

    /// The amounts that a line goes through from one to another, step by step, up or down; never
    /// below the least of it, where nobody knows what a press does (SITE §7), never above the most,
    /// and not from between two steps, whence a press leads elsewhere. `None` where steps do not lead
    /// there, and where none is needed.
    #[must_use]
    pub fn steps(&self, from: Amount, to: Amount) -> Option<Vec<Amount>> {
        let within = to >= self.least && self.most.is_none_or(|most| to <= most);
        let (low, high) = if from < to { (from, to) } else { (to, from) };
        let mut up = (within && self.is_step(from)).then(|| self.presses(Some(low), high))??;
        if from > to {
            up.pop();
            up.reverse();
            up.push(to);
        }
        Some(up)
    }

    /// What a line can be brought to, the least first: at most so many steps up or down from what it
    /// holds, which is among them.
    #[must_use]
    pub fn choices(&self, held: Amount, around: i64) -> Vec<Amount> {
        let step = self.step.in_thousandths();
        let near = |by: i64| Amount::thousandths(held.in_thousandths() + by * step);
        let leads = |to: &Amount| *to == held || self.steps(held, *to).is_some();
        (-around..=around).map(near).filter(leads).collect()
    }

    /// Whether presses from nothing come by it.
    fn is_step(&self, amount: Amount) -> bool {
        let above = amount.in_thousandths() - self.least.in_thousandths();
        above >= 0 && above % self.step.in_thousandths().max(1) == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amounts(of: &[&str]) -> Vec<Amount> {
        of.iter().map(|text| text.parse().unwrap()).collect()
    }

    #[test]
    fn weights_go_up_in_steps_of_the_least_weight() {
        let garlic = Portion::weighed(150);
        assert_eq!(garlic.enough("0.4".parse().unwrap()), Quantity::grams(450));
        let to = "0.45".parse().unwrap();
        assert_eq!(
            garlic.presses(None, to),
            Some(amounts(&["0.15", "0.3", "0.45"]))
        );
        assert_eq!(
            garlic.presses("0.3".parse().ok(), to),
            Some(amounts(&["0.45"]))
        );
    }

    #[test]
    fn a_line_goes_up_and_down_within_what_the_shop_sells() {
        let garlic = Portion {
            most: "0.6".parse().ok(),
            ..Portion::weighed(150)
        };
        let steps = |from: &str, to: &str| garlic.steps(from.parse().unwrap(), to.parse().unwrap());
        assert_eq!(steps("0.45", "0.15"), Some(amounts(&["0.3", "0.15"])));
        assert_eq!(steps("0.15", "0.45"), Some(amounts(&["0.3", "0.45"])));
        for (from, to) in [
            ("0.15", "0"),
            ("0.6", "0.75"),
            ("0.3", "0.3"),
            ("0.3", "0.4"),
        ] {
            assert_eq!(steps(from, to), None, "{from} to {to}");
        }
        let held = "0.3".parse().unwrap();
        assert_eq!(garlic.choices(held, 1), amounts(&["0.15", "0.3", "0.45"]));
        assert_eq!(
            garlic.choices(held, 9),
            amounts(&["0.15", "0.3", "0.45", "0.6"])
        );
        // A spinner that stands between two steps goes to one of them (SITE §7).
        let between = "0.4".parse().unwrap();
        assert_eq!(garlic.choices(between, 9), [between]);
    }

    /// A roll of the bakery is sold by five or more.
    #[test]
    fn what_presses_do_not_lead_to_is_not_begun() {
        let roll = Portion {
            least: Amount::whole(5),
            ..Portion::PIECE
        };
        assert_eq!(roll.enough(Amount::whole(2)), Quantity::pieces(5));
        assert_eq!(roll.presses(None, Amount::whole(2)), None);
        assert_eq!(roll.presses(None, Amount::whole(6)).unwrap().len(), 2);
        assert_eq!(Portion::PIECE.presses(None, Amount::whole(900)), None);
        assert_eq!(
            Portion::PIECE.presses(Some(Amount::whole(3)), Amount::whole(3)),
            None
        );
    }
}
