//! A reference to a place of a document, as prose makes it, and what it quotes of it.

use crate::passage::Passage;
use crate::words::WORDS;

pub struct Citation {
    /// The word that names the document, or the list in it: `SITE`, `invariant`.
    pub word: &'static str,
    /// The document that is named just before a list in one: `ARCHITECTURE, invariant`.
    pub of: Option<&'static str>,
    /// The places: `7`, `3.5`. None where the document as a whole is meant.
    pub numbers: Vec<String>,
    /// What is quoted of them: the words between the marks.
    pub quotes: Vec<String>,
}

impl Citation {
    /// As one would write it.
    pub fn name(&self) -> String {
        format!("{} {}", self.word, self.numbers.join(", "))
    }
}

/// All that a passage refers to.
pub fn read(passage: &Passage) -> Vec<Citation> {
    let text = &passage.text;
    let named = named(text);
    let mut all = Vec::new();
    for (nth, it) in named.iter().enumerate() {
        let end = named
            .get(nth + 1)
            .map_or(text.len(), |next| next.begin.max(it.end));
        let quotes = match passage.prose {
            true => quotes(&text[..it.begin], &text[it.end..end]),
            false => Vec::new(),
        };
        let before = nth.checked_sub(1).map(|before| &named[before]);
        all.push(Citation {
            word: it.word,
            of: before
                .filter(|of| &text[of.end..it.begin] == ", ")
                .map(|of| of.word),
            numbers: it.numbers.clone(),
            quotes,
        });
    }
    all
}

fn quotes(before: &str, after: &str) -> Vec<String> {
    let mut all = quoted_after(after);
    all.extend(quoted_before(before));
    all
}

/// A word that names a document, with the numbers behind it, and where in the text that stands.
struct Named {
    word: &'static str,
    numbers: Vec<String>,
    begin: usize,
    end: usize,
}

fn named(text: &str) -> Vec<Named> {
    let mut all: Vec<Named> = Vec::new();
    for word in WORDS {
        for (begin, _) in text.match_indices(word) {
            let rest = &text[begin + word.len()..];
            let whole = |it: Option<char>| !it.is_some_and(|it| it.is_alphanumeric() || it == '_');
            if whole(text[..begin].chars().next_back()) && whole(rest.chars().next()) {
                let (numbers, after) = numbers(rest.strip_prefix(".md").unwrap_or(rest));
                let end = text.len() - after.len();
                all.push(Named {
                    word,
                    numbers,
                    begin,
                    end,
                });
            }
        }
    }
    all.sort_by_key(|it| it.begin);
    all
}

/// The numbers at the beginning of a text, and what follows: `§2, §8`, `3, 5`, `11 and 14`, `§3.5`,
/// `§4 to §6`.
fn numbers(text: &str) -> (Vec<String>, &str) {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some((number, after)) = number(rest) {
        all.push(number.to_owned());
        rest = after;
    }
    (all, rest)
}

fn number(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches([',', ' ', '–']);
    let words = ["and ", "to "];
    let text = words
        .iter()
        .find_map(|it| text.strip_prefix(it))
        .unwrap_or(text);
    let text = text.trim_start_matches('§');
    let digits = |it: &str| it.len() - it.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mut end = digits(text);
    while let Some(more) = text[end..]
        .strip_prefix('.')
        .map(digits)
        .filter(|it| *it > 0)
    {
        end += 1 + more;
    }
    (end > 0).then(|| text.split_at(end))
}

/// The quotation that a reference in brackets comes after: `"…" (SITE §7`.
fn quoted_before(text: &str) -> Option<String> {
    let text = text.strip_suffix('(')?.trim_end();
    let (_, quote) = text.strip_suffix('"')?.rsplit_once('"')?;
    Some(quote.to_owned())
}

/// The quotations that follow a reference in the same sentence.
fn quoted_after(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some((before, (quote, after))) = rest
        .split_once('"')
        .and_then(|(before, after)| Some((before, after.split_once('"')?)))
    {
        if before.contains(". ") || before.contains("? ") {
            break;
        }
        all.push(quote.to_owned());
        if quote.ends_with('.') {
            break;
        }
        rest = after;
    }
    all
}

/// The numbers are put in by the tests: here they would be references.
#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<Citation> {
        let text = text.to_owned();
        read(&Passage {
            line: 1,
            text,
            prose: true,
        })
    }

    #[test]
    fn numbers_are_read_with_their_parts_and_in_rows() {
        let rows = [
            (" §3.5, Run results", vec!["3.5"]),
            (" §2, §8.", vec!["2", "8"]),
            (" 3, 5 and 14: three", vec!["3", "5", "14"]),
            (" §4 to §6.", vec!["4", "6"]),
            (": 12 lines", vec![]),
        ];
        for (text, want) in rows {
            assert_eq!(numbers(text).0, want, "{text}");
        }
    }

    #[test]
    fn a_reference_ends_with_its_word() {
        for text in ["SITE_KEY 3", "SITES 3", "WEBSITE 3"] {
            assert!(of(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn quotations_of_the_sentence_belong_to_the_reference() {
        let rows = [
            (
                ": \"one\"; and \"two\". Then \"three\".",
                vec!["one", "two"],
            ),
            (", \"one.\" Then \"two\".", vec!["one."]),
            (": said so. Then \"one\".", vec![]),
        ];
        for (text, want) in rows {
            let cited = of(&format!("SITE §{}{text}", 7));
            assert_eq!(cited[0].quotes, want, "{text}");
        }
        let cited = of(&format!("\"none\" or \"one\" (SITE §{})", 7));
        assert_eq!(cited[0].quotes, ["one"]);
    }
}
