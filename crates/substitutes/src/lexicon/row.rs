use super::domain::{Domain, Scope};
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
}

/// A part without a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Mark {
    /// It only holds a sentence together.
    Joins,
    /// Shops say it of everything.
    Noise,
    /// It weighs nothing, but makes another one of the same thing: `grande`, `premium`.
    SetsApart,
    /// A function that people buy a thing for.
    Indispensable,
    /// What is put on it is made for it: a child.
    MadeForIt,
    /// A flavour that amounts to none.
    Plain,
    /// It only introduces the thing.
    Introduces,
    /// Much goes by this name: what it is, the words behind it say.
    Vague,
    /// A shop's own brand.
    OwnLabel,
    /// A maker or a line.
    Brand,
    /// A brand that is called what the thing is called.
    TellingBrand,
    /// Brands share it, and it says something of the product.
    NoBrand,
    /// A promise that says nothing of what is compared: no palm oil.
    Void,
    /// Something a product can be free of.
    Deniable,
    /// It is a battery, whose type is said.
    Battery,
    /// It is for a printer, whose number is said.
    Printer,
    /// It is for a hearing aid.
    Hearing,
    /// It opens a denial: `sem`, `zero`, `isento`.
    Denies,
    /// It may stand between that and what is denied: `sem adição de açúcar`.
    Between,
    /// Whoever says nothing means it: flour is without yeast.
    Unsaid,
    /// Its model must be that of the machine.
    Model,
    /// It is a dose for an animal of a certain weight.
    Dose,
    /// It is a drug: another strength of it is another thing.
    Drug,
    /// It stands between the least and the most: `800g a 1kg`.
    Ranges,
    /// Drinks and tins come in several of it.
    Container,
    /// It was read by somebody, and has no part to play.
    Nothing,
}

/// A row of the vocabulary: `robalo | is fish peixe | animal`.
pub(crate) struct Row {
    /// The word or phrase.
    pub phrase: &'static str,
    /// Its parts, as they are written.
    cells: &'static str,
}

impl Row {
    /// The rows of a file; `#` begins a comment, `?` an example.
    pub(crate) fn all(text: &'static str) -> impl Iterator<Item = Self> {
        text.lines().map(str::trim).filter_map(|line| {
            let (phrase, cells) = line.split_once('|')?;
            let told = !line.starts_with(['#', '?']);
            told.then(|| Self {
                phrase: phrase.trim(),
                cells,
            })
        })
    }

    /// Whether it is how shops shorten a word, or writes a measure: such a word stands for itself.
    #[cfg(test)]
    pub(crate) fn is_short(&self) -> bool {
        let own = |part| matches!(part, Some(Part::Short(_) | Part::Unit(_)));
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
    if let Some(mark) = mark(cell) {
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
            _ => return None,
        })
    }
}

fn mark(cell: &str) -> Option<Mark> {
    Some(match cell {
        "joins" => Mark::Joins,
        "noise" => Mark::Noise,
        "sets apart" => Mark::SetsApart,
        "indispensable" => Mark::Indispensable,
        "made for it" => Mark::MadeForIt,
        "plain" => Mark::Plain,
        "introduces" => Mark::Introduces,
        "vague" => Mark::Vague,
        "own label" => Mark::OwnLabel,
        "brand" => Mark::Brand,
        "telling brand" => Mark::TellingBrand,
        "no brand" => Mark::NoBrand,
        "battery" => Mark::Battery,
        "printer" => Mark::Printer,
        "hearing" => Mark::Hearing,
        "denies" => Mark::Denies,
        "between" => Mark::Between,
        "unsaid" => Mark::Unsaid,
        "model" => Mark::Model,
        "dose" => Mark::Dose,
        "drug" => Mark::Drug,
        "ranges" => Mark::Ranges,
        "container" => Mark::Container,
        "void" => Mark::Void,
        "deniable" => Mark::Deniable,
        "nothing" => Mark::Nothing,
        _ => return None,
    })
}
