//! The documents that are referred to, and the places in them.

use crate::citation::Citation;
use crate::place::{holds, item, row, section};
use crate::tree;
use crate::words::{WORDS, path};

/// All of them, by the word.
pub struct Library(Vec<(&'static str, String)>);

impl Library {
    pub fn open() -> Self {
        Self(WORDS.map(|word| (word, tree::text(&path(word)))).into())
    }

    /// What stands at a place of the document that is cited. `None` if there is no such place.
    pub fn place(&self, citation: &Citation, number: &str) -> Option<String> {
        let text = self.text(citation.word);
        let list = match citation.word {
            "SITE" | "spec" | "Spec" | "DESIGN" => return section(text, &format!("§{number}")),
            "DECISIONS" => return decision(text, number),
            "PITFALLS" => row(pitfalls(text)?.0, number),
            "mistake" | "mistakes" => row(pitfalls(text)?.1, number),
            "invariant" | "invariants" | "Invariant" | "Invariants" => item(text, number),
            _ => None,
        };
        list.filter(|_| citation.of.is_none_or(|of| path(of) == path(citation.word)))
    }

    /// Whether one of the places that are cited says this, word for word, with `…` for a gap.
    pub fn says(&self, citation: &Citation, quote: &str) -> bool {
        let mut places = citation
            .numbers
            .iter()
            .filter_map(|it| self.place(citation, it));
        match citation.numbers.is_empty() {
            true => holds(self.text(citation.word), quote),
            false => places.any(|place| holds(&place, quote)),
        }
    }

    fn text(&self, word: &str) -> &str {
        let found = self.0.iter().find(|(it, _)| *it == word);
        found.map_or("", |(_, text)| text)
    }
}

/// A decision, with what is said at length below the table.
fn decision(text: &str, number: &str) -> Option<String> {
    let (table, at_length) = text.split_once("\n## ")?;
    Some(row(table, number)? + at_length)
}

/// The two tables of what goes wrong: with such extensions, and with one of them.
fn pitfalls(text: &str) -> Option<(&str, &str)> {
    text.split_once("\n## Known pitfalls")?
        .1
        .split_once("| mistake")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_belongs_to_its_own_document() {
        let library = Library::open();
        let of = |of, word| Citation {
            of,
            word,
            numbers: vec!["7".to_owned()],
            quotes: vec![],
        };
        assert!(
            library
                .place(&of(Some("ARCHITECTURE"), "invariant"), "7")
                .is_some()
        );
        assert!(
            library
                .place(&of(Some("PITFALLS"), "mistake"), "7")
                .is_some()
        );
        assert!(
            library
                .place(&of(Some("PITFALLS"), "invariant"), "7")
                .is_none()
        );
    }
}
