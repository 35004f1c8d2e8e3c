//! Sizes in letters, and shades.

use super::{Figure, Measure};
use crate::lexicon::{Lexicon, System};
use crate::profile::Profile;

/// A size in letters, a pad's level, a shade.
pub(super) fn letter(word: &str, next: &str, profile: &Profile) -> Vec<Figure> {
    let kind = profile.kind.as_ref().map_or("", |kind| &*kind.name);
    let size = lettered(word, next).or_else(|| worn(kind, word));
    let size = size.map(|said| (Measure::Letter, said));
    let shade = shade(kind, word).map(|said| (Measure::Shade, said));
    size.into_iter().chain(shade).collect()
}

/// A letter behind *tamanho*, or the word for it.
fn lettered(word: &str, next: &str) -> Option<String> {
    // How much a pad for grown-ups holds.
    if word == "nivel" && next.parse::<u8>().is_ok() {
        return Some(format!("nivel {next}"));
    }
    let spelt = || Lexicon::with(|lexicon| lexicon.fits(System::Wearer, next));
    let size = Some(next).filter(|next| in_letters(next)).or_else(spelt)?;
    matches!(word, "tamanho" | "tam" | "tamanhos").then(|| size.to_owned())
}

fn in_letters(word: &str) -> bool {
    matches!(word, "xs" | "s" | "m" | "l" | "xl" | "xxl" | "xxxl")
}

/// The lone letter of what grown-ups wear: `cuecas incontinência noite m`.
fn worn(kind: &str, word: &str) -> Option<String> {
    (in_letters(word) && kind.ends_with("incontinencia")).then(|| word.to_owned())
}

/// The shade of a hair colour: `8.1`, `4.0`, `3`.
fn shade(kind: &str, word: &str) -> Option<String> {
    let mut parts = word.split(['.', ',']);
    let (level, tone) = (parts.next()?, parts.next().unwrap_or("0"));
    let figure = |text: &str| text.len() < 3 && text.parse::<u8>().is_ok();
    let said = kind == "coloracao" && parts.next().is_none() && figure(level) && figure(tone);
    said.then(|| format!("{level}.{}", tone.trim_end_matches('0')))
}
