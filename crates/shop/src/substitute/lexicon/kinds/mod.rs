//! What groceries are called, aisle by aisle. Of each entry the first phrase is the kind's own
//! name, those behind the bars are called the same thing.

mod bakery;
mod body;
mod chilled;
mod drinks;
mod fresh;
mod household;
mod nursery;
mod pantry;
mod pets;
mod ready;
mod sweets;

use crate::substitute::domain::Domain;

/// The names of a part of the shop.
type Shelf = (Domain, &'static [&'static str]);

/// Every name of every part of the shop.
pub(super) fn all() -> impl Iterator<Item = (Domain, &'static str)> {
    let aisles: [&[Shelf]; 11] = [
        chilled::CHILLED,
        fresh::FRESH,
        pantry::PANTRY,
        sweets::SWEETS,
        bakery::BAKERY,
        drinks::DRINKS,
        ready::READY,
        household::HOUSEHOLD,
        body::BODY,
        nursery::NURSERY,
        pets::PETS,
    ];
    aisles
        .into_iter()
        .flatten()
        .flat_map(|(domain, names)| names.iter().map(|name| (*domain, *name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::substitute::words::{Word, fold};
    use std::collections::HashMap;

    #[test]
    fn every_name_belongs_to_one_kind() {
        let mut owners: HashMap<Vec<String>, &str> = HashMap::new();
        for (_, entry) in all() {
            let mut own = Vec::new();
            for phrase in entry.split('|') {
                let words = Word::all(&fold(phrase));
                let key: Vec<String> = words.iter().map(|w| w.plain.to_string()).collect();
                assert!(!key.is_empty(), "{phrase} of {entry} says nothing");
                own.push(key);
            }
            for key in own {
                let before = owners.insert(key.clone(), entry);
                assert!(
                    before.is_none_or(|other| other == entry),
                    "{key:?} is both {before:?} and {entry}"
                );
            }
        }
    }
}
