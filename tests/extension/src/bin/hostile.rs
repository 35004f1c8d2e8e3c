//! The hostile pages, all of them, both ways; prints the table, and writes it into
//! docs/RELIABILITY.md. `--only WORD` tries some of them; nothing is written then.

use std::process::ExitCode;

use extension_tests::{Result, Way, docs, hostile, versions};

fn main() -> ExitCode {
    let only = std::env::args().skip_while(|arg| arg != "--only").nth(1);
    match campaign(only.as_deref()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("hostile: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn campaign(only: Option<&str>) -> Result<bool> {
    let mut probes = hostile::all();
    probes.retain(|probe| {
        only.is_none_or(|only| format!("{} {}", probe.scenario, probe.control).contains(only))
    });
    let bites = hostile::bites(&probes)?;
    eprintln!(
        "{} pages, of which {} do harm unchecked",
        probes.len(),
        bites.iter().filter(|bites| **bites).count()
    );
    let free = hostile::run(Way::FREE, &probes)?;
    eprintln!("free: done");
    let strict = hostile::run(Way::STRICT, &probes)?;
    let table = hostile::Table {
        probes: &probes,
        free: &free,
        strict: &strict,
        bites: &bites,
    };
    let text = format!("{}\n\n{}", versions::known(), table.markdown());
    println!("{text}");
    for fault in table.faults() {
        println!("{fault}");
    }
    if only.is_none() {
        docs::insert("hostile", &text)?;
    }
    Ok(table.well())
}
