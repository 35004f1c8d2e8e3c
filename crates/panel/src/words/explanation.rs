use super::{Key, Words};
use shop::Cents;
use shop::substitute::{Reason, Trait};

/// So many likenesses say enough.
const LIKENESSES: usize = 3;

impl Words {
    /// Why a substitute fits, in one line that a person would say: what is the same, what is not,
    /// and how much more or less one of it costs, where that is known.
    #[must_use]
    pub fn explanation(&self, reasons: &[Reason], by: Option<Cents>) -> String {
        let said = likenesses(reasons).chain(differences(reasons));
        let said = said.map(|reason| self.reason(reason));
        let price = by.map(|by| self.dearer(by));
        said.chain(price).collect::<Vec<_>>().join(", ")
    }

    fn dearer(&self, by: Cents) -> String {
        match by {
            Cents::ZERO => self.say(Key::PriceSame),
            by if by > Cents::ZERO => self.reason(&Reason::Dearer { by }),
            by => self.reason(&Reason::Cheaper { by: -by }),
        }
    }
}

/// The most telling likenesses. That it is the same kind goes without saying where there are others.
fn likenesses(reasons: &[Reason]) -> impl Iterator<Item = &Reason> {
    let mut alike: Vec<&Reason> = reasons.iter().filter(|it| telling(it).is_some()).collect();
    alike.sort_by_key(|it| telling(it));
    if alike.len() > 1 {
        alike.retain(|it| **it != Reason::SameKind);
    }
    alike.into_iter().take(LIKENESSES)
}

/// How much a likeness tells: less is said first.
const fn telling(reason: &Reason) -> Option<u8> {
    match reason {
        Reason::Same { .. } => Some(0),
        Reason::SameSize => Some(1),
        Reason::SameBrand => Some(2),
        Reason::SameKind => Some(3),
        _ => None,
    }
}

/// What is different, the worst first. A word in the name says little where more is known.
fn differences(reasons: &[Reason]) -> impl Iterator<Item = &Reason> {
    let vague = |it: &&Reason| matches!(it, Reason::Other { of: Trait::Wording });
    let apart = || reasons.iter().filter(|it| differs(it));
    let only = apart().all(|it| vague(&it));
    apart().filter(move |it| only || !vague(it))
}

/// The person's own word, what a diet leaves open and the price are said elsewhere.
const fn differs(reason: &Reason) -> bool {
    matches!(
        reason,
        Reason::OtherKind
            | Reason::KindDoubtful
            | Reason::OtherBrand
            | Reason::Other { .. }
            | Reason::Breaks { .. }
            | Reason::OtherSize { .. }
            | Reason::FarSize
            | Reason::PriceShock
            | Reason::BrandForbidden
            | Reason::DietBroken { .. }
    )
}
