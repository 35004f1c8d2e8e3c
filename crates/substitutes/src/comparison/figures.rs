//! Numbers that are no amount: a battery's type, a socket, a dose.

use super::letters;
use crate::lexicon::{BROKEN, Domain, Mark};
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
            Some((Reason::Other { of }, 160))
        }
        _ => Some((Reason::Same { of }, 0)),
    }
}

/// That only the wanted one says it.
fn lost(measure: Measure, wanted: &Profile) -> i32 {
    match measure {
        Measure::Strength if wanted.is_marked(Mark::Drug) => 190,
        Measure::Strength => 40,
        Measure::Bearer | Measure::Build => 190,
        Measure::Yield => 80,
        _ => 150,
    }
}

/// That only the candidate says it.
fn gained(measure: Measure, wanted: &Profile) -> i32 {
    match measure {
        Measure::Strength if wanted.is_marked(Mark::Drug) => 190,
        Measure::Strength => 20,
        Measure::Bearer | Measure::Build => 190,
        _ => 60,
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
        // Another year of the same wine is much the same wine.
        (None, Trait::Grade) => (other, 30),
        (None, Trait::NappySize | Trait::Variety) => (other, 190),
        (None, _) => (other, 100),
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
        _ if wanted.iter().all(cured) => 60,
        Some((w, c)) if w.max(c) * 2 >= w.min(c) * 3 => 160,
        Some((w, c)) if w.max(c) * 10 <= w.min(c) * 11 => 20,
        _ => 60,
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
    let weighed = wanted.iter().filter_map(range).all(|(from, _)| from > 150);
    match (overlap, weighed) {
        (_, true) => 40,
        (true, false) => 60,
        (false, false) => 160,
    }
}

/// The figure of `0,5%` or `fps50`, in hundredths.
fn hundredths(said: &str) -> Option<u64> {
    let digits = said.trim_matches(|c: char| !c.is_ascii_digit());
    let (whole, part) = digits.split_once([',', '.']).unwrap_or((digits, "0"));
    let part = format!("{part:0<2}");
    let part: u64 = part.get(..2)?.parse().ok()?;
    Some(whole.parse::<u32>().map(u64::from).ok()? * 100 + part)
}
