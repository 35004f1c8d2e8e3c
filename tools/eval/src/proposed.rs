//! What a run would propose, out of a graded file's candidates.

use crate::outcome::{Outcome, judge};
use cases::Question;
use shop::rules::Policy;
use shop::substitute::{Item, Ranked};
use shop::{CartLine, Cents, Finding, Proposal, Stock, Tile};
use substitutes::propose;

/// The proposal of a person without rules.
pub fn proposed(question: &Question) -> Proposal {
    let tiles: Vec<Tile> = question.candidates.iter().map(tile).collect();
    let terms = Policy::default();
    propose(&line(&question.wanted), &question.wanted, &tiles, &terms)
}

/// How good the proposals are as a person sees them: what is doubtful is left out where there is
/// anything better.
pub fn proposals(questions: &[Question]) -> Vec<Outcome> {
    let judged = |question| judged(question, &proposed(question));
    questions.iter().map(judged).collect()
}

/// How good a proposal is.
pub fn judged(question: &Question, proposal: &Proposal) -> Outcome {
    let order: Vec<&Ranked> = match &proposal.finding {
        Finding::Substitutes { ranked } => ranked.iter().map(|found| &found.ranked).collect(),
        Finding::Nothing { .. } | Finding::NotSearched { .. } => Vec::new(),
    };
    judge(question, &order, order.is_empty())
}

fn line(item: &Item) -> CartLine {
    CartLine {
        pid: item.pid.clone(),
        name: item.name.clone(),
        url: String::new(),
        picture: None,
        category: item.category.clone(),
        line_price: item.price.unwrap_or(Cents(0)),
        line_price_before: None,
        promotion: None,
        min_grams: None,
        cap: None,
        stock: Stock::Unavailable { replacements: None },
    }
}

fn tile(item: &Item) -> Tile {
    Tile {
        pid: item.pid.clone(),
        name: item.name.clone(),
        url: String::new(),
        picture: None,
        brand: item.brand.clone(),
        category: item.category.clone(),
        price: item.price.unwrap_or(Cents(0)),
        list_price: None,
        promotion: None,
        priced_per: None,
        unit_price: item.unit_price.clone(),
        min_grams: None,
        deposit: None,
        labels: Vec::new(),
        available: item.available,
        in_cart: false,
    }
}
