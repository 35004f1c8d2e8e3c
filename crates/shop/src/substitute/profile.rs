use super::brand::{Brand, OWN_LABELS};
use super::domain::{Department, Domain, kept};
use super::item::Item;
use super::lexicon::{Fact, Lexicon};
use super::price::UnitCost;
use super::quantity_said::QuantitySaid;
use super::reason::Trait;
use super::weights;
use super::words::{Word, fold};
use crate::Cents;
use std::rc::Rc;

/// What a product is, as far as its name, brand, category and prices tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Profile {
    /// What it is called, and the part of the shop it belongs to.
    pub kind: Option<Named>,
    /// Its traits, in the order of their words.
    pub facts: Vec<Fact>,
    /// The name says how it is kept; otherwise its state is only what may be supposed.
    pub state_said: bool,
    /// Stems of the words that tell none of them.
    pub other: Vec<Rc<str>>,
    /// Stems of all its words but the brand's, in order.
    pub stems: Vec<Rc<str>>,
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

/// What a product is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// The name of the kind; the stem of the first telling word, where the kind is not known.
    pub name: Rc<str>,
    /// Part of the shop.
    pub domain: Domain,
    /// It is one of the known kinds.
    pub known: bool,
    /// The name begins with it. Otherwise something unknown stands before it.
    pub first: bool,
}

impl Profile {
    /// Reads a product.
    pub(super) fn read(item: &Item) -> Self {
        let (quantity, rest) = QuantitySaid::read(&fold(&item.name));
        let all = Word::all(&without_alcohol(rest));
        let plain: Vec<Rc<str>> = all.iter().map(|w| w.plain.clone()).collect();
        let brand = brand_of(item, &plain);
        let words = telling(all, brand.as_ref());
        let path = item.category.as_deref().map(fold).unwrap_or_default();
        let mut profile = Self {
            kind: None,
            facts: Vec::new(),
            state_said: false,
            other: Vec::new(),
            stems: words.iter().map(|w| w.stem.clone()).collect(),
            size: size_said(&plain),
            months: months_said(&plain),
            brand,
            department: Department::of(&path),
            quantity,
            price: item.price.filter(|price| *price > Cents::ZERO),
            unit_cost: None,
        };
        profile.understand(&words, &path);
        profile.infer(kept(&path));
        profile.unit_cost = UnitCost::of(item, &profile.quantity);
        profile
    }

    /// Part of the shop.
    pub(super) fn domain(&self) -> Domain {
        self.kind.as_ref().map_or(Domain::Other, |kind| kind.domain)
    }

    /// The values of a trait.
    pub(super) fn values(&self, of: Trait) -> impl Iterator<Item = &'static str> + Clone + '_ {
        self.facts.iter().filter(move |(fact, _)| *fact == of).map(|(_, value)| *value)
    }

    /// Whether anything is said of a trait.
    pub(super) fn says(&self, of: Trait) -> bool {
        self.values(of).next().is_some()
    }

    fn understand(&mut self, words: &[Word], path: &str) {
        Lexicon::with(|lexicon| {
            let (kind, at, length) = named(lexicon, words);
            self.kind = kind.map(|kind| kind.in_department(self.department, path));
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
            .filter(|((of, value), _)| weights::matters(domain, *of, value))
            .filter(|((of, _), _)| !head || weights::TOLD_BY_HEAD.contains(of))
            .collect();
        let longest = told.iter().map(|(_, length)| *length).max().unwrap_or(0);
        if longest == 0 {
            if let Some(word) = ahead.first().filter(|w| !head && w.plain.len() > 1) {
                self.other.push(word.stem.clone());
            }
            return 1;
        }
        let of_length = told.iter().filter(|(_, length)| *length == longest).map(|(fact, _)| *fact);
        let first = of_length.clone().min_by_key(|(of, _)| weights::reading_order(domain, *of));
        let kept = of_length.filter(|fact| weights::promise(fact.0) || Some(*fact) == first);
        for fact in kept {
            if !self.facts.contains(&fact) {
                self.facts.push(fact);
            }
        }
        longest
    }

    /// What goes without saying.
    fn infer(&mut self, kept: Option<&'static str>) {
        let domain = self.domain();
        self.state_said = self.says(Trait::State);
        if domain == Domain::PlantDrink && !self.says(Trait::Vegan) {
            self.facts.push((Trait::Vegan, "vegan"));
        }
        let by_state = matches!(domain, Domain::Fish | Domain::Produce | Domain::Meat | Domain::Pulses | Domain::Dish | Domain::Herb);
        if !by_state || self.says(Trait::State) {
            return;
        }
        let state = match domain {
            _ if self.quantity.drained.is_some() => Some("conserva"),
            _ if kept.is_some() => kept,
            Domain::Fish if self.says(Trait::Flavour) => Some("conserva"),
            Domain::Meat | Domain::Fish | Domain::Produce if self.quantity.by_weight => Some("fresco"),
            Domain::Pulses => Some("seco"),
            _ => None,
        };
        self.facts.extend(state.map(|state| (Trait::State, state)));
    }
}

impl Named {
    /// Flour and flakes from the baby's shelf are its porridge; sliced meat is cold cuts.
    fn in_department(self, department: Option<Department>, path: &str) -> Self {
        if self.domain == Domain::Meat && path.contains("charcutaria") {
            return Self { name: "fiambre".into(), domain: Domain::Deli, ..self };
        }
        let cereal = matches!(self.domain, Domain::Flour | Domain::Cereal);
        if cereal && department == Some(Department::Baby) {
            return Self { name: "papa".into(), domain: Domain::BabyFood, ..self };
        }
        self
    }
}

fn brand_of(item: &Item, words: &[Rc<str>]) -> Option<Brand> {
    let said = item.brand.as_deref().map(Brand::of).filter(|brand| !brand.0.is_empty());
    said.or_else(|| Brand::own_label(words))
}

/// `0.0` and `0,0%` are how a label says that there is no alcohol.
fn without_alcohol(rest: String) -> String {
    let said = ["0.0%", "0,0%", "0.0", "0,0"].into_iter().find(|figure| rest.contains(figure));
    said.map_or(rest.clone(), |figure| rest.replace(figure, " 00%"))
}

/// The words that tell something; all of them, where none does.
fn telling(all: Vec<Word>, brand: Option<&Brand>) -> Vec<Word> {
    let some: Vec<Word> = all.iter().filter(|word| !silent(word, brand)).cloned().collect();
    if some.is_empty() { all } else { some }
}

/// Whether a word is only the brand, or what shops say of everything.
pub(super) fn silent(word: &Word, brand: Option<&Brand>) -> bool {
    let plain = &*word.plain;
    NOISE.contains(&plain)
        || OWN_LABELS.contains(&plain)
        || plain.bytes().all(|b| b.is_ascii_digit())
        || brand.is_some_and(|brand| brand.names(plain) && !TELLING_BRANDS.contains(&plain))
}

/// What shops say of everything, in the singular.
const NOISE: &[&str] = &[
    "kg", "un", "uni", "unid", "unidade", "pack", "poupanca", "economico", "promocao", "novo", "nova", "oferta",
    "leve", "pague", "embalagem", "embalado", "caixa", "garrafa", "frasco", "produto", "local", "producao",
    "propria", "cultivamo", "bom", "cultivamos", "essencial", "cerca", "aprox", "peso", "emb", "pet", "vidro",
    "tara", "perdida", "papel", "coletion", "nacional", "portugal", "portugues", "portuguesa", "selecao",
    "selecionado", "qualidade", "especial", "extra", "maxi", "xl", "grande", "pequeno",
    "pequena", "formato", "familiar", "individual", "premium", "gourmet", "sabor", "com", "tipo", "via", "aerea", "marca", "uht",
];

/// Brands that are called what the thing is called.
const TELLING_BRANDS: &[&str] = &["coca", "cola", "pepsi", "nutela", "maizena", "nestum", "cerelac", "nespreso", "dolce", "gusto", "delta", "q"];

/// Words that only introduce the thing: `mistura de`, `miolo de`.
const INTRODUCING: &[&str] = &[
    "mistura", "miolo", "conjunto", "mini", "preparado", "kit", "folha", "duo", "trio", "cabaz", "molho", "saborear", "box",
    "creme", "bolsa", "sabor",
];

/// The first known kind near the front; else the first telling word.
fn named(lexicon: &Lexicon, words: &[Word]) -> (Option<Named>, usize, usize) {
    for at in 0..words.len().min(4) {
        let Some(ahead) = words.get(at..) else { break };
        if let Some(((domain, name), length)) = lexicon.kind(ahead) {
            let before = words.get(..at).unwrap_or_default();
            let first = before.iter().all(|word| lexicon.knows(word) || introduces(word));
            let name = name.split('|').next().unwrap_or(name).into();
            let kind = Named { name, domain, known: true, first };
            return (Some(kind), at, length);
        }
    }
    let at = words.iter().position(|word| !introduces(word)).unwrap_or(0);
    let kind = words.get(at).map(|w| Named { name: Rc::clone(&w.stem), domain: Domain::Other, known: false, first: true });
    (kind, at, 1)
}

fn introduces(word: &Word) -> bool {
    INTRODUCING.contains(&&*word.plain)
}

/// `t3`, `tamanho 3`, or the lone figure of a formula milk.
fn size_said(words: &[Rc<str>]) -> Option<u8> {
    let figure = |text: &str| text.parse::<u8>().ok().filter(|n| *n < 10);
    let lettered = words.iter().find_map(|w| figure(w.strip_prefix('t')?));
    let spelt = || {
        let at = words.iter().position(|w| matches!(&**w, "tamanho" | "tam" | "etapa" | "fase"))?;
        figure(words.get(at + 1)?)
    };
    lettered.or_else(spelt).or_else(|| words.iter().find_map(|w| figure(w)))
}

/// `6m`, `6meses`, `+6`.
fn months_said(words: &[Rc<str>]) -> Option<u8> {
    let glued = words.iter().find_map(|w| {
        let digits = w.trim_end_matches(|c: char| c.is_alphabetic());
        let unit = w.get(digits.len()..)?;
        matches!(unit, "m" | "mese" | "mes" | "meses").then(|| digits.parse().ok())?
    });
    glued.or_else(|| {
        let at = words.iter().position(|w| matches!(&**w, "mese" | "mes" | "meses"))?;
        words.get(at.checked_sub(1)?)?.parse().ok()
    })
}
