//! How words are written: without accents, in the singular, down to their stem.

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name as a reader takes it in: small letters, no accents.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\'' | '’' | '´') {
            // `Lay's` is one word; its `s` is not short for `sem`.
        } else if c.is_ascii() {
            folded.push(c.to_ascii_lowercase());
        } else if c == '½' {
            folded.push_str("1/2");
        } else if c == '°' {
            // Degrees are written with the sign for *number*, too: `6º`.
            folded.push('o');
        } else {
            let plain = c.to_lowercase().nfkd().filter(|c| !is_combining_mark(*c));
            folded.extend(plain);
        }
    }
    folded
}

/// The singular of a folded Portuguese word. Doubled letters are written once, and `m` at the end
/// as `n`: shops spell foreign words as they like (`wafer`, `waffer`; `muffins`, `pudins`).
pub(crate) fn singular(word: &str) -> String {
    if word.len() < 4 || word.bytes().any(|b| b.is_ascii_digit()) {
        return word.to_owned();
    }
    // `desinfectante`, `activo`: spellings from before the reform.
    let word = word.replace("ct", "t");
    let word = word.as_str();
    let mut one = match word {
        _ if word.ends_with("oes") || word.ends_with("aes") => cut(word, 3, "ao"),
        _ if word.ends_with("ais") && word.len() > 4 => cut(word, 3, "al"),
        _ if word.ends_with("eis") => cut(word, 3, "el"),
        _ if word.ends_with("ois") => cut(word, 3, "ol"),
        _ if word.ends_with("ns") => cut(word, 2, "m"),
        _ if word.ends_with("res") || word.ends_with("zes") => cut(word, 2, ""),
        _ if word.ends_with("ss") || word.ends_with("us") || word.ends_with("is") => {
            word.to_owned()
        }
        _ if word.ends_with('s') => cut(word, 1, ""),
        _ => word.to_owned(),
    };
    if one.ends_with('m') {
        one.pop();
        one.push('n');
    }
    let mut last = '\0';
    one.retain(|c| {
        let again = c == last && c != 's' && c != 'r';
        last = c;
        !again
    });
    one
}

fn cut(word: &str, letters: usize, ending: &str) -> String {
    let keep = word.len().saturating_sub(letters);
    let mut one = word.get(..keep).unwrap_or(word).to_owned();
    one.push_str(ending);
    one
}

/// The stem of a folded word: what is left of `fatiado`, `fatiadas` and `fatiar` alike.
pub(crate) fn stem(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_alphabetic()) {
        return word.to_owned();
    }
    Stemmer::create(Algorithm::Portuguese)
        .stem(word)
        .into_owned()
}
