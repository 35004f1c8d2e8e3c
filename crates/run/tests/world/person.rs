//! The person, who may press anything at any time.

use crate::budget::Kind;
use crate::place::Place;
use crate::shop::RUNS_MAX;
use crate::worker::step;
use crate::world::{Cause, NOW, Step, World};
use ::shop::{Mode, PackId};
use run::{Command, Prompt, Run, RunId, RunOptions, TabId};
use std::rc::Rc;

impl World {
    /// What the person can do now.
    pub fn person_steps(&self, out: &mut Vec<Step>) {
        if !self.shop.signed_in && self.tab.open {
            let mut world = self.clone();
            world.shop.signed_in = true;
            world.tab.heads_for(Some(Place::Home));
            out.push(step(
                ("the person signs in at the shop", None),
                Cause::Person,
                world,
            ));
        }
        if !self.alive {
            return;
        }
        self.deletes_everything(out);
        match &self.record.run {
            Run::Idle(idle) => {
                let offered = idle
                    .sign_in
                    .as_ref()
                    .is_some_and(|it| it.prompt == Prompt::Offered);
                if offered {
                    self.says("SIGN_IN", false, Command::SignIn, out);
                }
                if self.record.task.is_some() || idle.sign_in.is_some() {
                    self.says("CANCEL", true, Command::Cancel, out);
                } else {
                    self.starts(out);
                    self.checks(out);
                }
            }
            Run::Running(_) => {
                self.says("PAUSE_RUN", true, Command::PauseRun, out);
                self.says("CANCEL", true, Command::Cancel, out);
            }
            Run::Paused(_) => {
                // Who was shown both carts looks at the shop, too; by then it has done what it was
                // asked, or never will.
                if self.shop.is_settled() {
                    self.in_work_tab("RETRY", true, |tab| Command::Retry { tab }, out);
                }
                self.says("CANCEL", true, Command::Cancel, out);
            }
            Run::Review(review) => {
                let now = review.pack.id;
                self.in_work_tab(
                    "APPROVE",
                    false,
                    |tab| Command::Approve { pack: now, tab },
                    out,
                );
                let old = PackId(now.0.saturating_sub(1));
                self.in_work_tab(
                    "APPROVE an old pack",
                    true,
                    |tab| Command::Approve { pack: old, tab },
                    out,
                );
                self.says("CANCEL", true, Command::Cancel, out);
                self.changes(review, out);
            }
            Run::Complete(_) => self.says("RESET", false, Command::Reset, out),
        }
    }

    /// The first start of each kind is free; another one is the person's fancy.
    fn starts(&self, out: &mut Vec<Step>) {
        if self.wishes.len() >= RUNS_MAX {
            return;
        }
        for mode in self.modes.iter().copied() {
            let mut world = self.clone();
            world.wishes.push(mode == Mode::Replace);
            let run = RunId(format!("run-{}", world.wishes.len()));
            let wish = RunOptions {
                mode,
                ..RunOptions::default()
            };
            let start = |tab| Command::StartRun { run, tab, wish };
            world.in_work_tab("START_RUN", !self.wishes.is_empty(), start, out);
        }
    }

    /// *Delete everything* (`worker::dispatcher`): the page is told first.
    fn deletes_everything(&self, out: &mut Vec<Step>) {
        if matches!(self.record.run, Run::Idle(_)) {
            return;
        }
        if let Some(mut world) = self.spent(Kind::Person) {
            if let Some(stop) = world.record.stop() {
                world.performs(&stop);
            }
            world.record = Rc::new(world.record.forgotten());
            world.alarm = false;
            world.pending.clear();
            let what = ("DELETE_EVERYTHING", None);
            out.push(step(what, Cause::Person, world));
        }
    }

    fn checks(&self, out: &mut Vec<Step>) {
        let tab = TabId(self.tab.number);
        self.says("CHECK_SESSION", true, Command::CheckSession { tab }, out);
    }

    /// The worker takes the tab that is there, or opens one (`worker::dispatcher`).
    pub fn in_work_tab(
        &self,
        what: &'static str,
        costs: bool,
        command: impl FnOnce(TabId) -> Command,
        out: &mut Vec<Step>,
    ) {
        let mut world = self.clone();
        if !world.tab.open {
            world.tab.open = true;
            world.tab.number += 1;
            world.tab.heads_for(Some(Place::Orders));
        }
        world.says(what, costs, command(TabId(world.tab.number)), out);
    }

    fn says(&self, what: &'static str, costs: bool, command: Command, out: &mut Vec<Step>) {
        let world = match costs {
            true => self.spent(Kind::Person),
            false => Some(self.clone()),
        };
        if let Some(world) = world {
            world.take((what, None), Cause::Person, NOW, command.into(), out);
        }
    }
}
