//! What does not fit is of no use: a battery, a socket, a bag for another machine.

use super::{Figure, Measure};
use crate::lexicon::{Lexicon, Mark, System, Word, singular};
use crate::profile::Profile;

/// Sockets, batteries, models and numbers.
pub(super) fn fittings(folded: &str, words: &[&str], profile: &Profile) -> Vec<Figure> {
    let mut all = Vec::new();
    let mut found = |of: Measure, said: Option<String>| all.extend(said.map(|said| (of, said)));
    for word in words {
        found(Measure::Socket, socket(word).then(|| (*word).to_owned()));
    }
    if says(Mark::Battery, words) {
        // In `c/` it is short for *com*.
        let short = |word: &str| word.len() == 1 && folded.contains(&format!("{word}/"));
        for word in words.iter().filter(|word| !short(word)) {
            found(Measure::Cell, cell(word));
        }
    }
    if says(Mark::Hearing, words) {
        for word in &profile.written {
            found(Measure::Cell, size_of(System::Hearing, word));
        }
    }
    if profile.is_marked(Mark::Model) {
        for word in Word::all(folded) {
            found(Measure::Model, model(&word, profile));
        }
    }
    for pair in words.windows(2) {
        let [word, next] = pair else { continue };
        found(Measure::Number, number(word, next, profile));
    }
    all
}

/// Whether a name says a word of that mark.
pub(super) fn says(mark: Mark, words: &[&str]) -> bool {
    Lexicon::with(|lexicon| {
        words
            .iter()
            .any(|word| lexicon.marked(mark, &singular(word)))
    })
}

fn size_of(system: System, word: &str) -> Option<String> {
    Lexicon::with(|lexicon| lexicon.fits(system, word)).map(str::to_owned)
}

/// A lamp's socket.
fn socket(word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let figures = word.get(letters.len()..).unwrap_or_default();
    matches!(letters, "e" | "gu" | "mr" | "gx")
        && matches!(figures, "14" | "27" | "40" | "10" | "16" | "53")
        || matches!(word, "g4" | "g9" | "b22" | "t8" | "r7s")
}

/// A battery's type: what the vocabulary calls it or, of button cells, as it is written.
fn cell(word: &str) -> Option<String> {
    // `4xCR2032`.
    let word = word.rsplit('x').next().unwrap_or(word);
    let digits = word.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let button = matches!(
        word.strip_suffix(digits),
        Some("cr" | "br" | "lr" | "sr" | "ag")
    );
    let coded = button && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    size_of(System::Cell, &word.replace('.', ",")).or_else(|| coded.then(|| word.to_owned()))
}

/// `107+`, `A10`, `FJM`; an article's number is longer than a model's.
fn model(word: &Word, profile: &Profile) -> Option<String> {
    let plain = &*word.plain;
    let digits = plain.bytes().filter(u8::is_ascii_digit).count();
    let counted = !profile.written.contains(&word.plain);
    let code = match digits {
        0 => {
            let unread = Lexicon::with(|lexicon| !lexicon.has_read(word));
            unread && (2..4).contains(&plain.len()) && !profile.is_branded(&word.stem)
        }
        _ => (2..6).contains(&plain.len()) && digits < 5,
    };
    (code && !counted).then(|| plain.to_owned())
}

/// `número 7` of what nobody eats: a candle, a scent, a brush.
fn number(word: &str, next: &str, profile: &Profile) -> Option<String> {
    let figure = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let said = match word {
        "no" | "numero" => next,
        _ => word.strip_prefix("no")?,
    };
    let apart = profile.domain().inedible() && profile.domain() != crate::lexicon::Domain::Nappies;
    (apart && figure(said)).then(|| said.to_owned())
}
