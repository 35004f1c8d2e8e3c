use super::held::{Looked, Search, Slots, Substitution};
use super::phase::Phase;
use super::plain_words::unaccented;
use crate::outcome::Outcome;
use shop::rules::Policy;
use shop::substitute::{Abstention, Item, Reason};
use shop::{
    Answer, CartLine, Finding, PackInputs, Proposal, Query, ReadError, Reading, Stock, Tile, Unit,
    UnitPrice,
};
use std::collections::VecDeque;
use substitutes::{proposal, propose, searches};

/// What an event makes of a search.
type Next = Outcome<Substitution, Searched>;

/// What was found for all lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Searched {
    /// The order and the cart before.
    pub makings: PackInputs,
    /// A proposal for each line.
    pub proposals: Vec<Proposal>,
}

/// So many good substitutes are enough; the shop is not asked further.
const ENOUGH: usize = 3;

impl Substitution {
    /// The phase for these lines; where none of them may be substituted, the phase after.
    pub(crate) fn begin(makings: PackInputs, lines: Vec<CartLine>, terms: &Policy) -> Phase {
        match Self::of(makings, lines, terms) {
            Ok(search) => Phase::Substitution(search),
            Err(found) => Phase::Slots(Slots::begin(found.makings, found.proposals)),
        }
    }

    /// The search for the first of these lines that may be substituted; where there is none, its end.
    pub(crate) fn of(
        makings: PackInputs,
        lines: Vec<CartLine>,
        terms: &Policy,
    ) -> Result<Self, Box<Searched>> {
        let (never, lines): (Vec<CartLine>, Vec<CartLine>) = lines
            .into_iter()
            .partition(|line| terms.rules.never(&line.pid));
        let proposals = never.iter().map(never_substituted).collect();
        let mut queue = VecDeque::from(lines);
        match queue.pop_front() {
            Some(line) => {
                let current = Search::of(line, &makings, terms);
                Ok(Self {
                    makings,
                    done: proposals,
                    current,
                    queue,
                    looked: Vec::new(),
                })
            }
            None => Err(Box::new(Searched { makings, proposals })),
        }
    }

    pub(crate) fn sight(&self) -> Query {
        let by_name = || Query::Search {
            words: self.current.line.name.clone(),
        };
        self.current.sights.front().cloned().unwrap_or_else(by_name)
    }

    pub(crate) fn answered(self, answer: Answer, terms: &Policy) -> Next {
        match answer {
            Ok(Reading::Tiles(page)) => self.looked(Ok(page.tiles), terms),
            Ok(_) => Outcome::Again(self, ReadError::Slow),
            // A search is not worth waiting for what the shop shows in its place.
            Err(why @ ReadError::Landed { .. }) => self.looked(Err(why), terms),
            Err(why) => Outcome::Again(self, why),
        }
    }

    /// One place less to look; a line of which no place could be read says so.
    pub(crate) fn exhausted(self, why: ReadError, terms: &Policy) -> Next {
        self.looked(Err(why), terms)
    }

    /// Nothing more is looked for: what that was in the way of, says so.
    pub(crate) fn given_up(self, why: &ReadError) -> Vec<Proposal> {
        let untried = std::iter::once(self.current.line).chain(self.queue);
        let untried = untried.map(|line| {
            let why = why.clone();
            Proposal::with(&line, Finding::NotSearched { why })
        });
        self.done.into_iter().chain(untried).collect()
    }

    /// Takes what was found, and goes on: to the next place that was not looked at before, or to
    /// the phase after.
    fn looked(mut self, found: Result<Vec<Tile>, ReadError>, terms: &Policy) -> Next {
        let mut found = found;
        loop {
            let sight = self.current.sights.pop_front();
            if let Some(sight) = sight.clone() {
                self.keep(sight, &found, terms);
            }
            let failed = self.current.take(found);
            if failed.is_none() {
                self.without_accents(sight.as_ref(), terms);
            }
            if let Some(proposal) = self.proposal(failed, terms) {
                self.done.push(proposal);
                let Some(line) = self.queue.pop_front() else {
                    let (makings, proposals) = (self.makings, self.done);
                    return Outcome::End(Searched { makings, proposals });
                };
                self.current = Search::of(line, &self.makings, terms);
            }
            match self.known() {
                Some(known) => found = known,
                None => return Outcome::Step(self),
            }
        }
    }

    /// Where the last search found nothing that fits, its words are looked for without their accents,
    /// once: that one has none.
    fn without_accents(&mut self, sight: Option<&Query>, terms: &Policy) {
        let current = &self.current;
        let Some(plain) = sight.and_then(unaccented) else {
            return;
        };
        if current.sights.is_empty() {
            let item = current.item(&self.makings);
            let found = propose(&current.line, &item, &current.tiles, terms);
            if !matches!(found.finding, Finding::Substitutes { .. }) {
                self.current.sights.push_back(plain);
            }
        }
    }

    /// The proposal for the line in hand, once it need not be looked for any further.
    fn proposal(&self, failed: Option<ReadError>, terms: &Policy) -> Option<Proposal> {
        let (line, tiles) = (&self.current.line, &self.current.tiles);
        let item = self.current.item(&self.makings);
        let found = propose(line, &item, tiles, terms);
        if !enough(&found) && !self.current.sights.is_empty() {
            return None;
        }
        let found = match failed {
            Some(why) if tiles.is_empty() => proposal(line, &item, Finding::NotSearched { why }),
            _ => found,
        };
        let unit_price = self.current.unit_price(&self.makings);
        Some(Proposal {
            unit_price,
            ..found
        })
    }

    /// What is known of the next place to look at, if it was looked at before.
    fn known(&self) -> Option<Result<Vec<Tile>, ReadError>> {
        let sight = self.current.sights.front()?;
        let looked = self.looked.iter().find(|looked| looked.sight == *sight)?;
        Some(looked.found.clone())
    }

    /// Keeps what was found for as long as this line or another still wants it.
    fn keep(&mut self, sight: Query, found: &Result<Vec<Tile>, ReadError>, terms: &Policy) {
        let of = |line: &CartLine| Search::of(line.clone(), &self.makings, terms);
        let others = self.queue.iter().flat_map(|line| of(line).sights);
        let mut wanted: Vec<Query> = self.current.sights.iter().cloned().chain(others).collect();
        // What may be looked for without its accents is: the one just looked for, too, if it is the last.
        let plain: Vec<Query> = wanted
            .iter()
            .chain([&sight])
            .filter_map(unaccented)
            .collect();
        wanted.extend(plain);
        self.looked.retain(|looked| wanted.contains(&looked.sight));
        if wanted.contains(&sight) && self.looked.iter().all(|looked| looked.sight != sight) {
            let found = found.clone();
            self.looked.push(Looked { sight, found });
        }
    }

    /// How many lines are dealt with, and how many there are in all.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.done.len(), self.done.len() + 1 + self.queue.len())
    }
}

/// Whether the shop need not be asked further: there is a choice, or the person's own rule.
fn enough(proposal: &Proposal) -> bool {
    let Finding::Substitutes { ranked } = &proposal.finding else {
        return false;
    };
    let first = ranked
        .first()
        .and_then(|found| found.ranked.reasons.first());
    ranked.len() >= ENOUGH || first == Some(&Reason::AlwaysThis)
}

fn never_substituted(line: &CartLine) -> Proposal {
    let why = Abstention::NeverSubstituted;
    let item = Item::named(line.pid.clone(), &line.name);
    proposal(line, &item, Finding::Nothing { why })
}

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
    fn of(line: CartLine, makings: &PackInputs, terms: &Policy) -> Self {
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

    /// Takes what was found; says why nothing was, where the place could not be read.
    fn take(&mut self, found: Result<Vec<Tile>, ReadError>) -> Option<ReadError> {
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
    fn unit_price(&self, makings: &PackInputs) -> Option<UnitPrice> {
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
    fn item(&self, makings: &PackInputs) -> Item {
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
            available: false,
        }
    }
}
