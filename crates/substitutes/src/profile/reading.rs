//! Reads a product's profile out of its name, brand, category and prices.

use super::denial::{SEM, spread};
use super::figures::{Measure, figures};
use super::label::labelled;
use super::named::named;
use super::shelf::Shelf;
use super::silent::telling;
use super::stage::{bearing_said, months_said, size_said};
use super::{Brand, Profile, QuantitySaid, UnitCost};
use crate::lexicon::{Domain, Fact, Lexicon, Mark, Word, fold, matters, promise};
use shop::Cents;
use shop::substitute::{Diet, Item, Trait};
use std::rc::Rc;

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
            labels: Vec::new(),
            state_said: false,
            figures: Vec::new(),
            other: Vec::new(),
            stems: words.iter().map(|w| w.stem.clone()).collect(),
            size: size_said(&plain),
            bearing: bearing_said(&fold(&item.name)),
            months: months_said(&plain),
            written: plain,
            brand,
            department: shelf.department,
            quantity,
            price: item.price.filter(|price| *price > Cents::ZERO),
            unit_cost: None,
        };
        profile.understand(&words, &shelf);
        if cut_to_order(profile.domain()) {
            let folded = fold(&item.name);
            profile.quantity = profile.quantity.at_least(&folded).by_the_kilo(&folded);
        }
        profile.figures = figures(&fold(&item.name), &profile);
        // What the animal weighs is no weight of the collar.
        if !profile.figures_of(Measure::Bearer).is_empty() {
            profile.quantity.each = None;
        }
        profile.forget_figured();
        profile.labels = labelled(&item.labels, profile.domain());
        profile.suppose(shelf.kept);
        profile.unit_cost = UnitCost::of(item, &profile.quantity);
        profile
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
        if let Some(used) = self.left_out(lexicon, ahead).filter(|_| !head) {
            return used;
        }
        let told: Vec<(Fact, usize)> = lexicon
            .facts(ahead)
            .filter(|(((of, _), scope), _)| scope.holds(domain) && matters(lexicon, domain, *of))
            .map(|((fact, _), length)| (fact, length))
            .filter(|((of, value), _)| {
                !head || told_by_head(domain, *of, value) || lexicon.rules_out(value)
            })
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

    /// `sem avelãs` tells of no hazelnuts, where it is none of the promises that have a row; says
    /// how many words it took.
    fn left_out(&mut self, lexicon: &Lexicon, ahead: &[Word]) -> Option<usize> {
        let (sem, what) = ahead.split_first().filter(|(sem, _)| &*sem.plain == SEM)?;
        let promised = lexicon.facts(ahead).any(|(_, length)| length > 1);
        let first = what
            .first()
            .filter(|_| !promised && lexicon.void(ahead).is_none())?;
        match lexicon
            .tells(what, self.domain())
            .find(|told| allergen(told))
        {
            Some(allergen) => self.facts.push((Trait::Allergen, allergen)),
            None => self.other.extend([&sem.stem, &first.stem].map(Rc::clone)),
        }
        Some(2)
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
        let always = |fact: &Fact| promise(fact.0) || lexicon.rules_out(fact.1);
        for fact in told.filter(|fact| always(fact) || Some(*fact) == first) {
            if !self.facts.contains(&fact) {
                self.facts.push(fact);
            }
        }
    }
}

/// Whether what is left out is one of the allergens that the diets speak of.
fn allergen(told: &str) -> bool {
    let mut diets = Diet::ALL.into_iter();
    diets.any(|diet| (diet == Diet::Nuts || diet.is_allergen()) && diet.code() == told)
}

/// What is weighed at the counter.
const fn cut_to_order(domain: Domain) -> bool {
    use Domain::{Cheese, Deli, Fish, Meat, Produce};
    matches!(domain, Cheese | Deli | Fish | Meat | Produce)
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
    let animal = |word: &Word| Lexicon::with(|l| l.marked(Mark::Beast, &word.plain));
    words
        .iter()
        .enumerate()
        .any(|(at, word)| animal(word) && !head.contains(&at))
}

/// Traits told by the very words that name the kind: `bife`, `atum`, `bebida de aveia`,
/// `esparguete`, `mozzarella`.
fn told_by_head(domain: Domain, of: Trait, value: &str) -> bool {
    use Domain::{BabyFood, Cheese, Dish, Nappies, Pasta, PetCare, PlantDrink, Sauce, Soup};
    use Trait::{Animal, Cut, Fizz, Flavour, Form, Pet, Use, Variety, Vegan, Wash};
    match of {
        Animal | Cut | Wash | Use | Pet | Vegan | Fizz => true,
        // In `bolsa de fruta`, fruit is no taste among others.
        Flavour if value.starts_with("tutti") => false,
        Flavour => matches!(domain, PlantDrink | Soup | BabyFood | Sauce | Dish),
        Variety => matches!(domain, Pasta | Cheese),
        Form => matches!(domain, Nappies | PetCare),
        _ => false,
    }
}
