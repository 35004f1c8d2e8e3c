use super::{CartPhase, Outcome, after_cart};
use crate::run::verification::pause_before;
use crate::{IntentId, Recoverable};
use shop::rules::Terms;
use shop::{Cart, CartDiff, Makings, Mode, Reordered, judge, may_hold_some};

/// What is looked for in the cart after a press, and what is known of it.
pub(super) struct Verification {
    pub makings: Box<Makings>,
    pub presses: u8,
    pub landed: bool,
    pub shown: Option<Box<Cart>>,
    pub sent: Option<IntentId>,
    pub looks: u8,
}

impl Verification {
    /// What a cart that was read just now says of the press. The cart that the press should bring
    /// proves it, whoever shows it. One that is as before proves nothing: the press may be on its
    /// way, and a shop's cart may lag behind (DECISIONS 15). So it is read again, more than once
    /// over some seconds, and a press that was made is made again only by the person's word.
    pub fn of(self, after: Cart, terms: &Terms) -> Outcome {
        let Makings {
            order,
            mode,
            before,
        } = &*self.makings;
        let judged = judge(order, *mode, before, &after);
        let as_shown = |shown: &Cart| CartDiff::between(shown, &after).is_empty();
        match judged {
            Reordered::Done { .. } => Outcome::Advance(after_cart(*self.makings, after, terms)),
            _ if self.shown.as_deref().is_some_and(as_shown) => self.settle(&judged, after, terms),
            Reordered::NotDone | Reordered::CannotTell => self.doubt(&judged, after),
        }
    }

    /// The person saw the cart, went on, and the cart still is what was shown. Where nothing of
    /// the order is in it, the order may be asked for again; else the cart is taken as it is, and
    /// the pack says what is missing. Nothing is ordered twice.
    fn settle(self, judged: &Reordered, after: Cart, terms: &Terms) -> Outcome {
        let unanswered = !(self.landed && *judged == Reordered::NotDone);
        if unanswered && may_hold_some(&self.makings, &after) {
            return Outcome::Advance(after_cart(*self.makings, after, terms));
        }
        match self.once_more() {
            Ok(step) => Outcome::Step(step.into()),
            Err(mut settled) => {
                // What is added now is added to the cart that was seen.
                if settled.makings.mode == Mode::Merge {
                    settled.makings.before = after;
                }
                let (makings, presses) = (settled.makings, 0);
                Outcome::Step(CartPhase::Returning { makings, presses }.into())
            }
        }
    }

    /// The press does not show: once more, and then the person is asked. That the shop answered
    /// the press, and its cart stayed as it was, is said; else nobody can tell.
    fn doubt(self, judged: &Reordered, after: Cart) -> Outcome {
        let doubtful = match self.once_more() {
            Ok(step) => return Outcome::Step(step.into()),
            Err(doubtful) => doubtful,
        };
        let (before, after) = (Box::new(doubtful.makings.before.clone()), Box::new(after));
        let fault = match judged {
            Reordered::NotDone if doubtful.landed => Recoverable::NotDone,
            _ => Recoverable::CannotTell {
                before,
                after: after.clone(),
            },
        };
        let asked = Self {
            shown: Some(after),
            sent: None,
            looks: 0,
            ..doubtful
        };
        Outcome::Pause(CartPhase::from(asked).into(), fault.into())
    }

    /// The cart is to be read once more; what is known, where that was done often enough.
    fn once_more(self) -> Result<CartPhase, Self> {
        let looks = self.looks + 1;
        match pause_before(looks) {
            Some(_) => Ok(Self { looks, ..self }.into()),
            None => Err(self),
        }
    }
}

impl From<Verification> for CartPhase {
    fn from(known: Verification) -> Self {
        let Verification {
            makings,
            presses,
            landed,
            shown,
            sent,
            looks,
        } = known;
        Self::Verifying {
            makings,
            presses,
            landed,
            shown,
            sent,
            looks,
        }
    }
}
