use super::Refused;
use super::advance::transient;
use crate::run::review::adding::Turn;
use crate::{
    Adding, Came, Document, Fault, Gate, Moment, Notice, Review, Run, Session, Stage, TabId,
};
use shop::{Answer, Decision, PackId, Pid, Plan};

/// *Add this one*: bound to what was shown, like an approval (DECISIONS 18).
pub(super) fn add(
    session: &mut Session,
    pack: PackId,
    of: &Pid,
    take: &Pid,
    tab: TabId,
    now: Moment,
) -> Result<(), Refused> {
    let intent = session.first_intent(now);
    let refused = Refused::not_now(session, "ADD");
    let review = shown(session, pack, "ADD")?;
    let addition = review.pack.addition(of, take);
    match (&review.gate, addition) {
        (Gate::Open, Some(addition)) => {
            let stage = Stage::SavingCart;
            review.gate = Gate::Adding(Box::new(Adding {
                intent,
                addition,
                stage,
            }));
            (review.tab, review.notice) = (tab, None);
            review.account.proven = false;
            session.doubted = false;
            Ok(())
        }
        _ => Err(refused),
    }
}

/// The person's word on an item that needs nothing done.
pub(super) fn decide(
    session: &mut Session,
    pack: PackId,
    of: &Pid,
    plan: Option<Plan>,
) -> Result<(), Refused> {
    let refused = Refused::not_now(session, "DECIDE");
    let review = shown(session, pack, "DECIDE")?;
    let decision = plan.map(|plan| Decision::Planned { plan });
    match review.pack.decide(of, decision) {
        true => Ok(()),
        false => Err(refused),
    }
}

/// The review, if it shows this pack.
fn shown<'s>(
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

/// An answer to what an addition pursues.
pub(super) fn answered(
    session: &mut Session,
    review: Review,
    adding: Adding,
    answer: Answer,
    now: Moment,
) {
    let document = session.tabs.get(review.tab);
    let pid = &adding.addition.pid;
    let turn = adding.answered(answer, document, |cart| review.pack.shows_line(pid, cart));
    follow(session, review, adding, turn, now);
}

/// The letter of an addition, if one is under way, reached nobody.
pub(super) fn undelivered(session: &mut Session, now: Moment) -> bool {
    let Some((review, adding)) = under_way(session) else {
        return false;
    };
    let turn = adding.undelivered();
    follow(session, review, adding, turn, now);
    true
}

/// Another document came up in the tab; `true` where that moved the addition on.
pub(super) fn reloaded(session: &mut Session, document: &Document, now: Moment) -> bool {
    let Some((review, adding)) = under_way(session) else {
        return false;
    };
    match adding.reloaded(document) {
        Some(stage) => {
            follow(session, review, adding, Turn::Go(stage), now);
            true
        }
        None => false,
    }
}

/// The addition cannot go on; the review can.
pub(super) fn break_off(session: &mut Session, fault: Fault) -> bool {
    let Some((review, adding)) = under_way(session) else {
        return false;
    };
    let came = adding.broken_off(fault);
    over(session, review, &adding, came);
    true
}

/// The worker had died over it.
pub(super) fn wake(session: &mut Session, now: Moment) {
    if let Some((review, adding)) = under_way(session) {
        let intent = adding.intent.anew(session.mint(), now.ms);
        let shown = session.tabs.get(review.tab);
        let adding = adding.recovered(intent, shown);
        put(session, review, adding);
    }
}

fn under_way(session: &Session) -> Option<(Review, Adding)> {
    match &session.run {
        Run::Review(review) => match &review.gate {
            Gate::Adding(adding) => Some(((**review).clone(), (**adding).clone())),
            Gate::Open | Gate::Approving(_) => None,
        },
        _ => None,
    }
}

fn put(session: &mut Session, review: Review, adding: Adding) {
    let gate = Gate::Adding(Box::new(adding));
    session.run = Run::Review(Box::new(Review { gate, ..review }));
}

fn follow(session: &mut Session, review: Review, adding: Adding, turn: Turn, now: Moment) {
    match turn {
        Turn::Go(stage) => {
            // A press that reached nobody is not tried for ever, and the page is loaded anew.
            let back = matches!(
                (&adding.stage, &stage),
                (Stage::Pressing { .. }, Stage::Opening { .. })
            );
            if back {
                let adding = Adding { stage, ..adding };
                return again(session, review, adding, shop::Unseen::Unreachable, now);
            }
            if matches!(stage, Stage::Opening { .. }) {
                // A page that was opened before may show a cart of before.
                session.tabs.forget(review.tab);
            }
            let mut review = review;
            // As between two steps of a run: who was signed out meanwhile may be another now.
            let acts = matches!(stage, Stage::Opening { .. } | Stage::Pressing { .. });
            review.account.proven &= !(acts && session.doubted);
            let same_page = matches!(stage, Stage::Pressing { .. });
            let tries = if same_page { adding.intent.tries } else { 0 };
            let mut intent = session.first_intent(now).after(stage.pause(), now.ms);
            intent.tries = tries;
            put(
                session,
                review,
                Adding {
                    intent,
                    stage,
                    ..adding
                },
            );
        }
        Turn::Again(why) => again(session, review, adding, why, now),
        Turn::Learnt(came, product) => {
            let mut review = review;
            let (of, pid) = (&adding.addition.of, &adding.addition.pid);
            let (available, portion) = (product.available, product.portion);
            review.pack.learn(of, pid, available, portion);
            if let Came::Changed { found, .. } = &came {
                review.pack.show(of, pid, found);
            }
            // A click on what was shown before is not one on what is shown now.
            review.pack.id = session.mint_pack();
            over(session, review, &adding, came);
        }
        Turn::Read(came, cart) => {
            let mut pack = review.pack.renewed(session.mint_pack(), *cart);
            if came == Came::Done {
                let pid = adding.addition.pid.clone();
                pack.decide(&adding.addition.of, Some(Decision::Taken { pid }));
            }
            over(session, Review { pack, ..review }, &adding, came);
        }
        Turn::Over(came) => over(session, review, &adding, came),
    }
}

/// Once more after a while, as long as that can help and there are tries.
fn again(session: &mut Session, review: Review, adding: Adding, why: shop::Unseen, now: Moment) {
    // What this page did not tell, the same page will not tell the next time.
    session.tabs.forget(review.tab);
    let id = session.mint();
    match adding.intent.again(id, now.ms).filter(|_| transient(&why)) {
        Some(intent) => put(session, review, Adding { intent, ..adding }),
        None => {
            let came = adding.exhausted(why);
            over(session, review, &adding, came);
        }
    }
}

/// Nobody can say whose account it is; once more, where that can help.
pub(super) fn unproven(
    session: &mut Session,
    review: Review,
    adding: Adding,
    why: shop::Unseen,
    now: Moment,
) {
    match adding.stage {
        Stage::SavingCart | Stage::Opening { .. } => again(session, review, adding, why, now),
        Stage::Pressing { .. } | Stage::Verifying { .. } => {
            let fault = crate::Recoverable::unseen(why).into();
            refuse(session, review, &adding, fault);
        }
    }
}

/// It is not to go on. Where the page was not asked to press yet, nothing was pressed.
pub(super) fn refuse(session: &mut Session, review: Review, adding: &Adding, fault: Fault) {
    let came = match adding.stage {
        Stage::Pressing { doubt: None, .. } => Came::NotPressed { fault },
        _ => adding.broken_off(fault),
    };
    over(session, review, adding, came);
}

/// The review stands open again, and says what came of it.
fn over(session: &mut Session, review: Review, adding: &Adding, came: Came) {
    let name = adding.addition.name.clone();
    let notice = Some(Notice::Added { name, came });
    let gate = Gate::Open;
    session.run = Run::Review(Box::new(Review {
        gate,
        notice,
        ..review
    }));
}
