//! The shop's side of it.

use crate::goods::Goods;
use crate::letter::{Errand, Said};
use crate::place::Place;

/// Most runs of one world.
pub const RUNS_MAX: usize = 2;

/// What the shop knows.
///
/// It carries out what it was asked before it serves the next page: a cart page that follows a
/// press shows what came of it. That is what DECISIONS 15 rests on ("*not done* only on a settled
/// cart page that still equals the cart before").
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shop {
    pub signed_in: bool,
    pub goods: Goods,
    /// How many buns it put into the cart because of a press.
    pub pressed: u8,
    /// How often it carried out the re-order of each run.
    pub carried: [u8; RUNS_MAX],
}

impl Shop {
    /// What a fetched page says.
    pub const fn shows(&self, place: Place) -> Said {
        match self.signed_in {
            true => Said::Saw(place, self.goods),
            false => Said::SignedOut,
        }
    }

    /// Carries a re-order out.
    ///
    /// # Errors
    /// The law that it breaks.
    pub fn reorder(&mut self, errand: Errand) -> Result<(), &'static str> {
        if errand.replace {
            self.goods = Goods::default();
        }
        self.goods.ordered = true;
        let carried = &mut self.carried[usize::from(errand.run)];
        *carried += 1;
        match carried {
            1 => Ok(()),
            _ => Err("a re-order was carried out twice in one run"),
        }
    }
}
