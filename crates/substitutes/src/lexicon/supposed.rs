//! What goes without saying in a part of the shop.

use super::domain::Domain;
use super::files::SUPPOSED;
use shop::substitute::Trait;

/// What is supposed of a thing of which all of that holds.
pub(crate) struct Supposed {
    /// All of them must hold.
    pub when: Vec<Condition>,
    /// The trait.
    pub of: Trait,
    /// Its value; `None` where the shelf tells it.
    pub value: Option<&'static str>,
    domains: Vec<Domain>,
}

impl Supposed {
    /// Whether it is supposed of things of a part of the shop.
    pub(super) fn holds_in(&self, domain: Domain) -> bool {
        self.domains.contains(&domain)
    }
}

/// When something goes without saying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Condition {
    /// It is called so.
    Called(&'static str),
    /// Something is said of a trait.
    Says(Trait),
    /// This is said of it.
    SaysThis(Trait, &'static str),
    /// Its weight without the liquid is told.
    Drained,
    /// It is sold by weight.
    ByWeight,
    /// It is sold by the litre.
    Liquid,
    /// It is several small ones.
    Several,
}

/// What the shelf tells, and no row.
const AS_KEPT: &str = "as kept";

/// The rows; what cannot be read is `None`.
pub(super) fn rows() -> impl Iterator<Item = Option<Supposed>> {
    let lines = SUPPOSED.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(row)
}

fn row(line: &'static str) -> Option<Supposed> {
    let (domains, rest) = line.split_once('|')?;
    let (when, told) = rest.rsplit_once('|').unwrap_or(("", rest));
    let (of, value) = told.trim().split_once(' ')?;
    let when = when.split('|').map(str::trim).filter(|it| !it.is_empty());
    Some(Supposed {
        when: when.map(condition).collect::<Option<_>>()?,
        of: Trait::of_code(of)?,
        value: Some(value).filter(|value| *value != AS_KEPT),
        domains: domains
            .trim()
            .split(' ')
            .map(Domain::of)
            .collect::<Option<_>>()?,
    })
}

fn condition(text: &'static str) -> Option<Condition> {
    let (head, more) = text.split_once(' ').unwrap_or((text, ""));
    Some(match (head, more.split_once(' ')) {
        ("called", _) => Condition::Called(more),
        ("says", Some((of, value))) => Condition::SaysThis(Trait::of_code(of)?, value),
        ("says", None) => Condition::Says(Trait::of_code(more)?),
        ("drained", _) => Condition::Drained,
        ("by", _) => Condition::ByWeight,
        ("liquid", _) => Condition::Liquid,
        ("several", _) => Condition::Several,
        _ => return None,
    })
}
