//! What happens in the tab: pages come up, the hand presses.

use crate::budget::Kind;
use crate::letter::{Errand, Letter, Said};
use crate::page::Page;
use crate::place::Place;
use crate::worker::step;
use crate::world::{Cause, Step, World};

impl World {
    /// What the tab does by itself.
    pub fn browser_steps(&self, out: &mut Vec<Step>) {
        self.shop_steps(out);
        let waits = self.tab.answered && self.shop.asked.is_some();
        if let Some(place) = self.tab.heading.filter(|_| !waits) {
            let mut world = self.clone();
            world.loads(place);
            out.push(step(("a page comes up", None), Cause::Usual, world));
            if let Some(mut world) = self.spent(Kind::Page) {
                world.loads(Place::Nowhere);
                out.push(step(("a page does not come", None), Cause::Fault, world));
            }
        }
        let Some((page, errand)) =
            (self.tab.page.as_ref()).and_then(|page| Some((page, page.acting?)))
        else {
            return;
        };
        match page.memory.is_stopped(errand.intent) {
            true => out.push(step(
                ("the hand breaks off", None),
                Cause::Usual,
                self.stops(errand),
            )),
            false => self.hand_steps(errand, out),
        }
    }

    /// The tab shows another document; the one before is gone.
    pub fn loads(&mut self, place: Place) {
        let mut back = self.tab.page.take();
        if let Some(page) = back.as_mut().filter(|_| self.budget.backs > 0) {
            page.leave();
            self.tab.back = back;
        }
        let answers = self.tab.answered;
        self.tab.heads_for(None);
        if !place.of_shop() {
            let tab = self.tab.number;
            return self
                .mail
                .extend((place == Place::SignIn).then_some(Letter::Left { tab }));
        }
        self.tab.docs += 1;
        let page = Page {
            answers,
            ..Page::load(self.tab.docs, self.tab.number, place, &self.shop)
        };
        self.mail.push(page.ready());
        self.tab.page = Some(page);
    }

    /// The hand presses; or does not find what it needs; or the shop does not do as asked.
    fn hand_steps(&self, errand: Errand, out: &mut Vec<Step>) {
        if let Some(buns) = errand.buns {
            return self.bun_steps(errand, buns, out);
        }
        if !errand.opened {
            return self.opens_the_dialog(errand, out);
        }
        let mut world = self.clone();
        world.pressed(errand, Said::Pressed);
        if world.shop.signed_in {
            world.shop.asked = Some(errand);
        }
        out.push(step(("the hand presses", None), Cause::Usual, world));
        if let Some(mut world) = self.spent(Kind::Shop) {
            world.pressed(errand, Said::Pressed);
            out.push(step(
                ("the hand presses, and nothing comes of it", None),
                Cause::Fault,
                world,
            ));
        }
        if let Some(mut world) = self.spent(Kind::Shop) {
            world.pressed(errand, Said::NotPressed);
            out.push(step(("the hand cannot press", None), Cause::Fault, world));
        }
    }

    /// The first press changes nothing at the shop.
    fn opens_the_dialog(&self, errand: Errand, out: &mut Vec<Step>) {
        let mut world = self.clone();
        if let Some(page) = world.tab.page.as_mut() {
            let opened = true;
            page.acting = Some(Errand { opened, ..errand });
        }
        out.push(step(
            ("the hand opens the dialog", None),
            Cause::Usual,
            world,
        ));
    }

    /// A press leads to the cart; its report is on its way before that.
    fn pressed(&mut self, errand: Errand, said: Said) {
        let Some(page) = self.tab.page.as_mut() else {
            return;
        };
        if said == Said::NotPressed {
            let refusal = page.refuses(errand);
            return self.mail.push(refusal);
        }
        let left = page.left;
        page.acting = None;
        let report = page.answer(errand.intent, said);
        self.mail.push(report);
        if left {
            self.breaks("a page that was left pressed");
        }
        self.tab.heads_for(Some(match self.shop.signed_in {
            true => Place::Cart,
            false => Place::Home,
        }));
        self.tab.answered = self.shop.signed_in;
    }

    /// The shop carries out what it was asked, in its time; its cart may lag behind.
    fn shop_steps(&self, out: &mut Vec<Step>) {
        if let Some(errand) = self.shop.asked {
            let mut world = self.clone();
            world.shop.asked = None;
            if let Err(law) = world.shop.reorder(errand) {
                world.breaks(law);
            }
            if let Some(mut lags) = world.spent(Kind::Shop) {
                lags.shop.lagging = Some(self.shop.cart());
                let what = ("the shop carries it out, and its cart lags", None);
                out.push(step(what, Cause::Fault, lags));
            }
            out.push(step(("the shop carries it out", None), Cause::Usual, world));
        }
        if self.shop.lagging.is_some() {
            let mut world = self.clone();
            world.shop.lagging = None;
            out.push(step(("the cart catches up", None), Cause::Usual, world));
        }
    }
}
