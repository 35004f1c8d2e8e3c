use super::figures::{Figure, Measure};
use super::{Brand, Named, QuantitySaid, UnitCost};
use crate::lexicon::{Department, Domain, Fact, Lexicon, Mark, Word};
use shop::Cents;
use shop::substitute::Trait;
use std::rc::Rc;

/// What a product is, as far as its name, brand, category and prices tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Profile {
    /// What it is called, and the part of the shop it belongs to.
    pub kind: Option<Named>,
    /// Its traits, in the order of their words.
    pub facts: Vec<Fact>,
    /// What the shop's labels say of them.
    pub labels: Vec<Fact>,
    /// The name or a label says how it is kept; otherwise its state is only what may be implied.
    pub state_said: bool,
    /// Stems of the words that tell none of them.
    pub other: Vec<Rc<str>>,
    /// Stems of all its words but the brand's, in order.
    pub stems: Vec<Rc<str>>,
    /// All its words as written, in the singular.
    pub written: Vec<Rc<str>>,
    /// What it fits, and how strong it is.
    pub figures: Vec<Figure>,
    /// Nappy size, or stage of formula milk.
    pub size: Option<u8>,
    /// From how many to how many kilos whoever wears it weighs.
    pub bearing: Option<(u8, u8)>,
    /// From how many months of age.
    pub months: Option<u8>,
    /// Who makes it.
    pub brand: Option<Brand>,
    /// Department, where the category path names one.
    pub department: Option<Department>,
    /// How much of it.
    pub quantity: QuantitySaid,
    /// What one costs.
    pub price: Option<Cents>,
    /// What a kilo, a litre or a piece costs.
    pub unit_cost: Option<UnitCost>,
}

impl Profile {
    /// Part of the shop.
    pub(crate) fn domain(&self) -> Domain {
        self.kind.as_ref().map_or(Domain::Other, |kind| kind.domain)
    }

    /// Whether it is used for years.
    pub(crate) fn is_durable(&self) -> bool {
        self.domain() == Domain::Durable || self.department == Some(Department::Durable)
    }

    /// The values of a trait.
    pub(crate) fn values(&self, of: Trait) -> impl Iterator<Item = &'static str> + Clone + '_ {
        self.facts
            .iter()
            .filter(move |(fact, _)| *fact == of)
            .map(|(_, value)| *value)
    }

    /// What the shop's labels say of a trait.
    pub(crate) fn labelled(&self, of: Trait) -> impl Iterator<Item = &'static str> + '_ {
        let own = self.labels.iter().filter(move |(fact, _)| *fact == of);
        own.map(|(_, value)| *value)
    }

    /// Whether anything is said of a trait.
    pub(crate) fn says(&self, of: Trait) -> bool {
        self.values(of).next().is_some()
    }

    /// The figures of a measure.
    pub(crate) fn figures_of(&self, of: Measure) -> Vec<&str> {
        let own = self.figures.iter().filter(|(measure, _)| *measure == of);
        own.map(|(_, value)| value.as_str()).collect()
    }

    /// Whether what it is called plays a part.
    pub(crate) fn is_marked(&self, mark: Mark) -> bool {
        let kind = self.kind.as_ref();
        kind.is_some_and(|kind| Lexicon::with(|lexicon| lexicon.marked(mark, &kind.name)))
    }

    /// Whether a stem is of its brand.
    pub(crate) fn is_branded(&self, of: &str) -> bool {
        let brand = self.brand.as_ref();
        let stemmed = |word: &str| Word::all(word).iter().any(|word| &*word.stem == of);
        brand.is_some_and(|brand| brand.words().any(stemmed))
    }

    /// Whether its name is one of those that much goes by, or one that is not known.
    pub(crate) fn is_vague(&self) -> bool {
        let vague =
            |kind: &Named| !kind.known || Lexicon::with(|l| l.marked(Mark::Vague, &kind.name));
        self.kind.as_ref().is_none_or(vague)
    }
}
