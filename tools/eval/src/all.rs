//! The traps and every set by itself, held against what was reached before.

use crate::figure::{Figure, figures};
use crate::recorded::{RECORDED, Row, worse};
use crate::report;
use crate::sets::{SETS, set};
use crate::traps;

/// How much is told of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// Its tables.
    Whole,
    /// That it was judged.
    Briefly,
    /// Its figures as `recorded.txt` has them.
    Rows,
}

/// What was found, and what of it is worse than recorded.
pub struct Judged {
    /// To be printed.
    pub text: String,
    /// Each figure that fell, in words.
    pub worse: Vec<String>,
}

/// Judges the traps and every set that is here; of one that is not, that is said.
///
/// # Errors
/// When a file cannot be read, or a row of what is recorded.
pub fn judged(told: Told) -> Result<Judged, String> {
    let mut known = SETS.map(|name| (name, figures(&[]))).to_vec();
    known.push((traps::SET, traps::figures(&[])));
    let rows = Row::all(RECORDED, &known)?;
    let mut all = Judged {
        text: String::new(),
        worse: Vec::new(),
    };
    let traps = traps::all()?;
    let table = || traps::report(&traps);
    all.take(told, &rows, traps::SET, &traps::figures(&traps), table);
    for name in SETS {
        match set(name)? {
            Err(skipped) => all.text.push_str(&format!("{}{skipped}", told.aside())),
            Ok(questions) => {
                let table = || report::substitutes(&questions);
                all.take(told, &rows, name, &figures(&questions), table);
            }
        }
    }
    Ok(all)
}

impl Judged {
    fn take(
        &mut self,
        told: Told,
        rows: &[Row],
        set: &str,
        now: &[Figure],
        table: impl Fn() -> String,
    ) {
        let worse = worse(rows, set, now);
        let text = match told {
            Told::Whole => format!("=== {set}\n{}\n", table()),
            Told::Briefly if worse.is_empty() => {
                format!("{set}: {} figures no worse than recorded\n", now.len())
            }
            Told::Briefly => format!("{set}: worse than recorded\n"),
            Told::Rows => now.iter().map(|figure| row(set, figure)).collect(),
        };
        self.text.push_str(&text);
        self.worse.extend(worse);
    }
}

impl Told {
    /// What goes before words that are no row.
    const fn aside(self) -> &'static str {
        match self {
            Self::Whole | Self::Briefly => "",
            Self::Rows => "# ",
        }
    }
}

fn row(set: &str, figure: &Figure) -> String {
    let Figure {
        mode, name, value, ..
    } = figure;
    format!("{set} {mode} {name} {value:.3}\n")
}
