//! Whether it is the same kind of thing, of the same department.

use crate::lexicon::Department;
use crate::points::{KIND_DOUBTFUL, KIND_MENTIONED, KIND_UNKNOWN, OTHER_KIND, OTHER_PART};
use crate::profile::{Named, Profile};
use shop::substitute::Reason;

pub(super) fn kind(wanted: &Profile, candidate: &Profile) -> (Reason, i32) {
    let (Some(w), Some(c)) = (&wanted.kind, &candidate.kind) else {
        return (Reason::OtherKind, OTHER_KIND);
    };
    let open = |kind: &Named| !kind.known || !kind.first;
    if w.head == c.head && open(w) && open(c) {
        return (Reason::SameKind, 0);
    }
    if w.name == c.name {
        // The shop names the maker of the one only: `Prado leite magro`.
        let first = |kind: &Named, beside: &Profile| kind.first || beside.is_branded(&kind.head);
        return match (first(w, candidate), first(c, wanted)) {
            (true, true) => (Reason::SameKind, 0),
            (_, _) => (Reason::KindDoubtful, KIND_DOUBTFUL),
        };
    }
    let near = candidate.stems.iter().take(3).any(|stem| *stem == w.name);
    if !w.known && near && !c.known {
        return (Reason::KindDoubtful, KIND_UNKNOWN);
    }
    if !w.known && candidate.stems.contains(&w.name) {
        return (Reason::KindDoubtful, KIND_MENTIONED);
    }
    let apart = if w.domain == c.domain {
        OTHER_KIND
    } else {
        OTHER_KIND + OTHER_PART
    };
    (Reason::OtherKind, apart)
}

pub(super) fn department(wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    use Department::{Drinks, Food};
    let (w, c) = (wanted.department?, candidate.department?);
    // Pressed juice stands among the fruit as well as among the drinks.
    let named = wanted.kind.as_ref().map(|kind| &kind.name);
    let alike = named.is_some() && named == candidate.kind.as_ref().map(|kind| &kind.name);
    let mingled = alike && matches!((w, c), (Food, Drinks) | (Drinks, Food));
    (w != c && !mingled).then_some((Reason::OtherKind, OTHER_KIND))
}
