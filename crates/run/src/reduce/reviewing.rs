//! What all that is done in a review has in common.

use super::refused::{Done, Refused};
use crate::{Goal, Moment, Review, Run, Session, TabId};
use shop::PackId;

/// The review, if it shows this pack.
pub(super) fn shown<'s>(
    session: &'s mut Session,
    pack: PackId,
    event: &'static str,
) -> Result<&'s mut Review, Refused> {
    let refused = Refused::not_now(session, event);
    let Run::Review(review) = &mut session.run else {
        return Err(refused);
    };
    match review.pack.id == pack {
        true => Ok(review),
        false => Err(Refused::Stale {
            got: pack.0,
            pursued: Some(review.pack.id.0),
        }),
    }
}

/// The review has one thing done at a time. Whose account it is, is made sure of first.
pub(super) fn undertake(
    session: &mut Session,
    tab: TabId,
    goal: Goal,
    event: &'static str,
    now: Moment,
) -> Done {
    if session.task.is_some() {
        return Err(Refused::not_now(session, event));
    }
    session.task = Some(session.begun(tab, goal, now));
    session.doubted = false;
    if let Run::Review(review) = &mut session.run {
        (review.tab, review.account.proven) = (tab, false);
        (review.notice, review.since, review.undo) = (None, None, None);
    }
    Ok(())
}

impl Session {
    /// The review stands open.
    pub(super) fn stands_open(&mut self, change: impl FnOnce(&mut Review)) -> Done {
        self.task = None;
        if let Run::Review(review) = &mut self.run {
            change(review);
        }
        Ok(())
    }
}
