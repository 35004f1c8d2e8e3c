use super::{Figure, Measure};
use crate::lexicon::{Domain, Lexicon, Mark, singular};

/// Milligrams, per cent, degrees, a sun factor, months of curing.
pub(super) fn strength(word: &str, next: &str, domain: Domain) -> Option<Figure> {
    said(word, next, domain).map(|said| (Measure::Strength, said))
}

fn said(word: &str, next: &str, domain: Domain) -> Option<String> {
    let digits = word.trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, '%' | '+'));
    let unit = word.get(digits.len()..).unwrap_or_default();
    let unit = if unit.is_empty() { next } else { unit };
    let factor = next.trim_end_matches('+');
    match unit {
        _ if matches!(word, "fps" | "spf" | "fp") && figure(factor) => Some(format!("fps{factor}")),
        _ if word.starts_with("fps") || word.starts_with("spf") => {
            Some(word.replace("spf", "fps").replace('+', ""))
        }
        "mg" | "mcg" | "ui" if figure(digits) => Some(format!("{}{unit}", plain(digits))),
        "%" if figure(digits) && !matches!(digits, "0" | "100" | "0,0" | "0.0") => {
            Some(format!("{}%", plain(digits)))
        }
        "vol" | "volumes" if figure(digits) => Some(format!("{}%", plain(digits))),
        _ if figure(digits) && hung(domain) && months(unit) => Some(format!("{digits}m")),
        _ if in_degrees(domain) => degrees(word).map(|digits| format!("{}%", plain(digits))),
        _ => None,
    }
}

/// What is the better for having hung or lain.
const fn hung(domain: Domain) -> bool {
    matches!(domain, Domain::Deli | Domain::Cheese)
}

fn months(unit: &str) -> bool {
    Lexicon::with(|lexicon| lexicon.marked(Mark::Month, &singular(unit)))
}

/// `40º` of a gin are its per cents of alcohol, `6º` of a vinegar those of its acid.
const fn in_degrees(domain: Domain) -> bool {
    use Domain::{Beer, Cleaning, Spirits, Vinegar, Wine};
    matches!(domain, Beer | Cleaning | Spirits | Vinegar | Wine)
}

/// The figure of `40º`, of which a folded name makes `40o`. What turns by `360º` is a mop.
pub(super) fn degrees(word: &str) -> Option<&str> {
    let digits = word.strip_suffix('o').filter(|digits| figure(digits))?;
    (digits.split(['.', ',']).next()?.len() < 3).then_some(digits)
}

fn figure(text: &str) -> bool {
    let part = |b: u8| b.is_ascii_digit() || matches!(b, b',' | b'.' | b'-');
    !text.is_empty() && text.bytes().all(part)
}

/// `12,5`, `12.5` and `12.50` are one figure.
fn plain(digits: &str) -> String {
    let pointed = digits.replace(',', ".");
    match pointed.split_once('.') {
        Some((whole, part)) if part.bytes().all(|b| b == b'0') => whole.to_owned(),
        Some((whole, part)) => format!("{whole}.{}", part.trim_end_matches('0')),
        None => pointed,
    }
}
