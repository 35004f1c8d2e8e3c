//! Sizes in letters, and shades.

use super::{Figure, Measure};
use crate::lexicon::{Lexicon, Mark, System, singular};
use crate::profile::Profile;

/// A size in letters, a pad's level, a shade.
pub(super) fn letter(word: &str, next: &str, profile: &Profile) -> Vec<Figure> {
    let alone = || profile.is_marked(Mark::Lettered).then(|| worn(word))?;
    let size = lettered(word, next).or_else(alone);
    let size = size.map(|said| (Measure::Letter, said));
    let shade = Some(word).filter(|_| profile.is_marked(Mark::Shaded));
    let shade = shade
        .and_then(shade_said)
        .map(|said| (Measure::Shade, said));
    size.into_iter().chain(shade).collect()
}

/// A letter behind *tamanho*, or the word for it.
fn lettered(word: &str, next: &str) -> Option<String> {
    // How much a pad for grown-ups holds.
    let marked = |mark| Lexicon::with(|lexicon| lexicon.marked(mark, &singular(word)));
    if marked(Mark::Level) && next.parse::<u8>().is_ok() {
        return Some(format!("{word} {next}"));
    }
    let spelt = || Lexicon::with(|lexicon| lexicon.fits(System::Wearer, next));
    let size = Some(next).filter(|next| in_letters(next)).or_else(spelt)?;
    marked(Mark::Size).then(|| size.to_owned())
}

fn in_letters(word: &str) -> bool {
    matches!(word, "xs" | "s" | "m" | "l" | "xl" | "xxl" | "xxxl")
}

/// The lone letter of what grown-ups wear: `cuecas incontinência noite m`.
fn worn(word: &str) -> Option<String> {
    in_letters(word).then(|| word.to_owned())
}

/// The shade of a hair colour: `8.1`, `4.0`, `3`.
fn shade_said(word: &str) -> Option<String> {
    let mut parts = word.split(['.', ',']);
    let (level, tone) = (parts.next()?, parts.next().unwrap_or("0"));
    let figure = |text: &str| text.len() < 3 && text.parse::<u8>().is_ok();
    let said = parts.next().is_none() && figure(level) && figure(tone);
    said.then(|| format!("{level}.{}", tone.trim_end_matches('0')))
}
