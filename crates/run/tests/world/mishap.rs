//! What can go wrong besides.

use crate::budget::Kind;
use crate::letter::Letter;
use crate::place::Place;
use crate::worker::step;
use crate::world::{Cause, Step, World};
use std::rc::Rc;

/// A tab of the shop that is not the run's.
pub const OTHER_TAB: i32 = 99;

impl World {
    /// Everything that may go wrong now.
    pub fn mishaps(&self, out: &mut Vec<Step>) {
        if self.alive {
            self.goes_wrong(Kind::Death, "the worker dies", out, Self::dies);
        }
        if let Some(shown) = self.tab.page.as_ref().map(|page| page.place) {
            let leads = |place| move |world: &mut Self| world.loads(place);
            self.goes_wrong(Kind::Page, "the page is reloaded", out, leads(shown));
            self.goes_wrong(
                Kind::Page,
                "the person goes to the cart",
                out,
                leads(Place::Cart),
            );
            self.goes_wrong(Kind::Page, "the person goes home", out, leads(Place::Home));
            self.goes_wrong(Kind::Page, "the tab is closed", out, Self::closes);
            self.goes_wrong(
                Kind::Page,
                "the tab is thrown out of memory",
                out,
                Self::is_thrown_out,
            );
        }
        if self.tab.back.is_some() {
            self.goes_wrong(Kind::Back, "the person goes back", out, Self::goes_back);
        }
        if self.shop.signed_in {
            self.goes_wrong(Kind::Expiry, "the session expires", out, |world| {
                world.shop.signed_in = false;
            });
            self.goes_wrong(
                Kind::Expiry,
                "the session expires, and the page says so",
                out,
                |world| {
                    world.shop.signed_in = false;
                    let tab = world.tab.number;
                    let doc = world.tab.page.as_ref().map(|page| page.doc);
                    world
                        .mail
                        .extend(doc.map(|doc| Letter::Logout { doc, tab }));
                },
            );
        }
        self.elsewhere(out);
    }

    fn elsewhere(&self, out: &mut Vec<Step>) {
        if !self.shop.goods.others {
            self.goes_wrong(Kind::Other, "somebody adds to the cart", out, |world| {
                world.shop.goods.others = true;
            });
        }
        if self.clicks_max > 0 {
            self.goes_wrong(Kind::Other, "somebody adds the same", out, |world| {
                world.shop.goods.buns += 1;
            });
        }
        for signed_in in [Some(true), Some(false)] {
            self.goes_wrong(Kind::Stranger, "another tab opens the cart", out, |world| {
                world.tab.docs += 1;
                world.mail.push(Letter::Ready {
                    doc: world.tab.docs,
                    tab: OTHER_TAB,
                    place: Place::Cart,
                    signed_in,
                    answers: false,
                });
            });
        }
        self.goes_wrong(
            Kind::Restart,
            "the browser is restarted",
            out,
            Self::restarts,
        );
    }

    fn goes_wrong(
        &self,
        kind: Kind,
        what: &'static str,
        out: &mut Vec<Step>,
        how: impl FnOnce(&mut Self),
    ) {
        if let Some(mut world) = self.spent(kind) {
            how(&mut world);
            out.push(step((what, None), Cause::Fault, world));
        }
    }

    fn closes(&mut self) {
        let tab = self.tab.number;
        (self.tab.open, self.tab.page, self.tab.back) = (false, None, None);
        self.tab.heads_for(None);
        self.mail.push(Letter::Closed { tab });
    }

    /// The tab stays, under another number, and shows nothing until it is loaded again.
    fn is_thrown_out(&mut self) {
        let tab = self.tab.number;
        self.tab.number += 1;
        (self.tab.page, self.tab.back) = (None, None);
        self.tab.heads_for(None);
        let by = self.tab.number;
        self.mail.push(Letter::Replaced { tab, by });
    }

    /// The page that was left comes out of the browser's memory, as it was, its hand perhaps in the
    /// middle of something.
    fn goes_back(&mut self) {
        self.tab.heads_for(None);
        self.tab.page = self.tab.back.take();
        if let Some(page) = &mut self.tab.page {
            self.mail.push(page.ready());
        }
    }

    /// Only the copy in `storage.local` is left, which says of the run what the record said: that is a
    /// law (`lawful::step`).
    fn restarts(&mut self) {
        self.dies();
        self.closes();
        self.mail.clear();
        self.alarm = false;
        self.record = Rc::new((*self.record).clone().interrupted());
    }
}
