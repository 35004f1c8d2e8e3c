use crate::{
    Cart, CartDiff, Decision, OrderDiff, Pack, PackId, PackInputs, Plan, Proposal, SlotsFound,
    SlotsRead,
};

/// How a pack comes about, and becomes one of another cart.
impl Pack {
    /// Compiles the pack.
    #[must_use]
    pub fn compile(
        id: PackId,
        inputs: PackInputs,
        cart: Cart,
        proposals: Vec<Proposal>,
        slots: SlotsFound,
    ) -> Self {
        let PackInputs {
            order,
            mode,
            before,
        } = inputs;
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
        self.against_order = OrderDiff::between(&self.order, cart);
        self.against_before = CartDiff::between(&self.before, cart);
        self.forget_what_left();
        self.forget_what_is_over();
        self.warnings = self.all_warnings();
        self
    }

    /// What was taken for an item and is no longer in the cart was taken out by the person; what
    /// stands in a line that could not be read may be there still. The
    /// item is undecided again, or left out where it is out of the cart itself.
    fn forget_what_left(&mut self) {
        let Self {
            cart,
            proposals,
            taken_out,
            ..
        } = self;
        for proposal in proposals {
            if let Some(Decision::Taken { pid }) = &proposal.decision
                && !cart.names(pid)
            {
                let plan = Plan::LeaveOut;
                let out = taken_out.iter().any(|line| line.pid == proposal.pid);
                proposal.decision = out.then_some(Decision::Planned { plan });
            }
        }
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

    /// Slots that were read besides join it. What is approved is the cart, so it stays the same pack.
    pub fn join_slots(&mut self, read: SlotsRead) {
        self.slots = self.slots.clone().joined(read);
        self.warnings = self.all_warnings();
    }
}
