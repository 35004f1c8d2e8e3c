use super::{Key, Words};
use shop::{Pack, PageKind, Row, Unasked, Warning};

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
            Warning::Extras { rows } => self.extras(rows),
            Warning::CrossCheck => self.say(Key::WarningCrossCheck),
            Warning::MinimumMissing => self.say(Key::WarningMinimumMissing),
            Warning::NotSearched { lines } => self.some(
                Key::WarningNotSearchedOne,
                Key::WarningNotSearchedMany,
                *lines,
            ),
            Warning::SetAside {
                page,
                texts,
                unsummed,
            } => self.set_aside(*page, texts, *unsummed),
            Warning::SlotsUnread => self.say(Key::WarningSlotsUnread),
            Warning::OrderCancelled => self.say(Key::WarningOrderCancelled),
        }
    }

    /// What the shop charges besides the goods.
    fn extras(&self, rows: &[Row]) -> String {
        self.fill(Key::WarningExtras, &[&self.rows(rows)])
    }

    /// Rows of the shop's own, by its words and in euro.
    #[must_use]
    pub fn rows(&self, rows: &[Row]) -> String {
        let named = |row: &Row| {
            let name = match row.label.is_empty() {
                true => self.say(Key::RowOther),
                false => self.fill(Key::Quoted, &[&row.label]),
            };
            let money = row.amount.map_or_else(String::new, |it| self.money(it));
            format!("{name} {money}")
        };
        let all: Vec<String> = rows.iter().map(named).collect();
        all.join(", ")
    }

    /// What the cart holds that the order does not have, in a sentence each.
    #[must_use]
    pub fn unasked(&self, of: Unasked) -> Vec<String> {
        let all = [
            (of.came, Key::WarningCameOne, Key::WarningCameMany),
            (of.altered, Key::WarningAlteredOne, Key::WarningAlteredMany),
            (of.kept, Key::WarningKeptOne, Key::WarningKeptMany),
        ];
        let any = all.into_iter().filter(|(count, ..)| *count > 0);
        any.map(|(count, one, many)| self.count(one, many, count))
            .collect()
    }

    fn set_aside(&self, page: PageKind, texts: &[String], unsummed: bool) -> String {
        let (one, many) = match page {
            PageKind::Order => (Key::WarningAsideOrderOne, Key::WarningAsideOrderMany),
            _ => (Key::WarningAsideCartOne, Key::WarningAsideCartMany),
        };
        let said = self.aside(one, many, texts);
        match unsummed {
            true => format!("{said} {}", self.say(Key::WarningAsideUnsummed)),
            false => said,
        }
    }

    /// How many parts of a page could not be read, with the words they show. They are the page's
    /// own, so each stands in quotation marks.
    #[must_use]
    pub fn aside(&self, one: Key, many: Key, texts: &[String]) -> String {
        let quoted: Vec<String> = texts
            .iter()
            .map(|text| self.fill(Key::Quoted, &[text]))
            .collect();
        let key = if texts.len() == 1 { one } else { many };
        self.fill(key, &[&texts.len().to_string(), &quoted.join(", ")])
    }

    fn some(&self, one: Key, many: Key, n: u32) -> String {
        self.count(one, many, usize::try_from(n).unwrap_or(usize::MAX))
    }
}
