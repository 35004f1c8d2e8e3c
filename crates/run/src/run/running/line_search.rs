//! The search for one line: where to look, and what was found so far.

use super::held::Search;
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
        .instead(&item.pid)
        .into_iter()
        .chain(rules.same(&item.pid));
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
        };
        let item = search.item(makings);
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
        let mut searches = searches(&self.item(makings)).into_iter();
        searches.find_map(|words| unaccented(&Query::Search { words }))
    }

    /// Takes what was found; says why nothing was, where the place could not be read.
    pub(super) fn take(&mut self, found: Result<Vec<Tile>, ReadError>) -> Option<ReadError> {
        let tiles = match found {
            Ok(tiles) => tiles,
            Err(why) => return Some(why),
        };
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
        let tile = self.tiles.iter().find(|tile| tile.pid == self.line.pid);
        let of_tile = tile.and_then(|tile| tile.unit_price.clone());
        let before = makings.before.line(&self.line.pid).map(|line| &line.stock);
        of_tile.or_else(|| match before {
            Some(Stock::Available { unit_price, .. }) => unit_price.clone(),
            Some(Stock::Unavailable { .. }) | None => None,
        })
    }

    /// The line as the ranking sees it. The price of one is known from the order, where the
    /// column is a unit price for pieces (SITE §5); the cart line has only a line price.
    pub(super) fn item(&self, makings: &PackInputs) -> Item {
        let ordered = makings
            .order
            .lines
            .iter()
            .find(|line| line.pid == self.line.pid);
        let price = ordered
            .filter(|line| line.quantity.unit == Unit::Piece)
            .map(|line| line.price);
        Item {
            pid: self.line.pid.clone(),
            name: self.line.name.clone(),
            brand: None,
            category: self.line.category.clone(),
            price,
            unit_price: None,
            labels: Vec::new(),
            available: false,
        }
    }
}
