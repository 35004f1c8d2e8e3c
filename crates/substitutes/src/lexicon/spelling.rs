use super::files::VOCABULARY;
use super::letters::{fold, singular};
use super::mark::Mark;
use super::row::{Part, Row};
use super::unit::Unit;
use std::collections::{HashMap, HashSet};

/// What must be known of single words before a name can be cut into words.
#[derive(Default)]
pub(crate) struct Spelling {
    short: HashMap<&'static str, &'static str>,
    joining: HashSet<&'static str>,
    ranging: HashSet<&'static str>,
    noise: HashSet<String>,
    units: HashMap<String, Unit>,
}

thread_local! {
    static SPELLING: Spelling = Spelling::read();
}

impl Spelling {
    /// Does something with it; it is read on first use.
    pub(crate) fn with<T>(read: impl FnOnce(&Self) -> T) -> T {
        SPELLING.with(read)
    }

    fn read() -> Self {
        let mut all = Self::default();
        let rows = VOCABULARY.into_iter().flat_map(Row::all);
        for row in rows.filter(|row| !row.phrase.contains(' ')) {
            for part in row.parts().flatten() {
                all.learn(row.phrase, part);
            }
        }
        all
    }

    fn learn(&mut self, word: &'static str, part: Part) {
        let one = || singular(&fold(word));
        match part {
            Part::Short(long) => _ = self.short.insert(word, long),
            Part::Mark(Mark::Joins) => _ = self.joining.insert(word),
            Part::Mark(Mark::Ranges) => _ = self.ranging.insert(word),
            Part::Mark(Mark::Noise | Mark::OwnLabel | Mark::Brand) => {
                _ = self.noise.insert(one());
            }
            Part::Unit(unit) => _ = self.units.insert(one(), unit),
            _ => {}
        }
    }

    /// An abbreviation written out.
    pub(super) fn written_out(&self, word: &str) -> Option<&'static str> {
        self.short.get(word).copied()
    }

    /// A word that only holds a sentence together.
    pub(crate) fn joins(&self, word: &str) -> bool {
        self.joining.contains(word)
    }

    /// A word between the least and the most.
    pub(crate) fn ranges(&self, word: &str) -> bool {
        self.ranging.contains(word)
    }

    /// Whether shops say a word of everything.
    pub(super) fn noise(&self, plain: &str) -> bool {
        self.noise.contains(plain) || plain.bytes().all(|b| b.is_ascii_digit())
    }

    /// The measure of that name, in the singular or the plural.
    pub(crate) fn unit(&self, word: &str) -> Option<Unit> {
        let found = self.units.get(word);
        found.or_else(|| self.units.get(&singular(word))).copied()
    }
}
