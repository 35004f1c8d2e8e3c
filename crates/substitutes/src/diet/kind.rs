use crate::lexicon::{
    Domain::{self, *},
    stem,
};
use crate::profile::Profile;
use shop::substitute::{Diet, Trait, Verdict};

/// What a thing of its kind is by nature, where its name says nothing of a diet.
pub(crate) fn verdict(diet: Diet, profile: &Profile) -> Verdict {
    let domain = profile.domain();
    if uneaten(profile) {
        return Verdict::Keeps;
    }
    if !known(profile) {
        return Verdict::Unsaid;
    }
    if raw(profile) {
        return match diet {
            Diet::Vegan | Diet::Vegetarian if flesh(domain) => Verdict::Breaks,
            Diet::Vegan if domain == Eggs => Verdict::Breaks,
            // Fruit has sugar of its own; whoever counts it reads the label.
            Diet::Sugar if domain == Produce => Verdict::Unsaid,
            // Marinades hold whatever they like.
            _ if flesh(domain) => Verdict::Unsaid,
            _ => Verdict::Keeps,
        };
    }
    match diet {
        Diet::Lactose => lactose(domain, profile),
        Diet::Gluten => gluten(domain),
        Diet::Sugar => sugar(domain),
        Diet::Vegan => vegan(domain, profile),
        Diet::Vegetarian => vegetarian(domain, profile),
        Diet::Alcohol => alcohol(domain),
        Diet::Nuts => one_of(domain, &[Nuts], &[Milk]),
        // The other allergens are asked of `allergen`.
        _ => Verdict::Unsaid,
    }
}

pub(super) fn known(profile: &Profile) -> bool {
    profile.kind.as_ref().is_some_and(|kind| kind.known)
}

/// What nobody eats, and water.
pub(super) fn uneaten(profile: &Profile) -> bool {
    let domain = profile.domain();
    known(profile) && (domain.inedible() || domain == Water)
}

const fn flesh(domain: Domain) -> bool {
    matches!(domain, Meat | Deli | Fish)
}

/// As it grew: nothing was added.
pub(super) fn raw(profile: &Profile) -> bool {
    let fresh = profile.values(Trait::State).any(|state| state == "fresco");
    match profile.domain() {
        Eggs => true,
        Produce | Meat | Fish => fresh,
        _ => false,
    }
}

pub(super) fn one_of(domain: Domain, breaks: &[Domain], keeps: &[Domain]) -> Verdict {
    if breaks.contains(&domain) {
        Verdict::Breaks
    } else if keeps.contains(&domain) {
        Verdict::Keeps
    } else {
        Verdict::Unsaid
    }
}

fn lactose(domain: Domain, profile: &Profile) -> Verdict {
    let keeps = [PlantDrink, Rice, Oil, Vinegar, Tea, Wine, Beer, Juice, Soda];
    of_milk(domain, profile, &keeps)
}

/// What is made of milk breaks it. A margarine is no butter, and a soya dessert no yoghurt, but their names
/// do not promise.
pub(super) fn of_milk(domain: Domain, profile: &Profile, keeps: &[Domain]) -> Verdict {
    let of_plants = of_plants(profile);
    match domain {
        Milk | Yoghurt | Cheese | Cream | Butter | IceCream if of_plants => Verdict::Unsaid,
        _ => one_of(
            domain,
            &[Milk, Yoghurt, Cheese, Cream, Butter, IceCream],
            keeps,
        ),
    }
}

fn of_plants(profile: &Profile) -> bool {
    profile.says(Trait::Vegan) || named(profile, "margarina")
}

fn gluten(domain: Domain) -> Verdict {
    one_of(
        domain,
        &[Bread, Pasta, Biscuit, Pastry, Beer],
        &[Milk, Oil, Vinegar, Wine],
    )
}

fn sugar(domain: Domain) -> Verdict {
    one_of(
        domain,
        &[Sweets, IceCream, Pastry, Soda],
        &[Oil, Rice, Pasta, Butter],
    )
}

fn vegan(domain: Domain, profile: &Profile) -> Verdict {
    let of_plants = of_plants(profile);
    match domain {
        Milk | Yoghurt | Cheese | Cream | Butter | Meat | Deli | Fish | IceCream if of_plants => {
            Verdict::Unsaid
        }
        IceCream => Verdict::Unsaid,
        _ => one_of(
            domain,
            &[Milk, Yoghurt, Cheese, Cream, Butter, Eggs, Meat, Deli, Fish],
            &[PlantDrink, Rice, Oil, Vinegar, Pulses, Nuts],
        ),
    }
}

fn vegetarian(domain: Domain, profile: &Profile) -> Verdict {
    if flesh(domain) && profile.says(Trait::Vegan) {
        return Verdict::Unsaid;
    }
    one_of(
        domain,
        &[Meat, Deli, Fish],
        &[Milk, PlantDrink, Butter, Rice, Oil, Vinegar, Pulses, Nuts],
    )
}

fn alcohol(domain: Domain) -> Verdict {
    one_of(
        domain,
        &[Beer, Wine, Spirits],
        &[
            Milk, PlantDrink, Rice, Oil, Pasta, Soda, Juice, Butter, Pulses,
        ],
    )
}

pub(super) fn named(profile: &Profile, kind: &str) -> bool {
    profile.stems.iter().any(|word| **word == *stem(kind))
}
