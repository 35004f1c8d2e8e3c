//! The figures that were reached before: a change must not fall below them, nor hide from them.

use crate::figure::Figure;
use crate::measures::Better;
use std::collections::BTreeSet;

/// Rows of set, `never` or `may` (abstain) or `shown`, measure (blanks may be in its name), figure.
pub const RECORDED: &str = include_str!("../recorded.txt");

/// Rounded as it is written down.
const ROUNDING: f64 = 0.000_5;

/// A row of the file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row<'t> {
    set: &'t str,
    mode: &'t str,
    name: &'t str,
    figure: f64,
}

impl<'t> Row<'t> {
    /// Reads every row. `known` are the sets, each with the figures it has.
    ///
    /// # Errors
    /// Names the first row that cannot be read, is of no known set or measure, or is there twice.
    pub fn all(text: &'t str, known: &[(&str, Vec<Figure>)]) -> Result<Vec<Self>, String> {
        let mut seen = BTreeSet::new();
        let told = |line: &&str| !line.trim().is_empty() && !line.starts_with('#');
        let read = |line: &'t str| {
            let row = Self::read(line).ok_or_else(|| format!("no row: {line}"))?;
            let (_, figures) = known
                .iter()
                .find(|(set, _)| *set == row.set)
                .ok_or_else(|| format!("no such set: {line}"))?;
            match figures.iter().find(|figure| row.is_of(figure)) {
                None => Err(format!("no such measure: {line}")),
                Some(figure) if figure.zero && row.figure != 0.0 => {
                    Err(format!("must be zero: {line}"))
                }
                Some(_) if !seen.insert((row.set, row.mode, row.name)) => {
                    Err(format!("there twice: {line}"))
                }
                Some(_) => Ok(row),
            }
        };
        let rows: Result<Vec<Self>, String> = text.lines().filter(told).map(read).collect();
        rows.map_err(|why| format!("recorded.txt: {why}"))
    }

    fn read(line: &'t str) -> Option<Self> {
        let (set, rest) = line.trim().split_once(' ')?;
        let (mode, rest) = rest.trim().split_once(' ')?;
        let (name, figure) = rest.trim().rsplit_once(' ')?;
        let figure: f64 = figure.parse().ok()?;
        figure.is_finite().then_some(Self {
            set,
            mode,
            name: name.trim(),
            figure,
        })
    }

    fn is_of(&self, figure: &Figure) -> bool {
        (self.mode, self.name) == (figure.mode, figure.name)
    }
}

/// The figures of a set that are worse than recorded, or were never recorded.
pub fn worse(rows: &[Row], set: &str, now: &[Figure]) -> Vec<String> {
    let of = |figure: &Figure| rows.iter().find(|row| row.set == set && row.is_of(figure));
    let fell = |figure: &Figure| {
        let Figure {
            mode, name, value, ..
        } = figure;
        let Some(row) = of(figure) else {
            return Some(format!("{set} {mode} {name} {value:.3}, never recorded"));
        };
        let fell = match figure.better {
            Better::Less => *value > row.figure + ROUNDING,
            Better::More => *value < row.figure - ROUNDING,
        };
        fell.then(|| format!("{set} {mode} {name} {value:.3}, recorded {:.3}", row.figure))
    };
    now.iter().filter_map(fell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(name: &'static str, better: Better, value: f64) -> Figure {
        Figure {
            mode: "may",
            name,
            better,
            value,
            zero: name.starts_with("harm "),
        }
    }

    fn known() -> Vec<Figure> {
        vec![
            figure("abst. F1", Better::More, 0.8),
            figure("harm@1", Better::Less, 0.02),
            figure("harm baby", Better::Less, 0.0),
        ]
    }

    fn rows(text: &str) -> Result<Vec<Row<'_>>, String> {
        Row::all(text, &[("made", known())])
    }

    #[test]
    fn a_name_may_hold_a_blank() {
        let rows = rows("# what\n\nmade may abst. F1 0.750\nmade may harm@1 0.02\n").unwrap();
        assert_eq!((rows[0].name, rows[0].figure), ("abst. F1", 0.75));
    }

    #[test]
    fn what_cannot_be_read_is_not_passed_over() {
        for (line, why) in [
            ("made may", "no row"),
            ("made may harm@1", "no row"),
            ("made may harm@1 0,02", "no row"),
            ("made may harm@1 NaN", "no row"),
            ("other may harm@1 0.02", "no such set"),
            ("made may harm@l 0.02", "no such measure"),
            ("made migth harm@1 0.02", "no such measure"),
            ("made may harm baby 0.01", "must be zero"),
            ("made may harm@1 0.02\nmade may harm@1 0.9", "there twice"),
        ] {
            let said = rows(line).unwrap_err();
            assert!(said.contains(why), "{line}: {said}");
        }
    }

    #[test]
    fn worse_either_way_and_unrecorded_are_told() {
        let text = "made may abst. F1 0.8\nmade may harm@1 0.02\nmade may harm baby 0";
        let rows = rows(text).unwrap();
        assert_eq!(worse(&rows, "made", &known()), [""; 0]);
        let now = [
            figure("abst. F1", Better::More, 0.79),
            figure("harm@1", Better::Less, 0.03),
            figure("harm baby", Better::Less, 0.1),
        ];
        assert_eq!(worse(&rows, "made", &now).len(), 3);
        let unheard = [figure("MRR", Better::More, 1.0)];
        assert!(worse(&rows, "made", &unheard)[0].contains("never recorded"));
    }
}
