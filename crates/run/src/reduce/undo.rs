use super::refused::{Done, Refused};
use super::reviewing::{shown, undertake};
use crate::{ChangeOutcome, Moment, Run, Session, TabId, Undo};
use shop::PackId;

/// The cart is to be as it was before the run: bound to what was shown, like all that is done in a
/// review.
pub(super) fn undo(session: &mut Session, pack: PackId, tab: TabId, now: Moment) -> Done {
    let shown = &shown(session, pack, "UNDO")?.pack;
    let mut undo = Undo::of(shown.undo());
    match undo.next(shown) {
        Some(first) => {
            undertake(session, tab, first, "UNDO", now)?;
            session.undoes(undo);
            Ok(())
        }
        None => Err(Refused::not_now(session, "UNDO")),
    }
}

/// What is under way is finished, and nothing after it begun.
pub(super) fn stop(session: &mut Session) -> Done {
    let refused = Refused::not_now(session, "STOP_UNDO");
    match &mut session.run {
        Run::Review(review) => match &mut review.undo {
            Some(undo) if !undo.queue.is_empty() => {
                undo.stop();
                Ok(())
            }
            _ => Err(refused),
        },
        _ => Err(refused),
    }
}

impl Session {
    fn undoes(&mut self, undo: Undo) {
        if let Run::Review(review) = &mut self.run {
            review.undo = Some(Box::new(undo));
        }
    }

    /// A change of the cart is over: an undo that it was a step of goes on with the next.
    pub(super) fn undo_goes_on(
        &mut self,
        tab: TabId,
        name: &str,
        came: &ChangeOutcome,
        now: Moment,
    ) -> Done {
        let Run::Review(review) = &mut self.run else {
            return Ok(());
        };
        let Some(undo) = &mut review.undo else {
            return self.search_meanwhile(tab, now);
        };
        undo.came(name, came);
        if let Some(next) = undo.next(&review.pack) {
            // Whoever is signed in now may be another than the one who was when the step before began.
            review.account.proven = false;
            self.task = Some(self.begun(tab, next, now));
        }
        self.search_meanwhile(tab, now)
    }
}
