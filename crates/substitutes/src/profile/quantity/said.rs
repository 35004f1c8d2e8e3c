use shop::Amount;

/// How much of it there is, as a product's name says it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct QuantitySaid {
    /// Weight or volume of one piece of the pack.
    pub each: Option<Content>,
    /// Pieces, doses, tablets, sheets.
    pub count: Option<u32>,
    /// The pack holds `count` pieces of `each`; otherwise `each` is the whole pack.
    pub multiplied: bool,
    /// Weight without the liquid: the bracketed number of `120(84)g`.
    pub drained: Option<Amount>,
    /// Sold by weight: `kg` without a number.
    pub by_weight: bool,
    /// Bottles or tins were counted before their content was said.
    pub(super) packed: bool,
    /// Whether the shop's prices bear it out.
    pub borne_out: bool,
}

/// Grams or millilitres.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Content {
    /// How many.
    pub amount: Amount,
    /// Millilitres, else grams.
    pub liquid: bool,
}

impl QuantitySaid {
    /// What the whole pack holds.
    pub(crate) fn total(&self) -> Option<Content> {
        let each = self.each?;
        let times = if self.multiplied {
            self.count.unwrap_or(1)
        } else {
            1
        };
        let amount = each.amount.times(Amount::whole(i64::from(times)));
        (amount > Amount::ZERO).then_some(Content { amount, ..each })
    }
}
