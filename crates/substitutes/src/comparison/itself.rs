//! Whether it is the very product under another number: renamed, or coded anew.

use crate::lexicon::{Lexicon, Mark};
use crate::profile::Profile;
use shop::substitute::Reason;
use std::collections::BTreeSet;

/// The same words of the same maker in the same pack, with nothing `found` that sets them apart.
pub(super) fn itself(wanted: &Profile, candidate: &Profile, found: &[(Reason, i32)]) -> bool {
    let has = |reason: Reason| found.iter().any(|(said, _)| *said == reason);
    let of_price = |reason: &Reason| {
        matches!(
            reason,
            Reason::Dearer { .. } | Reason::Cheaper { .. } | Reason::PriceShock
        )
    };
    let apart = found
        .iter()
        .any(|(said, cost)| *cost > 0 && !of_price(said));
    has(Reason::SameKind)
        && has(Reason::SameSize)
        && wanted.quantity.count == candidate.quantity.count
        && wanted.figures == candidate.figures
        && !apart
        && maker_told(wanted, candidate)
        && maker_told(candidate, wanted)
        && words(wanted, candidate) == words(candidate, wanted)
}

/// Whether all words of the one's maker are told by the other, too. The shop names the maker of a
/// tile, and of a line in the cart only by the line's name; a name that says no maker may be
/// another's, whatever else it has in common. Where the shop names neither, the names are all.
fn maker_told(of: &Profile, by: &Profile) -> bool {
    let told = |word: &str| {
        let named = by
            .brand
            .as_ref()
            .is_some_and(|brand| brand.words().any(|own| own == word));
        named || by.written.iter().any(|written| **written == *word)
    };
    of.brand
        .as_ref()
        .is_none_or(|brand| brand.words().all(told))
}

/// What its name says of the product, the maker of either left out.
fn words<'p>(of: &'p Profile, beside: &Profile) -> BTreeSet<&'p str> {
    let stems = of.stems.iter().map(|stem| &**stem);
    let sizes = of
        .written
        .iter()
        .map(|word| &**word)
        .filter(|word| sets_apart(word));
    stems
        .chain(sizes)
        .filter(|word| !of.is_branded(word) && !beside.is_branded(word))
        .collect()
}

/// A number that is no amount (`nº 5`), another house (`quinta`, `herdade`), and what makes another
/// one of the same thing: `grande`.
fn sets_apart(word: &str) -> bool {
    let marked = |mark| Lexicon::with(|lexicon| lexicon.marked(mark, word));
    let number = word.bytes().all(|b| b.is_ascii_digit());
    number || marked(Mark::SetsApart) || marked(Mark::Brand)
}
