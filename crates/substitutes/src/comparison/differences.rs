//! What sets a candidate apart from the wanted product, thing by thing, and what it costs.

use super::brake::{brake, cheaper};
use super::part::in_part;
use crate::lexicon::{BROKEN, Department, Domain, Lexicon, Mark, Weights, singular};
use crate::profile::{Named, Profile};
use shop::substitute::{Reason, Trait};

/// Another kind of thing.
pub(crate) const OTHER_KIND: i32 = 600;

/// One difference of this cost makes a shopper hesitate.
pub(crate) const SERIOUS: i32 = 150;

pub(crate) fn kind(wanted: &Profile, candidate: &Profile) -> (Reason, i32) {
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
            (_, _) => (Reason::KindDoubtful, 90),
        };
    }
    let near = candidate.stems.iter().take(3).any(|stem| *stem == w.name);
    if !w.known && near && !c.known {
        return (Reason::KindDoubtful, 100);
    }
    if !w.known && candidate.stems.contains(&w.name) {
        return (Reason::KindDoubtful, 160);
    }
    let apart = if w.domain == c.domain {
        OTHER_KIND
    } else {
        OTHER_KIND + 200
    };
    (Reason::OtherKind, apart)
}

pub(crate) fn department(wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    use Department::{Drinks, Food};
    let (w, c) = (wanted.department?, candidate.department?);
    // Pressed juice stands among the fruit as well as among the drinks.
    let named = wanted.kind.as_ref().map(|kind| &kind.name);
    let alike = named.is_some() && named == candidate.kind.as_ref().map(|kind| &kind.name);
    let mingled = alike && matches!((w, c), (Food, Drinks) | (Drinks, Food));
    (w != c && !mingled).then_some((Reason::OtherKind, OTHER_KIND))
}

pub(crate) fn values(
    weights: &Weights,
    of: Trait,
    wanted: &Profile,
    candidate: &Profile,
) -> Option<(Reason, i32)> {
    let (w, c) = (wanted.values(of), candidate.values(of));
    let both = |value: &&str| c.clone().any(|other| other == *value);
    let shared = w.clone().filter(both).count();
    let cost = match (w.clone().count(), c.clone().count()) {
        (0, 0) => return None,
        (a, b) if shared == a && shared == b => return Some((Reason::Same { of }, 0)),
        (0, _) | (_, 0) if goes_without_saying(of, wanted, candidate) => {
            return Some((Reason::Same { of }, 0));
        }
        (a, b) => difference(weights, of, wanted, candidate, [a, b, shared]),
    };
    let broken = of.gate().filter(|_| cost >= BROKEN);
    let reason = broken.map_or(Reason::Other { of }, |promise| Reason::Breaks { promise });
    Some((reason, cost))
}

/// Milk of which nothing is said is a cow's, and flour has no yeast in it.
fn goes_without_saying(of: Trait, wanted: &Profile, candidate: &Profile) -> bool {
    let mut said = wanted.values(of).chain(candidate.values(of));
    let unsaid =
        |value: &str| Lexicon::with(|lexicon| lexicon.marked(Mark::Unsaid, &singular(value)));
    if said.clone().all(unsaid) {
        return true;
    }
    of == Trait::Animal && wanted.domain().milked() && said.all(|value| value.starts_with("vaca"))
}

/// What it costs that the one says so many values, the other so many, and both so many.
fn difference(
    weights: &Weights,
    of: Trait,
    wanted: &Profile,
    candidate: &Profile,
    counts: [usize; 3],
) -> i32 {
    let (mut w, c) = (wanted.values(of), candidate.values(of));
    let implied = of == Trait::State && !(wanted.state_said && candidate.state_said);
    let weight = weights
        .weight(wanted.domain(), of)
        .unwrap_or_default()
        .of_state(implied);
    let tasteless = of == Trait::Flavour && wanted.domain() != Domain::Fish;
    match counts {
        [_, _, 0] if opposed(w.clone(), c.clone()) => BROKEN,
        [1, 0, _] | [0, 1, _] if tasteless && w.clone().chain(c.clone()).all(plain) => 15,
        // In what is only vegetarian there may be egg.
        [_, _, 0] if vegan(w.clone()) && !vegan(c.clone()) => BROKEN,
        [_, 0, _] if w.any(|value| indispensable(value) || for_a_child(wanted, value)) => {
            weight.lost.max(SERIOUS)
        }
        [_, 0, _] => weight.lost,
        [0, _, _] => weight.gained,
        [_, _, 0] => weight.conflict,
        [a, b, shared] => in_part(of, weight, [a - shared, b - shared]),
    }
}

/// Whether the vocabulary says that what the one is the other cannot be.
fn opposed(
    mut wanted: impl Iterator<Item = &'static str>,
    candidate: impl Iterator<Item = &'static str> + Clone,
) -> bool {
    Lexicon::with(|lexicon| wanted.any(|w| candidate.clone().any(|c| lexicon.against(w, c))))
}

fn vegan(mut values: impl Iterator<Item = &'static str>) -> bool {
    values.any(|value| value == "vegan")
}

/// A named function that people buy a thing for.
fn indispensable(value: &str) -> bool {
    ["desinfetante", "proteina", "sem sal", "baixo teor sal"]
        .iter()
        .any(|name| value.starts_with(name))
}

/// What is put on a child, or in its mouth, is made for it; on a cereal it is but a picture.
fn for_a_child(wanted: &Profile, value: &str) -> bool {
    wanted.domain() == Domain::Hygiene && matches!(value, "crianca")
}

/// Flavours that amount to none.
fn plain(value: &str) -> bool {
    ["original", "natural"]
        .iter()
        .any(|name| value.starts_with(name))
}

pub(crate) fn brand(
    weights: &Weights,
    wanted: &Profile,
    candidate: &Profile,
) -> Option<(Reason, i32)> {
    let cost = brand_cost(weights, wanted);
    match (&wanted.brand, &candidate.brand) {
        (Some(w), Some(c)) if w.same(c) => Some((Reason::SameBrand, 0)),
        (Some(w), None) if w.written_in(&candidate.written) => Some((Reason::SameBrand, 0)),
        (None, Some(c)) if c.written_in(&wanted.written) => Some((Reason::SameBrand, 0)),
        (Some(_), Some(_) | None) => Some((Reason::OtherBrand, cost)),
        (None, Some(_)) => Some((Reason::OtherBrand, cost / 3)),
        (None, None) => None,
    }
}

/// Whether its other words are all that tells it from others of its kind: a supplement, what is
/// used for years, and what nobody here knows.
pub(crate) fn told_by_words(wanted: &Profile) -> bool {
    let unknown = wanted.kind.as_ref().is_none_or(|kind| !kind.known);
    unknown || wanted.is_durable() || wanted.domain() == Domain::Supplement
}

/// Words that say none of the traits: a line's name, a place, an unknown maker.
pub(crate) fn wording(wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    let missing = |from: &Profile, there: &Profile| {
        let new = from
            .other
            .iter()
            .filter(|word| !there.stems.contains(word))
            .filter(|word| !there.is_branded(word))
            .count();
        i32::try_from(new).unwrap_or(i32::MAX)
    };
    // The less its name says what it is, the more the other words say.
    let telling = if wanted.is_vague() || told_by_words(wanted) {
        2
    } else {
        1
    };
    // Between two houses the names of wines say little; the prices say more.
    let most = if house(wanted) { 2 } else { 5 };
    let lost = missing(wanted, candidate).min(most.min(4)) * 26 * telling;
    let cost = lost + missing(candidate, wanted).min(most) * 15;
    (cost > 0).then_some((Reason::Other { of: Trait::Wording }, cost))
}

pub(crate) fn price(wanted: &Profile, candidate: &Profile) -> Vec<(Reason, i32)> {
    let mut said = Vec::new();
    let per_cent = wanted
        .unit_cost
        .zip(candidate.unit_cost)
        .and_then(|(w, c)| c.per_cent_of(w));
    let cheap = per_cent.filter(|_| house(wanted)).map_or(0, cheaper);
    let cost = per_cent.map_or(0, brake);
    if cost >= 90 {
        said.push((Reason::PriceShock, cost));
    }
    if let Some((w, c)) = wanted.price.zip(candidate.price) {
        let points = if cost < 90 { cost } else { 0 };
        if c > w {
            said.push((Reason::Dearer { by: c - w }, points));
        } else if c < w {
            said.push((Reason::Cheaper { by: w - c }, points.max(cheap)));
        }
    }
    said
}

/// People buy the brand of a cola, and of a drink that says no taste.
fn brand_cost(weights: &Weights, wanted: &Profile) -> i32 {
    let usual = weights.brand(wanted.domain());
    let mut tastes = wanted.values(Trait::Flavour).peekable();
    match wanted.domain() {
        Domain::Soda if tastes.peek().is_none() => 90,
        Domain::Soda if tastes.any(|taste| taste == "cola") => 100,
        _ => usual,
    }
}

/// Wine and spirits are bought by their house and their class.
fn house(wanted: &Profile) -> bool {
    matches!(wanted.domain(), Domain::Wine | Domain::Spirits)
}
