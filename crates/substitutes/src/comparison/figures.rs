//! Numbers that are no amount: a battery's type, a socket, a dose.

use super::letters;
use crate::lexicon::{BROKEN, Domain};
use crate::profile::Profile;
use shop::substitute::{Gate, Reason, Trait};

/// What sets the candidate apart in what it fits, how strong it is, and its size in letters.
pub(super) fn figures(wanted: &Profile, candidate: &Profile) -> Vec<(Reason, i32)> {
    [
        Trait::Fitting,
        Trait::Strength,
        Trait::NappySize,
        Trait::Variety,
    ]
    .into_iter()
    .filter_map(|of| figure(of, wanted, candidate))
    .collect()
}

fn figure(of: Trait, wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    let values = |of_it: &Profile| -> Vec<String> {
        let own = of_it.figures.iter().filter(|(kind, _)| *kind == of);
        own.map(|(_, value)| value.clone()).collect()
    };
    let (w, c) = (values(wanted), values(candidate));
    let shared = w.iter().any(|value| c.contains(value));
    let dose = of == Trait::Strength && gated(wanted);
    match (w.is_empty(), c.is_empty()) {
        (true, true) => None,
        (false, false) if shared => Some((Reason::Same { of }, 0)),
        (false, false) if dose => Some((
            Reason::Breaks {
                promise: Gate::Strength,
            },
            BROKEN,
        )),
        (false, false) if of == Trait::NappySize && letters::apart(&w, &c) > Some(1) => Some((
            Reason::Breaks {
                promise: Gate::NappySize,
            },
            BROKEN,
        )),
        (false, false) if of == Trait::Strength => Some((Reason::Other { of }, strengths(&w, &c))),
        (false, false) => Some(apart(of)),
        (false, true) => Some((
            Reason::Other { of },
            if of == Trait::Strength { 40 } else { 150 },
        )),
        (true, false) => Some((
            Reason::Other { of },
            if of == Trait::Strength { 20 } else { 60 },
        )),
    }
}

/// Another battery or socket does not fit; another size or strength makes one hesitate.
const fn apart(of: Trait) -> (Reason, i32) {
    match of {
        Trait::Fitting => (
            Reason::Breaks {
                promise: Gate::Fitting,
            },
            BROKEN,
        ),
        // Another shade is another thing.
        Trait::NappySize | Trait::Variety => (Reason::Other { of }, 190),
        _ => (Reason::Other { of }, 100),
    }
}

/// Half as strong again is another strength; how long a ham hung matters less.
fn strengths(wanted: &[String], candidate: &[String]) -> i32 {
    let cured = |said: &String| said.ends_with('m');
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

/// A dose for an animal of another weight does harm.
fn gated(wanted: &Profile) -> bool {
    matches!(wanted.domain(), Domain::PetCare)
}
