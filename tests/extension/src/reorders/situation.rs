use std::collections::BTreeSet;

use fastrand::Rng;
use store::{Arrival, Caching, Compression, Kept, Meddling, MergeRule, Store, Switches};

use crate::{Way, journey::Weather};

/// The made-up people who have orders.
const ACCOUNTS: [&str; 6] = ["ana", "bruno", "duarte", "eva", "filipe", "gil"];

/// So many of an account's orders are chosen from, the newest.
const ORDERS: usize = 4;

/// One re-order: whose, which, into what cart, and what the shop is like meanwhile.
#[derive(Debug, Clone)]
pub struct Situation {
    pub(super) account: &'static str,
    /// Which of the orders, the newest first.
    order: usize,
    pub(super) replaces: bool,
    /// Goods that are put into the cart before.
    puts: usize,
    /// Of the order's goods, so many sell out.
    sell_out: usize,
    /// How many clicks change the cart in the review.
    pub(super) deeds: usize,
    /// The worker is killed this often on the way.
    pub(super) deaths: usize,
    strict: bool,
    pub(super) weather: Weather,
    shop: Switches,
    pub(super) rng: Rng,
}

impl Situation {
    /// What follows from `seed`.
    pub fn by(seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let account = ACCOUNTS[rng.usize(0..ACCOUNTS.len())];
        Self {
            account,
            order: rng.usize(0..ORDERS),
            replaces: rng.u8(0..3) == 0,
            puts: rng.usize(0..=4),
            sell_out: rng.usize(0..=3),
            deeds: rng.usize(0..=3),
            deaths: rng.usize(0..=2),
            strict: rng.bool(),
            weather: Weather::by(seed),
            shop: shop(&mut rng),
            rng,
        }
    }

    /// Who reads the shop's pages.
    pub(super) const fn way(&self) -> Way {
        match self.strict {
            true => Way::STRICT,
            false => Way::FREE,
        }
    }

    /// The mode as the person chooses it.
    pub(super) const fn mode(&self) -> &'static str {
        match self.replaces {
            true => "REPLACE",
            false => "MERGE",
        }
    }

    /// The order that is repeated.
    pub(super) fn order(&self, store: &Store) -> String {
        let orders = store.orders(self.account);
        let at = self.order % orders.len().clamp(1, ORDERS);
        orders.into_iter().nth(at).unwrap_or_default()
    }

    /// Puts goods into the cart, sells out others, and lets the shop be as it is from here on.
    pub(super) fn set_up(&mut self, store: &Store) {
        let (order, policy) = (self.order(store), self.way().policy);
        let goods = self.drawn(&pids(store, "gil"), self.puts);
        let there = pids(store, self.account);
        let puts = goods.into_iter().filter(|pid| !there.contains(pid));
        let meddling = Meddling {
            puts: puts.collect(),
            ..Meddling::default()
        };
        store.meddle(self.account, &meddling);
        let comes = store.reordered(self.account, &order, true);
        let comes: Vec<String> = comes.into_iter().flatten().map(|line| line.pid).collect();
        let sold_out = self.drawn(&comes, self.sell_out).into_iter().collect();
        store.switch(|shop| {
            *shop = Switches {
                sold_out,
                content_security_policy: policy.map(str::to_owned),
                ..self.shop.clone()
            };
            self.weather.slow(shop);
        });
    }

    /// So many of them, each once.
    fn drawn(&mut self, of: &[String], count: usize) -> BTreeSet<String> {
        let chosen = self.rng.choose_multiple(of.iter(), count);
        chosen.into_iter().cloned().collect()
    }

    /// All of it, for the log.
    pub(super) fn said(&self) -> String {
        let Self {
            account,
            order,
            replaces: _,
            puts,
            sell_out,
            deeds,
            deaths,
            strict,
            ..
        } = self;
        format!(
            "{account}, order {order}, {}, {puts} there, {sell_out} sold out, {deeds} clicks, {deaths} deaths, \
             strict {strict}, lag {}, {}",
            self.mode(),
            self.shop.cart_lag_ms,
            self.weather.said()
        )
    }
}

fn pids(store: &Store, account: &str) -> Vec<String> {
    let lines = store.cart(account).into_iter();
    lines.map(|line| line.pid).collect()
}

/// What shops do differently: which of two amounts wins, how a re-order ends, what comes up over
/// the page, what browsers may keep, how far the cart lags.
fn shop(rng: &mut Rng) -> Switches {
    let rules = [MergeRule::KeepCart, MergeRule::TakeOrder, MergeRule::Add];
    let arrivals = [
        Arrival::Redirected(303),
        Arrival::Redirected(302),
        Arrival::Chain(3),
        Arrival::Script(300),
    ];
    let one_in = |rng: &mut Rng, times: u8| rng.u8(0..times) == 0;
    Switches {
        merge_rule: rules[rng.usize(0..rules.len())],
        arrival: arrivals[rng.usize(0..arrivals.len())],
        reorder_drops: if one_in(rng, 5) { rng.usize(1..=2) } else { 0 },
        cart_lag_ms: if one_in(rng, 5) {
            rng.u64(200..1_500)
        } else {
            0
        },
        cookie_banner_always: one_in(rng, 4),
        push_prompt: one_in(rng, 4),
        cart_reloads: rng.bool(),
        removal_asks: false,
        slots_redirect_to_cart: one_in(rng, 5),
        pages_are_kept: rng.bool(),
        kept: match one_in(rng, 3) {
            true => vec![Kept::of("/pt/", Caching::MaxAge(60))],
            false => Vec::new(),
        },
        compression: if rng.bool() {
            Compression::Gzip
        } else {
            Compression::None
        },
        ..Switches::default()
    }
}
