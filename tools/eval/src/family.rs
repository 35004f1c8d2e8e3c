//! Goods of which not one first suggestion may be wrong.

use cases::Question;
use shop::substitute::Trait;
use substitutes::reading;

/// A family of goods in which a wrong suggestion does harm to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// What babies eat and wear.
    Baby,
    /// What animals eat and are cared for with.
    Pet,
    /// What somebody with an allergy buys: its name says what is not in it.
    Allergen,
}

impl Family {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Baby, Self::Pet, Self::Allergen];

    /// What its harm is called in `recorded.txt`.
    pub const fn harm(self) -> &'static str {
        match self {
            Self::Baby => "harm baby",
            Self::Pet => "harm pet",
            Self::Allergen => "harm allergen",
        }
    }

    /// Whether a question is of it: by the group that its reader saw, or by what the wanted one's
    /// name says. Either is enough, so that a name that is not understood is not left out.
    pub fn holds(self, question: &Question) -> bool {
        let read = reading(&question.wanted);
        let of = |parts: &[&str]| {
            let part = read.kind.as_deref().and_then(|kind| kind.split(' ').next());
            part.is_some_and(|part| parts.contains(&part))
        };
        let free = [Trait::Allergen, Trait::Lactose, Trait::Gluten];
        match self {
            Self::Baby => question.group == "baby" || of(&["BabyFood", "Nappies"]),
            Self::Pet => question.group == "pet" || of(&["PetFood", "PetCare"]),
            Self::Allergen => read.traits.iter().any(|(of, _)| free.contains(of)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_is_known_by_name_or_by_group() {
        for (name, group, family) in [
            ("Papa láctea multifrutos 6m 250g", "", Family::Baby),
            ("Fraldas T4 40un", "", Family::Baby),
            ("Xpto 3000", "baby", Family::Baby),
            ("Ração para cão adulto 4kg", "", Family::Pet),
            ("Maionese sem ovo 250ml", "", Family::Allergen),
            ("Massa esparguete sem glúten 500g", "", Family::Allergen),
        ] {
            let line = format!(
                r#"{{"target_id":"A","category_group":"{group}","target":{{"product_id":"1","name":"{name}"}},"candidates":[]}}"#
            );
            let all = Question::read_all(&line).unwrap();
            assert!(family.holds(&all[0]), "{name}");
            let others = Family::ALL.iter().filter(|other| other.holds(&all[0]));
            assert_eq!(others.count(), 1, "{name}");
        }
    }
}
