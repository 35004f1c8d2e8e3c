use crate::Pid;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A product as the person saw it: its number, and the name that goes with it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Known {
    /// The shop's number.
    pub pid: Pid,
    /// Its name when the rule was made.
    pub name: String,
}

impl Known {
    /// Whether the product that has this number and name now is still the one that was meant: shops
    /// give numbers away again, so the names must have a word in common. What a name without a word
    /// stands for, its number alone says.
    #[must_use]
    pub fn is(&self, pid: &Pid, name: &str) -> bool {
        let (known, now) = (words(&self.name), words(name));
        self.pid == *pid && (known.is_empty() || now.is_empty() || !known.is_disjoint(&now))
    }
}

/// The words that can tell a thing: no figure, no measure, and longer than `com`, `sem`, `para`.
fn words(name: &str) -> BTreeSet<String> {
    let lower = name.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphabetic());
    words
        .filter(|word| word.chars().count() > 4)
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(name: &str) -> Known {
        let (pid, name) = (Pid("7".into()), name.into());
        Known { pid, name }
    }

    #[test]
    fn a_number_that_was_given_to_other_goods_is_not_the_product_that_was_meant() {
        let milk = known("LEITE EXEMPLO MEIO GORDO 1 L");
        let pid = &milk.pid;
        assert!(milk.is(pid, "Leite exemplo meio-gordo 6x1L"));
        assert!(milk.is(pid, "leite m/g"));
        assert!(!milk.is(pid, "lixívia com detergente 1 L"));
        assert!(!milk.is(&Pid("8".into()), &milk.name));
    }

    #[test]
    fn where_a_name_has_no_telling_word_the_number_says_it() {
        assert!(known("mel 500 g").is(&Pid("7".into()), "Rosmaninho"));
        assert!(known("").is(&Pid("7".into()), "Leite Exemplo"));
    }
}
