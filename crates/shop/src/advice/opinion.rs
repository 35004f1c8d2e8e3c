use crate::Pid;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A model's word on one candidate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opinion {
    /// Which candidate.
    pub pid: Pid,
    /// Why it stands where it stands, in one plain sentence.
    pub why: String,
}

/// What is wrong with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nonsense {
    /// It is not of the form that was asked for.
    NotTheForm,
    /// It is longer than any sensible answer.
    TooLong,
    /// It names a product that was not asked about.
    Unknown,
    /// It names a product twice.
    Twice,
    /// It leaves a product out.
    Missing,
    /// It gives no reason.
    NoReason,
    /// A reason is too long.
    LongReason,
    /// A reason is not plain text: markup, an address, control characters.
    NotPlain,
}

/// The longest reason, in letters.
pub const WHY_MAX: usize = 160;

/// Holds opinions against the candidates they are on: each once, none else, each with a short
/// plain reason.
///
/// # Errors
/// What is wrong, the first thing found.
pub fn check(candidates: &[Pid], opinions: &[Opinion]) -> Result<(), Nonsense> {
    let mut seen = BTreeSet::new();
    for opinion in opinions {
        if !candidates.contains(&opinion.pid) {
            return Err(Nonsense::Unknown);
        }
        if !seen.insert(&opinion.pid) {
            return Err(Nonsense::Twice);
        }
        plain(&opinion.why)?;
    }
    match candidates.iter().all(|pid| seen.contains(pid)) {
        true => Ok(()),
        false => Err(Nonsense::Missing),
    }
}

fn plain(why: &str) -> Result<(), Nonsense> {
    if why.trim().is_empty() {
        return Err(Nonsense::NoReason);
    }
    if why.chars().count() > WHY_MAX {
        return Err(Nonsense::LongReason);
    }
    let small = why.to_lowercase();
    let marked = |c: char| c.is_control() || "<>{}[]`\\|*#_".contains(c) || hidden(c);
    let address = ["://", "www.", "http", ".com", "@", "&#"];
    match why.chars().any(marked) || address.iter().any(|part| small.contains(part)) {
        true => Err(Nonsense::NotPlain),
        false => Ok(()),
    }
}

/// Characters that turn text around, or that cannot be seen.
const fn hidden(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}
