//! Every number that an intent or a document has, wherever it stands.

use crate::letter::{Errand, Letter};
use crate::page::Page;
use crate::place::{id, number};
use ::shop::PackId;
use run::{
    CartPhase, Certainty, Document, Goal, IntentId, Phase, Resume, Run, Session, Stage, TabId,
    Tabs, Task,
};
use std::collections::{BTreeMap, BTreeSet};

/// The change of the cart that is made, or would be gone on with.
fn stage(session: &mut Session) -> Option<&mut Stage> {
    let phase = match (&mut session.task, &mut session.run) {
        (
            Some(Task {
                goal: Goal::Addition(change),
                ..
            }),
            _,
        ) => return Some(&mut change.stage),
        (
            Some(Task {
                goal: Goal::Line(change),
                ..
            }),
            _,
        ) => return Some(&mut change.stage),
        (
            Some(Task {
                goal: Goal::Phase(phase),
                ..
            }),
            _,
        ) => phase,
        (None, Run::Paused(paused)) => match &mut paused.resume {
            Resume::From(suspended) => &mut suspended.phase,
            Resume::Never => return None,
        },
        _ => return None,
    };
    match phase {
        Phase::Cart(CartPhase::Reordering(change)) => Some(&mut change.stage),
        _ => None,
    }
}

/// Every number in the record.
pub fn session_names(
    session: &mut Session,
    intent: &mut dyn FnMut(&mut IntentId),
    doc: &mut dyn FnMut(&mut u64),
) {
    let mut minted = IntentId(session.minted);
    intent(&mut minted);
    session.minted = minted.0;
    session
        .task
        .iter_mut()
        .for_each(|task| intent(&mut task.intent.id));
    if let Some(visit) = &mut session.visit {
        intent(&mut visit.intent);
        let mut shown = number(&visit.document);
        doc(&mut shown);
        visit.document = id(shown);
    }
    match stage(session) {
        Some(Stage::Pressing { press, .. }) => {
            let mut shown = number(&press.document);
            doc(&mut shown);
            press.document = id(shown);
            match &mut press.certainty {
                Certainty::Fresh => {}
                Certainty::Pressed { by: of } | Certainty::InDoubt { of } => intent(of),
            }
        }
        Some(Stage::Verifying { of, .. }) => of.sent.iter_mut().for_each(&mut *intent),
        _ => {}
    }
    let mut of_pack = |pack: &mut PackId| {
        let mut n = IntentId(pack.0);
        intent(&mut n);
        *pack = PackId(n.0);
    };
    match &mut session.run {
        Run::Review(review) => of_pack(&mut review.pack.id),
        Run::Complete(complete) => of_pack(&mut complete.pack.id),
        Run::Idle(_) | Run::Running(_) | Run::Paused(_) => {}
    }
    session.tabs = renamed(&session.tabs, doc);
}

/// Tabs can be read and written, but not changed from outside.
fn renamed(tabs: &Tabs, doc: &mut dyn FnMut(&mut u64)) -> Tabs {
    let mut all: BTreeMap<TabId, Document> =
        tabs.iter().map(|(tab, it)| (tab, it.clone())).collect();
    let mut same = true;
    for document in all.values_mut() {
        let old = number(&document.id);
        let mut new = old;
        doc(&mut new);
        same &= old == new;
        document.id = id(new);
    }
    let read = || serde_json::from_value(serde_json::to_value(&all).ok()?).ok();
    if same {
        tabs.clone()
    } else {
        read().unwrap_or_default()
    }
}

/// Every number that a page knows.
pub fn page_names(
    page: &mut Page,
    intent: &mut dyn FnMut(&mut IntentId),
    doc: &mut dyn FnMut(&mut u64),
) {
    doc(&mut page.doc);
    let taken = std::mem::take(&mut page.memory.taken_on);
    let mut renamed = |all: BTreeSet<IntentId>| -> BTreeSet<IntentId> {
        let new = all.into_iter().map(|mut of| {
            intent(&mut of);
            of
        });
        new.collect()
    };
    page.memory.taken_on = renamed(taken);
    page.refused = renamed(std::mem::take(&mut page.refused));
    page.memory.renounced.iter_mut().for_each(&mut *intent);
    page.memory.stopped.iter_mut().for_each(&mut *intent);
    page.acting
        .iter_mut()
        .for_each(|errand| intent(&mut errand.intent));
}

/// Every number in a message.
pub fn letter_names(
    letter: &mut Letter,
    intent: &mut dyn FnMut(&mut IntentId),
    doc: &mut dyn FnMut(&mut u64),
) {
    match letter {
        Letter::See {
            doc: to, intent: n, ..
        }
        | Letter::Answer {
            doc: to, intent: n, ..
        } => {
            doc(to);
            intent(n);
        }
        Letter::Stop { doc: to, intent: n } => {
            doc(to);
            intent(n);
        }
        Letter::Press {
            doc: to,
            order: Errand { intent: n, .. },
            ..
        } => {
            doc(to);
            intent(n);
        }
        Letter::Inquire {
            doc: to,
            intent: n,
            of,
        } => {
            doc(to);
            intent(n);
            intent(of);
        }
        Letter::Ready { doc: from, .. } | Letter::Logout { doc: from, .. } => doc(from),
        Letter::Closed { .. } | Letter::Replaced { .. } | Letter::Left { .. } => {}
    }
}
