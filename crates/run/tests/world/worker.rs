//! The worker (`worker::desk`, `worker::perform`): reduce, write, do.

use crate::budget::Kind;
use crate::lawful;
use crate::world::{Cause, LATER, NOW, Step, What, World};
use run::{Event, Moment, Session, System, TabId, reduce};
use std::rc::Rc;

impl World {
    /// The worker takes an event: as it should be, and with each thing that may go wrong then.
    pub fn take(&self, what: What, cause: Cause, now: Moment, event: Event, out: &mut Vec<Step>) {
        let Ok(next) = reduce(&self.record, now, event.clone()) else {
            return out.push(step(what, cause, self.clone()));
        };
        let mut world = self.clone();
        if let Err(law) = lawful::step(&self.record, &event, &next) {
            world.breaks(law);
        }
        let woken = event == System::ServiceWorkerWake.into();
        let next = Rc::new(next);
        world.commits(woken, &next, what, cause, out);
    }

    fn commits(
        &self,
        woken: bool,
        next: &Rc<Session>,
        what: What,
        cause: Cause,
        out: &mut Vec<Step>,
    ) {
        let from = match woken {
            true => Rc::new(Session::default()),
            false => Rc::clone(&self.record),
        };
        let written = |world: &Self| Self {
            record: Rc::clone(next),
            alive: true,
            ..world.clone()
        };
        let mut well = written(self);
        well.does(&from);
        out.push(step(what, cause, well));
        if let Some(mut dead) = self.spent(Kind::Death) {
            dead.dies();
            out.push(step(
                ("dies before its write", what.1),
                Cause::Fault,
                dead.clone(),
            ));
            dead.record = Rc::clone(next);
            out.push(step(("dies after its write", what.1), Cause::Fault, dead));
        }
        if let Some(mut refused) = self.spent(Kind::Write) {
            let kept = refused.refused_storage(&from);
            // A waking that is not on record is no waking: the next event tries again.
            refused.alive = kept || !woken;
            out.push(step(
                ("its write is refused", what.1),
                Cause::Fault,
                refused,
            ));
        }
    }

    /// The step is not taken; the run pauses instead, if there is one.
    fn refused_storage(&mut self, from: &Rc<Session>) -> bool {
        let paused = reduce(&self.record, NOW, System::StorageRefused.into());
        let kept = paused.is_ok();
        if let Ok(paused) = paused {
            self.record = Rc::new(paused);
            self.does(from);
        }
        kept
    }

    /// Everything in its memory is gone.
    pub fn dies(&mut self) {
        self.alive = false;
        self.pending.clear();
    }

    /// What the worker does by itself: wake, do what it put off, notice a deadline.
    pub fn worker_steps(&self, out: &mut Vec<Step>) {
        if !self.alive {
            let wake = System::ServiceWorkerWake.into();
            return self.take(("the worker wakes", None), Cause::Usual, NOW, wake, out);
        }
        for (at, todo) in self.pending.iter().enumerate() {
            let mut world = self.clone();
            world.pending.remove(at);
            world.leads(TabId(self.tab.number), todo.place);
            out.push(step(("does what it put off", None), Cause::Usual, world));
        }
        self.deadline(out);
    }

    /// A deadline passes: when nothing else is left to happen, or too early.
    fn deadline(&self, out: &mut Vec<Step>) {
        if self.record.run.deadline().is_none() {
            return;
        }
        let (event, what) = (
            Event::from(System::KeepAlive),
            ("the deadline passes", None),
        );
        match self.nothing_under_way() {
            true => self.take(what, Cause::Usual, LATER, event, out),
            // A message is later than its deadline, or the shop is slower than any patience.
            false => {
                let slow = match self.shop.is_settled() {
                    true => Kind::Mail,
                    false => Kind::Shop,
                };
                if let Some(late) = self.spent(slow) {
                    late.take(what, Cause::Fault, LATER, event, out);
                }
            }
        }
    }

    fn nothing_under_way(&self) -> bool {
        let acting = self
            .tab
            .page
            .as_ref()
            .is_some_and(|page| page.acting.is_some());
        let at_rest = self.mail.is_empty() && self.pending.is_empty() && !acting;
        at_rest && self.tab.heading.is_none() && self.shop.is_settled()
    }
}

pub const fn step(what: What, cause: Cause, world: World) -> Step {
    Step { what, cause, world }
}
