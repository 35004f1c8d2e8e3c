mod brand;
mod denial;
mod figures;
mod implied;
mod named;
mod price;
mod quantity;
mod shelf;
mod silent;
mod stage;

pub(crate) use brand::Brand;
pub(crate) use named::Named;
pub(crate) use price::UnitCost;
pub use quantity::kilos;
pub(crate) use quantity::{Content, QuantitySaid};
pub(crate) use silent::silent;

use crate::lexicon::{Department, Domain, Fact, Lexicon, Mark, Word, fold, matters, promise};
use denial::spread;
use figures::{Figure, figures};
use named::named;
use shelf::Shelf;
use shop::Cents;
use shop::substitute::{Item, Trait};
use silent::telling;
use stage::{months_said, size_said};
use std::rc::Rc;

/// What a product is, as far as its name, brand, category and prices tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Profile {
    /// What it is called, and the part of the shop it belongs to.
    pub kind: Option<Named>,
    /// Its traits, in the order of their words.
    pub facts: Vec<Fact>,
    /// The name says how it is kept; otherwise its state is only what may be implied.
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
    /// Reads a product.
    pub(crate) fn read(item: &Item) -> Self {
        let (quantity, rest) = QuantitySaid::read(&spread(&fold(&item.name)));
        let quantity = quantity.checked(item);
        let all = Word::all(&without_alcohol(rest));
        let plain: Vec<Rc<str>> = all.iter().map(|w| w.plain.clone()).collect();
        let brand = brand_of(item, &plain);
        let words = telling(all, brand.as_ref());
        let shelf = Lexicon::with(|lexicon| Shelf::read(lexicon, item.category.as_deref()));
        let mut profile = Self {
            kind: None,
            facts: Vec::new(),
            state_said: false,
            figures: Vec::new(),
            other: Vec::new(),
            stems: words.iter().map(|w| w.stem.clone()).collect(),
            size: size_said(&plain),
            months: months_said(&plain),
            written: plain,
            brand,
            department: shelf.department,
            quantity,
            price: item.price.filter(|price| *price > Cents::ZERO),
            unit_cost: None,
        };
        profile.understand(&words, &shelf);
        profile.figures = figures(&fold(&item.name), &profile);
        profile.suppose(shelf.kept);
        profile.unit_cost = UnitCost::of(item, &profile.quantity);
        profile
    }

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

    /// Whether anything is said of a trait.
    pub(crate) fn says(&self, of: Trait) -> bool {
        self.values(of).next().is_some()
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

    fn understand(&mut self, words: &[Word], shelf: &Shelf) {
        Lexicon::with(|lexicon| {
            let (kind, at, length) = named(lexicon, words);
            self.kind = kind.map(|kind| {
                let kind = kind.on_shelf(shelf);
                if for_animals(words, at..at + length) {
                    kind.for_animals()
                } else {
                    kind
                }
            });
            let domain = self.domain();
            let mut next = 0;
            while let Some(ahead) = words.get(next..).filter(|ahead| !ahead.is_empty()) {
                let head = (at..at + length).contains(&next);
                next += self.take_in(lexicon, domain, ahead, head);
            }
        });
    }

    /// Takes in the facts at the front of `ahead`; says how many words they took.
    fn take_in(&mut self, lexicon: &Lexicon, domain: Domain, ahead: &[Word], head: bool) -> usize {
        let told: Vec<(Fact, usize)> = lexicon
            .facts(ahead)
            .filter(|(((of, _), scope), _)| scope.holds(domain) && matters(lexicon, domain, *of))
            .map(|((fact, _), length)| (fact, length))
            .filter(|((of, value), _)| !head || told_by_head(domain, *of, value))
            .collect();
        let longest = told.iter().map(|(_, length)| *length).max();
        if let Some(void) = lexicon.void(ahead).filter(|void| Some(*void) > longest) {
            return void;
        }
        let Some(longest) = longest else {
            let word = ahead.first().filter(|w| !head && w.plain.len() > 1);
            self.other.extend(word.map(|w| Rc::clone(&w.stem)));
            return 1;
        };
        let of_length = told.into_iter().filter(|(_, length)| *length == longest);
        self.keep(lexicon, domain, of_length.map(|(fact, _)| fact));
        longest
    }

    /// Keeps one meaning of a word, besides what it promises.
    fn keep(
        &mut self,
        lexicon: &Lexicon,
        domain: Domain,
        told: impl Iterator<Item = Fact> + Clone,
    ) {
        let order = |(of, _): &Fact| match promise(*of) {
            true => 0,
            false => lexicon.weights.reading_order(domain, *of),
        };
        let first = told.clone().min_by_key(order);
        for fact in told.filter(|fact| promise(fact.0) || Some(*fact) == first) {
            if !self.facts.contains(&fact) {
                self.facts.push(fact);
            }
        }
    }
}

fn brand_of(item: &Item, words: &[Rc<str>]) -> Option<Brand> {
    let said = item
        .brand
        .as_deref()
        .map(Brand::of)
        .filter(|brand| !brand.0.is_empty());
    said.or_else(|| Brand::own_label(words))
}

/// `0.0` and `0,0%` are how a label says that there is no alcohol.
fn without_alcohol(rest: String) -> String {
    let said = ["0.0%", "0,0%", "0.0", "0,0"]
        .into_iter()
        .find(|figure| rest.contains(figure));
    said.map_or(rest.clone(), |figure| rest.replace(figure, " 00%"))
}

/// Whether a name says that it is for an animal; in `línguas de gato` it is what it is called.
fn for_animals(words: &[Word], head: std::ops::Range<usize>) -> bool {
    let animal = |word: &Word| ["cao", "gato", "canino", "felino"].contains(&&*word.plain);
    words
        .iter()
        .enumerate()
        .any(|(at, word)| animal(word) && !head.contains(&at))
}

/// Traits told by the very words that name the kind: `bife`, `atum`, `bebida de aveia`,
/// `esparguete`, `mozzarella`.
fn told_by_head(domain: Domain, of: Trait, value: &str) -> bool {
    use Domain::{BabyFood, Cheese, Dish, Nappies, Pasta, PlantDrink, Sauce, Soup};
    use Trait::{Animal, Cut, Flavour, Form, Pet, Use, Variety, Vegan, Wash};
    match of {
        Animal | Cut | Wash | Use | Pet | Vegan => true,
        // In `bolsa de fruta`, fruit is no taste among others.
        Flavour if value.starts_with("tutti") => false,
        Flavour => matches!(domain, PlantDrink | Soup | BabyFood | Sauce | Dish),
        Variety => matches!(domain, Pasta | Cheese),
        Form => matches!(domain, Nappies),
        _ => false,
    }
}
