//! Numbers that are no amount: a battery's type, a socket, a dose.

use super::letters;
use crate::lexicon::{BROKEN, Domain};
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
        (_, 0) => Some((Reason::Other { of }, lost(measure))),
        (0, _) => Some((Reason::Other { of }, gained(measure))),
        _ if shared == 0 => Some(apart(measure, wanted.domain(), &w, &c)),
        // A pack of two inks holds the one that is wanted, and one that is not.
        (a, b) if measure == Measure::Ink && (shared < a || shared < b) => {
            Some((Reason::Other { of }, 160))
        }
        _ => Some((Reason::Same { of }, 0)),
    }
}

/// That only the wanted one says it.
const fn lost(measure: Measure) -> i32 {
    match measure {
        Measure::Strength => 40,
        Measure::Bearer | Measure::Build => 190,
        Measure::Yield => 80,
        _ => 150,
    }
}

/// That only the candidate says it.
const fn gained(measure: Measure) -> i32 {
    match measure {
        Measure::Strength => 20,
        Measure::Bearer | Measure::Build => 190,
        _ => 60,
    }
}

/// That both say something else. Another battery or socket does not fit; another size, strength
/// or shade makes one hesitate.
fn apart(of: Measure, domain: Domain, w: &[&str], c: &[&str]) -> (Reason, i32) {
    let gate = match of {
        // A dose for an animal of another weight does harm.
        Measure::Strength if domain == Domain::PetCare => Some(Gate::Strength),
        Measure::Letter if letters::apart(w, c) > Some(1) => Some(Gate::NappySize),
        _ => of.gate(),
    };
    let other = Reason::Other { of: of.told() };
    match (gate, of.told()) {
        (Some(promise), _) => (Reason::Breaks { promise }, BROKEN),
        (None, Trait::Strength) => (other, strengths(w, c)),
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
        _ => 60,
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
