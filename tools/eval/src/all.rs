//! Every set by itself, held against what was reached before.

use crate::figure::{Figure, figures};
use crate::recorded::{RECORDED, Row, worse};
use crate::report;
use crate::sets::{SETS, set};

/// The report on every set that is here, and what is worse than recorded.
///
/// # Errors
/// When a file cannot be read, or a row of what is recorded.
pub fn report() -> Result<(String, Vec<String>), String> {
    let known = SETS.map(|name| (name, figures(&[])));
    let rows = Row::all(RECORDED, &known)?;
    let (mut text, mut fell) = (String::new(), Vec::new());
    for name in SETS {
        match set(name)? {
            Err(skipped) => text.push_str(&skipped),
            Ok(questions) => {
                text.push_str(&format!(
                    "=== {name}\n{}\n",
                    report::substitutes(&questions)
                ));
                fell.extend(worse(&rows, name, &figures(&questions)));
            }
        }
    }
    Ok((text, fell))
}

/// Every figure as `recorded.txt` has it.
///
/// # Errors
/// When a file cannot be read.
pub fn rows() -> Result<String, String> {
    let mut text = String::new();
    for name in SETS {
        match set(name)? {
            Err(skipped) => text.push_str(&format!("# {skipped}")),
            Ok(questions) => {
                text.extend(figures(&questions).iter().map(|figure| row(name, figure)))
            }
        }
    }
    Ok(text)
}

fn row(set: &str, figure: &Figure) -> String {
    let Figure {
        mode, name, value, ..
    } = figure;
    format!("{set} {mode} {name} {value:.3}\n")
}
