use fastrand::Rng;
use store::{Delivery, Fault, FaultKind, Switches};

/// What the shop is like on a journey: how slow, and what goes wrong while the run is at work.
#[derive(Debug, Clone)]
pub struct Weather {
    latency: u64,
    pages: u64,
    header: u64,
    delivery: Option<u64>,
    faults: Vec<Fault>,
    /// A line that is down for longer than all tries, from this phase on.
    pub(crate) outage: Option<&'static str>,
}

/// What the run asks the shop for.
const PATHS: [&str; 7] = [
    "historico-encomendas",
    "detalhes-encomenda",
    "carrinho-compras",
    "/pt/pesquisa",
    "/pt/alimentacao",
    "escolher-horario",
    "Cart-MiniCart",
];

/// One journey in so many meets an outage.
const OUTAGE: u64 = 30;

impl Weather {
    /// A shop that answers as fast as shops do, and nothing goes wrong.
    pub fn fair() -> Self {
        Self {
            latency: 100,
            pages: 0,
            header: 300,
            delivery: None,
            faults: Vec::new(),
            outage: None,
        }
    }

    /// The weather that follows from `seed`.
    pub fn by(seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let outage = ["CART", "SUBSTITUTION", "SLOTS"][rng.usize(0..3)];
        Self {
            latency: rng.u64(0..250),
            pages: rng.u64(0..800),
            header: rng.u64(0..2_000),
            delivery: rng.bool().then(|| rng.u64(100..2_000)),
            faults: (0..rng.usize(0..=3)).map(|_| fault(&mut rng)).collect(),
            outage: (rng.u64(0..OUTAGE) == 0).then_some(outage),
        }
    }

    /// How slow it is, from the beginning.
    pub(crate) fn slow(&self, shop: &mut Switches) {
        (shop.latency_ms, shop.slow_pages_ms) = (self.latency, self.pages);
        shop.header_delay_ms = self.header;
        shop.delivery = self.delivery.map_or(Delivery::Chosen, Delivery::Late);
    }

    /// What goes wrong, once the run is at work.
    pub(crate) fn faults(&self, shop: &mut Switches) {
        shop.more_faults.clone_from(&self.faults);
    }

    /// All of it, for the log.
    pub fn said(&self) -> String {
        let Self {
            latency,
            pages,
            header,
            delivery,
            faults,
            outage,
        } = self;
        let fault = |fault: &Fault| format!("{:?} on {} ×{}", fault.kind, fault.path, fault.times);
        let faults: Vec<String> = faults.iter().map(fault).collect();
        format!(
            "latency {latency}, pages {pages}, header {header}, address {delivery:?}, \
             faults {faults:?}, outage {outage:?}"
        )
    }
}

/// Four in five pass at once, the others at the second try.
fn fault(rng: &mut Rng) -> Fault {
    let kinds = [
        FaultKind::Status(503),
        FaultKind::Status(500),
        FaultKind::CutOff,
        FaultKind::Reset,
        FaultKind::Slow(rng.u64(500..6_000)),
    ];
    let (path, kind) = (PATHS[rng.usize(0..PATHS.len())], kinds[rng.usize(0..5)]);
    let times = if rng.u8(0..5) == 0 { 2 } else { 1 };
    Fault::before(path, times, kind)
}
