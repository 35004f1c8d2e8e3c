use super::{Context, Outcome, Phase};
use crate::{Consulting, Slots};
use serde::{Deserialize, Serialize};
use shop::rules::Terms;
use shop::substitute::{Abstention, Item, Reason, searches};
use shop::{Answer, CartLine, Finding, Makings, Proposal, Seen, Sight, Stock, Tile, Unit, Unseen};
use std::collections::VecDeque;

/// Find and rank substitutes, one sold-out line after the other (spec §3.2; DECISIONS 17).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Substitution {
    /// The order and the cart before.
    pub makings: Makings,
    /// Proposals that are ready.
    pub done: Vec<Proposal>,
    /// The line that is looked for.
    pub current: Search,
    /// The lines after it.
    pub queue: VecDeque<CartLine>,
}

/// The search for one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// The sold-out line.
    pub line: CartLine,
    /// Where to look, in this order.
    pub sights: VecDeque<Sight>,
    /// What was found so far.
    pub tiles: Vec<Tile>,
}

/// So many good substitutes are enough; the shop is not asked further.
const ENOUGH: usize = 3;

impl Substitution {
    /// Begins with the first line that may be substituted; where there is none, the phase after.
    pub(crate) fn begin(makings: Makings, lines: Vec<CartLine>, terms: &Terms) -> Phase {
        let (never, lines): (Vec<CartLine>, Vec<CartLine>) = lines
            .into_iter()
            .partition(|line| terms.rules.never(&line.pid));
        let done = never.iter().map(never_substituted).collect();
        let mut queue = VecDeque::from(lines);
        match queue.pop_front() {
            Some(line) => {
                let current = Search::of(line, &makings, terms);
                Phase::Substitution(Self {
                    makings,
                    done,
                    current,
                    queue,
                })
            }
            None => Phase::Slots(Slots::begin(makings, done)),
        }
    }

    pub(crate) fn sight(&self) -> Sight {
        let by_name = || Sight::Search {
            words: self.current.line.name.clone(),
        };
        self.current.sights.front().cloned().unwrap_or_else(by_name)
    }

    pub(crate) fn answered(mut self, answer: Answer, context: &Context<'_>) -> Outcome {
        match answer {
            Ok(Seen::Tiles(page)) => {
                self.current.take(page.tiles);
                self.looked(None, context)
            }
            Ok(_) => Outcome::Again(Phase::Substitution(self), Unseen::Slow),
            Err(why) => Outcome::Again(Phase::Substitution(self), why),
        }
    }

    /// One place less to look; a line of which no place could be read says so.
    pub(crate) fn exhausted(self, why: Unseen, context: &Context<'_>) -> Outcome {
        self.looked(Some(why), context)
    }

    fn looked(mut self, failed: Option<Unseen>, context: &Context<'_>) -> Outcome {
        self.current.sights.pop_front();
        let (item, terms) = (self.current.item(&self.makings), &context.wish.terms);
        let proposal = Proposal::out_of(&self.current.line, &item, &self.current.tiles, terms);
        if !enough(&proposal) && !self.current.sights.is_empty() {
            return Outcome::Step(Phase::Substitution(self));
        }
        self.done.push(match failed {
            Some(why) if self.current.tiles.is_empty() => {
                Proposal::with(&self.current.line, Finding::NotSearched { why })
            }
            _ => proposal,
        });
        self.next(context)
    }

    fn next(mut self, context: &Context<'_>) -> Outcome {
        match self.queue.pop_front() {
            Some(line) => {
                self.current = Search::of(line, &self.makings, &context.wish.terms);
                Outcome::Step(Phase::Substitution(self))
            }
            None => Consulting::begin(self.makings, self.done, context),
        }
    }

    /// Spec §5: "Resume from last processed item". What was found for the item in hand is kept.
    pub(crate) const fn recovered(self) -> Self {
        self
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
    Proposal::with(line, Finding::Nothing { why })
}

/// So many products that the person named are looked for by their own names.
const SPOKEN_FOR_MAX: usize = 2;

/// What the person named for this item is looked for first: a search for the sold-out one need
/// not show it.
fn spoken_for(item: &Item, terms: &Terms) -> Vec<Sight> {
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
        .map(|words| Sight::Search { words })
        .collect()
}

impl Search {
    fn of(line: CartLine, makings: &Makings, terms: &Terms) -> Self {
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
                .push_back(Sight::Replacements { path: path.clone() });
        }
        let searches = searches(&item)
            .into_iter()
            .map(|words| Sight::Search { words });
        for sight in searches {
            if !search.sights.contains(&sight) {
                search.sights.push_back(sight);
            }
        }
        search
    }

    fn take(&mut self, tiles: Vec<Tile>) {
        for tile in tiles {
            if self.tiles.iter().all(|known| known.pid != tile.pid) {
                self.tiles.push(tile);
            }
        }
    }

    /// The line as the ranking sees it. The price of one is known from the order, where the
    /// column is a unit price for pieces (SITE §5); the cart line has only a line price.
    fn item(&self, makings: &Makings) -> Item {
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
