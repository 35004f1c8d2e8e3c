//! The journey, as an end-to-end test with screenshots as evidence: sign in; start; orders; an
//! order; cart; search; slots; back to the cart; home; the whole run; the person browsing about in
//! another tab meanwhile. Signed in at every stop, never signed out by us. The checkpoints at a
//! quarter, three quarters and the end leave their pictures in `target/journey/`; `./build.sh
//! session` goes on a hundred of these journeys.

use extension_tests::{
    Page, Result,
    journey::{Evidence, Journey, JourneyEnd, Weather},
    session::Ground,
};

fn ready() -> Result<(Ground, Page)> {
    let ground = Ground::new()?;
    let panel = ground.trial.browser.side_panel(&ground.trial.shop)?;
    Ok((ground, panel))
}

#[test]
fn through_all_parts_of_the_shop_in_fair_weather() -> Result<()> {
    let (mut ground, panel) = ready()?;
    let evidence = Evidence::of_checkpoints()?;
    let outcome = Journey::new(&mut ground, &panel, Weather::fair(), evidence.clone()).gone();
    assert_eq!(outcome.came, JourneyEnd::Home, "{outcome:?}");
    // The sign-in, two pages and their checkpoint, five more, and home; and whatever was browsed.
    assert!(outcome.stops > 9, "{outcome:?}");
    // They are of this journey: those of the last one were deleted.
    for picture in evidence.checkpoints() {
        assert!(picture.exists(), "{} is missing", picture.display());
    }
    Ok(())
}

#[test]
fn through_bad_weather_without_help_or_after_a_pause() -> Result<()> {
    let (mut ground, panel) = ready()?;
    for seed in 1..=2 {
        let evidence = Evidence::of_stops(seed);
        let outcome = Journey::new(&mut ground, &panel, Weather::by(seed), evidence).gone();
        assert!(outcome.well(), "{outcome:?}");
    }
    Ok(())
}
