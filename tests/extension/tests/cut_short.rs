//! Whatever dies, whenever, the run resumes by itself and nothing is ordered twice or lost: the
//! nastiest points of the kill campaign (`./build.sh campaign` goes through all of them). The
//! worker is held at one transition by `hold/hold.js`, and killed there, with nothing that wakes it
//! but what the run itself left behind.

use extension_tests::{
    Failure, Result,
    hold::{Held, Hold, Ordeal, Tour, Undisturbed, Way, undergo, undisturbed},
};

fn expected() -> Result<Undisturbed> {
    extension_tests::once("cut_short", || undisturbed(Tour::Straight))
}

/// An undisturbed run that has a point of that name. The page that a press brings may overtake what the
/// page before says of the press: then another run is looked at.
fn having(name: &str) -> Result<Undisturbed> {
    let mut found = expected()?;
    for _ in 0..RUNS_MAX {
        if point(name, &found).is_ok() {
            break;
        }
        found = undisturbed(Tour::Straight)?;
    }
    Ok(found)
}

const RUNS_MAX: usize = 4;

/// The number of the first point of that name in an undisturbed run.
fn point(name: &str, expected: &Undisturbed) -> Result<usize> {
    let found = expected
        .points
        .iter()
        .position(|point| point.starts_with(name));
    found.map(|at| at + 1).ok_or_else(|| Failure::Unexpected {
        expected: "a point of the run",
        got: name.to_owned(),
    })
}

fn cut_short(name: &str, way: Way) -> Result<Ordeal> {
    let expected = having(name)?;
    let plan = [Hold {
        after: point(name, &expected)?,
        way,
    }];
    let ordeal = undergo(&plan, &expected)?;
    assert_eq!(ordeal.strikes.len(), 1, "the run came to {name}");
    assert_eq!(ordeal.verdict.wrong, [""; 0], "{:?}", ordeal.journal);
    Ok(ordeal)
}

/// Cut short there, the run goes on by itself.
fn goes_on(name: &str, way: Way) -> Result<()> {
    let ordeal = cut_short(name, way)?;
    assert_eq!(ordeal.asked, [""; 0], "{:?}", ordeal.journal);
    Ok(())
}

/// The run is on record, but nothing was asked of any page yet: only the alarm can wake it.
#[test]
fn killed_right_after_the_start() -> Result<()> {
    goes_on("START_RUN", Way::Unsaid)
}

/// The cart as it was before is read, and lost again: it must be read before anything is pressed.
#[test]
fn killed_before_the_cart_is_saved() -> Result<()> {
    goes_on("STEP_COMPLETE RUNNING.CART.REORDERING", Way::Lost)
}

/// To be pressed, by the record; but the page was never asked.
#[test]
fn killed_before_the_press() -> Result<()> {
    goes_on("STEP_COMPLETE RUNNING.CART.REORDERING", Way::Unsaid)
}

/// The press went out, and nobody heard its end.
#[test]
fn killed_after_the_press() -> Result<()> {
    goes_on("STEP_COMPLETE RUNNING.CART.REORDERING", Way::Said)
}

/// The page said that it presses; the record has it, the worker does not know so.
#[test]
fn killed_over_the_acknowledgement_of_the_press() -> Result<()> {
    goes_on("(answer) RUNNING.CART.REORDERING", Way::Unheard)
}

/// The cart came up after the press, and that it did is lost.
#[test]
fn killed_over_the_landing() -> Result<()> {
    goes_on("STEP_COMPLETE RUNNING.CART.VERIFYING", Way::Lost)
}

/// On record as landed; the cart that proves the press was not looked at yet.
#[test]
fn killed_before_the_verification() -> Result<()> {
    goes_on("STEP_COMPLETE RUNNING.CART.VERIFYING", Way::Unsaid)
}

/// The proof is read and lost: it is read again, and nothing is pressed again for it.
#[test]
fn killed_over_the_verification() -> Result<()> {
    goes_on("PHASE_COMPLETE RUNNING.SUBSTITUTION", Way::Lost)
}

/// The review is ready, and lost.
#[test]
fn killed_over_the_review() -> Result<()> {
    goes_on("FINALIZE REVIEW", Way::Lost)
}

/// Approved by the person; the second look at the cart was not begun.
#[test]
fn killed_before_the_second_look() -> Result<()> {
    goes_on("(answer) REVIEW", Way::Unsaid)
}

/// DECISIONS 10 pauses for a tab that was sent elsewhere; steps inside the shop are survived.
#[test]
fn back_and_forward_inside_the_shop() -> Result<()> {
    let ordeal = cut_short("STEP_COMPLETE RUNNING.CART.SAVING_CART", Way::RoundTrip)?;
    assert!(
        ordeal.strikes[0].kept,
        "both pages came out of the back/forward cache"
    );
    assert_eq!(ordeal.asked, [""; 0], "{:?}", ordeal.journal);
    Ok(())
}

/// The browser says that the press reached nobody, though only after the new page has come: it
/// is made there, once.
#[test]
fn the_page_to_press_in_is_loaded_again() -> Result<()> {
    goes_on("STEP_COMPLETE RUNNING.CART.REORDERING", Way::Reloaded)
}

/// The person pressed *Start*: the check before the run is taken up again, and the run starts.
#[test]
fn killed_in_the_check_before_the_run() -> Result<()> {
    goes_on("(check) IDLE", Way::Unsaid)
}

/// The whole browser dies there; its profile is opened again, the run says that it was interrupted,
/// and the person goes on.
fn is_offered_again(name: &str, way: Way) -> Result<()> {
    let ordeal = cut_short(name, way)?;
    let first = ordeal.asked.first().map(String::as_str);
    assert_eq!(first, Some("RETRY after INTERRUPTED"), "{:?}", ordeal.asked);
    Ok(())
}

#[test]
fn a_browser_that_dies_in_initializing() -> Result<()> {
    is_offered_again("START_RUN", Way::BrowserSaid)
}

/// Whether it was asked to press, nobody can tell: the cart is looked at, and pressed in only by the
/// person's word.
#[test]
fn a_browser_that_dies_before_the_press() -> Result<()> {
    is_offered_again("STEP_COMPLETE RUNNING.CART.REORDERING", Way::BrowserUnsaid)
}

/// The press is in the copy that outlives the browser: it is looked for, and found in the cart.
#[test]
fn a_browser_that_dies_after_the_press() -> Result<()> {
    is_offered_again("STEP_COMPLETE RUNNING.CART.REORDERING", Way::BrowserSaid)
}

#[test]
fn a_browser_that_dies_in_substitution() -> Result<()> {
    is_offered_again("PHASE_COMPLETE RUNNING.SUBSTITUTION", Way::BrowserSaid)
}

#[test]
fn a_browser_that_dies_in_slots() -> Result<()> {
    is_offered_again("PHASE_COMPLETE RUNNING.SLOTS", Way::BrowserSaid)
}

#[test]
fn a_browser_that_dies_in_finalizing() -> Result<()> {
    is_offered_again("PHASE_COMPLETE RUNNING.FINALIZING", Way::BrowserSaid)
}

/// The review outlives the browser; it may be approved once more.
#[test]
fn a_browser_that_dies_over_the_review() -> Result<()> {
    cut_short("FINALIZE REVIEW", Way::BrowserUnsaid).map(drop)
}

/// The worker died over what was pressed in the panel, before it was on record: the panel says it
/// once more, and the person notices nothing.
#[test]
fn what_a_worker_died_over_is_said_again() -> Result<()> {
    let (after, way) = (1, Way::Lost);
    let held = Held::begin(&[Hold { after, way }])?;
    let panel = held.trial.browser.side_panel(&held.trial.shop)?;
    panel.wait_for("input[name=order]")?;
    panel.click_control("Começar")?;
    held.dies()?;
    held.trial.reaches("REVIEW")?;
    assert_eq!(held.trial.store.journal().counts.reorders, 1);
    Ok(())
}

extension_tests::strictly!(
    killed_right_after_the_start,
    killed_before_the_cart_is_saved,
    killed_before_the_press,
    killed_after_the_press,
    killed_over_the_acknowledgement_of_the_press,
    killed_over_the_landing,
    killed_before_the_verification,
    killed_over_the_verification,
    killed_over_the_review,
    killed_before_the_second_look,
    back_and_forward_inside_the_shop,
    the_page_to_press_in_is_loaded_again,
    killed_in_the_check_before_the_run,
    a_browser_that_dies_before_the_press,
    a_browser_that_dies_after_the_press,
    what_a_worker_died_over_is_said_again,
);
