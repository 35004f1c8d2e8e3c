use crate::pair::Pair;
use shop::substitute::Item;
use std::collections::HashSet;
use substitutes::rank;

/// Ranking a page of tiles for each of its products, against counting the words their names
/// have in common.
pub fn pairs() -> Vec<Pair> {
    let page = page::parse(include_str!("../../../tests/pages/search.html"));
    let tiles = auchan::search(&page.root()).map(|page| page.tiles);
    let items: Vec<Item> = tiles.unwrap_or_default().iter().map(Item::from).collect();
    let others = items.clone();
    vec![Pair::new(
        "rank a page of tiles | count common words",
        move || {
            items
                .iter()
                .map(|item| rank(item, &items).ranked.len())
                .sum::<usize>()
        },
        move || {
            others
                .iter()
                .map(|item| in_common(item, &others))
                .sum::<usize>()
        },
    )]
}

fn in_common(wanted: &Item, items: &[Item]) -> usize {
    let words: HashSet<&str> = wanted.name.split(' ').collect();
    let common = |item: &Item| {
        item.name
            .split(' ')
            .filter(|word| words.contains(word))
            .count()
    };
    items.iter().map(common).max().unwrap_or_default()
}
