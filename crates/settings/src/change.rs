use crate::check::check;
use crate::{HistoryMost, Settings, Wrong};
use llm::Model;
use serde::Serialize;
use shop::rules::{Care, Instead, Known, Rules};
use shop::slot_choice::Preferences;
use shop::substitute::Diet;
use shop::{Cents, Pid, harmless};
use tagged::Tagged;

/// One change of the settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "set", rename_all = "SCREAMING_SNAKE_CASE")]
#[expect(missing_docs, reason = "the fields are what their variant says")]
pub enum Change {
    /// The pause between two looks, in milliseconds.
    Pace { pace: u32 },
    /// Wishes about deliveries.
    Slots { slots: Preferences },
    /// Never substitute this.
    Never { product: Known },
    /// It may be substituted after all.
    NotNever { pid: Pid },
    /// This must not be missing.
    MustHave { product: Known },
    /// It may be missing after all.
    NotMustHave { pid: Pid },
    /// Never propose this in place of anything; that it was always to be taken goes.
    NeverPropose { product: Known },
    /// It may be proposed after all.
    NotNeverPropose { pid: Pid },
    /// Always `take` instead of `of`; a rule for `of` that was there before goes, and so does one never to
    /// propose `take`.
    Instead { of: Known, take: Known },
    /// No rule for `pid` any more.
    NotInstead { pid: Pid },
    /// Never this brand.
    Brand { brand: String },
    /// The brand will do after all.
    NotBrand { brand: String },
    /// What the person does without, and how strictly.
    Diet { diet: Diet, care: Option<Care> },
    /// These two are the same to the person, and with them whatever is the same to either.
    Same { one: Known, other: Known },
    /// This one is no longer the same as anything.
    NotSame { pid: Pid },
    /// Remember that `took` was taken where `of` was sold out.
    Remember { of: Known, took: Known },
    /// Forget that choice.
    Forget { of: Pid, took: Pid },
    /// Forget all choices.
    ForgetAll,
    /// The language model.
    Model { model: Model },
    /// The most to spend on a cart; `None` for no limit.
    Budget { budget: Option<Cents> },
    /// How many of the runs that ended are kept.
    History { most: HistoryMost },
}

impl Settings {
    /// The settings after a change.
    ///
    /// # Errors
    /// What would be wrong with them; they stay as they were.
    pub fn with(mut self, change: Change) -> Result<Self, Wrong> {
        match change {
            Change::Pace { pace } => self.pace = pace,
            Change::Slots { slots } => self.slots = slots,
            Change::Remember { of, took } => self.choices.remember(of, took),
            Change::Forget { of, took } => self.choices.forget(&of, &took),
            Change::ForgetAll => self.choices.0.clear(),
            Change::Model { model } => self.model = model,
            Change::Budget { budget } => self.budget = budget,
            Change::History { most } => self.history = most,
            rule => settle(&mut self.rules, rule),
        }
        check(&self)?;
        Ok(self)
    }
}

fn settle(rules: &mut Rules, change: Change) {
    match change {
        Change::Never { product } => {
            rules.never.retain(|known| known.pid != product.pid);
            rules.never.push(product);
        }
        Change::NotNever { pid } => rules.never.retain(|known| known.pid != pid),
        Change::MustHave { product } => {
            rules.must_have.retain(|known| known.pid != product.pid);
            rules.must_have.push(product);
        }
        Change::NotMustHave { pid } => rules.must_have.retain(|known| known.pid != pid),
        Change::NeverPropose { product } => {
            rules.instead.retain(|rule| rule.take.pid != product.pid);
            rules.never_propose.retain(|known| known.pid != product.pid);
            rules.never_propose.push(product);
        }
        Change::NotNeverPropose { pid } => rules.never_propose.retain(|known| known.pid != pid),
        Change::Instead { of, take } => {
            rules.never_propose.retain(|known| known.pid != take.pid);
            rules.instead.retain(|rule| rule.of.pid != of.pid);
            rules.instead.push(Instead { of, take });
        }
        Change::NotInstead { pid } => rules.instead.retain(|rule| rule.of.pid != pid),
        Change::Brand { brand } => {
            let brand = brand.trim().to_owned();
            rules.brands.retain(|kept| *kept != brand);
            rules.brands.push(brand);
        }
        // What cannot be seen of it was not shown to the person, who names it back.
        Change::NotBrand { brand } => rules
            .brands
            .retain(|kept| harmless(kept) != harmless(&brand)),
        Change::Diet { diet, care } => {
            match care {
                Some(care) => rules.diets.insert(diet, care),
                None => rules.diets.remove(&diet),
            };
        }
        Change::Same { one, other } => join(&mut rules.same, one, other),
        Change::NotSame { pid } => part(&mut rules.same, &pid),
        Change::Pace { .. }
        | Change::Slots { .. }
        | Change::Remember { .. }
        | Change::Forget { .. }
        | Change::ForgetAll
        | Change::Model { .. }
        | Change::Budget { .. }
        | Change::History { .. } => {}
    }
}

fn join(groups: &mut Vec<Vec<Known>>, one: Known, other: Known) {
    let touches = |group: &Vec<Known>| {
        group
            .iter()
            .any(|known| known.pid == one.pid || known.pid == other.pid)
    };
    let (joined, mut apart): (Vec<_>, Vec<_>) =
        std::mem::take(groups).into_iter().partition(touches);
    let mut group: Vec<Known> = joined.into_iter().flatten().collect();
    for known in [one, other] {
        group.retain(|kept| kept.pid != known.pid);
        group.push(known);
    }
    apart.push(group);
    *groups = apart;
}

/// A group of one says nothing.
fn part(groups: &mut Vec<Vec<Known>>, pid: &Pid) {
    for group in groups.iter_mut() {
        group.retain(|known| known.pid != *pid);
    }
    groups.retain(|group| group.len() > 1);
}
