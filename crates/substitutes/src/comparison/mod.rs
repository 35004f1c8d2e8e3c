mod figures;
mod itself;
mod kind;
mod letters;
mod maker;
mod nappies;
mod part;
mod price;
mod size;
mod stages;
mod traits;
mod wording;

use crate::lexicon::{Lexicon, Weights};
use crate::points::{ITSELF, NOTICED, OTHER_KIND, SERIOUS, SEVERAL};
use crate::profile::Profile;
use figures::figures;
use itself::itself;
use kind::{department, kind};
use maker::brand;
use nappies::sizes;
use price::price;
use shop::substitute::{Fit, Reason, Trait};
use size::size;
use stages::stages;
use traits::values;
use wording::{told_by_words, wording};

/// A candidate held against the wanted product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Comparison {
    /// How well it fits.
    pub fit: Fit,
    /// Sum of the differences; fewer is better.
    pub points: i32,
    /// Everything found, with what it costs.
    pub found: Vec<(Reason, i32)>,
    /// How many of it come nearest to one of the wanted.
    pub pieces: u32,
}

/// Compares a candidate with the wanted product.
pub(crate) fn compare(wanted: &Profile, candidate: &Profile) -> Comparison {
    Lexicon::with(|lexicon| compared(&lexicon.weights, wanted, candidate))
}

fn compared(weights: &Weights, wanted: &Profile, candidate: &Profile) -> Comparison {
    let mut found = vec![kind(wanted, candidate)];
    found.extend(department(wanted, candidate));
    found.extend(
        COMPARED
            .iter()
            .filter_map(|of| values(weights, *of, wanted, candidate)),
    );
    found.extend(sizes(wanted, candidate));
    found.extend(stages(wanted, candidate));
    found.extend(figures(wanted, candidate));
    found.extend(brand(weights, wanted, candidate));
    found.extend(wording(wanted, candidate));
    let size = size(wanted, candidate);
    found.extend(size.reason.map(|reason| (reason, size.points)));
    found.extend(price(wanted, candidate));
    let unsaid = if size.reason.is_none() {
        size.points
    } else {
        0
    };
    if itself(wanted, candidate, &found) {
        found.push((Reason::SameProduct, ITSELF));
    }
    let points = found.iter().map(|(_, points)| *points).sum::<i32>() + unsaid;
    Comparison {
        fit: fit(&found, points, told_by_words(wanted)),
        points,
        found,
        pieces: size.pieces,
    }
}

fn fit(found: &[(Reason, i32)], points: i32, told_by_words: bool) -> Fit {
    let worst = found.iter().map(|(_, points)| *points).max().unwrap_or(0);
    let serious = found
        .iter()
        .filter(|(reason, _)| serious(reason) || (told_by_words && of_words(reason)))
        .map(|(_, points)| *points);
    let doubt: i32 = serious.clone().sum();
    match (worst, doubt) {
        (OTHER_KIND.., _) => Fit::Wrong,
        _ if serious.max().unwrap_or(0) >= SERIOUS || doubt >= SEVERAL => Fit::Doubtful,
        _ if points >= NOTICED => Fit::Acceptable,
        _ => Fit::DropIn,
    }
}

/// Whether it can make a shopper hesitate. A brand, a line's name or a price alone cannot.
const fn serious(reason: &Reason) -> bool {
    !matches!(
        reason,
        Reason::OtherBrand
            | Reason::Other { of: Trait::Wording }
            | Reason::PriceShock
            | Reason::Dearer { .. }
            | Reason::Cheaper { .. }
    )
}

const fn of_words(reason: &Reason) -> bool {
    matches!(reason, Reason::Other { of: Trait::Wording })
}

/// Every trait that is compared by its values.
const COMPARED: &[Trait] = {
    use Trait::*;
    &[
        Lactose, Gluten, Sugar, Vegan, Alcohol, Caffeine, Capsule, Wash, Allergen, Pet, Animal,
        Variety, Use, State, Form, Cut, Fat, Flavour, Function, Bio, Salt, Fizz, Grade, Audience,
        Stage,
    ]
};
