//! The panel's words: every string, number and date, in the person's language.

mod abstention;
mod alike;
mod answer;
mod dates;
mod explanation;
mod fault;
mod figures;
mod happening;
mod key;
mod label;
mod line;
mod list;
mod read_error;
mod reason;
mod settings;
mod slot;
mod state_path;
mod verdict;
mod warning;

pub use fault::{Trouble, paused_by};
pub use key::Key;
pub use slot::favourable;

use std::fmt;
use std::rc::Rc;

/// Where strings come from: a key and what fills its placeholders, in order.
type Source = Rc<dyn Fn(&str, &[&str]) -> String>;

/// A language to speak in.
#[derive(Clone)]
pub struct Words {
    source: Source,
    locale: Rc<str>,
}

impl Words {
    /// The browser's language, out of `_locales`.
    #[must_use]
    pub fn of_browser() -> Self {
        Self::out_of(chrome::i18n::message)
    }

    /// Another source of strings, for a page that is not the extension's.
    #[must_use]
    pub fn out_of(source: impl Fn(&str, &[&str]) -> String + 'static) -> Self {
        let locale = source(Key::Locale.name(), &[]).into();
        Self {
            source: Rc::new(source),
            locale,
        }
    }

    /// The language as the browser names it: `pt-PT`. It is the one the strings are in, which
    /// need not be the browser's own.
    #[must_use]
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// A string.
    #[must_use]
    pub fn say(&self, key: Key) -> String {
        self.fill(key, &[])
    }

    /// A string with its placeholders filled, each of them by itself where it is written the other
    /// way round.
    #[must_use]
    pub fn fill(&self, key: Key, with: &[&str]) -> String {
        let with: Vec<String> = with.iter().map(|text| shop::isolated(text)).collect();
        let with: Vec<&str> = with.iter().map(String::as_str).collect();
        let said = (self.source)(key.name(), &with);
        if said.is_empty() {
            key.name().to_owned()
        } else {
            said
        }
    }

    /// The one string for one, the other for any other number, which fills it.
    #[must_use]
    pub fn count(&self, one: Key, many: Key, n: usize) -> String {
        self.fill(if n == 1 { one } else { many }, &[&n.to_string()])
    }

    /// A string that says how many of how many.
    #[must_use]
    pub fn out_of_all(&self, key: Key, n: usize, all: usize) -> String {
        self.fill(key, &[&n.to_string(), &all.to_string()])
    }

    fn portuguese(&self) -> bool {
        self.locale.starts_with("pt")
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.source, &other.source)
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words")
            .field("locale", &self.locale)
            .finish_non_exhaustive()
    }
}

/// The text with a capital first letter.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
