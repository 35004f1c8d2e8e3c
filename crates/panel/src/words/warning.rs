use super::{Key, Words};
use shop::{Pack, Unasked, Warning};

impl Words {
    /// A warning, in a sentence.
    #[must_use]
    pub fn warning(&self, pack: &Pack, warning: &Warning) -> String {
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
            // On the same base as the total above: with the bags.
            Warning::Totals { lines, shop } => {
                let bags = pack.cart.totals.bags;
                let [lines, shop] = [*lines, *shop].map(|sum| self.money(sum + bags));
                self.fill(Key::WarningTotals, &[&lines, &shop])
            }
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

    /// What the cart holds that the order does not have, in a sentence each.
    #[must_use]
    pub fn unasked(&self, of: Unasked) -> Vec<String> {
        let came =
            (of.came > 0).then(|| self.count(Key::WarningCameOne, Key::WarningCameMany, of.came));
        let kept =
            (of.kept > 0).then(|| self.count(Key::WarningKeptOne, Key::WarningKeptMany, of.kept));
        came.into_iter().chain(kept).collect()
    }

    fn some(&self, one: Key, many: Key, n: u32) -> String {
        self.count(one, many, usize::try_from(n).unwrap_or(usize::MAX))
    }
}
