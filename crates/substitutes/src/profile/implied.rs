//! What a name need not say, because everybody knows it.

use super::Profile;
use crate::lexicon::{Domain, Lexicon};
use shop::substitute::Trait;

impl Profile {
    /// What goes without saying.
    pub(crate) fn suppose(&mut self, kept: Option<&'static str>) {
        let domain = self.domain();
        let labelled = |of| self.labelled(of).next().is_some();
        let (vegan, kept_so) = (labelled(Trait::Vegan), labelled(Trait::State));
        self.state_said = self.says(Trait::State) || kept_so;
        let plant = domain == Domain::PlantDrink && !self.says(Trait::Vegan);
        self.add(Trait::Vegan, plant.then_some("vegan"));
        let light = self.values(Trait::Fat).any(|fat| fat == "light");
        let sweetened = domain == Domain::Soda && light && !self.says(Trait::Sugar);
        self.add(Trait::Sugar, sweetened.then_some("sem acucar"));
        if !self.says(Trait::Animal) && !self.says(Trait::Vegan) && !vegan {
            self.add(Trait::Animal, self.animal_supposed(domain));
        }
        if domain == Domain::DishWash && !self.says(Trait::Wash) {
            self.add(Trait::Wash, self.wash_supposed());
        }
        if !self.state_said {
            self.add(Trait::State, self.state_supposed(domain, kept));
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

    /// Tablets are for the machine, and what is sold by the litre for the sink.
    fn wash_supposed(&self) -> Option<&'static str> {
        let kind = self.kind.as_ref().map(|kind| &*kind.name);
        let mut forms = self.values(Trait::Form);
        match kind {
            Some("detergente loica") if forms.any(|form| form.starts_with("pastilha")) => {
                Some("maquina loica")
            }
            Some("detergente loica") if self.quantity.each.is_some_and(|each| each.liquid) => {
                Some("manual")
            }
            _ => None,
        }
    }

    /// How a thing is kept, where its name does not say.
    fn state_supposed(&self, domain: Domain, kept: Option<&'static str>) -> Option<&'static str> {
        use Domain::{Dish, Fish, Herb, Meat, Produce, Pulses};
        match domain {
            Fish | Produce | Meat | Pulses | Dish | Herb if kept.is_some() => kept,
            Fish | Produce | Meat | Pulses | Dish | Herb if self.quantity.drained.is_some() => {
                Some("conserva")
            }
            Fish if self.says(Trait::Flavour) => Some("conserva"),
            Meat | Fish | Produce if self.quantity.by_weight => Some("fresco"),
            // What comes in several small ones (`ervilhas 3x75g`) comes in tins.
            Produce | Pulses if self.quantity.multiplied => Some("conserva"),
            Pulses => Some("seco"),
            _ => None,
        }
    }
}
