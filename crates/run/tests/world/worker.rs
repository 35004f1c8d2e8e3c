//! The worker: the loop that the extension runs, in a world in place of Chrome.

use crate::at_once::at_once;
use crate::budget::Kind;
use crate::lawful;
use crate::world::{Cause, LATER, NOW, Step, What, World};
use run::{Effect, Event, EventLoop, Host, Left, Moment, Session, System, TabId};
use std::future::pending;
use std::rc::Rc;

/// What becomes of a write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Well,
    DiesBefore,
    DiesAfter,
    Refused,
}

/// The world, as the loop sees it. A worker that dies is one that is never gone on with.
struct Model {
    world: World,
    event: Event,
    now: Moment,
    fate: Fate,
    refused: bool,
}

impl Host for Model {
    type Refusal = ();

    fn is_full((): &()) -> bool {
        false
    }

    fn now(&self) -> Moment {
        self.now
    }

    async fn write(&mut self, _: Option<&Session>, next: &Session) -> Result<(), ()> {
        match self.fate {
            Fate::Refused if !self.refused => {
                self.refused = true;
                Err(())
            }
            Fate::Well | Fate::Refused => {
                self.keeps(next);
                Ok(())
            }
            Fate::DiesBefore => pending().await,
            Fate::DiesAfter => {
                self.keeps(next);
                pending().await
            }
        }
    }

    async fn make_room(&mut self) {}

    async fn prepare(&mut self, effect: &Effect) {
        self.world.performs(effect);
    }

    fn perform(&mut self, effect: Effect, _: &Session) {
        self.world.performs(&effect);
    }
}

impl Model {
    fn keeps(&mut self, next: &Session) {
        // A worker that wakes to nothing writes down what it found.
        let changed = *next != *self.world.record;
        if !self.refused
            && changed
            && let Err(law) = lawful::step(&self.world.record, &self.event, next)
        {
            self.world.breaks(law);
        }
        self.world.record = Rc::new(next.clone());
        self.world.alive = true;
    }
}

impl World {
    /// The worker takes an event: as it should be, and with each thing that may go wrong then.
    pub fn take(&self, what: What, cause: Cause, now: Moment, event: Event, out: &mut Vec<Step>) {
        match self.fated(Fate::Well, now, &event) {
            (world, true) => out.push(step(what, cause, world)),
            // It changes nothing, and there is nothing to write.
            (world, false) => return out.push(step(what, cause, world)),
        }
        if let Some(world) = self.spent(Kind::Death) {
            for (said, fate) in [
                ("dies before its write", Fate::DiesBefore),
                ("dies after its write", Fate::DiesAfter),
            ] {
                let (mut dead, _) = world.fated(fate, now, &event);
                dead.dies();
                out.push(step((said, what.1), Cause::Fault, dead));
            }
        }
        if let Some(world) = self.spent(Kind::Write) {
            let (refused, _) = world.fated(Fate::Refused, now, &event);
            let what = ("its write is refused", what.1);
            out.push(step(what, Cause::Fault, refused));
        }
    }

    /// The world after the loop took an event, and whether that came to anything. A waking that is
    /// not on record is no waking: the next event tries again.
    fn fated(&self, fate: Fate, now: Moment, event: &Event) -> (Self, bool) {
        let (world, event) = (self.clone(), event.clone());
        let mut model = Model {
            world,
            event: event.clone(),
            now,
            fate,
            refused: false,
        };
        let woken = event == System::ServiceWorkerWake.into();
        let record = (*self.record).clone();
        let taken = match woken {
            true => at_once(EventLoop::default().wake(record, true, &mut model)),
            false => at_once(EventLoop::at(record).take(event, &mut model)),
        };
        let moved = !matches!(taken, Some(Err(Left::Refused(_))));
        (model.world, moved)
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
        if self.record.deadline().is_none() {
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
