//! What the one says of a trait, and the other does not.

use super::part::in_part;
use crate::lexicon::{Domain, Lexicon, Mark, Weights, singular};
use crate::points::{BROKEN, PLAIN, SERIOUS};
use crate::profile::Profile;
use shop::substitute::{Reason, Trait};

/// What two products say of a trait.
struct Told<'p> {
    of: Trait,
    wanted: &'p Profile,
    candidate: &'p Profile,
    w: Vec<&'static str>,
    c: Vec<&'static str>,
}

/// What it costs that the two differ in a trait; `None` where neither says anything of it.
pub(super) fn values(
    weights: &Weights,
    of: Trait,
    wanted: &Profile,
    candidate: &Profile,
) -> Option<(Reason, i32)> {
    let told = Told::of(of, wanted, candidate);
    let shared = told.w.iter().filter(|value| told.c.contains(value)).count();
    let cost = match (told.w.len(), told.c.len()) {
        (0, 0) => return None,
        (a, b) if shared == a && shared == b => return Some((Reason::Same { of }, 0)),
        (0, _) | (_, 0) if told.goes_without_saying() => return Some((Reason::Same { of }, 0)),
        (a, b) => told.difference(weights, [a, b, shared]),
    };
    let broken = of.gate().filter(|_| cost >= BROKEN);
    let reason = broken.map_or(Reason::Other { of }, |promise| Reason::Breaks { promise });
    Some((reason, cost))
}

impl<'p> Told<'p> {
    /// A candidate's labels answer what the wanted one asks, and are never one thing too many:
    /// the line of a cart has none. Nor does a label ask: half the shop is vegan, and is not
    /// bought for that. But frozen is frozen.
    fn of(of: Trait, wanted: &'p Profile, candidate: &'p Profile) -> Self {
        let mut w: Vec<_> = wanted.values(of).collect();
        if of == Trait::State && w.is_empty() {
            w.extend(wanted.labelled(of));
        }
        let mut c: Vec<_> = candidate.values(of).collect();
        let silent = c.is_empty();
        let answers = |value: &&str| !w.is_empty() && (silent || w.contains(value));
        let new = candidate.labelled(of).filter(answers);
        c.extend(new.filter(|value| !candidate.values(of).any(|own| own == *value)));
        Self {
            of,
            wanted,
            candidate,
            w,
            c,
        }
    }

    /// Milk of which nothing is said is a cow's, and flour has no yeast in it.
    fn goes_without_saying(&self) -> bool {
        let mut said = self.w.iter().chain(&self.c);
        let unsaid = |value: &&str| marked(Mark::Unsaid, value);
        if said.clone().all(unsaid) {
            return true;
        }
        self.of == Trait::Animal
            && self.wanted.domain().milked()
            && said.all(|value| value.starts_with("vaca"))
    }

    /// What it costs that the one says so many values, the other so many, and both so many.
    fn difference(&self, weights: &Weights, counts: [usize; 3]) -> i32 {
        let domain = self.wanted.domain();
        let implied =
            self.of == Trait::State && !(self.wanted.state_said && self.candidate.state_said);
        let weight = weights
            .weight(domain, self.of)
            .unwrap_or_default()
            .of_state(implied);
        let tasteless = self.of == Trait::Flavour && domain != Domain::Fish;
        match counts {
            _ if self.opposed() => BROKEN,
            [1, 0, _] | [0, 1, _] if tasteless && self.plain() => PLAIN,
            // In what is only vegetarian there may be egg.
            [_, _, 0] if self.w.contains(&VEGAN) && !self.c.contains(&VEGAN) => BROKEN,
            [_, 0, _] if self.w.iter().any(|value| self.indispensable(value)) => {
                weight.lost.max(SERIOUS)
            }
            [_, 0, _] => weight.lost,
            [0, _, _] => weight.gained,
            [_, _, 0] if self.w.iter().any(|value| self.indispensable(value)) => {
                weight.conflict.max(SERIOUS)
            }
            [_, _, 0] => weight.conflict,
            [a, b, shared] => in_part(self.of, weight, [a - shared, b - shared]),
        }
    }

    /// Whether the vocabulary says that what the one is the other cannot be.
    fn opposed(&self) -> bool {
        let against = |w: &&'static str| {
            let ruled_out = |c: &&'static str| Lexicon::with(|lexicon| lexicon.against(w, c));
            self.c.iter().any(ruled_out)
        };
        self.w.iter().any(against)
    }

    /// Flavours that amount to none.
    fn plain(&self) -> bool {
        let mut all = self.w.iter().chain(&self.c);
        all.all(|value| marked(Mark::Plain, value))
    }

    /// A named function that people buy a thing for; and what is put on a child, or in its mouth,
    /// is made for it. On a cereal it is but a picture.
    fn indispensable(&self, value: &str) -> bool {
        let body = self.wanted.domain() == Domain::Hygiene;
        marked(Mark::Indispensable, value) || (body && marked(Mark::MadeForIt, value))
    }
}

/// Free of anything animal, as the vocabulary calls it.
const VEGAN: &str = "vegan";

fn marked(mark: Mark, value: &str) -> bool {
    Lexicon::with(|lexicon| lexicon.marked(mark, &singular(value)))
}
