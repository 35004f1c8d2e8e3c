//! Over a matrix of at least 40 situations of a session the verdict is right in all, and *no
//! access* is never said wrongly in 200 trials with slow pages. All of the first, and a few of the
//! second; `./build.sh session` goes through all of both.

use extension_tests::{
    Result,
    session::{Ground, Situation, groups, slow_trial},
};

/// Goes through a group of situations in one browser.
fn told_right(group: &str) -> Result<()> {
    let situations = situations(group);
    assert!(!situations.is_empty(), "no group {group}");
    let mut ground = Ground::new()?;
    let outcomes = situations
        .iter()
        .map(|situation| situation.tried(&mut ground));
    let wrong: Vec<_> = outcomes.filter(|outcome| !outcome.right()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    Ok(())
}

fn situations(group: &str) -> Vec<Situation> {
    let named = |(name, situations)| (name == group).then_some(situations);
    groups().into_iter().find_map(named).unwrap_or_default()
}

#[test]
fn signed_in() -> Result<()> {
    told_right("signed in")
}

#[test]
fn signed_out() -> Result<()> {
    told_right("signed out")
}

#[test]
fn expired_at_each_page() -> Result<()> {
    told_right("expired")
}

#[test]
fn several_tabs_with_different_states() -> Result<()> {
    told_right("several tabs")
}

#[test]
fn with_and_without_a_delivery_address() -> Result<()> {
    told_right("delivery address")
}

#[test]
fn landing_elsewhere() -> Result<()> {
    told_right("landing elsewhere")
}

#[test]
fn bad_connections() -> Result<()> {
    told_right("connection")
}

#[test]
fn changed_pages() -> Result<()> {
    told_right("changed pages")
}

#[test]
fn no_group_is_left_out_and_there_are_enough() {
    let all: usize = groups()
        .iter()
        .map(|(_, situations)| situations.len())
        .sum();
    assert!(all >= 40, "{all} situations");
    assert_eq!(groups().len(), 8, "a test for each group");
}

#[test]
fn a_slow_shop_is_never_said_to_be_anything_else() -> Result<()> {
    let mut ground = Ground::new()?;
    let trials = (0..8).map(|seed| slow_trial(seed, &mut ground));
    let wrong: Vec<_> = trials.filter(|trial| !trial.right()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    Ok(())
}
