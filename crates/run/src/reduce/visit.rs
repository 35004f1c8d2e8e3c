use super::refused::Done;
use crate::{
    Document, DocumentId, Goal, IntentId, Millis, Moment, PastRun, Phase, Run, Session, TabId,
    Task, Visit,
};
use shop::{Answer, PageKind, Reading, SlotsPage, SlotsRead};

/// So long what the person opened counts as of now for a run that wants the slots, in milliseconds.
const FRESH: Millis = 10 * 60_000;

/// A slots page that nobody asked for is asked what it shows: it is where *Validar* leads, and the
/// person's own way there. One that was there `before` is asked again once it shows another way of
/// getting the goods.
impl Session {
    pub(super) fn visited(&mut self, tab: TabId, document: &Document, before: Option<&Document>) {
        let seen = &document.seen;
        let slots = seen.kind == PageKind::Slots && seen.signed_in != Some(false) && !seen.expired;
        let key = |document: &Document| document.seen.key.clone();
        let news = before.is_none_or(|before| {
            let filled = key(before).is_none() && self.asks_visited(&document.id);
            key(document).is_some() && key(document) != key(before) && !filled
        });
        // The run's own tab is where the run sent it.
        if slots && news && self.at_work_in(tab).is_none() && self.run.joins_slots() {
            let (document, intent) = (document.id.clone(), self.mint());
            self.visit = Some(Visit {
                tab,
                document,
                intent,
            });
        }
    }

    fn asks_visited(&self, document: &DocumentId) -> bool {
        let is = |visit: &Visit| visit.document == *document;
        self.visit.as_ref().is_some_and(is)
    }

    /// Whether an answer is one of a page that the person opened.
    pub(super) fn answers_visit(&self, tab: TabId, intent: IntentId) -> bool {
        let is = |visit: &Visit| (visit.tab, visit.intent) == (tab, intent);
        self.visit.as_ref().is_some_and(is)
    }

    /// What the page shows joins what the run has. Nothing that it cannot tell changes anything.
    pub(super) fn visit_answered(&mut self, answer: Answer, now: Moment) {
        let visit = self.visit.take();
        match answer {
            Ok(Reading::Slots(page)) if self.unbroken => self.join(*page, now),
            Ok(Reading::Session(seen)) if !self.unbroken => {
                let account = self.run.account();
                self.unbroken = account.is_some_and(|it| it.lists_with(&seen.orders, &seen.aside));
                // Now the slots themselves, under a number of their own.
                let intent = self.mint();
                self.visit = visit
                    .filter(|_| self.unbroken)
                    .map(|it| Visit { intent, ..it });
            }
            // Somebody made sure meanwhile, and the slots are asked for already.
            Ok(Reading::Session(_)) => self.visit = visit,
            Err(why) if why.session_lost() => self.doubt(),
            Ok(_) | Err(_) => {}
        }
    }

    fn join(&mut self, page: SlotsPage, now: Moment) {
        let read = |wishes| SlotsRead::of(page, now.ms, now.at_the_shop(), wishes);
        match &mut self.run {
            Run::Running(running) => {
                let read = read(&running.wish.terms.slots);
                running.slots = Some(match running.slots.take() {
                    Some(known) => known.joined(read),
                    None => read,
                });
            }
            Run::Review(review) => review.pack.join_slots(read(&review.wishes)),
            Run::Complete(complete) => {
                complete.pack.join_slots(read(&complete.wishes));
                // What is kept of it has them, too.
                self.past = Some(Box::new(PastRun::approved(complete)));
            }
            Run::Idle(_) | Run::Paused(_) => {}
        }
    }

    /// A page that went, or a run that ended, has nothing more to tell.
    pub(super) fn forget_visit(&mut self) {
        let shown = |visit: &Visit| {
            let shown = self.tabs.get(visit.tab);
            self.run.joins_slots() && shown.is_some_and(|shown| shown.id == visit.document)
        };
        if !self.visit.as_ref().is_some_and(shown) {
            self.visit = None;
        }
    }

    /// What the run comes to want, it may have from the person already: then the shop is not asked.
    pub(super) fn slots_known(&mut self, now: Moment) -> Done {
        let Some((task, goal)) = self.with_slots(now) else {
            return Ok(());
        };
        self.step(task, goal, now)
    }

    fn with_slots(&self, now: Moment) -> Option<(Task, Goal)> {
        let (Run::Running(running), Some(task), false) =
            (&self.run, &self.task, self.proves_first())
        else {
            return None;
        };
        let Goal::Phase(Phase::Slots(phase)) = &task.goal else {
            return None;
        };
        let fresh = |read: &&SlotsRead| {
            read.at
                .is_some_and(|at| now.ms.abs_diff(at) < FRESH.unsigned_abs())
        };
        let read = running.slots.as_ref().filter(fresh)?;
        let next = phase.clone().known(read.clone());
        Some((task.clone(), Goal::Phase(next)))
    }
}
