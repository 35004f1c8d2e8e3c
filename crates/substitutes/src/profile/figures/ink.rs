//! Whether an ink fits the printer: its number, its colours, how much of it.

use super::fitting::says;
use super::{Figure, Measure};
use crate::lexicon::{Lexicon, Mark, System};
use crate::profile::Profile;

/// More of the same ink.
const LARGE: &str = "xl";

/// The numbers, colours and size of an ink.
pub(super) fn inks(words: &[&str], profile: &Profile) -> Vec<Figure> {
    if !says(Mark::Printer, words) {
        return Vec::new();
    }
    profile.written.iter().flat_map(|word| ink(word)).collect()
}

/// `304`, `545xl`, `h-302b`, `cmy`, `xl`.
fn ink(word: &str) -> Vec<Figure> {
    let (number, behind) = match numbered(word) {
        Some((number, behind)) => (Some(number), behind),
        None => (None, word),
    };
    let colour = Lexicon::with(|lexicon| lexicon.fits(System::Ink, behind));
    let colours = colour.into_iter().flat_map(|all| all.split(' '));
    let large = behind.starts_with(LARGE).then_some(LARGE);
    let number = number.map(|said| (Measure::Cartridge, said.to_owned()));
    number
        .into_iter()
        .chain(colours.map(|said| (Measure::Ink, said.to_owned())))
        .chain(large.map(|said| (Measure::Yield, said.to_owned())))
        .collect()
}

/// The number of a cartridge, and what is written behind it. An article's number is longer.
fn numbered(word: &str) -> Option<(&str, &str)> {
    let from = word.find(|c: char| c.is_ascii_digit())?;
    let (_, said) = word.split_at(from);
    let to = said
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(said.len());
    let (number, behind) = said.split_at(to);
    let letters = behind.bytes().all(|b| b.is_ascii_alphabetic());
    (letters && (2..5).contains(&number.len())).then_some((number, behind))
}
