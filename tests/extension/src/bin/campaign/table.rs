use std::fmt::Write;

use extension_tests::hold::Ordeal;

use crate::{
    options::Options,
    tally::{Row, Tally},
    trials::{Trial, name},
};

/// The campaign's outcome, for people.
pub struct Table<'a> {
    /// Added up.
    pub tally: &'a Tally,
    /// One by one.
    pub trials: &'a [Trial],
    /// What the points are.
    pub points: &'a [String],
    /// What was to be tried.
    pub options: &'a Options,
}

const HEAD: &str = "\
| a run is cut short: | points | by itself | by the person | median s | worst s | re-orders | lost | failures |
| --- | --: | --: | --: | --: | --: | --: | --: | --: |
";

impl Table<'_> {
    /// As Markdown.
    pub fn markdown(&self, versions: &str) -> String {
        let mut text = format!("{versions}\n\n{HEAD}");
        for (name, row) in self.tally.rows() {
            let _ = writeln!(text, "{}", line(name, row));
        }
        let _ = writeln!(text, "\n{}", self.wakings());
        let _ = writeln!(text, "\n{}", self.notes());
        let _ = writeln!(text, "\nThe points: {}.", numbered(self.points));
        text
    }

    fn wakings(&self) -> String {
        let Tally {
            by_page, by_alarm, ..
        } = self.tally;
        format!(
            "From a worker's death to the next transition on record: {} where a page woke it \
             ({} times), {} where the alarm did ({} times).",
            spread(by_page),
            by_page.len(),
            spread(by_alarm),
            by_alarm.len()
        )
    }

    /// Where the person was asked, and what did not end well.
    fn notes(&self) -> String {
        let Options { pairs, seed, .. } = self.options;
        let mut text = format!("{pairs} pairs by seed {seed}.");
        for trial in self.trials {
            match &trial.ordeal {
                Ok(ordeal) => text
                    .extend(note(ordeal).map(|what| format!("\n- {}: {what}", name(&trial.plan)))),
                Err(failure) => {
                    let _ = write!(text, "\n- {}: **{failure}**", name(&trial.plan));
                }
            }
        }
        text
    }
}

fn note(ordeal: &Ordeal) -> Option<String> {
    let wrong = (!ordeal.verdict.wrong.is_empty())
        .then(|| format!("**{}**", ordeal.verdict.wrong.join(", ")));
    let asked = (!ordeal.asked.is_empty()).then(|| ordeal.asked.join(", "));
    match (wrong, asked) {
        (None, None) => None,
        (wrong, asked) => Some(
            wrong
                .into_iter()
                .chain(asked)
                .collect::<Vec<_>>()
                .join("; "),
        ),
    }
}

fn line(name: &str, row: &Row) -> String {
    let mut waits = row.waits.clone();
    waits.sort_unstable();
    let at = |wait: Option<&u64>| wait.map_or("-".into(), |wait| seconds(*wait));
    let (median, worst) = (at(waits.get(waits.len() / 2)), at(waits.last()));
    let Row {
        tried,
        by_themselves,
        by_person,
        reorders: (least, most),
        lost,
        failures,
        ..
    } = row;
    let name = match row.kept {
        0 => name.to_owned(),
        kept => format!("{name} ({kept} out of the back/forward cache)"),
    };
    let reorders = match least == most {
        true => format!("{most} each"),
        false => format!("{least} to {most}"),
    };
    format!(
        "| {name} | {tried} | {by_themselves} | {by_person} | {median} | {worst} | {reorders} | {lost} | {failures} |"
    )
}

fn spread(waits: &[u64]) -> String {
    let mut waits = waits.to_vec();
    waits.sort_unstable();
    match (waits.get(waits.len() / 2), waits.last()) {
        (Some(median), Some(worst)) => {
            format!("median {} s, worst {} s", seconds(*median), seconds(*worst))
        }
        _ => "never".into(),
    }
}

/// `1.23`, of milliseconds.
fn seconds(milliseconds: u64) -> String {
    format!("{}.{:02}", milliseconds / 1000, milliseconds % 1000 / 10)
}

fn numbered(points: &[String]) -> String {
    let one = |(number, point): (usize, &String)| format!("{} `{point}`", number + 1);
    points
        .iter()
        .enumerate()
        .map(one)
        .collect::<Vec<_>>()
        .join(", ")
}
