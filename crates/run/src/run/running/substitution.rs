use super::held::{Looked, Search, Shelf, Slots, Substitution};
use super::phase::Phase;
use crate::outcome::Outcome;
use shop::rules::Policy;
use shop::substitute::{Abstention, Item, Reason};
use shop::{Answer, CartLine, Finding, PackInputs, Proposal, Query, ReadError, Reading};
use std::collections::VecDeque;
use substitutes::{proposal, propose};

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
            .partition(|line| terms.rules.never(&line.pid, &line.name));
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
            Ok(Reading::Tiles(page)) => self.looked(Ok(Shelf::from(*page)), terms),
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
    fn looked(mut self, found: Result<Shelf, ReadError>, terms: &Policy) -> Next {
        let mut found = found;
        loop {
            let sight = self.current.sights.pop_front();
            if let Some(sight) = sight.clone() {
                self.keep(sight, &found, terms);
            }
            let failed = self.current.take(found);
            self.in_other_words(sight.as_ref(), terms);
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

    /// Where nothing that fits was found anywhere, the narrowest search that has accents is made without
    /// them, and then one with the words that the shop proposes; each once.
    fn in_other_words(&mut self, last: Option<&Query>, terms: &Policy) {
        let current = &self.current;
        if !current.sights.is_empty() || current.hinted {
            return;
        }
        let plain = current.unaccented(&self.makings);
        let plain = plain.filter(|plain| last != Some(plain));
        let hinted = plain.is_none();
        let Some(words) = plain.or_else(|| current.hint()) else {
            return;
        };
        let item = current.item(&self.makings);
        let found = propose(&current.line, &item, &current.tiles, terms);
        if !matches!(found.finding, Finding::Substitutes { .. }) {
            self.current.sights.push_back(words);
            self.current.hinted = hinted;
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
            unread: self.current.unread,
            ..found
        })
    }

    /// What is known of the next place to look at, if it was looked at before.
    fn known(&self) -> Option<Result<Shelf, ReadError>> {
        let sight = self.current.sights.front()?;
        let looked = self.looked.iter().find(|looked| looked.sight == *sight)?;
        let shelf = |tiles| Shelf {
            tiles,
            hints: looked.hints.clone(),
            unread: looked.unread,
        };
        Some(looked.found.clone().map(shelf))
    }

    /// Keeps what was found for as long as this line or another still wants it.
    fn keep(&mut self, sight: Query, found: &Result<Shelf, ReadError>, terms: &Policy) {
        let of = |line: &CartLine| Search::of(line.clone(), &self.makings, terms);
        let others: Vec<Search> = self.queue.iter().map(of).collect();
        // What may be looked for without its accents, too.
        let all = || others.iter().chain([&self.current]);
        let plain = all().filter_map(|search| search.unaccented(&self.makings));
        let wanted = all().flat_map(|search| search.sights.iter().cloned());
        let mut wanted: Vec<Query> = wanted.chain(plain).collect();
        // And by the words that the shop proposed there.
        let still = self.looked.iter().filter(|it| wanted.contains(&it.sight));
        let hints: Vec<Query> = still.filter_map(Looked::hint).collect();
        wanted.extend(hints);
        self.looked.retain(|looked| wanted.contains(&looked.sight));
        if wanted.contains(&sight) && self.looked.iter().all(|looked| looked.sight != sight) {
            let shelf = found.clone().unwrap_or_default();
            self.looked.push(Looked {
                sight,
                found: found.clone().map(|shelf| shelf.tiles),
                hints: shelf.hints,
                unread: shelf.unread,
            });
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
