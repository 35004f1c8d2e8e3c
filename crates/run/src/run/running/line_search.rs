//! The search for one line: where to look, and what was found so far.

use super::held::{Search, Shelf};
use super::plain_words::unaccented;
use shop::rules::Policy;
use shop::substitute::Item;
use shop::{CartLine, PackInputs, Query, ReadError, Stock, Tile, Unit, UnitPrice};
use std::collections::VecDeque;
use substitutes::searches;

/// So many products that the person named are looked for by their own names.
const SPOKEN_FOR_MAX: usize = 2;

/// What the person named for this item is looked for first: a search for the sold-out one need
/// not show it.
fn spoken_for(item: &Item, terms: &Policy) -> Vec<Query> {
    let rules = &terms.rules;
    let named = rules
        .instead(&item.pid, &item.name)
        .into_iter()
        .chain(rules.same(&item.pid, &item.name));
    let words = named.filter_map(|known| {
        let item = Item::named(known.pid.clone(), &known.name);
        searches(&item).into_iter().next()
    });
    words
        .take(SPOKEN_FOR_MAX)
        .map(|words| Query::Search { words })
        .collect()
}

impl Search {
    pub(super) fn of(line: CartLine, makings: &PackInputs, terms: &Policy) -> Self {
        let mut search = Self {
            line,
            sights: VecDeque::new(),
            tiles: Vec::new(),
            hints: Vec::new(),
            hinted: false,
            unread: 0,
        };
        let item = search.named(makings);
        search.sights.extend(spoken_for(&item, terms));
        if let Stock::Unavailable {
            replacements: Some(path),
        } = &search.line.stock
        {
            search
                .sights
                .push_back(Query::Replacements { path: path.clone() });
        }
        let searches = searches(&item)
            .into_iter()
            .map(|words| Query::Search { words });
        for sight in searches {
            if !search.sights.contains(&sight) {
                search.sights.push_back(sight);
            }
        }
        search
    }

    /// The narrowest search of it that has accents, without them; `None` where none has.
    pub(super) fn unaccented(&self, makings: &PackInputs) -> Option<Query> {
        let mut searches = searches(&self.named(makings)).into_iter();
        searches.find_map(|words| unaccented(&Query::Search { words }))
    }

    /// The first of the shop's own words, where they were not searched for yet (SITE §17).
    pub(super) fn hint(&self) -> Option<Query> {
        let words = self.hints.first().filter(|_| !self.hinted)?.clone();
        Some(Query::Search { words })
    }

    /// Takes what was found; says why nothing was, where the place could not be read.
    pub(super) fn take(&mut self, found: Result<Shelf, ReadError>) -> Option<ReadError> {
        let Shelf {
            tiles,
            hints,
            unread,
        } = match found {
            Ok(shelf) => shelf,
            Err(why) => return Some(why),
        };
        self.hints.extend(hints);
        self.unread = self.unread.saturating_add(unread);
        for tile in tiles {
            if self.tiles.iter().all(|known| known.pid != tile.pid) {
                self.tiles.push(tile);
            }
        }
        None
    }

    /// What a base unit of the sold-out product costs, where a page says so: its own tile among
    /// the results, or its line in the cart of before. The sold-out line does not (SITE §7).
    pub(super) fn unit_price(&self, makings: &PackInputs) -> Option<UnitPrice> {
        let of_tile = self.tile().and_then(|tile| tile.unit_price.clone());
        of_tile.or_else(|| match self.before(makings) {
            Some(Stock::Available { unit_price, .. }) => unit_price.clone(),
            Some(Stock::Unavailable { .. }) | None => None,
        })
    }

    /// The line as the ranking sees it: with what its own tile says of it, where the results show it.
    pub(super) fn item(&self, makings: &PackInputs) -> Item {
        let named = self.named(makings);
        let Some(tile) = self.tile() else {
            return named;
        };
        let of_tile = Item::from(tile);
        Item {
            name: named.name,
            category: of_tile.category.or(named.category),
            available: false,
            ..of_tile
        }
    }

    /// The line as it is searched for, which what was found does not change. The price of one is known
    /// from the order, where the column is a unit price for pieces (SITE §5), but of goods by weight; the
    /// cart line has only a line price. What a base unit costs counts only beside a price of the same page and day.
    fn named(&self, makings: &PackInputs) -> Item {
        let mut ordered = makings.order.lines.iter();
        let price = ordered
            .find(|line| line.pid == self.line.pid)
            .filter(|line| line.quantity.unit == Unit::Piece && !line.by_weight())
            .map(|line| line.price);
        Item {
            category: self.line.category.clone(),
            price,
            available: false,
            ..Item::named(self.line.pid.clone(), &self.line.name)
        }
    }

    fn tile(&self) -> Option<&Tile> {
        self.tiles.iter().find(|tile| tile.pid == self.line.pid)
    }

    fn before<'a>(&self, makings: &'a PackInputs) -> Option<&'a Stock> {
        let line = makings.before.line(&self.line.pid)?;
        Some(&line.stock)
    }
}
