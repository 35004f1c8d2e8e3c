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
}

/// So many presses are bearable, for the shop and for the person who waits.
pub const PRESSES_MAX: usize = 24;

impl Portion {
    /// One piece at a time.
    pub const PIECE: Self = Self {
        unit: Unit::Piece,
        least: Amount::whole(1),
        step: Amount::whole(1),
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

    /// SITE §7: "a bakery roll: min 5.0".
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
