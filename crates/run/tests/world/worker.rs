//! The worker (`worker::desk`, `worker::perform`): reduce, write, do.

use crate::budget::Kind;
use crate::lawful;
use crate::letter::{Errand, Letter};
use crate::place::{Place, number};
use crate::world::{Cause, LATER, NOW, Step, Todo, What, World};
use ::shop::{Action, Ask, Mode};
use run::{Effect, Event, Moment, Session, System, TabId, Via, between, reduce};
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

    /// What follows from the step from `before` to what is on record.
    fn does(&mut self, before: &Session) {
        let after = Rc::clone(&self.record);
        for effect in between(before, &after) {
            self.performs(&effect);
        }
        let ends = !between(&after, before).is_empty();
        if ends && after.run.deadline().is_none() {
            self.alarm = false;
        }
    }

    fn performs(&mut self, effect: &Effect) {
        match effect {
            Effect::KeepAlive => self.alarm = true,
            Effect::KeepRun => {}
            Effect::OpenSignIn { tab } => self.leads(*tab, Place::SignIn),
            Effect::Navigate {
                tab,
                sight,
                intent,
                hop,
                after,
            } => {
                let (place, intent, hop) = (Place::of(sight), *intent, *hop);
                match *after > NOW.ms {
                    true => self.pending.push(Todo { place, intent, hop }),
                    false => self.leads(*tab, place),
                }
            }
            Effect::Ask {
                ask: Ask::Do(_), ..
            } => self.asks_to_press(effect),
            Effect::Ask {
                document,
                intent,
                ask: Ask::See(sight),
                via,
                ..
            } => {
                let fetch = *via == Via::Fetch;
                let (doc, intent, place) = (number(document), *intent, Place::of(sight));
                self.mail.push(Letter::See {
                    doc,
                    intent,
                    place,
                    fetch,
                });
            }
            Effect::Inquire {
                document,
                intent,
                of,
                ..
            } => {
                let (doc, intent, of) = (number(document), *intent, *of);
                self.mail.push(Letter::Inquire { doc, intent, of });
            }
        }
    }

    fn asks_to_press(&mut self, effect: &Effect) {
        let Effect::Ask {
            document,
            intent,
            ask: Ask::Do(Action::Reorder { mode, .. }),
            ..
        } = effect
        else {
            return;
        };
        let order = Errand {
            intent: *intent,
            run: self.last_run(),
            replace: *mode == Mode::Replace,
        };
        if let Err(law) = lawful::press(self, effect, order) {
            self.breaks(law);
        }
        let doc = number(document);
        self.mail.push(Letter::Press {
            doc,
            order,
            copy: false,
        });
    }

    /// Sends a tab somewhere; a tab that is gone was closed.
    pub fn leads(&mut self, tab: TabId, place: Place) {
        match self.tab.open && tab == TabId(self.tab.number) {
            true => self.tab.heading = Some(place),
            false => self.mail.push(Letter::Closed { tab: tab.0 }),
        }
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
            false => {
                if let Some(late) = self.spent(Kind::Mail) {
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
        self.mail.is_empty() && self.pending.is_empty() && self.tab.heading.is_none() && !acting
    }
}

pub const fn step(what: What, cause: Cause, world: World) -> Step {
    Step { what, cause, world }
}

/// Whether a session still wants what was put off (`worker::perform`).
pub fn wanted(session: &Session, todo: &Todo) -> bool {
    between(&Session::default(), session).iter().any(|effect| {
        matches!(effect, Effect::Navigate { sight, intent, hop, .. }
            if (Place::of(sight), *intent, *hop) == (todo.place, todo.intent, todo.hop))
    })
}
