use super::kind::{known, of_milk, one_of, raw};
use crate::lexicon::Domain::{self, *};
use crate::profile::Profile;
use shop::substitute::{Diet, Trait, Verdict};

/// What nobody puts egg, fish or mustard into.
const PLAIN: &[Domain] = &[Milk, Oil, Tea, Juice, Soda];

/// What a thing of its kind holds of an allergen by nature. What grew, and had nothing added, holds
/// none but itself.
pub(super) fn verdict(diet: Diet, profile: &Profile) -> Verdict {
    let domain = profile.domain();
    match diet {
        _ if !known(profile) => Verdict::Unsaid,
        Diet::Eggs if domain == Eggs => Verdict::Breaks,
        _ if raw(profile) && matches!(domain, Produce | Eggs) => Verdict::Keeps,
        Diet::Milk => milk(domain, profile),
        Diet::Eggs | Diet::Celery | Diet::Mustard | Diet::Lupin => one_of(domain, &[], PLAIN),
        Diet::Fish | Diet::Crustaceans | Diet::Molluscs => sea(diet, domain, profile),
        Diet::Peanuts | Diet::Sesame => one_of(domain, &[], &[Milk]),
        // Nearly every wine is sulphured.
        Diet::Sulphites => one_of(domain, &[Wine], &[]),
        _ => Verdict::Unsaid,
    }
}

fn milk(domain: Domain, profile: &Profile) -> Verdict {
    of_milk(domain, profile, &[PlantDrink, Rice, Oil, Tea, Juice, Soda])
}

/// Of seafood that is no kind of fish, all three are feared: it is mixed, cooked and sold together.
/// A fish may have been, too, but need not.
fn sea(diet: Diet, domain: Domain, profile: &Profile) -> Verdict {
    let of_plants = profile.says(Trait::Vegan);
    match domain {
        Fish if of_plants => Verdict::Unsaid,
        Fish if diet == Diet::Fish && fish(profile) => Verdict::Breaks,
        Fish if fish(profile) => Verdict::Unsaid,
        Fish => Verdict::Breaks,
        _ => one_of(domain, &[], PLAIN),
    }
}

/// Whether it goes by the name of fish, and not of what else lives in the sea.
fn fish(profile: &Profile) -> bool {
    let kind = profile.kind.as_ref();
    kind.is_some_and(|kind| &*kind.name == "peixe")
}
