//! How big each is of what is fished or grows: `20/30`, `T/80`, `800g a 1kg`.

use super::{Figure, Measure};
use crate::lexicon::{Domain, Spelling, Unit};

/// Ranges, each as `FROM-TO`.
pub(super) fn calibres(folded: &str, domain: Domain) -> Vec<Figure> {
    if !matches!(domain, Domain::Fish | Domain::Produce) {
        return Vec::new();
    }
    let apart = |c: char| c.is_whitespace() || matches!(c, '(' | ')');
    let words: Vec<&str> = folded
        .split(apart)
        .filter(|word| !word.is_empty())
        .collect();
    let ranges = words.iter().filter_map(|word| stroke(word));
    let weights = words.windows(3).filter_map(|three| match three {
        [from, link, to] if Spelling::with(|s| s.ranges(link)) => Some((grams(from)?, grams(to)?)),
        _ => None,
    });
    ranges
        .chain(weights)
        .filter(|(from, to)| from <= to)
        .map(|(from, to)| (Measure::Calibre, format!("{from}-{to}")))
        .collect()
}

/// `20/30`, `70/95mm`, `T/80`; `3/4` is a fraction.
fn stroke(word: &str) -> Option<(u32, u32)> {
    let (from, to) = word.split_once('/')?;
    let to = to.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let to: u32 = to.parse().ok().filter(|to| (5..5000).contains(to))?;
    match from {
        "t" => Some((to, to)),
        _ => Some((from.parse().ok()?, to)),
    }
}

/// `800g`, `1kg`, `1,5kg` in grams.
fn grams(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let unit = Spelling::with(|spelling| spelling.unit(word.get(digits.len()..)?))?;
    let Unit::Content { per, liquid: false } = unit else {
        return None;
    };
    let figure: shop::Amount = digits.replace(',', ".").parse().ok()?;
    u32::try_from(figure.in_thousandths() * per / 1000).ok()
}
