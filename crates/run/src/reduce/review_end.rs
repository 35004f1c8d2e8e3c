use super::refused::Done;
use crate::change::review_end::ReviewEnd;
use crate::{
    ChangeOutcome, Complete, Metrics, Moment, Notice, PastRun, Review, Run, Session, TabId, Trigger,
};
use shop::{Addition, Cart, LineChange, Offer, Pack, Product, Quantity};

/// What the end of what was done in a review leads to.
impl Session {
    /// The cart was read again for an approval: COMPLETE only if it is what was shown.
    pub(super) fn reread(&mut self, tab: TabId, cart: Cart, now: Moment) -> Done {
        let Run::Review(review) = self.run.clone() else {
            return Ok(());
        };
        if !review.pack.shows(&cart) {
            return self.show_anew(tab, cart, now);
        }
        let Review {
            id,
            started_at,
            account,
            wishes,
            pack,
            ..
        } = *review;
        let complete = Complete {
            id,
            started_at,
            approved_at: now.ms,
            account,
            wishes,
            pack,
            metrics: Some(Metrics::of(&self.journal, started_at, now.ms)),
        };
        self.past = Some(Box::new(PastRun::approved(&complete)));
        self.enter(
            Run::Complete(Box::new(complete)),
            None,
            Trigger::Approve,
            now,
        )
    }

    /// The cart was read again: it is as it is shown, or what is shown is renewed.
    pub(super) fn refreshed(&mut self, tab: TabId, cart: Cart, now: Moment) -> Done {
        match &self.run {
            Run::Review(review) if review.pack.shows(&cart) => {
                self.stands_open(|review| review.notice = Some(Notice::Current))
            }
            _ => self.show_anew(tab, cart, now),
        }
    }

    fn show_anew(&mut self, tab: TabId, cart: Cart, now: Moment) -> Done {
        let id = self.mint_pack();
        self.stands_open(|review| {
            review.renew(id, cart);
            review.notice = Some(Notice::Renewed);
        })?;
        self.search_meanwhile(tab, now)
    }

    /// *Add this one* is over: the review stands open again, and says what came of it.
    pub(super) fn added(&mut self, tab: TabId, added: ReviewEnd<Addition>, now: Moment) -> Done {
        let ReviewEnd {
            wanted: addition,
            came,
            cart,
            product,
        } = added;
        // A click on what was shown before is not one on what is shown now.
        let (name, outcome) = (addition.name.clone(), came.clone());
        let anew = cart.is_some() || product.is_some();
        let id = anew.then(|| self.mint_pack());
        let offer = product.as_ref().and_then(|it| offer(&addition, it));
        self.stands_open(|review| {
            let held = review.pack.cart.quantity(&addition.pid);
            if let (Some(cart), Some(id)) = (cart, id) {
                review.follow(&came, id, *cart);
            }
            let pack = &mut review.pack;
            if let (Some(product), Some(id)) = (product, id) {
                pack.id = id;
                pack.learn(
                    &addition.of,
                    &addition.pid,
                    product.available,
                    product.portion,
                );
            }
            keep(pack, &addition, &came, held, offer);
            review.notice = Some(Notice::added(addition, came));
        })?;
        self.undo_goes_on(tab, &name, &outcome, now)
    }

    /// A change of one line is over: the review stands open again, on the cart as it is now.
    pub(super) fn line_ended(
        &mut self,
        tab: TabId,
        ended: ReviewEnd<LineChange>,
        now: Moment,
    ) -> Done {
        let ReviewEnd {
            wanted: change,
            came,
            cart,
            ..
        } = ended;
        let (name, outcome) = (change.line.name.clone(), came.clone());
        let id = cart.is_some().then(|| self.mint_pack());
        self.stands_open(|review| {
            let notice = Notice::line(&change, came.clone());
            if let (Some(cart), Some(id)) = (cart, id) {
                match came {
                    ChangeOutcome::Done => {
                        review.pack = review.pack.clone().changed(id, change, *cart);
                    }
                    _ => review.follow(&came, id, *cart),
                }
            }
            review.notice = Some(notice);
        })?;
        self.undo_goes_on(tab, &name, &outcome, now)
    }
}

/// What its page showed of a product that is to be put back.
fn offer(addition: &Addition, page: &Product) -> Option<Offer> {
    let shown = addition.found(page).ok()?;
    let (pid, portion) = (addition.pid.clone(), page.portion);
    (addition.of == addition.pid).then_some(Offer {
        pid,
        shown,
        portion,
    })
}

/// What the pack keeps of an addition that is over.
fn keep(
    pack: &mut Pack,
    addition: &Addition,
    came: &ChangeOutcome,
    held: Option<Quantity>,
    offer: Option<Offer>,
) {
    match (came, offer) {
        // What came of it stands in for what is sold out, be it less than was wanted: asked for
        // once more, it would be too much.
        (ChangeOutcome::Done, _) => pack.keep_taken(addition),
        (ChangeOutcome::Otherwise { now: Some(now) }, _) if is_more(*now, held) => {
            pack.keep_taken(addition);
        }
        // The next click means what its page shows, and as much as can be asked for there.
        (ChangeOutcome::Changed { .. } | ChangeOutcome::OtherAmount, Some(offer)) => {
            pack.keep_offer(offer);
        }
        (ChangeOutcome::Changed { found, .. }, None) => {
            pack.show(&addition.of, &addition.pid, found);
        }
        _ => {}
    }
}

/// Whether there is more of it than there was, in the same unit.
fn is_more(now: Quantity, before: Option<Quantity>) -> bool {
    before.is_none_or(|before| before.unit == now.unit && before.amount < now.amount)
}
