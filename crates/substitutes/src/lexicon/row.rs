use super::domain::{Domain, Scope};
use super::mark::Mark;
use super::unit::Unit;
use shop::substitute::Trait;

/// One part that a word or phrase plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// It names a kind of product.
    Kind(Domain, &'static str),
    /// It sets a trait to a value, in some parts of the shop.
    Fact(Trait, &'static str, Scope),
    /// Whoever says it need not say this: ham is a pig's.
    Supposes(Trait, &'static str),
    /// It gives away what is in a thing, in some parts of the shop.
    Tells(&'static str, Scope),
    /// It promises to keep a diet.
    Promises(&'static str),
    /// It is a measure.
    Unit(Unit),
    /// It is short for another word.
    Short(&'static str),
    /// It is a size in a system of sizes: `LR6` and `Mignon` are the battery `aa`.
    Fits(System, &'static str),
    /// It and another phrase rule each other out: `sem fermento`, `com fermento`.
    Against(&'static str),
    /// It plays a part that has no value.
    Mark(Mark),
}

/// A system of sizes or sorts in which a thing fits or does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum System {
    /// Batteries.
    Cell,
    /// Batteries of hearing aids.
    Hearing,
    /// Colours of ink.
    Ink,
    /// How big whoever wears it is.
    Wearer,
    /// Numbers in words.
    Number,
}

/// A row of the vocabulary: `robalo | is fish peixe | animal`.
pub(crate) struct Row {
    /// The word or phrase.
    pub phrase: &'static str,
    /// Its parts, as they are written.
    cells: &'static str,
}

impl Row {
    /// The rows of a packed file.
    pub(crate) fn all(text: &'static str) -> impl Iterator<Item = Self> {
        text.lines().filter_map(|line| {
            let (phrase, cells) = line.split_once('|')?;
            Some(Self { phrase, cells })
        })
    }

    /// Whether it is how shops shorten a word, or writes a measure: such a word stands for itself.
    #[cfg(test)]
    pub(crate) fn is_short(&self) -> bool {
        let own = |part| {
            matches!(
                part,
                Some(Part::Short(_) | Part::Unit(_) | Part::Fits(System::Number, _))
            )
        };
        self.parts().any(own)
    }

    /// Its parts; what cannot be read is `None`.
    pub(crate) fn parts(&self) -> impl Iterator<Item = Option<Part>> {
        let phrase = self.phrase;
        self.cells
            .split('|')
            .map(move |cell| part(cell.trim(), phrase))
    }
}

fn part(cell: &'static str, phrase: &'static str) -> Option<Part> {
    if let Some(mark) = Mark::of(cell) {
        return Some(Part::Mark(mark));
    }
    let (head, value) = cell.split_once(' ').unwrap_or((cell, ""));
    let value = value.trim();
    Some(match head {
        "is" => {
            let (domain, name) = value.split_once(' ').unwrap_or((value, phrase));
            Part::Kind(Domain::of(domain)?, name)
        }
        "tells" => {
            let (what, scope) = Scope::split(value)?;
            Part::Tells(what, scope)
        }
        "promises" => Part::Promises(value),
        "unit" => Part::Unit(Unit::of(value)?),
        "short" => Part::Short(value),
        "against" => Part::Against(value),
        "fits" => {
            let (system, size) = value.split_once(' ')?;
            Part::Fits(System::of(system)?, size)
        }
        "supposes" => {
            let (of, value) = value.split_once(' ')?;
            Part::Supposes(Trait::of_code(of)?, value)
        }
        _ => {
            let (value, scope) = Scope::split(value)?;
            let value = if value.is_empty() { phrase } else { value };
            Part::Fact(Trait::of_code(head)?, value, scope)
        }
    })
}

impl System {
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "cell" => Self::Cell,
            "hearing" => Self::Hearing,
            "ink" => Self::Ink,
            "wearer" => Self::Wearer,
            "number" => Self::Number,
            _ => return None,
        })
    }
}
