//! The person's hard filters, asked of a product.

use crate::diet::verdict;
use crate::lexicon::{fold, singular};
use shop::rules::{Care, Rules};
use shop::substitute::{Item, Reason, Verdict};

/// Why a product must not stand in, whatever it scores.
#[must_use]
pub fn forbids(rules: &Rules, item: &Item) -> Option<Reason> {
    if rules.never_propose(&item.pid, &item.name) {
        return Some(Reason::ProductForbidden);
    }
    if rules.brands.iter().any(|brand| of_brand(item, brand)) {
        return Some(Reason::BrandForbidden);
    }
    rules
        .diets
        .iter()
        .find_map(|(diet, care)| match (verdict(*diet, item), care) {
            (Verdict::Breaks, _) => Some(Reason::DietBroken { diet: *diet }),
            (Verdict::Unsaid, Care::Strict) => Some(Reason::DietUnsaid { diet: *diet }),
            (Verdict::Unsaid, Care::Avoid) | (Verdict::Keeps, _) => None,
        })
}

/// The diets of which a product's name does not tell.
pub fn unsaid<'r>(rules: &'r Rules, item: &'r Item) -> impl Iterator<Item = Reason> + 'r {
    let diets = rules.diets.keys();
    diets
        .filter(|diet| verdict(**diet, item) == Verdict::Unsaid)
        .map(|diet| Reason::DietUnsaid { diet: *diet })
}

/// Whether a product is of a brand: the shop says so or, where the shop names none, its name does.
/// `Auchan Bio` is of `Auchan`; `Auchan` is not of `Auchan Bio`.
#[must_use]
pub fn of_brand(item: &Item, brand: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let folded = fold(text);
        let words = folded.split(|c: char| !c.is_alphanumeric());
        words.filter(|w| !w.is_empty()).map(singular).collect()
    };
    let asked = words(brand);
    let told = words(item.brand.as_deref().unwrap_or(&item.name));
    !asked.is_empty() && told.windows(asked.len()).any(|some| some == asked)
}
