use super::domain::Domain;
use super::files::WEIGHTS;
use crate::points::{BROKEN, MAKER};
use shop::substitute::Trait;
use std::collections::HashMap;

/// What a difference in a trait costs, in points: one hundred is what a shopper notices.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Weight {
    /// Both say something, and not the same.
    pub conflict: i32,
    /// Only the wanted one says something.
    pub lost: i32,
    /// Only the candidate says something.
    pub gained: i32,
}

impl Weight {
    /// What is only implied of how a thing is kept counts half.
    pub(crate) const fn of_state(self, implied: bool) -> Self {
        let part = if implied { 2 } else { 1 };
        Self {
            conflict: self.conflict / part,
            lost: self.lost / part,
            gained: self.gained / part,
        }
    }
}

/// The table of what differences cost.
#[derive(Default)]
pub(crate) struct Weights {
    everywhere: Vec<(Trait, Weight)>,
    by_domain: HashMap<Domain, Vec<(Trait, Weight)>>,
    brand: HashMap<Domain, i32>,
}

/// Of which rows those that follow are.
enum Section {
    Everywhere,
    Brand,
    Domains(Vec<Domain>),
}

impl Weights {
    /// Reads the table.
    pub(super) fn read() -> Self {
        let mut all = Self::default();
        let mut section = Section::Everywhere;
        let lines = WEIGHTS.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                Some("everywhere") => section = Section::Everywhere,
                Some("brand") => section = Section::Brand,
                Some(names) => {
                    section = Section::Domains(names.split(' ').filter_map(Domain::of).collect());
                }
                None => all.learn(&section, line),
            }
        }
        all
    }

    fn learn(&mut self, section: &Section, line: &str) {
        match section {
            Section::Everywhere => self.everywhere.extend(row(line)),
            Section::Brand => {
                let row = line.split_once(' ');
                self.brand
                    .extend(row.and_then(|(d, cost)| Some((Domain::of(d)?, cost.parse().ok()?))));
            }
            Section::Domains(domains) => {
                for domain in domains {
                    self.by_domain.entry(*domain).or_default().extend(row(line));
                }
            }
        }
    }

    fn rows(&self, domain: Domain) -> &[(Trait, Weight)] {
        self.by_domain.get(&domain).map_or(&[], Vec::as_slice)
    }

    /// What a difference in a trait costs there; `None` where it means nothing.
    pub(crate) fn weight(&self, domain: Domain, of: Trait) -> Option<Weight> {
        let own = self.rows(domain).iter().find(|(row, _)| *row == of);
        own.or_else(|| self.everywhere.iter().find(|(row, _)| *row == of))
            .map(|(_, weight)| *weight)
    }

    /// Which meaning of a word comes first there.
    pub(crate) fn reading_order(&self, domain: Domain, of: Trait) -> usize {
        let place = self.rows(domain).iter().position(|(row, _)| *row == of);
        place.map_or(99, |at| at + 1)
    }

    /// What another brand costs: people buy the brand of some things, and the thing of others.
    pub(crate) fn brand(&self, domain: Domain) -> i32 {
        self.brand.get(&domain).copied().unwrap_or(MAKER)
    }
}

/// `flavour 90 70 80`.
fn row(line: &str) -> Option<(Trait, Weight)> {
    let mut cells = line.split(' ');
    let of = Trait::of_code(cells.next()?)?;
    let mut points = cells.map(|cell| match cell {
        "broken" => Some(BROKEN),
        figure => figure.parse().ok(),
    });
    let mut next = || points.next().flatten();
    Some((
        of,
        Weight {
            conflict: next()?,
            lost: next()?,
            gained: next()?,
        },
    ))
}
