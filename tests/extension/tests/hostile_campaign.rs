//! A tenth or so of the hostile pages; `./build.sh hostile` tries them all.

use extension_tests::{Result, Way, hostile};

/// No visit to checkout, no press on any but the true control, both ways, and each probe does
/// harm where nobody checks.
#[test]
fn no_forged_control_is_pressed_either_way() -> Result<()> {
    let probes = hostile::drawn(hostile::all());
    // Of two that change places all the time, it is chance which is pressed when nobody checks.
    let by_chance = |probe: &hostile::Probe| probe.scenario == "at the last moment";
    let bites = hostile::bites(&probes)?;
    let bites: Vec<bool> = probes
        .iter()
        .zip(bites)
        .map(|(probe, bites)| bites || by_chance(probe))
        .collect();
    let free = hostile::run(Way::FREE, &probes)?;
    let strict = hostile::run(Way::STRICT, &probes)?;
    let table = hostile::Table {
        probes: &probes,
        free: &free,
        strict: &strict,
        bites: &bites,
    };
    assert!(table.well(), "{}\n{:#?}", table.markdown(), table.faults());
    Ok(())
}

/// The campaign is as large as it is said to be.
#[test]
fn there_are_enough_hostile_pages() {
    let probes = hostile::all();
    let mut scenarios: Vec<_> = probes.iter().map(|probe| probe.scenario).collect();
    scenarios.dedup();
    let drawn = hostile::drawn(probes.clone());
    let controls = |name: &str| probes.iter().filter(|probe| probe.control == name).count();
    assert!(probes.len() >= 240 && scenarios.len() >= 15);
    assert!(
        drawn.len() >= scenarios.len() && drawn.len() <= probes.len() / 6,
        "{}",
        drawn.len()
    );
    for control in ["reorder", "go_on", "join", "discard", "add", "more"] {
        assert!(controls(control) >= 30, "{control}");
    }
}
