use crate::{
    Adjusted, AsIs, Aside, Cart, CartDiff, CartLine, Cents, Fate, Finding, Mode, Offer, Order,
    OrderDiff, OrderSummary, OrderedLine, PageKind, Pid, Proposal, Row, RowKind, SlotsFound,
    SlotsRead, Warning, explained,
};
use serde::{Deserialize, Serialize};

/// The review pack: everything the person needs to approve a prepared cart or to cancel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// Which pack this is. APPROVE names it, so that only what was shown can be approved.
    pub id: PackId,
    /// The order that was asked for.
    pub order: Order,
    /// What became of the goods that were in the cart already.
    pub mode: Mode,
    /// The cart before the run.
    pub before: Cart,
    /// The cart as it is now.
    pub cart: Cart,
    /// The cart against the order.
    pub against_order: OrderDiff,
    /// The cart against the cart before.
    pub against_before: CartDiff,
    /// One proposal for each sold-out line.
    pub proposals: Vec<Proposal>,
    /// Delivery slots.
    pub slots: SlotsFound,
    /// Lines that were taken out of this cart by the person's click, as they were. What is in the
    /// cart again is not among them.
    #[serde(default)]
    pub taken_out: Vec<CartLine>,
    /// Lines that the person brought to another amount in this review, as long as they stand in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adjusted: Vec<Adjusted>,
    /// Lines of which the person said that they are right as they stand, as long as they stand so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub as_is: Vec<AsIs>,
    /// What the pages of goods showed that are to be put back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Offer>,
    /// What the person should know before approving.
    pub warnings: Vec<Warning>,
}

/// Number of a pack; another cart makes another pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PackId(pub u64);

/// What a pack is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackInputs {
    /// The order that was asked for.
    pub order: Order,
    /// What becomes of the goods that were in the cart already.
    pub mode: Mode,
    /// The cart before the run.
    pub before: Cart,
}

impl Pack {
    /// Compiles the pack.
    #[must_use]
    pub fn compile(
        id: PackId,
        makings: PackInputs,
        cart: Cart,
        proposals: Vec<Proposal>,
        slots: SlotsFound,
    ) -> Self {
        let PackInputs {
            order,
            mode,
            before,
        } = makings;
        Self {
            id,
            against_order: OrderDiff::default(),
            against_before: CartDiff::default(),
            order,
            mode,
            before,
            cart,
            proposals,
            slots,
            taken_out: Vec::new(),
            adjusted: Vec::new(),
            as_is: Vec::new(),
            offers: Vec::new(),
            warnings: Vec::new(),
        }
        .compared()
    }

    /// The same pack for another cart, under another number.
    #[must_use]
    pub fn renewed(self, id: PackId, cart: Cart) -> Self {
        Self { id, cart, ..self }.compared()
    }

    /// All of it that follows from the cart. The cart may have changed since substitutes were looked
    /// for.
    fn compared(mut self) -> Self {
        let cart = &self.cart;
        self.taken_out.retain(|line| !cart.names(&line.pid));
        self.adjusted
            .retain(|it| cart.quantity(&it.pid) == Some(it.to));
        self.as_is
            .retain(|it| cart.lines_of(&it.pid).any(|line| it.is(line)));
        let out = &self.taken_out;
        self.proposals.retain(|it| {
            let sold_out = cart.lines_of(&it.pid).any(|line| !line.available());
            // What was decided holds while nobody can read what became of it.
            let kept = it.decision.is_some() && cart.unread(&it.pid);
            sold_out || kept || out.iter().any(|line| line.pid == it.pid)
        });
        self.against_order = OrderDiff::between(&self.order, cart);
        self.against_before = CartDiff::between(&self.before, cart);
        self.forget_what_left();
        self.warnings = self.all_warnings();
        self
    }

    /// Proposals for what sold out meanwhile join it, under another number.
    pub fn join_proposals(&mut self, id: PackId, proposals: Vec<Proposal>) {
        let new = proposals
            .into_iter()
            .filter(|it| self.proposal(&it.pid).is_none());
        let new: Vec<Proposal> = new.collect();
        self.proposals.extend(new);
        *self = self.clone().renewed(id, self.cart.clone());
    }

    /// What it was made of.
    #[must_use]
    pub fn inputs(&self) -> PackInputs {
        PackInputs {
            order: self.order.clone(),
            mode: self.mode,
            before: self.before.clone(),
        }
    }

    /// Slots that were read besides join it. What is approved is the cart, so it stays the same pack.
    pub fn join_slots(&mut self, read: SlotsRead) {
        self.slots = self.slots.clone().joined(read);
        self.warnings = self.all_warnings();
    }

    /// Whether the person had it taken out of this cart, and it is not in it again.
    #[must_use]
    pub fn took_out(&self, pid: &Pid) -> bool {
        self.taken_out.iter().any(|line| line.pid == *pid)
    }

    /// The order in short.
    #[must_use]
    pub const fn summary(&self) -> &OrderSummary {
        &self.order.summary
    }

    /// Whether `cart` is what this pack shows: the same lines, quantities, stock, prices and totals.
    #[must_use]
    pub fn shows(&self, cart: &Cart) -> bool {
        let changes = CartDiff::between(&self.cart, cart);
        let same = changes.is_empty() && changes.repriced.is_empty();
        same && self.cart.totals == cart.totals && self.cart.rows == cart.rows
    }
}

impl Pack {
    /// All that the person should know before approving, as the pack stands.
    pub(crate) fn all_warnings(&self) -> Vec<Warning> {
        [
            self.order.cancelled().then_some(Warning::OrderCancelled),
            set_aside(PageKind::Order, &self.order.aside, false),
            set_aside(PageKind::Cart, &self.cart.aside, self.cart.sum().is_none()),
            missing(self),
            lost(self),
            sold_out(self),
            quantities(self),
            totals(self),
            extras(self),
            (self.cart.cross_check == Some(false)).then_some(Warning::CrossCheck),
            self.cart.minimum_missing.then_some(Warning::MinimumMissing),
            not_searched(self),
            matches!(self.slots, SlotsFound::Unread { .. }).then_some(Warning::SlotsUnread),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

fn set_aside(page: PageKind, aside: &[Aside], unsummed: bool) -> Option<Warning> {
    let texts: Vec<String> = aside.iter().map(|line| line.text.clone()).collect();
    (!texts.is_empty()).then_some(Warning::SetAside {
        page,
        texts,
        unsummed,
    })
}

fn missing(pack: &Pack) -> Option<Warning> {
    let pids: Vec<Pid> = pack.missing().map(|line| line.pid.clone()).collect();
    (!pids.is_empty()).then_some(Warning::Missing { pids })
}

fn lost(pack: &Pack) -> Option<Warning> {
    let pids: Vec<Pid> = pack
        .against_before
        .removed
        .iter()
        .filter(|line| !pack.cart.names(&line.pid) && !pack.took_out(&line.pid))
        .map(|line| line.pid.clone())
        .collect();
    (pack.mode == Mode::Merge && !pids.is_empty()).then_some(Warning::Lost { pids })
}

fn sold_out(pack: &Pack) -> Option<Warning> {
    let gone = || pack.cart.lines.iter().filter(|line| !line.available());
    let lines = count(gone().count());
    let adds = gone().map(|line| line.line_price).sum();
    (lines > 0).then_some(Warning::SoldOut { lines, adds })
}

fn quantities(pack: &Pack) -> Option<Warning> {
    let odd = |it: &&OrderedLine| {
        let pid = it.came_as.as_ref().unwrap_or(&it.pid);
        let explained = || {
            let ours = pack.is_adjusted(pid) || pack.is_with_stand_ins(pid, it.ordered);
            ours || pack.cart.lines_of(pid).all(|line| pack.is_as_is(line))
        };
        matches!(it.fate, Fate::Changed { .. }) && !explained()
    };
    let lines = count(pack.against_order.lines.iter().filter(odd).count());
    (lines > 0).then_some(Warning::Quantities { lines })
}

fn totals(pack: &Pack) -> Option<Warning> {
    // Where the sum lacks a line, that is what is said.
    let lines = pack.cart.sum()?;
    let shop = pack.cart.totals.lines();
    let listed = explained(&pack.cart.rows, shop - lines);
    (!listed).then_some(Warning::Totals { lines, shop })
}

fn extras(pack: &Pack) -> Option<Warning> {
    let odd =
        |row: &&Row| row.kind == RowKind::Other && row.amount.is_some_and(|it| it > Cents::ZERO);
    let rows: Vec<Row> = pack.cart.rows.iter().filter(odd).cloned().collect();
    (!rows.is_empty()).then_some(Warning::Extras { rows })
}

fn not_searched(pack: &Pack) -> Option<Warning> {
    let unsearched = |p: &&Proposal| matches!(p.finding, Finding::NotSearched { .. });
    let lines = count(pack.proposals.iter().filter(unsearched).count());
    (lines > 0).then_some(Warning::NotSearched { lines })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
