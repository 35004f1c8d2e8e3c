//! The most that the person wants to spend (DECISIONS 39): what a press adds to what is to be paid.

use crate::view::Scene;
use run::{Request, Review, Run};
use shop::{Cents, Pack};

/// What is to be paid after a change that would pass the most, and the most.
pub fn passes(scene: &Scene, request: &Request) -> Option<(Cents, Cents)> {
    let most = scene.standing.settings.as_ref()?.budget?;
    let Run::Review(review) = &scene.session.run else {
        return None;
    };
    let more = adds(review, request)?;
    let after = review.pack.passes(most, more)?;
    Some((after, most))
}

/// What a press adds to what is to be paid. What is sent for an older pack will be refused anyway.
fn adds(review: &Review, request: &Request) -> Option<Cents> {
    let of = |pack| Some(&review.pack).filter(|it: &&Pack| it.id == pack);
    match request {
        Request::Add {
            pack,
            of: out,
            take,
        } => of(*pack)?.added_by(out, take),
        Request::Adjust { pack, pid, to } => of(*pack)?.adjusted_by(pid, *to),
        Request::CheckSession { .. }
        | Request::StartRun { .. }
        | Request::SignIn
        | Request::PauseRun
        | Request::Retry
        | Request::Cancel
        | Request::Approve { .. }
        | Request::Refresh { .. }
        | Request::Remove { .. }
        // What was there before is no new expense.
        | Request::Undo { .. }
        | Request::StopUndo
        | Request::Decide { .. }
        | Request::Search { .. }
        | Request::ForgetRun { .. }
        | Request::Reset
        | Request::Reopen { .. }
        | Request::ShowTab
        | Request::OpenSignIn
        | Request::OpenShop
        | Request::Mend
        | Request::DropQuarantine => None,
    }
}
