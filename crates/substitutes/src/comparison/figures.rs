//! Numbers that are no amount: a battery's type, a socket, a dose.

use super::letters;
use crate::lexicon::{Domain, Mark};
use crate::points::{
    BROKEN, CALIBRE_APART, CALIBRE_NEAR, CALIBRE_WEIGHED, CURING, DOSE, FIGURE_GAINED, FIGURE_LOST,
    FIGURE_OTHER, INKS_IN_PART, LETTER, STRENGTH_GAINED, STRENGTH_LOST, STRENGTH_UNREAD, STRENGTHS,
    VINTAGE, WEIGHED_FROM, YIELD_LOST,
};
use crate::profile::{Measure, Profile};
use shop::substitute::{Gate, Reason, Trait};

/// What sets the candidate apart in what it fits, how strong it is, and its size in letters.
pub(super) fn figures(wanted: &Profile, candidate: &Profile) -> Vec<(Reason, i32)> {
    let told = Measure::ALL
        .into_iter()
        .filter_map(|of| figure(of, wanted, candidate));
    let mut found: Vec<(Reason, i32)> = Vec::new();
    for said in told {
        if said.1 > 0 || !found.contains(&said) {
            found.push(said);
        }
    }
    found
}

fn figure(measure: Measure, wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    let of = measure.told();
    let (w, c) = (wanted.figures_of(measure), candidate.figures_of(measure));
    let shared = w.iter().filter(|value| c.contains(value)).count();
    match (w.len(), c.len()) {
        (0, 0) => None,
        // Most names say no year and no calibre.
        (_, 0) | (0, _) if measure.told() == Trait::Grade => None,
        (_, 0) => Some((Reason::Other { of }, lost(measure, wanted))),
        (0, _) => Some((Reason::Other { of }, gained(measure, wanted))),
        _ if shared == 0 => Some(apart(measure, wanted, &w, &c)),
        // A pack of two inks holds the one that is wanted, and one that is not.
        (a, b) if measure == Measure::Ink && (shared < a || shared < b) => {
            Some((Reason::Other { of }, INKS_IN_PART))
        }
        _ => Some((Reason::Same { of }, 0)),
    }
}

/// That only the wanted one says it.
fn lost(measure: Measure, wanted: &Profile) -> i32 {
    match measure {
        Measure::Strength if wanted.is_marked(Mark::Drug) => DOSE,
        Measure::Strength => STRENGTH_LOST,
        Measure::Bearer | Measure::Build => DOSE,
        Measure::Yield => YIELD_LOST,
        _ => FIGURE_LOST,
    }
}

/// That only the candidate says it.
fn gained(measure: Measure, wanted: &Profile) -> i32 {
    match measure {
        Measure::Strength if wanted.is_marked(Mark::Drug) => DOSE,
        Measure::Strength => STRENGTH_GAINED,
        Measure::Bearer | Measure::Build => DOSE,
        _ => FIGURE_GAINED,
    }
}

/// That both say something else. Another battery or socket does not fit; another size, strength
/// or shade makes one hesitate.
fn apart(of: Measure, wanted: &Profile, w: &[&str], c: &[&str]) -> (Reason, i32) {
    let gate = match of {
        // A dose for an animal of another weight does harm, as does another one of a drug.
        Measure::Strength if wanted.domain() == Domain::PetCare => Some(Gate::Strength),
        Measure::Strength if wanted.is_marked(Mark::Drug) => Some(Gate::Strength),
        Measure::Letter if letters::apart(w, c) > Some(1) => Some(Gate::NappySize),
        _ => of.gate(),
    };
    let other = Reason::Other { of: of.told() };
    match (gate, of.told()) {
        (Some(promise), _) => (Reason::Breaks { promise }, BROKEN),
        (None, Trait::Strength) => (other, strengths(w, c)),
        (None, Trait::Grade) if of == Measure::Calibre => (other, calibres(w, c)),
        (None, Trait::Grade) => (other, VINTAGE),
        (None, Trait::NappySize | Trait::Variety) => (other, LETTER),
        (None, _) => (other, FIGURE_OTHER),
    }
}

/// Half as strong again is another strength; how long a ham hung matters less.
fn strengths(wanted: &[&str], candidate: &[&str]) -> i32 {
    let cured = |said: &&str| said.ends_with('m');
    let both = wanted
        .iter()
        .find_map(|said| hundredths(said))
        .zip(candidate.iter().find_map(|said| hundredths(said)));
    match both {
        _ if wanted.iter().all(cured) => CURING,
        Some((w, c)) => STRENGTHS.at(per_cent(w.max(c), w.min(c))),
        None => STRENGTH_UNREAD,
    }
}

/// What is bigger or smaller by a whole class makes one hesitate; `20/30` and `30/40` have one size
/// in common. Of a fish that is weighed one takes a bigger one, or two.
fn calibres(wanted: &[&str], candidate: &[&str]) -> i32 {
    let range = |said: &&str| -> Option<(u32, u32)> {
        let (from, to) = said.split_once('-')?;
        Some((from.parse().ok()?, to.parse().ok()?))
    };
    let overlap = wanted.iter().filter_map(range).any(|(from, to)| {
        let mut others = candidate.iter().filter_map(range);
        others.any(|other| other.0 <= to && from <= other.1)
    });
    let mut ranges = wanted.iter().filter_map(range);
    let weighed = ranges.all(|(from, _)| from > WEIGHED_FROM);
    match (overlap, weighed) {
        (_, true) => CALIBRE_WEIGHED,
        (true, false) => CALIBRE_NEAR,
        (false, false) => CALIBRE_APART,
    }
}

/// How many per cent of the smaller the greater is.
fn per_cent(large: u64, small: u64) -> i64 {
    i64::try_from(large * 100 / small.max(1)).unwrap_or(i64::MAX)
}

/// The figure of `0,5%` or `fps50`, in hundredths.
fn hundredths(said: &str) -> Option<u64> {
    let digits = said.trim_matches(|c: char| !c.is_ascii_digit());
    let (whole, part) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
    let part = format!("{part:0<2}");
    let part: u64 = part.get(..2)?.parse().ok()?;
    Some(whole.parse::<u32>().map(u64::from).ok()? * 100 + part)
}
