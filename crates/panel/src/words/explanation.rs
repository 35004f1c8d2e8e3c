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

/// The most telling likenesses, with the size among them. That it is the same kind goes without
/// saying where there are others.
fn likenesses(reasons: &[Reason]) -> impl Iterator<Item = &Reason> {
    let traits = reasons
        .iter()
        .filter(|it| matches!(it, Reason::Same { .. }));
    let itself = reasons.iter().filter(|it| **it == Reason::SameProduct);
    let mut said: Vec<&Reason> = itself.chain(traits.take(LIKENESSES - 1)).collect();
    let others = [Reason::SameSize, Reason::SameBrand];
    let others = others
        .iter()
        .filter_map(|it| reasons.iter().find(|of| *of == it));
    said.extend(others);
    if said.is_empty() {
        said.extend(reasons.iter().filter(|it| **it == Reason::SameKind));
    }
    said.into_iter().take(LIKENESSES)
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
            | Reason::ProductForbidden
            | Reason::DietBroken { .. }
    )
}
