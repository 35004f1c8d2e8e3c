//! Numbers in a name that are no amount: what it fits, and how strong it is.

use super::Profile;
use super::product::Figure;
use crate::lexicon::{Domain, Lexicon, Mark};
use shop::substitute::Trait;

/// The figures of a folded name.
pub(super) fn figures(folded: &str, profile: &Profile) -> Vec<Figure> {
    let domain = profile.domain();
    let kind = profile.kind.as_ref().map_or("", |kind| &*kind.name);
    let words: Vec<&str> = folded
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '%' | '+' | '-' | ',' | '.')))
        .map(|word| word.trim_matches(['-', ',', '.']))
        .filter(|word| !word.is_empty())
        .collect();
    let marked = |mark: Mark| {
        let of = |word: &str| Lexicon::with(|lexicon| lexicon.marked(mark, word));
        words.iter().any(|word| of(&crate::lexicon::singular(word)))
    };
    let (battery, printer) = (marked(Mark::Battery), marked(Mark::Printer));
    let mut all: Vec<Figure> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).copied().unwrap_or_default();
        let fits = socket(word) || (battery && cell(word)) || (printer && numbered(word));
        if fits {
            all.push((Trait::Fitting, (*word).to_owned()));
        }
        all.extend(strength(word, next, domain).map(|said| (Trait::Strength, said)));
        let size = lettered(word, next).or_else(|| worn(kind, word));
        all.extend(size.map(|said| (Trait::NappySize, said)));
        all.extend(number(word, next, domain).map(|said| (Trait::Fitting, said)));
        all.extend(shade(kind, word).map(|said| (Trait::Variety, said)));
    }
    all.sort();
    all.dedup();
    all
}

/// A lamp's socket.
fn socket(word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let figures = word.get(letters.len()..).unwrap_or_default();
    matches!(letters, "e" | "gu" | "mr" | "gx")
        && matches!(figures, "14" | "27" | "40" | "10" | "16" | "53")
        || matches!(word, "g4" | "g9" | "b22" | "t8" | "r7s")
}

/// A battery's type.
fn cell(word: &str) -> bool {
    matches!(
        word,
        "aa" | "aaa" | "aaaa" | "c" | "d" | "9v" | "lr6" | "lr03"
    ) || ["cr", "lr", "sr", "ag", "pr"].iter().any(|kind| {
        word.strip_prefix(kind)
            .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
    })
}

/// The number of an ink.
fn numbered(word: &str) -> bool {
    word.len() > 1 && word.bytes().any(|b| b.is_ascii_digit()) && !word.ends_with("un")
}

/// Milligrams, per cent, a sun factor, months of curing, the weight of the animal it is a dose for.
fn strength(word: &str, next: &str, domain: Domain) -> Option<String> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, '%' | '+'));
    let unit = word.get(digits.len()..).unwrap_or_default();
    let figure = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|b| b.is_ascii_digit() || b == b',' || b == b'.' || b == b'-')
    };
    let unit = if unit.is_empty() { next } else { unit };
    let factor = next.trim_end_matches('+');
    match unit {
        _ if matches!(word, "fps" | "spf" | "fp") && figure(factor) => Some(format!("fps{factor}")),
        _ if word.starts_with("fps") || word.starts_with("spf") => {
            Some(word.replace("spf", "fps").replace('+', ""))
        }
        "mg" | "mcg" | "ui" if figure(digits) => Some(format!("{digits}{unit}")),
        "%" if figure(digits) && !matches!(digits, "0" | "100" | "0,0" | "0.0") => {
            Some(format!("{digits}%"))
        }
        "vol" if figure(digits) => Some(format!("vol{digits}")),
        "meses" if figure(digits) && matches!(domain, Domain::Deli | Domain::Cheese) => {
            Some(format!("{digits}m"))
        }
        "kg" if domain == Domain::PetCare && digits.contains('-') && figure(digits) => {
            Some(format!("{digits}kg"))
        }
        _ => None,
    }
}

/// A letter behind *tamanho*, or the word for it.
fn lettered(word: &str, next: &str) -> Option<String> {
    // How much a pad for grown-ups holds.
    if word == "nivel" && next.parse::<u8>().is_ok() {
        return Some(format!("nivel {next}"));
    }
    let size = match next {
        "xs" | "s" | "m" | "l" | "xl" | "xxl" | "xxxl" => next,
        "pequeno" => "s",
        "medio" => "m",
        "grande" => "l",
        _ => return None,
    };
    matches!(word, "tamanho" | "tam" | "tamanhos").then(|| size.to_owned())
}

/// The lone letter of what grown-ups wear: `cuecas incontinência noite m`.
fn worn(kind: &str, word: &str) -> Option<String> {
    let letters = matches!(word, "xs" | "s" | "m" | "l" | "xl" | "xxl");
    (letters && kind.ends_with("incontinencia")).then(|| word.to_owned())
}

/// `número 7` of what nobody eats: a candle, a scent, a brush.
fn number(word: &str, next: &str, domain: Domain) -> Option<String> {
    let figure = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let said = match word {
        "no" | "numero" => next,
        _ => word.strip_prefix("no")?,
    };
    let apart = domain.inedible() && domain != Domain::Nappies;
    (apart && figure(said)).then(|| format!("no{said}"))
}

/// The shade of a hair colour: `8.1`, `4.0`, `3`.
fn shade(kind: &str, word: &str) -> Option<String> {
    let mut parts = word.split(['.', ',']);
    let (level, tone) = (parts.next()?, parts.next().unwrap_or("0"));
    let figure = |text: &str| text.len() < 3 && text.parse::<u8>().is_ok();
    let said = kind == "coloracao" && parts.next().is_none() && figure(level) && figure(tone);
    said.then(|| format!("{level}.{}", tone.trim_end_matches('0')))
}
