//! How much may go wrong.

/// What may still go wrong, by kind, and in all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Budget {
    /// Of whatever kind.
    pub all: u8,
    /// The worker dies.
    pub deaths: u8,
    /// A document ends: reloaded, left, closed with its tab, or its successor does not come.
    pub pages: u8,
    /// The person goes back to a page of before.
    pub backs: u8,
    /// A message is lost, comes twice, or later than its deadline.
    pub mail: u8,
    /// The shop does not do as it is asked.
    pub shop: u8,
    /// A write is refused.
    pub writes: u8,
    /// The session expires.
    pub expiries: u8,
    /// The browser is restarted.
    pub restarts: u8,
    /// Somebody else puts something into the cart.
    pub others: u8,
    /// A page of the shop comes up in another tab.
    pub strangers: u8,
    /// The person stops it, goes on, starts again, or approves what is no longer shown.
    pub person: u8,
    /// Where one kind is drawn: how many of all the others together.
    pub besides: Option<(Kind, u8)>,
}

/// One kind of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Death,
    Page,
    Back,
    Mail,
    Shop,
    Write,
    Expiry,
    Restart,
    Other,
    Stranger,
    Person,
}

/// All of them.
pub const KINDS: [Kind; 11] = [
    Kind::Death,
    Kind::Page,
    Kind::Back,
    Kind::Mail,
    Kind::Shop,
    Kind::Write,
    Kind::Expiry,
    Kind::Restart,
    Kind::Other,
    Kind::Stranger,
    Kind::Person,
];

impl Budget {
    /// One less; `None` where there is none left.
    pub fn spend(mut self, kind: Kind) -> Option<Self> {
        let left = match kind {
            Kind::Death => &mut self.deaths,
            Kind::Page => &mut self.pages,
            Kind::Back => &mut self.backs,
            Kind::Mail => &mut self.mail,
            Kind::Shop => &mut self.shop,
            Kind::Write => &mut self.writes,
            Kind::Expiry => &mut self.expiries,
            Kind::Restart => &mut self.restarts,
            Kind::Other => &mut self.others,
            Kind::Stranger => &mut self.strangers,
            Kind::Person => &mut self.person,
        };
        *left = left.checked_sub(1)?;
        self.all = self.all.checked_sub(1)?;
        if let Some((drawn, others)) = &mut self.besides
            && *drawn != kind
        {
            *others = others.checked_sub(1)?;
        }
        Some(self)
    }
}
