//! Every number that an intent or a document has, wherever it stands.

use crate::buns;
use crate::letter::{Errand, Letter};
use crate::page::Page;
use crate::place::{id, number};
use ::shop::PackId;
use run::{
    CartPhase, Document, Gate, Intent, IntentId, Phase, Resume, Run, Running, Session, Standing,
    TabId, Tabs,
};
use std::collections::{BTreeMap, BTreeSet};

/// The run that is at work, or would be again.
pub fn each_running(run: &mut Run, f: &mut dyn FnMut(&mut Running)) {
    match run {
        Run::Running(running) => f(running),
        Run::Paused(paused) => {
            if let Resume::From(running) = &mut paused.resume {
                f(running);
            }
        }
        Run::Idle(_) | Run::Review(_) | Run::Complete(_) => {}
    }
}

/// The intent that is pursued, or would be again.
pub fn each_intent(run: &mut Run, f: &mut dyn FnMut(&mut Intent)) {
    each_running(run, &mut |running| f(&mut running.intent));
    match run {
        Run::Idle(idle) => idle.check.iter_mut().for_each(|check| f(&mut check.intent)),
        Run::Review(review) => match &mut review.gate {
            Gate::Approving(intent) => f(intent),
            Gate::Adding(adding) => f(&mut adding.intent),
            Gate::Open => {}
        },
        Run::Running(_) | Run::Paused(_) | Run::Complete(_) => {}
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
    each_intent(&mut session.run, &mut |it| intent(&mut it.id));
    each_running(&mut session.run, &mut |running| {
        if let Phase::Cart(CartPhase::Verifying {
            sent: Some(sent), ..
        }) = &mut running.phase
        {
            intent(sent);
        }
        if let Phase::Cart(CartPhase::Pressing { press, .. }) = &mut running.phase {
            let mut shown = number(&press.document);
            doc(&mut shown);
            press.document = id(shown);
            match &mut press.standing {
                Standing::Fresh => {}
                Standing::Pressed { by: of } | Standing::InDoubt { of } => intent(of),
            }
        }
    });
    if let Run::Review(review) = &mut session.run {
        buns::names(review, intent, doc);
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
        Letter::Ready { doc: from, .. } => doc(from),
        Letter::Logout { .. }
        | Letter::Closed { .. }
        | Letter::Replaced { .. }
        | Letter::Left { .. } => {}
    }
}
