//! What a name need not say, because everybody knows it.

use super::Profile;
use crate::lexicon::{Condition, Domain, Lexicon};
use shop::substitute::Trait;

impl Profile {
    /// What goes without saying.
    pub(crate) fn suppose(&mut self, kept: Option<&'static str>) {
        let domain = self.domain();
        self.state_said = self.told(Trait::State);
        Lexicon::with(|lexicon| {
            for row in lexicon.unsaid_in(domain) {
                let new = !self.told(row.of) && row.when.iter().all(|it| self.holds(*it));
                self.add(row.of, row.value.or(kept).filter(|_| new));
            }
        });
        if !self.says(Trait::Animal) && !self.told(Trait::Vegan) {
            self.add(Trait::Animal, self.animal_supposed(domain));
        }
    }

    /// Whether its name or a label says something of a trait.
    fn told(&self, of: Trait) -> bool {
        self.says(of) || self.labelled(of).next().is_some()
    }

    fn holds(&self, condition: Condition) -> bool {
        let quantity = &self.quantity;
        match condition {
            Condition::Called(name) => self.kind.as_ref().is_some_and(|kind| &*kind.name == name),
            Condition::Says(of) => self.says(of),
            Condition::SaysThis(of, value) => self.values(of).any(|said| said == value),
            Condition::Drained => quantity.drained.is_some(),
            Condition::ByWeight => quantity.by_weight,
            Condition::Liquid => quantity.each.is_some_and(|each| each.liquid),
            Condition::Several => quantity.multiplied,
        }
    }

    fn add(&mut self, of: Trait, value: Option<&'static str>) {
        self.facts.extend(value.map(|value| (of, value)));
    }

    /// Whose meat or milk goes by names that need not say so: ham is a pig's, Serra a sheep's.
    fn animal_supposed(&self, domain: Domain) -> Option<&'static str> {
        let kind = self.kind.as_ref().filter(|_| domain == Domain::Deli);
        let mut sorts = self.values(Trait::Variety);
        let supposed = Lexicon::with(|lexicon| match domain {
            Domain::Cheese => sorts.find_map(|sort| lexicon.supposed(sort)),
            _ => kind.and_then(|kind| lexicon.supposed(&kind.name)),
        });
        supposed.map(|(_, animal)| animal)
    }
}
