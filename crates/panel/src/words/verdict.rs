use super::{Key, Trouble, Words};
use run::Verdict;
use shop::ReadError;

impl Words {
    /// What a check of the session found wrong, and what to do; `None` where all is well.
    #[must_use]
    pub fn verdict(&self, verdict: &Verdict) -> Option<Trouble> {
        let (what, remedy) = match verdict {
            Verdict::Valid => return None,
            Verdict::SignedOut => (self.say(Key::VerdictSignedOutWhat), Key::VerdictSignedOutDo),
            Verdict::Expired => (self.say(Key::VerdictExpiredWhat), Key::VerdictExpiredDo),
            Verdict::Elsewhere { wanted, found } => {
                let (wanted, found) = (*wanted, *found);
                let what = self.unseen(&ReadError::Landed { wanted, found });
                (what, Key::FaultLandedDo)
            }
            Verdict::NoDelivery => (self.say(Key::UnseenNoDelivery), Key::FaultNoDeliveryDo),
            Verdict::OrdersUnreachable { why } => {
                let what = self.fill(Key::VerdictOrdersWhat, &[&self.unseen(why)]);
                (what, orders_remedy(why))
            }
            Verdict::BotCheck => (self.say(Key::UnseenBotCheck), Key::FaultBotCheckDo),
            Verdict::ShopUnreachable => (self.say(Key::UnseenUnreachable), Key::FaultUnreachableDo),
            Verdict::PageChanged { kind, why } => {
                let (kind, why) = (*kind, why.clone());
                let what = self.unseen(&ReadError::Unreadable { kind, why });
                (what, Key::FaultUnreadableDo)
            }
        };
        let remedy = self.say(remedy);
        Some(Trouble { what, remedy })
    }
}

/// What may bring the list of orders back.
const fn orders_remedy(why: &ReadError) -> Key {
    match why {
        ReadError::RedirectLoop => Key::FaultRedirectLoopDo,
        _ => Key::VerdictCheckAgainDo,
    }
}
