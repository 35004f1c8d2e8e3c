//! When two worlds are the same: numbers, times and what nobody will ever hear do not count.

use crate::effects::wanted;
use crate::letter::Letter;
use crate::names::{letter_names, page_names, session_names};
use crate::post::event;
use crate::world::{NOW, World};
use ::shop::{SlotsFound, SlotsRead};
use run::{
    Goal, Intent, IntentId, Journal, Phase, Resume, Run, SIGN_IN_PATIENCE, Session, Stage, Task,
    reduce,
};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

impl World {
    /// The world that stands for all that differ from it in nothing that matters: intents and
    /// documents are numbered anew in their order, which is all that is ever asked of them.
    pub fn canonical(mut self) -> Self {
        self.forgets_the_stale();
        let mut names = Names::default();
        let session = Rc::make_mut(&mut self.record);
        still(session);
        session_names(
            session,
            &mut |n| _ = names.intents.insert(n.0),
            &mut |doc| _ = names.docs.insert(*doc),
        );
        self.own_names(&mut |n| _ = names.intents.insert(n.0), &mut |doc| {
            _ = names.docs.insert(*doc)
        });
        let (intents, docs) = (ranks(&names.intents), ranks(&names.docs));
        let session = Rc::make_mut(&mut self.record);
        session_names(session, &mut |n| n.0 = intents[&n.0], &mut |doc| {
            *doc = docs[doc]
        });
        self.own_names(&mut |n| n.0 = intents[&n.0], &mut |doc| *doc = docs[doc]);
        // Which way came first does not matter; on each way the order does.
        self.mail.sort_by_key(|letter| letter.to_worker());
        self.pending.sort_unstable();
        self
    }

    /// What is refused whenever it comes need not be kept under way. That it is refused is the
    /// law "only what is pursued is answered".
    fn forgets_the_stale(&mut self) {
        let pursued = pursued(&self.record);
        let sent = sent(&self.record);
        let visit = self.record.visit.as_ref().map(|visit| visit.intent);
        let awaited = [pursued, sent, visit];
        let stale = |intent: IntentId| !awaited.contains(&Some(intent));
        let mut heard = false;
        let (record, shown) = (
            Rc::clone(&self.record),
            self.tab.page.as_ref().map(|page| page.doc),
        );
        self.mail.retain(|letter| match *letter {
            Letter::Answer { intent, .. } if stale(intent) => {
                heard |= event(*letter).is_some_and(|event| reduce(&record, NOW, event).is_ok());
                false
            }
            Letter::See { intent, .. } => !stale(intent),
            Letter::Press { doc, order, .. } => shown == Some(doc) || !stale(order.intent),
            Letter::Stop { doc, .. } => shown == Some(doc),
            Letter::Inquire { doc, intent, .. } => shown == Some(doc) || !stale(intent),
            _ => true,
        });
        self.pending.retain(|todo| wanted(&record, todo));
        if heard {
            self.breaks("an answer to another intent than the one that is pursued was taken");
        }
    }

    /// Every number outside of the record.
    fn own_names(&mut self, intent: &mut dyn FnMut(&mut IntentId), doc: &mut dyn FnMut(&mut u64)) {
        for letter in &mut self.mail {
            letter_names(letter, intent, doc);
        }
        for todo in &mut self.pending {
            intent(&mut todo.intent);
        }
        if let Some(errand) = &mut self.shop.asked {
            intent(&mut errand.intent);
        }
        doc(&mut self.tab.docs);
        for page in self.tab.page.iter_mut().chain(&mut self.tab.back) {
            page_names(page, intent, doc);
        }
    }
}

#[derive(Default)]
struct Names {
    intents: BTreeSet<u64>,
    docs: BTreeSet<u64>,
}

/// The place of each in their order.
fn ranks(names: &BTreeSet<u64>) -> BTreeMap<u64, u64> {
    names.iter().copied().zip(1..).collect()
}

fn pursued(session: &Session) -> Option<IntentId> {
    session.task.as_ref().map(|task| task.intent.id)
}

/// The press of which it is still heard that it reached nobody.
fn sent(session: &Session) -> Option<IntentId> {
    match session.task.as_ref()?.goal.stage()? {
        Stage::Verifying { of, .. } => of.sent,
        _ => None,
    }
}

/// Every place that says when slots were read.
fn slots(session: &mut Session) -> Vec<&mut SlotsRead> {
    let task = session.task.as_mut().map(|task| &mut task.goal);
    let (running, phase, pack) = match (&mut session.run, task) {
        (Run::Running(running), Some(Goal::Phase(phase))) => {
            (Some(running.as_mut()), Some(phase), None)
        }
        (Run::Paused(paused), _) => match &mut paused.resume {
            Resume::From(it) => (Some(&mut it.running), Some(&mut it.phase), None),
            Resume::Never => (None, None, None),
        },
        (Run::Review(review), _) => (None, None, Some(&mut review.pack)),
        (Run::Complete(complete), _) => (None, None, Some(&mut complete.pack)),
        (Run::Idle(_) | Run::Running(_), _) => (None, None, None),
    };
    let held = match phase {
        Some(Phase::Finalizing(phase)) => Some(&mut phase.slots),
        _ => None,
    };
    let found = held.into_iter().chain(pack.map(|pack| &mut pack.slots));
    let read = found.filter_map(|found| match found {
        SlotsFound::Read(read) => Some(read),
        SlotsFound::Unread { .. } => None,
    });
    read.chain(running.and_then(|it| it.slots.as_mut()))
        .collect()
}

/// What only counts or tells the time is stilled.
fn still(session: &mut Session) {
    session.seq = 0;
    session.journal = Journal::default();
    session.orders = None;
    session.signed_in = None;
    session.clock = None;
    // What is kept of a run that ended leads to nothing.
    session.past = None;
    for read in slots(session) {
        read.at = Some(NOW.ms);
    }
    if let Run::Complete(complete) = &mut session.run {
        complete.approved_at = NOW.ms;
        complete.metrics = None;
    }
    if let Run::Review(review) = &mut session.run {
        review.since = None;
    }
    if let Run::Idle(idle) = &mut session.run {
        idle.notice = None;
        if let Some(until) = idle.sign_in.as_mut().and_then(|it| it.until.as_mut()) {
            *until = NOW.ms + SIGN_IN_PATIENCE;
        }
        idle.checked = None;
    }
    if let Run::Running(running) = &mut session.run {
        running.started_at = NOW.ms;
    }
    if let Run::Paused(paused) = &mut session.run
        && let Resume::From(suspended) = &mut paused.resume
    {
        suspended.running.started_at = NOW.ms;
    }
    if let Some(Task { intent, .. }) = &mut session.task {
        let first = Intent::first(intent.id, NOW.ms);
        intent.deadline = first.deadline;
        intent.after = i64::from(intent.tries > 0) * (NOW.ms + 1);
    }
}
