//! The ranking of a large cart's substitutes as wasm, to be timed where it runs.

use shop::substitute::Item;
use shop::{Cents, Pid};
use std::collections::HashSet;
use substitutes::rank;
use wasm_bindgen::prelude::wasm_bindgen;

/// The practice store's products: made up, in the shop's manner of names and categories.
const CATALOGUE: &str = include_str!("../../../tests/store/data/catalogue.tsv");

/// Items that are not to be had, and what is found for each.
const ITEMS: usize = 60;
const CANDIDATES: usize = 30;

/// A cart of which everything is sold out.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Questions(Vec<(Item, Vec<Item>)>);

#[wasm_bindgen]
impl Questions {
    /// Sixty items with thirty candidates each, neighbours of the same shelf.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        let all: Vec<Item> = CATALOGUE.lines().filter_map(item).collect();
        let apart = (all.len() / ITEMS).max(1);
        let neighbours = |at: usize| all.iter().cycle().skip(at + 1).take(CANDIDATES).cloned();
        let wanted = all.iter().enumerate().step_by(apart).take(ITEMS);
        Self(
            wanted
                .map(|(at, item)| (item.clone(), neighbours(at).collect()))
                .collect(),
        )
    }

    /// How many questions, and how many candidates in all.
    #[must_use]
    pub fn size(&self) -> Vec<usize> {
        vec![self.0.len(), self.0.iter().map(|(_, of)| of.len()).sum()]
    }

    /// Ranks them as the extension does; how many were proposed.
    #[must_use]
    pub fn rank(&self) -> usize {
        let ranked = |(item, of): &(Item, Vec<Item>)| rank(item, of).ranked.len();
        self.0.iter().map(ranked).sum()
    }

    /// Counts the words that the names have in common.
    #[must_use]
    pub fn count_words(&self) -> usize {
        let common = |(item, of): &(Item, Vec<Item>)| {
            let words: HashSet<&str> = item.name.split(' ').collect();
            let known = |item: &Item| item.name.split(' ').filter(|it| words.contains(it)).count();
            of.iter().map(known).max().unwrap_or_default()
        };
        self.0.iter().map(common).sum()
    }
}

impl Default for Questions {
    fn default() -> Self {
        Self::new()
    }
}

/// A line of the catalogue: pid, name, brand, category, content, sale, price in cents.
fn item(line: &str) -> Option<Item> {
    let mut columns = line.split('\t');
    let mut next = || columns.next().map(str::to_owned);
    let (pid, name, brand, category) = (next()?, next()?, next()?, next()?);
    let price = columns.nth(2)?.parse().ok()?;
    Some(Item {
        brand: Some(brand),
        category: Some(category),
        price: Some(Cents(price)),
        ..Item::named(Pid(pid), &name)
    })
}
