//! *Add this one*: buns in place of the bread that is sold out. Two are wanted, so two presses. And
//! *Take it out*: the buns that are there, in one press.

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

/// A change of the buns that the hand has taken on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Buns {
    /// How many the cart holds, for all the hand knows.
    pub held: u8,
    /// How many it must hold in the end; none, where they are to be taken out.
    pub to: u8,
    /// The hand has pressed already.
    pub begun: bool,
}

/// What an action asks for, if it is about buns; what is taken out names no amount.
pub fn of(action: &Action) -> Option<Buns> {
    let (held, to) = match action {
        Action::Add { from, through, .. } => (
            from.map_or(0, count),
            through.last().copied().map_or(0, count),
        ),
        Action::Adjust { from, through, .. } => {
            (count(*from), through.last().copied().map_or(0, count))
        }
        Action::Remove { .. } => (0, 0),
        Action::Reorder { .. } => return None,
    };
    let begun = false;
    Some(Buns { held, to, begun })
}

/// What the person clicks in a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Click {
    /// *Add this one*.
    Add,
    /// Twice as many.
    Adjust,
    /// *Take it out*.
    Remove,
    /// *As it was before*: the buns go, and what was sold out before cannot come back.
    Undo,
    /// *Read the cart again*.
    Refresh,
}

impl Click {
    /// How many presses one click is worth.
    pub const fn presses(self) -> u8 {
        match self {
            Self::Add | Self::Adjust => WANTED,
            Self::Remove | Self::Undo => 1,
            Self::Refresh => 0,
        }
    }
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
        portion: Some(Portion::PIECE),
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
        labels: Vec::new(),
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
        picture: None,
        promotion: None,
        labels: Vec::new(),
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
    /// A review with a substitute, or with buns in the cart, and a person who may click so often.
    pub fn reviewing(click: Click, clicks_max: u8, budget: Budget) -> Self {
        let mut world = Self::new(Some(true), &[Mode::Merge], Budget::default());
        for _ in 0..STEPS_MAX {
            if matches!(world.record.run, Run::Review(_)) && world.mail.is_empty() {
                world.click = click;
                return match click {
                    Click::Add | Click::Refresh => world.offered(),
                    Click::Adjust | Click::Remove => world.holding(),
                    Click::Undo => world.come_along(),
                }
                .clicked(clicks_max, budget);
            }
            let mut steps = world.steps();
            let usual = steps.iter().position(|it| it.cause == Cause::Usual);
            let start = || steps.iter().position(|it| it.what.0 == "START_RUN");
            let next = usual.or_else(start).unwrap();
            world = steps.swap_remove(next).world.canonical();
        }
        panic!("no run came to REVIEW")
    }

    fn offered(mut self) -> Self {
        if let Run::Review(review) = &mut Rc::make_mut(&mut self.record).run {
            let of = |it: &Proposal| it.pid.0 == "bread";
            review.pack.proposals.retain(|it| !of(it));
            review.pack.proposals.insert(0, proposal());
        }
        self
    }

    fn holding(mut self) -> Self {
        self.shop.goods.buns = WANTED;
        let cart = self.shop.goods.cart();
        if let Run::Review(review) = &mut Rc::make_mut(&mut self.record).run {
            review.pack = review.pack.clone().renewed(review.pack.id, cart);
        }
        self
    }

    /// Nothing but buns came, and something that was sold out then is gone.
    fn come_along(mut self) -> Self {
        self.shop.goods.ordered = false;
        let mut world = self.holding();
        if let Run::Review(review) = &mut Rc::make_mut(&mut world.record).run {
            let gone = goods::line("old", "broa", false);
            review.pack.before.lines.push(gone);
        }
        world
    }

    fn clicked(mut self, clicks_max: u8, budget: Budget) -> Self {
        (self.clicks_max, self.budget) = (clicks_max, budget);
        // What a run does is walked elsewhere: no other begins.
        self.wishes.resize(crate::shop::RUNS_MAX, false);
        self
    }

    /// *Add this one*, or *Take it out*, clicked again and again.
    pub fn changes(&self, review: &Review, out: &mut Vec<Step>) {
        if self.clicks >= self.clicks_max || self.record.task.is_some() {
            return;
        }
        let mut world = self.clone();
        world.clicks += 1;
        let (pack, of, bun) = (review.pack.id, Pid("bread".into()), Pid(BUN.into()));
        match self.click {
            Click::Add => {
                let take = bun;
                let command = |tab| Command::Add {
                    pack,
                    of,
                    take,
                    tab,
                };
                world.in_work_tab("ADD", false, command, out);
            }
            Click::Adjust => {
                let to = Some(Amount::whole(i64::from(2 * WANTED)));
                if review.pack.line_change(&bun, to).is_some() {
                    let pid = bun;
                    let command = |tab| Command::ChangeLine { pack, pid, to, tab };
                    world.in_work_tab("ADJUST", false, command, out);
                }
            }
            Click::Remove if review.pack.line_change(&bun, None).is_some() => {
                let (pid, to) = (bun, None);
                let command = |tab| Command::ChangeLine { pack, pid, to, tab };
                world.in_work_tab("REMOVE", false, command, out);
            }
            Click::Remove => {}
            Click::Undo if !review.pack.undo().is_empty() => {
                world.in_work_tab("UNDO", false, |tab| Command::Undo { pack, tab }, out);
            }
            Click::Undo => {}
            Click::Refresh => {
                let command = |tab| Command::Refresh { pack, tab };
                world.in_work_tab("REFRESH", false, command, out);
            }
        }
    }

    /// The hand presses once; or does not find what it needs; or nothing comes of the press.
    pub fn bun_steps(&self, errand: Errand, buns: Buns, out: &mut Vec<Step>) {
        let says = self.tab.page.as_ref().map(|page| page.goods.buns);
        let fits = match buns.to {
            0 => says > Some(0),
            _ => says == Some(buns.held),
        };
        if fits {
            let mut world = self.clone();
            world.one_bun(errand, buns);
            if let Some(mut lags) = world.spent(Kind::Shop) {
                lags.shop.lagging = Some(self.shop.cart());
                let what = ("the hand changes the buns, and the cart lags", None);
                out.push(step(what, Cause::Fault, lags));
            }
            let what = ("the hand changes the buns", None);
            out.push(step(what, Cause::Usual, world));
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
        let held = match buns.to {
            0 => 0,
            _ => buns.held + 1,
        };
        let next = Buns {
            held,
            begun: true,
            ..buns
        };
        if signed_in {
            let Shop { goods, pressed, .. } = &mut self.shop;
            goods.buns = match buns.to {
                0 => 0,
                _ => goods.buns + 1,
            };
            *pressed += 1;
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
