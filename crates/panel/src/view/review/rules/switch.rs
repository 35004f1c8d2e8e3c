use crate::words::{Key, Words, capital};
use settings::Change;
use shop::Pid;
use shop::Proposal;
use shop::rules::{Known, Rules};

/// A rule that can be switched on and off here.
#[derive(Debug, Clone, PartialEq)]
pub struct Switch {
    /// What its button says.
    pub says: String,
    /// What it says of itself where the part is folded.
    pub tag: String,
    /// What follows from it, from the next run on.
    pub follows: String,
    pub on: bool,
    /// Switches it the other way.
    pub change: Change,
}

pub fn known(pid: &Pid, name: &str) -> Known {
    let (pid, name) = (pid.clone(), name.to_owned());
    Known { pid, name }
}

pub fn never(words: &Words, rules: &Rules, product: &Known) -> Switch {
    let on = rules.never(&product.pid, &product.name);
    Switch {
        says: words.say(Key::RuleNeverThis),
        tag: words.say(Key::RuleNever),
        follows: words.say(Key::RuleNeverFollows),
        on,
        change: match on {
            true => Change::NotNever {
                pid: product.pid.clone(),
            },
            false => Change::Never {
                product: product.clone(),
            },
        },
    }
}

pub fn must_have(words: &Words, rules: &Rules, product: &Known) -> Switch {
    let on = rules.must_have(&product.pid, &product.name);
    Switch {
        says: words.say(Key::RuleMustHaveThis),
        tag: words.say(Key::RuleMustHave),
        follows: words.say(Key::RuleMustHaveFollows),
        on,
        change: match on {
            true => Change::NotMustHave {
                pid: product.pid.clone(),
            },
            false => Change::MustHave {
                product: product.clone(),
            },
        },
    }
}

pub fn never_propose(words: &Words, rules: &Rules, product: &Known) -> Switch {
    let on = rules.never_propose(&product.pid, &product.name);
    Switch {
        says: words.say(Key::RuleNeverProposeThis),
        tag: words.say(Key::RuleNeverPropose),
        follows: words.say(Key::RuleNeverProposeFollows),
        on,
        change: match on {
            true => Change::NotNeverPropose {
                pid: product.pid.clone(),
            },
            false => Change::NeverPropose {
                product: product.clone(),
            },
        },
    }
}

/// What is never substituted has no substitute: a rule of that kind stands above this one, and is
/// named on its own card.
pub fn instead(words: &Words, rules: &Rules, of: &Proposal, take: &Known) -> Switch {
    let standing = rules.instead(&of.pid, &of.name);
    let on = standing.is_some_and(|it| it.pid == take.pid);
    let name = capital(&of.name);
    let follows = match standing.filter(|_| !on) {
        Some(other) => words.fill(Key::RuleAlwaysOther, &[&name, &capital(&other.name)]),
        None => words.fill(Key::RuleAlwaysFollows, &[&name]),
    };
    Switch {
        says: words.say(Key::RuleAlwaysThis),
        tag: words.say(Key::RuleAlwaysTag),
        follows,
        on,
        change: match on {
            true => Change::NotInstead {
                pid: of.pid.clone(),
            },
            false => Change::Instead {
                of: known(&of.pid, &of.name),
                take: take.clone(),
            },
        },
    }
}

pub fn never_brand(words: &Words, rules: &Rules, brand: &str) -> Switch {
    let same = |kept: &&String| kept.to_lowercase() == brand.to_lowercase();
    let kept = rules.brands.iter().find(same);
    Switch {
        says: words.fill(Key::RuleNeverBrand, &[brand]),
        tag: words.say(Key::RuleNeverBrandTag),
        follows: words.say(Key::RuleNeverBrandFollows),
        on: kept.is_some(),
        change: match kept {
            Some(kept) => Change::NotBrand {
                brand: kept.clone(),
            },
            None => Change::Brand {
                brand: brand.to_owned(),
            },
        },
    }
}
