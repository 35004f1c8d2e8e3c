//! What no proposal may do, however good it looks otherwise.

use shop::substitute::{Diet, Item, Reason, Trait, Verdict};
use substitutes::{reading, verdict};

/// Whether something that was graded wrong differs, by what was found of it, in an attribute behind
/// which there is a promise: one that the wanted one names, or a size or stage of its own.
pub fn breaks_attribute(wanted: &Item, found: &[Reason]) -> bool {
    let said = reading(wanted).traits;
    let named = |of: Trait| said.iter().any(|(own, _)| *own == of);
    found.iter().any(|reason| match reason {
        Reason::Breaks { .. } => true,
        Reason::Other { of } => match of {
            Trait::NappySize | Trait::Stage | Trait::Fitting => true,
            _ => of.gate().is_some() && named(*of),
        },
        _ => false,
    })
}

/// Whether it breaks a diet that the wanted one says it keeps: who buys that may have the rule.
pub fn breaks_rule(wanted: &Item, found: &Item) -> bool {
    let said = reading(wanted).traits;
    let promised = |diet: Diet| said.iter().any(|(of, _)| *of == behind(diet));
    Diet::ALL.into_iter().any(|diet| {
        promised(diet)
            && verdict(diet, wanted) == Verdict::Keeps
            && verdict(diet, found) == Verdict::Breaks
    })
}

/// The trait in which a name promises to keep a diet.
const fn behind(diet: Diet) -> Trait {
    match diet {
        Diet::Lactose => Trait::Lactose,
        Diet::Gluten => Trait::Gluten,
        Diet::Sugar => Trait::Sugar,
        Diet::Vegan | Diet::Vegetarian => Trait::Vegan,
        Diet::Alcohol => Trait::Alcohol,
        Diet::Nuts
        | Diet::Milk
        | Diet::Eggs
        | Diet::Peanuts
        | Diet::Fish
        | Diet::Crustaceans
        | Diet::Molluscs
        | Diet::Soya
        | Diet::Sesame
        | Diet::Celery
        | Diet::Mustard
        | Diet::Lupin
        | Diet::Sulphites => Trait::Allergen,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shop::Pid;

    fn named(name: &str) -> Item {
        Item::named(Pid("1".into()), name)
    }

    #[test]
    fn what_is_promised_is_told_from_what_only_happens_to_be_so() {
        let lactose = named("Leite sem lactose 1L");
        assert!(breaks_rule(&lactose, &named("Leite magro 1L")));
        assert!(!breaks_rule(&lactose, &named("Leite sem lactose magro 1L")));
        // Nobody says of rice that there is no milk in it.
        assert!(!breaks_rule(&named("Arroz agulha 1kg"), &named("Leite 1L")));
    }

    #[test]
    fn a_promise_is_broken_only_where_there_was_one() {
        let other = |of| [Reason::SameKind, Reason::Other { of }];
        let free = named("Cereais sem açúcar 375g");
        assert!(breaks_attribute(&free, &other(Trait::Sugar)));
        assert!(!breaks_attribute(
            &named("Cereais 375g"),
            &other(Trait::Sugar)
        ));
        assert!(!breaks_attribute(&free, &other(Trait::Flavour)));
        assert!(breaks_attribute(
            &named("Fraldas T2 40un"),
            &other(Trait::NappySize)
        ));
    }
}
