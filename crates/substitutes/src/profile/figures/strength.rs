use super::{Figure, Measure};
use crate::lexicon::Domain;

/// Milligrams, per cent, a sun factor, months of curing.
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
        "mg" | "mcg" | "ui" if figure(digits) => Some(format!("{digits}{unit}")),
        "%" if figure(digits) && !matches!(digits, "0" | "100" | "0,0" | "0.0") => {
            Some(format!("{digits}%"))
        }
        "vol" if figure(digits) => Some(format!("vol{digits}")),
        "meses" if figure(digits) && matches!(domain, Domain::Deli | Domain::Cheese) => {
            Some(format!("{digits}m"))
        }
        _ => None,
    }
}

fn figure(text: &str) -> bool {
    let part = |b: u8| b.is_ascii_digit() || matches!(b, b',' | b'.' | b'-');
    !text.is_empty() && text.bytes().all(part)
}
