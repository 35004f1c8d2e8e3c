use crate::substitute::Reason;
use crate::{Cents, Showing, Substitute, Unit};

impl Substitute {
    /// Shows it as its own page does, and what its rank says of the price with it.
    pub(crate) fn show(&mut self, now: &Showing) {
        let dearer = now.price - self.tile.price;
        if dearer != Cents::ZERO {
            self.tile.list_price = None;
            for reason in &mut self.ranked.reasons {
                *reason = repriced(*reason, dearer);
            }
        }
        self.tile.name.clone_from(&now.name);
        self.tile.price = now.price;
        self.tile.unit_price.clone_from(&now.unit_price);
        if now.unit == Unit::Kilo {
            let kilo = || "Kg".to_owned();
            self.tile.priced_per.get_or_insert_with(kilo);
        }
    }
}

/// A reason, of a product that costs so much more than when it was ranked.
fn repriced(reason: Reason, dearer: Cents) -> Reason {
    let by = match reason {
        Reason::Dearer { by } => by + dearer,
        Reason::Cheaper { by } => dearer - by,
        other => return other,
    };
    match by < Cents::ZERO {
        true => Reason::Cheaper { by: -by },
        false => Reason::Dearer { by },
    }
}
