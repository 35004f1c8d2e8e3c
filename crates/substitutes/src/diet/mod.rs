//! What a person must not or will not eat, and what a product's name can tell of it.
//!
//! A name is not a list of ingredients. Some names promise (`sem glúten`), some give themselves
//! away (`esparguete`), and most say nothing: that is [`Verdict::Unsaid`], never a yes.

mod allergen;
mod kind;
mod promise;
mod telling;
#[cfg(test)]
mod tests;

use crate::lexicon::{Word, fold};
use crate::profile::{Profile, label_words, spread};
use shop::substitute::{Diet, Item, Verdict};

/// What the name of a product and the shop's labels tell of a diet. A label is a promise. What gives itself away outweighs a promise of
/// another thing; a promise of this very thing outweighs the kind (`esparguete sem glúten`).
#[must_use]
pub fn verdict(diet: Diet, item: &Item) -> Verdict {
    let profile = Profile::read(item);
    let words = Word::all(&spread(&fold(&item.name)));
    // Body milk is no milk.
    if diet.is_allergen() && kind::uneaten(&profile) {
        return Verdict::Keeps;
    }
    let labels: Vec<Vec<Word>> = item.labels.iter().map(label_words).collect();
    if promise::kept(diet, &profile, &words) || promise::labelled(diet, &profile, &labels) {
        return Verdict::Keeps;
    }
    if telling::breaks(diet, &words, profile.domain()) {
        return Verdict::Breaks;
    }
    let milky = matches!(diet, Diet::Milk | Diet::Lactose | Diet::Vegan);
    if milky && telling::milk_by_name(&words, profile.domain()) {
        return Verdict::Unsaid;
    }
    match diet.is_allergen() {
        true => allergen::verdict(diet, &profile),
        false => kind::verdict(diet, &profile),
    }
}
