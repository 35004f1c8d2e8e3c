use fastrand::Rng;
use serde::{Deserialize, Serialize};
use store::{Delivery, Fault, FaultKind, Switches};

use super::ground::{CART, HOME, ORDERS, SEARCH};
use super::{Asked, Ground};
use crate::Result;

/// A trial with a slow shop: nothing is wrong but the time it takes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SlowTrial {
    /// What was slow, and how.
    pub shop: String,
    /// How the verdict was asked for.
    pub asked: String,
    /// The verdict, or what went wrong on the way.
    pub verdict: String,
    /// From asking to the verdict, in milliseconds.
    pub took: u64,
}

impl SlowTrial {
    /// Whether nothing wrong was said of a shop that is only slow.
    pub fn right(&self) -> bool {
        self.verdict == "VALID"
    }
}

/// The trial that follows from `seed`.
pub fn slow_trial(seed: u64, ground: &mut Ground) -> SlowTrial {
    let mut rng = Rng::with_seed(seed);
    let slow = Slow::by(&mut rng);
    let asked = [Asked::Check, Asked::Start][rng.usize(0..2)];
    let (verdict, took) = match slow.told(asked, ground) {
        Ok(told) => told,
        Err(failure) => (format!("({failure})"), 0),
    };
    SlowTrial {
        shop: slow.said(),
        asked: asked.name().into(),
        verdict,
        took,
    }
}

/// How slow the shop is, in milliseconds.
struct Slow {
    /// Where the person stands.
    at: &'static str,
    latency: u64,
    pages: u64,
    header: u64,
    /// When the address to deliver to is known; at once, if none.
    delivery: Option<u64>,
    /// How much longer the list of orders takes, the first time.
    list: Option<u64>,
}

impl Slow {
    fn by(rng: &mut Rng) -> Self {
        Self {
            at: [HOME, ORDERS, CART, SEARCH][rng.usize(0..4)],
            latency: rng.u64(0..500),
            pages: rng.u64(0..2_500),
            header: rng.u64(0..4_000),
            delivery: rng.bool().then(|| rng.u64(200..5_000)),
            list: rng.bool().then(|| rng.u64(500..6_000)),
        }
    }

    fn told(&self, asked: Asked, ground: &mut Ground) -> Result<(String, u64)> {
        ground.clear()?;
        ground.shop(|shop| self.header(shop));
        ground.signed_in_at(self.at)?;
        ground.shop(|shop| self.slow(shop));
        let start = std::time::Instant::now();
        let verdict = asked.verdict(ground)?;
        let took = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        Ok((verdict, took))
    }

    fn header(&self, shop: &mut Switches) {
        shop.header_delay_ms = self.header;
        shop.delivery = self.delivery.map_or(Delivery::Chosen, Delivery::Late);
    }

    fn slow(&self, shop: &mut Switches) {
        (shop.latency_ms, shop.slow_pages_ms) = (self.latency, self.pages);
        let list = |ms| Fault::before("historico-encomendas", 1, FaultKind::Slow(ms));
        shop.fault = self.list.map(list);
    }

    fn said(&self) -> String {
        let Self {
            at,
            latency,
            pages,
            header,
            delivery,
            list,
        } = self;
        format!(
            "{at}: latency {latency}, pages {pages}, header {header}, address {delivery:?}, list {list:?}"
        )
    }
}
