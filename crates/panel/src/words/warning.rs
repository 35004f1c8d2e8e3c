use super::{Key, Words};
use shop::Warning;

impl Words {
    /// A warning, in a sentence.
    #[must_use]
    pub fn warning(&self, warning: &Warning) -> String {
        match warning {
            Warning::Missing { pids } => {
                self.count(Key::WarningMissingOne, Key::WarningMissingMany, pids.len())
            }
            Warning::SoldOut { lines, adds } => {
                let key = if *lines == 1 {
                    Key::WarningSoldOutOne
                } else {
                    Key::WarningSoldOutMany
                };
                self.fill(key, &[&lines.to_string(), &self.money(*adds)])
            }
            Warning::Quantities { lines } => self.some(
                Key::WarningQuantitiesOne,
                Key::WarningQuantitiesMany,
                *lines,
            ),
            Warning::Lost { pids } => {
                self.count(Key::WarningLostOne, Key::WarningLostMany, pids.len())
            }
            Warning::Totals { lines, shop } => self.fill(
                Key::WarningTotals,
                &[&self.money(*lines), &self.money(*shop)],
            ),
            Warning::CrossCheck => self.say(Key::WarningCrossCheck),
            Warning::MinimumMissing => self.say(Key::WarningMinimumMissing),
            Warning::NotSearched { lines } => self.some(
                Key::WarningNotSearchedOne,
                Key::WarningNotSearchedMany,
                *lines,
            ),
            Warning::SlotsUnread => self.say(Key::WarningSlotsUnread),
        }
    }

    fn some(&self, one: Key, many: Key, n: u32) -> String {
        self.count(one, many, usize::try_from(n).unwrap_or(usize::MAX))
    }
}
