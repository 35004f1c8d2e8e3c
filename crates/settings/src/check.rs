use crate::{Settings, What, Wrong};
use shop::Cents;
use shop::rules::{CHOICES_MAX, Known, RULES_MAX, Rules};
use std::collections::BTreeSet;

/// The longest name of a product, a brand or a model.
pub const NAME_MAX: usize = 200;

/// The longest pause between two looks, in milliseconds.
pub const PACE_MAX: u32 = 10_000;

/// The highest limit of what a cart may cost.
pub const BUDGET_MAX: Cents = Cents(1_000_000);

/// The highest number of runs that ended that are kept: what the browser has room for.
pub const HISTORY_MAX: u32 = 100;

/// Whether settings can be kept as they are.
///
/// # Errors
/// The first thing that is wrong, and where.
pub fn check(settings: &Settings) -> Result<(), Wrong> {
    if settings.pace > PACE_MAX {
        return Err(Wrong::at("settings.pace", What::TooHigh { max: PACE_MAX }));
    }
    budget(settings.budget)?;
    if settings.history.0 > HISTORY_MAX {
        let max = HISTORY_MAX;
        return Err(Wrong::at("settings.history", What::TooHigh { max }));
    }
    rules(&settings.rules)?;
    few(settings.choices.0.len(), CHOICES_MAX, "settings.choices")?;
    for (n, choice) in settings.choices.0.iter().enumerate() {
        let at = format!("settings.choices[{n}]");
        pair(&choice.of, &choice.took, &at, "took")?;
    }
    model(settings)
}

fn budget(most: Option<Cents>) -> Result<(), Wrong> {
    let at = "settings.budget";
    match most {
        Some(most) if most <= Cents::ZERO => Err(Wrong::at(at, What::Blank)),
        Some(most) if most > BUDGET_MAX => Err(Wrong::at(at, What::TooHigh { max: 10_000 })),
        Some(_) | None => Ok(()),
    }
}

fn rules(rules: &Rules) -> Result<(), Wrong> {
    let at = |list: &str| format!("settings.rules.{list}");
    few(rules.never.len(), RULES_MAX, &at("never"))?;
    few(rules.must_have.len(), RULES_MAX, &at("must_have"))?;
    few(rules.never_propose.len(), RULES_MAX, &at("never_propose"))?;
    few(rules.instead.len(), RULES_MAX, &at("instead"))?;
    few(rules.brands.len(), RULES_MAX, &at("brands"))?;
    few(rules.same.len(), RULES_MAX, &at("same"))?;
    for (n, known) in rules.never.iter().enumerate() {
        product(known, &format!("{}[{n}]", at("never")))?;
    }
    for (n, known) in rules.must_have.iter().enumerate() {
        product(known, &format!("{}[{n}]", at("must_have")))?;
    }
    for (n, known) in rules.never_propose.iter().enumerate() {
        product(known, &format!("{}[{n}]", at("never_propose")))?;
    }
    for (n, rule) in rules.instead.iter().enumerate() {
        pair(
            &rule.of,
            &rule.take,
            &format!("{}[{n}]", at("instead")),
            "take",
        )?;
    }
    for (n, brand) in rules.brands.iter().enumerate() {
        name(brand, &format!("{}[{n}]", at("brands")))?;
    }
    for (n, group) in rules.same.iter().enumerate() {
        same(group, &format!("{}[{n}]", at("same")))?;
    }
    Ok(())
}

fn same(group: &[Known], at: &str) -> Result<(), Wrong> {
    few(group.len(), RULES_MAX, at)?;
    if group.len() < 2 {
        return Err(Wrong::at(at, What::Blank));
    }
    let mut seen = BTreeSet::new();
    for (n, known) in group.iter().enumerate() {
        product(known, &format!("{at}[{n}]"))?;
        if !seen.insert(&known.pid) {
            return Err(Wrong::at(format!("{at}[{n}]"), What::Twice));
        }
    }
    Ok(())
}

fn pair(of: &Known, other: &Known, at: &str, field: &str) -> Result<(), Wrong> {
    product(of, &format!("{at}.of"))?;
    product(other, &format!("{at}.{field}"))?;
    if of.pid == other.pid {
        return Err(Wrong::at(format!("{at}.{field}"), What::Itself));
    }
    Ok(())
}

/// A number as the shop's are, and a name.
fn product(known: &Known, at: &str) -> Result<(), Wrong> {
    if !shop::Pid::is_one(&known.pid.0) {
        return Err(Wrong::at(format!("{at}.pid"), What::NotAProduct));
    }
    name(&known.name, &format!("{at}.name"))
}

fn name(text: &str, at: &str) -> Result<(), Wrong> {
    if text.trim().is_empty() {
        return Err(Wrong::at(at, What::Blank));
    }
    if text.chars().count() > NAME_MAX {
        return Err(Wrong::at(at, What::TooLong { max: NAME_MAX }));
    }
    Ok(())
}

fn few(length: usize, max: usize, at: &str) -> Result<(), Wrong> {
    match length > max {
        true => Err(Wrong::at(at, What::TooMany { max })),
        false => Ok(()),
    }
}

fn model(settings: &Settings) -> Result<(), Wrong> {
    match &settings.model {
        llm::Model::Off | llm::Model::BuiltIn => Ok(()),
        llm::Model::OpenAi { name: called, .. } | llm::Model::Anthropic { name: called, .. } => {
            name(called, "settings.model.name")
        }
    }
}
