//! Whole runs in storms, one after the other: beside others they would not be as long as a person's.

use std::{
    fmt::Write as _,
    fs,
    io::{self, Write as _},
    path::Path,
};

use extension_tests::{
    Result, docs,
    storm::{self, Calm, LIMIT, Passage, Storm},
    versions,
};
use serde::Serialize;

use crate::{
    options::{FOLDER, Options, Road},
    trials,
};

const HEAD: &str = "\
| stopped every | pages | what never comes | ended in | took s | stops | re-orders | asks for the dead page | then pressed | failures |
| --: | --- | --- | --- | --: | --: | --: | --: | --: | --- |
";

/// A run in a storm, or what kept it from its end.
#[derive(Debug, Serialize)]
struct Row {
    storm: Storm,
    pages: &'static str,
    passage: std::result::Result<Passage, String>,
}

/// Goes through every storm there is to be: the table, and whether all of them were weathered.
pub fn weathered(options: &Options) -> Result<(String, bool)> {
    fs::create_dir_all(FOLDER)?;
    let mut log = fs::File::create(Path::new(FOLDER).join("storm.jsonl"))?;
    let (mut calms, mut rows) = (Vec::new(), Vec::new());
    for road in &options.roads {
        let calm = trials::going(road.way(), storm::calm)?;
        for storm in storms(options) {
            let row = one(storm, *road, &calm);
            writeln!(log, "{}", serde_json::json!(row))?;
            let _ = writeln!(io::stderr(), "{}", line(&row));
            rows.push(row);
        }
        calms.push((*road, calm));
    }
    let text = markdown(&rows, &calms);
    fs::write(Path::new(FOLDER).join("storm.md"), &text)?;
    if options.write {
        docs::insert("storm", &text)?;
    }
    Ok((text, rows.iter().all(Row::is_well)))
}

fn storms(options: &Options) -> Vec<Storm> {
    let shops = |every: &u64| {
        let every = *every;
        options
            .shops
            .iter()
            .map(move |shop| Storm { every, shop: *shop })
    };
    options.storm.iter().flat_map(shops).collect()
}

fn one(storm: Storm, road: Road, calm: &Calm) -> Row {
    let passage = trials::going(road.way(), || storm::through(storm, calm));
    Row {
        storm,
        pages: pages(road),
        passage: passage.map_err(|failure| failure.to_string()),
    }
}

const fn pages(road: Road) -> &'static str {
    match road {
        Road::Free => "free",
        Road::Strict => "strict",
    }
}

fn markdown(rows: &[Row], calms: &[(Road, Calm)]) -> String {
    let mut text = format!("{}\n\n{HEAD}", versions::known());
    for row in rows {
        let _ = writeln!(text, "{}", line(row));
    }
    let calm =
        |(road, calm): &(Road, Calm)| format!("{} s on {} pages", seconds(calm.took), pages(*road));
    let calms: Vec<String> = calms.iter().map(calm).collect();
    let _ = writeln!(
        text,
        "\nWithout a storm: {}. The limit: {} s.",
        calms.join(", "),
        LIMIT.as_secs()
    );
    text
}

fn line(row: &Row) -> String {
    let Row {
        storm,
        pages,
        passage,
    } = row;
    let start = format!("| {} s | {pages} | {} |", storm.every, storm.shop.name());
    match passage {
        Err(failure) => format!("{start} | | | | | | **{failure}** |"),
        Ok(it) => {
            let wrong = match it.wrong.is_empty() {
                true => "0".to_owned(),
                false => format!("**{}**", it.wrong.join("; ")),
            };
            format!(
                "{start} {} | {} | {} | {} | {} | {} | {wrong} |",
                it.ended,
                seconds(it.took),
                it.stops,
                it.reorders,
                it.asks,
                it.presses
            )
        }
    }
}

impl Row {
    fn is_well(&self) -> bool {
        self.passage.as_ref().is_ok_and(|it| it.wrong.is_empty())
    }
}

/// `1.2`, of milliseconds.
fn seconds(milliseconds: u64) -> String {
    format!("{}.{}", milliseconds / 1_000, milliseconds % 1_000 / 100)
}
