use crate::change::Change;
use crate::verdict::Verdict;

/// What came of the copies of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Read as before, or as the change has it.
    pub right: usize,
    /// The touched row was set aside, and nothing else changed.
    pub aside: usize,
    /// The page could not be read, and its frame was touched.
    pub unreadable: usize,
    /// Read wrongly, or not read though it should have been.
    pub wrong: Vec<String>,
}

impl Tally {
    pub(crate) fn count(&mut self, page: &str, change: &Change, verdict: Verdict) {
        match verdict {
            Verdict::Right => self.right += 1,
            Verdict::Aside => self.aside += 1,
            Verdict::Unreadable => self.unreadable += 1,
            Verdict::Wrong(why) => self.wrong.push(format!("{page}: {}: {why}", change.what)),
        }
    }

    /// How many copies there were.
    #[must_use]
    pub const fn copies(&self) -> usize {
        self.right + self.aside + self.unreadable + self.wrong.len()
    }

    /// Both together.
    pub fn add(&mut self, other: Self) {
        self.right += other.right;
        self.aside += other.aside;
        self.unreadable += other.unreadable;
        self.wrong.extend(other.wrong);
    }
}
