use super::letters::{singular, stem};
use super::spelling::Spelling;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// A word of a name with its stem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// As written, in the singular.
    pub plain: Rc<str>,
    /// Its stem.
    pub stem: Rc<str>,
    /// Without the vowel that tells man from woman: `fumado`, `fumada`.
    pub bare: Rc<str>,
    /// Shops say it of everything.
    pub noise: bool,
}

thread_local! {
    /// Names share their words, and a stem takes longer to find than to look up.
    static READ: RefCell<HashMap<String, Option<Word>>> = RefCell::default();
}

/// So many different words are remembered before all are forgotten.
const REMEMBERED: usize = 20_000;

impl Word {
    /// The words of a folded text, abbreviations written out, in the singular, without those
    /// that only hold a sentence together. `%` and `+` stay with their number or word.
    pub(crate) fn all(folded: &str) -> Vec<Self> {
        let letter = |c: char| c.is_alphanumeric() || c == '%' || c == '+';
        let pieces = folded
            .split(|c| !letter(c))
            .flat_map(|word| word.split_inclusive('+'));
        READ.with_borrow_mut(|read| {
            if read.len() > REMEMBERED {
                read.clear();
            }
            pieces
                .filter(|word| !word.is_empty() && *word != "+")
                .filter_map(|word| Self::known(read, word))
                .collect()
        })
    }

    fn known(read: &mut HashMap<String, Option<Self>>, raw: &str) -> Option<Self> {
        if let Some(word) = read.get(raw) {
            return word.clone();
        }
        let word = Self::of(raw);
        read.insert(raw.to_owned(), word.clone());
        word
    }

    /// `None` for a word that only holds a sentence together.
    fn of(raw: &str) -> Option<Self> {
        Spelling::with(|spelling| {
            let bare = if raw.len() > 1 {
                raw.trim_end_matches('+')
            } else {
                raw
            };
            let long = spelling.written_out(bare).unwrap_or(bare);
            let plain = singular(long);
            (!spelling.joins(long)).then(|| Self {
                stem: stem(&plain).into(),
                bare: plain.strip_suffix(['a', 'o', 'e']).unwrap_or(&plain).into(),
                noise: spelling.noise(&plain),
                plain: plain.into(),
            })
        })
    }
}
