//! The shop's side of it.

use crate::goods::Goods;
use crate::letter::{Errand, Said};
use crate::place::Place;

/// Most runs of one world.
pub const RUNS_MAX: usize = 2;

/// What the shop knows.
///
/// It takes its time over what it was asked, carries it out also when the browser hangs up, and may
/// show a cart of before for a while. Only the page that answers a press comes after it was carried
/// out.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Shop {
    pub signed_in: bool,
    pub goods: Goods,
    /// How many presses on buns it carried out.
    pub pressed: u8,
    /// How often it carried out the re-order of each run.
    pub carried: [u8; RUNS_MAX],
    /// A re-order that it was asked for, and has not carried out yet.
    pub asked: Option<Errand>,
    /// What its cart shows, while that lags behind what was done.
    pub lagging: Option<Goods>,
}

impl Shop {
    /// What a fetched page says.
    pub fn shows(&self, place: Place) -> Said {
        match self.signed_in {
            true => Said::Saw(place, self.cart()),
            false => Said::SignedOut,
        }
    }

    /// What its pages show of the cart.
    pub fn cart(&self) -> Goods {
        self.lagging.unwrap_or(self.goods)
    }

    /// Whether all that it was asked is done, and shows.
    pub const fn is_settled(&self) -> bool {
        self.asked.is_none() && self.lagging.is_none()
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
