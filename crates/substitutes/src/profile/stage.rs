use crate::lexicon::{Lexicon, Mark, singular};
use std::rc::Rc;

fn marked(mark: Mark, word: &str) -> bool {
    Lexicon::with(|lexicon| lexicon.marked(mark, &singular(word)))
}

/// `t3`, `nº3`, `tamanho 3`, or the lone figure of a formula milk.
pub(crate) fn size_said(words: &[Rc<str>]) -> Option<u8> {
    let figure = |text: &str| text.parse::<u8>().ok().filter(|n| *n < 10);
    let lettered = words.iter().find_map(|w| {
        let behind = ["t", "no", "n"]
            .iter()
            .find_map(|sign| w.strip_prefix(sign));
        figure(behind?)
    });
    let spelt = || {
        let at = words.iter().position(|w| marked(Mark::Size, w))?;
        figure(words.get(at + 1)?)
    };
    lettered
        .or_else(spelt)
        .or_else(|| words.iter().find_map(|w| figure(w)))
}

/// `9-15kg`: whom a nappy fits.
pub(crate) fn bearing_said(folded: &str) -> Option<(u8, u8)> {
    folded.split([' ', '(', ')']).find_map(|word| {
        let range = word.trim_end_matches('s').strip_suffix("kg")?;
        let (from, to) = range.split_once('-')?;
        let (from, to) = (from.parse().ok()?, to.parse().ok()?);
        (from < to).then_some((from, to))
    })
}

/// `6m`, `6meses`, `+6`.
pub(crate) fn months_said(words: &[Rc<str>]) -> Option<u8> {
    let glued = words.iter().find_map(|w| {
        let digits = w.trim_end_matches(|c: char| c.is_alphabetic());
        let unit = w.get(digits.len()..)?;
        (unit == "m" || marked(Mark::Month, unit)).then(|| digits.parse().ok())?
    });
    glued.or_else(|| {
        let at = words.iter().position(|w| marked(Mark::Month, w))?;
        words.get(at.checked_sub(1)?)?.parse().ok()
    })
}
