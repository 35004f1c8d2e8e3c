//! A dose is for an animal of a certain weight.

use super::{Figure, Measure};
use crate::lexicon::{Lexicon, Mark, Spelling, System, Unit};
use crate::profile::Profile;

/// From how many to how many kilos, or how big in words.
pub(super) fn wearer(folded: &str, words: &[&str], profile: &Profile) -> Vec<Figure> {
    if !profile.is_marked(Mark::Dose) {
        return Vec::new();
    }
    let build = words.iter().filter_map(|word| called(word));
    let build = build.filter(|said| !matches!(*said, BELOW | ABOVE));
    let bearers = bearers(folded).into_iter();
    bearers
        .map(|said| (Measure::Bearer, said))
        .chain(build.map(|said| (Measure::Build, said.to_owned())))
        .collect()
}

const BELOW: &str = "below";
const ABOVE: &str = "above";

fn called(word: &str) -> Option<&'static str> {
    Lexicon::with(|lexicon| lexicon.fits(System::Wearer, word))
}

/// `4-10 kg`, `4 a 10kg`, `até 8 kg`, `<8kg`, `mais de 25 kg`.
fn bearers(folded: &str) -> Vec<String> {
    let tokens: Vec<&str> = tokens(folded).collect();
    let mut all = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let kilos = kilos(token);
        let before = tokens.get(..at).unwrap_or_default();
        if let Some((to, before)) = before.split_last().filter(|_| kilos) {
            all.extend(tenths(to).map(|to| range(before, to)));
        }
    }
    // `4kg-10kg` says `4kg`, too.
    if all.iter().any(|said| !said.starts_with(ALONE)) {
        all.retain(|said| !said.starts_with(ALONE));
    }
    all
}

/// Of a weight that stands by itself nobody knows whether it is the least or the most.
const ALONE: char = '=';

/// What the tokens before a weight make of it.
fn range(before: &[&str], to: u32) -> String {
    let link = |token: &str| matches!(token, "-" | "–") || kilos(token) || joins(token);
    let near = before.iter().rev().find(|token| !link(token)).copied();
    let near = near.unwrap_or_default();
    let linked = before
        .last()
        .is_some_and(|token| link(token) || called(token) == Some(BELOW));
    let from = match called(near) {
        Some(BELOW) => before.iter().rev().nth(1).and_then(|token| tenths(token)),
        _ => tenths(near).filter(|_| linked),
    };
    match (from, near) {
        (Some(from), _) => format!("{from}-{to}"),
        (None, "<") => format!("0-{to}"),
        (None, ">" | "+") => format!("{to}-"),
        (None, word) => match called(word) {
            Some(BELOW) => format!("0-{to}"),
            Some(ABOVE) => format!("{to}-"),
            _ => format!("{ALONE}{to}"),
        },
    }
}

fn kilos(token: &str) -> bool {
    let kilo = Unit::Content {
        per: 1000,
        liquid: false,
    };
    Spelling::with(|spelling| spelling.unit(token)) == Some(kilo)
}

fn joins(token: &str) -> bool {
    Spelling::with(|spelling| spelling.joins(token))
}

/// `7,5` in tenths.
fn tenths(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let part: u32 = part.get(..1)?.parse().ok()?;
    Some(u32::from(whole.parse::<u8>().ok()?) * 10 + part)
}

/// Words, figures with their point, and single signs.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let first = rest.chars().next()?;
        let figure = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
        let length = match first {
            c if c.is_alphabetic() => rest.find(|c: char| !c.is_alphabetic()),
            c if c.is_ascii_digit() => rest.find(|c: char| !figure(c)),
            c => Some(c.len_utf8()),
        };
        let (token, more) = rest.split_at(length.unwrap_or(rest.len()));
        rest = more;
        Some(token)
    })
}
