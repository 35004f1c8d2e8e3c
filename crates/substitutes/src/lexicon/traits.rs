//! Which traits mean something where.

use super::Lexicon;
use super::domain::Domain;
use Domain::{
    Beer, Coffee, DishWash, Hygiene, Juice, Laundry, Nappies, Other, PetCare, PetFood, Soda,
    Spirits, Tea, Water, Wine,
};
use shop::substitute::Trait::{self, *};

/// Whether a trait means something there.
pub(crate) fn matters(lexicon: &Lexicon, domain: Domain, of: Trait) -> bool {
    let drink = matches!(domain, Beer | Wine | Spirits);
    let cares = matches!(domain, PetFood | PetCare);
    match of {
        // A mouth that is dry, or a child's skin, bears none.
        Alcohol => drink || matches!(domain, Hygiene | Nappies),
        Caffeine | Capsule => matches!(domain, Coffee | Tea | Soda | Other),
        Pet => cares,
        Wash => matches!(domain, DishWash | Laundry | Domain::Cleaning),
        Fizz => matches!(domain, Water | Soda | Juice | Wine | Other),
        Sugar | Fat if drink => false,
        Fat | Lactose | Gluten | Sugar | Salt => {
            !domain.inedible() || cares || domain == Domain::Durable
        }
        _ => lexicon.weights.weight(domain, of).is_some(),
    }
}

/// A trait that a word tells besides its other meanings.
pub(crate) const fn promise(of: Trait) -> bool {
    matches!(
        of,
        Lactose
            | Gluten
            | Sugar
            | Vegan
            | Alcohol
            | Caffeine
            | Capsule
            | Pet
            | Bio
            | Salt
            | Fat
            | Fizz
            | Wash
            | Allergen
    )
}
