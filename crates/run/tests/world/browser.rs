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
        if let Some(place) = self.tab.heading {
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
        let back = self
            .tab
            .page
            .take()
            .filter(|page| page.place == Place::Cart);
        if self.budget.backs > 0 && back.is_some() {
            self.tab.back = back;
        }
        self.tab.heading = None;
        if !place.of_shop() {
            let tab = self.tab.number;
            return self
                .mail
                .extend((place == Place::SignIn).then_some(Letter::Left { tab }));
        }
        self.tab.docs += 1;
        let page = Page::load(self.tab.docs, self.tab.number, place, &self.shop);
        self.mail.push(page.ready());
        self.tab.page = Some(page);
    }

    /// The hand presses; or does not find what it needs; or the shop does not do as asked.
    fn hand_steps(&self, errand: Errand, out: &mut Vec<Step>) {
        if let Some(buns) = errand.buns {
            return self.bun_steps(errand, buns, out);
        }
        let mut world = self.clone();
        world.pressed(errand, Said::Pressed);
        if world.shop.signed_in
            && let Err(law) = world.shop.reorder(errand)
        {
            world.breaks(law);
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

    /// A press leads to the cart; its report is on its way before that.
    fn pressed(&mut self, errand: Errand, said: Said) {
        let Some(page) = self.tab.page.as_mut() else {
            return;
        };
        page.acting = None;
        let report = page.answer(errand.intent, said);
        self.mail.push(report);
        if said == Said::Pressed {
            self.tab.heading = Some(match self.shop.signed_in {
                true => Place::Cart,
                false => Place::Home,
            });
        }
    }
}
