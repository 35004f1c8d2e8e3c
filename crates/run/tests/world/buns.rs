//! *Add this one*: buns in place of the bread that is sold out. Two are wanted, so two presses.

use crate::budget::{Budget, Kind};
use crate::goods::{self, Goods, SOLD_OUT};
use crate::letter::{Errand, Said};
use crate::shop::Shop;
use crate::worker::step;
use crate::world::{Cause, Step, World};
use ::shop::substitute::{Fit, Ranked};
use ::shop::{
    Action, Amount, Cart, CartLine, Cents, Finding, Mode, Pid, Portion, Product, Proposal,
    Quantity, Stock, Substitute, Tile,
};
use run::{Command, Review, Run};
use std::rc::Rc;

/// The number of the substitute.
pub const BUN: &str = "bun";
/// How many the order makes of it.
pub const WANTED: u8 = 2;

/// A run with nothing in its way is in REVIEW long before.
const STEPS_MAX: usize = 500;

/// An addition that the hand has taken on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Buns {
    /// How many the cart holds, for all the hand knows.
    pub held: u8,
    /// How many it must hold in the end.
    pub to: u8,
    /// The hand has pressed already.
    pub begun: bool,
}

/// What an action asks for, if it is an addition.
pub fn of(action: &Action) -> Option<Buns> {
    let Action::Add { from, through, .. } = action else {
        return None;
    };
    Some(Buns {
        held: from.map_or(0, count),
        to: through.last().copied().map_or(0, count),
        begun: false,
    })
}

fn count(amount: Amount) -> u8 {
    u8::try_from(amount.in_thousandths() / 1000).unwrap()
}

/// How many a cart holds.
pub fn held(cart: &Cart) -> u8 {
    let line = cart.line(&Pid(BUN.into())).and_then(CartLine::quantity);
    line.map_or(0, |held| count(held.amount))
}

/// The cart's line of so many.
pub fn line(buns: u8) -> Option<CartLine> {
    let stock = Stock::Available {
        quantity: Quantity::pieces(buns.into()),
        kilos: None,
        unit_price: None,
    };
    let line = CartLine {
        stock,
        ..goods::line(BUN, "papo-seco", true)
    };
    (buns > 0).then_some(line)
}

/// The page of the substitute.
pub fn product(goods: Goods) -> Product {
    Product {
        deposit: None,
        pid: Pid(BUN.into()),
        ean: None,
        name: "papo-seco".into(),
        brand: None,
        price: Cents(100),
        unit_price: None,
        available: true,
        portion: Some(Portion::PIECE),
        in_cart: (goods.buns > 0).then(|| Quantity::pieces(goods.buns.into())),
        breadcrumbs: Vec::new(),
    }
}

fn proposal() -> Proposal {
    let tile = Tile {
        deposit: None,
        pid: Pid(BUN.into()),
        name: "papo-seco".into(),
        url: "/pt/papo-seco/bun.html".into(),
        brand: None,
        category: None,
        price: Cents(100),
        list_price: None,
        priced_per: None,
        unit_price: None,
        min_grams: None,
        available: true,
        in_cart: false,
    };
    let ranked = Ranked {
        pid: tile.pid.clone(),
        index: 0,
        fit: Fit::DropIn,
        pieces: 1,
        reasons: Vec::new(),
    };
    let found = Substitute {
        tile,
        ranked,
        weight: None,
        why: None,
        portion: None,
    };
    let bread = goods::line("bread", SOLD_OUT[0], false);
    Proposal::with(
        &bread,
        Finding::Substitutes {
            ranked: vec![found],
        },
    )
}

impl World {
    /// A review with a substitute, and a person who may click for it so often.
    pub fn reviewing(clicks_max: u8, budget: Budget) -> Self {
        let mut world = Self::new(Some(true), &[Mode::Merge], Budget::default());
        for _ in 0..STEPS_MAX {
            if matches!(world.record.run, Run::Review(_)) && world.mail.is_empty() {
                return world.offered(clicks_max, budget);
            }
            let mut steps = world.steps();
            let usual = steps.iter().position(|it| it.cause == Cause::Usual);
            let start = || steps.iter().position(|it| it.what.0 == "START_RUN");
            let next = usual.or_else(start).unwrap();
            world = steps.swap_remove(next).world.canonical();
        }
        panic!("no run came to REVIEW")
    }

    fn offered(mut self, clicks_max: u8, budget: Budget) -> Self {
        if let Run::Review(review) = &mut Rc::make_mut(&mut self.record).run {
            let of = |it: &Proposal| it.pid.0 == "bread";
            review.pack.proposals.retain(|it| !of(it));
            review.pack.proposals.insert(0, proposal());
        }
        (self.clicks_max, self.budget) = (clicks_max, budget);
        // What a run does is walked elsewhere: no other begins.
        self.wishes.resize(crate::shop::RUNS_MAX, false);
        self
    }

    /// *Add this one*, clicked again and again.
    pub fn adds(&self, review: &Review, out: &mut Vec<Step>) {
        if self.clicks >= self.clicks_max || self.record.task.is_some() {
            return;
        }
        let mut world = self.clone();
        world.clicks += 1;
        let (pack, of, take) = (review.pack.id, Pid("bread".into()), Pid(BUN.into()));
        let command = |tab| Command::Add {
            pack,
            of,
            take,
            tab,
        };
        world.in_work_tab("ADD", false, command, out);
    }

    /// The hand presses once; or does not find what it needs; or nothing comes of the press.
    pub fn bun_steps(&self, errand: Errand, buns: Buns, out: &mut Vec<Step>) {
        let says = self.tab.page.as_ref().map(|page| page.goods.buns);
        if says == Some(buns.held) {
            let mut world = self.clone();
            world.one_bun(errand, buns);
            if let Some(mut lags) = world.spent(Kind::Shop) {
                lags.shop.lagging = Some(self.shop.cart());
                let what = ("the hand adds one, and the cart lags", None);
                out.push(step(what, Cause::Fault, lags));
            }
            out.push(step(("the hand adds one", None), Cause::Usual, world));
        } else {
            let world = self.stops(errand);
            out.push(step(
                ("the page says another amount", None),
                Cause::Usual,
                world,
            ));
        }
        if let Some(world) = self.spent(Kind::Shop) {
            let world = world.stops(errand);
            out.push(step(("the hand cannot press", None), Cause::Fault, world));
        }
        if let Some(world) = self.spent(Kind::Shop) {
            let begun = Buns {
                begun: true,
                ..buns
            };
            let buns = Some(begun);
            let world = world.stops(Errand { buns, ..errand });
            out.push(step(
                ("nothing comes of a press", None),
                Cause::Fault,
                world,
            ));
        }
    }

    fn one_bun(&mut self, errand: Errand, buns: Buns) {
        let signed_in = self.shop.signed_in;
        let next = Buns {
            held: buns.held + 1,
            begun: true,
            ..buns
        };
        if signed_in {
            let Shop { goods, pressed, .. } = &mut self.shop;
            (goods.buns, *pressed) = (goods.buns + 1, *pressed + 1);
        }
        let goods = self.shop.goods;
        if let Some(page) = self.tab.page.as_mut() {
            if page.left {
                self.breach = Some("a page that was left pressed");
            }
            page.goods = goods;
            let buns = Some(next);
            page.acting = Some(Errand { buns, ..errand });
        }
        if next.held >= next.to || !signed_in {
            let buns = Some(next);
            *self = self.stops(Errand { buns, ..errand });
        }
    }

    /// The hand is done, and says whether it pressed at all.
    pub fn stops(&self, errand: Errand) -> Self {
        let mut world = self.clone();
        if let Some(page) = world.tab.page.as_mut() {
            let report = match errand.buns.is_some_and(|buns| buns.begun) {
                true => {
                    page.acting = None;
                    page.answer(errand.intent, Said::Pressed)
                }
                false => page.refuses(errand),
            };
            world.mail.push(report);
        }
        world
    }
}
