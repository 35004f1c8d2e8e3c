//! One *without* may speak of several things: `sem glúten e lactose`.

use crate::lexicon::{Lexicon, Mark, Spelling, singular};

/// How every denial is written out.
pub(crate) const SEM: &str = "sem";

/// A folded name in which each thing that is denied has its own `sem`, whichever word denied it:
/// `zero cafeína` and `0% cafeína` are `sem cafeína`.
pub(crate) fn spread(folded: &str) -> String {
    let mut told = String::with_capacity(folded.len() + 8);
    let mut denied = false;
    // Where a `zero` or a `0%` stands that may deny what follows.
    let mut opened = None;
    for token in tokens(folded) {
        let word = token.chars().all(char::is_alphabetic);
        if opens(token) {
            denied = true;
            opened = (!matches!(token, SEM | "s")).then_some(told.len());
        } else if word && denied && deniable(token) {
            match opened.take() {
                Some(at) => {
                    told.truncate(at);
                    told.push_str(&format!(" {SEM} "));
                }
                // The first stands behind its own `sem`.
                None if ends_denying(&told) => {}
                None => told.push_str(&format!(" {SEM} ")),
            }
        } else if word && !joins(token) {
            denied = false;
        }
        told.push_str(token);
        // `0%lactose`: the word begins behind the sign.
        if token.ends_with('%') {
            told.push(' ');
        }
    }
    told
}

/// Words, figures with their per cent, and single signs.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let length = match first {
            c if c.is_alphabetic() => rest.find(|c: char| !c.is_alphabetic()),
            c if c.is_ascii_digit() => rest
                .find(|c: char| !(c.is_ascii_digit() || c == '%'))
                .map(|at| at.max(1)),
            c => Some(c.len_utf8()),
        };
        let (token, more) = rest.split_at(length.unwrap_or(rest.len()));
        rest = more;
        Some(token)
    })
}

fn opens(token: &str) -> bool {
    Lexicon::with(|lexicon| lexicon.marked(Mark::Denies, token))
}

fn joins(token: &str) -> bool {
    Spelling::with(|spelling| spelling.joins(token))
        || Lexicon::with(|lexicon| lexicon.marked(Mark::Between, &singular(token)))
}

fn ends_denying(told: &str) -> bool {
    let last = told
        .rsplit([' ', '/'])
        .find(|word| !word.is_empty() && !joins(word));
    last.is_some_and(opens)
}

fn deniable(token: &str) -> bool {
    Lexicon::with(|lexicon| lexicon.marked(Mark::Deniable, &singular(token)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_without_reaches_over_all_that_is_denied() {
        let left = |name: &str| {
            let told = spread(name);
            told.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            left("massa sem gluten e lactose"),
            "massa sem gluten e sem lactose"
        );
        assert_eq!(left("pao s/ gluten, lactose"), "pao s/ gluten, sem lactose");
        assert_eq!(left("queijo 0%lactose"), "queijo sem lactose");
        assert_eq!(left("cola zero cafeina"), "cola sem cafeina");
        assert_eq!(left("cola zero lima"), "cola zero lima");
        assert_eq!(
            left("cola zero acucar e zero cafeina"),
            "cola sem acucar e sem cafeina"
        );
        assert_eq!(left("bolo sem acucar com ovo"), "bolo sem acucar com ovo");
        assert_eq!(left("leite sem lactose 1l"), "leite sem lactose 1l");
    }
}
