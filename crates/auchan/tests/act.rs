//! In which order the controls are pressed, told from page to page.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use auchan::Auchan;
use auchan::act::{self, Next};
use page::Element;
use shop::{Action, Amount, Mode, OrderId, Pid, Unit, Unreadable};
use site::Site;

const ORDER: &str = include_str!("../../../tests/pages/order.html");
const MERGE: &str = include_str!("../../../tests/pages/dialog_merge.html");
const FRESH: &str = include_str!("../../../tests/pages/dialog_fresh.html");
const TWO: &str = include_str!("../../../tests/pages/dialog_two.html");
const PRODUCT: &str = include_str!("../../../tests/pages/product.html");
const IN_CART: &str = include_str!("../../../tests/pages/product_in_cart.html");
const CART: &str = include_str!("../../../tests/pages/cart.html");

/// The class by which what is to be pressed is known, or how it stands.
fn next(html: &str, action: &Action, presses: usize) -> String {
    let page = page::parse(html);
    match act::next(&page.root(), action, presses) {
        Next::Press(control, _) => control.attr("class").unwrap_or_default(),
        Next::Late(control, _) => format!("late {}", control.attr("class").unwrap_or_default()),
        Next::Wait(result) => format!("wait {}", result.is_ok()),
        Next::End(result) => format!("end {}", result.is_ok()),
    }
}

fn reorder(mode: Mode) -> Action {
    let order = OrderId("5d1f0c1e-7a44-4c56-9d3b-0b1d2c3e4f50".into());
    Action::Reorder { order, mode }
}

fn add(from: Option<&str>, through: &[&str]) -> Action {
    let amount = |text: &&str| text.parse::<Amount>().unwrap();
    Action::Add {
        pid: Pid("3010001".into()),
        unit: Unit::Kilo,
        from: from.as_ref().map(amount),
        through: through.iter().map(amount).collect(),
    }
}

#[test]
fn a_re_order_opens_its_dialog_and_answers_it() {
    let (merge, replace) = (reorder(Mode::Merge), reorder(Mode::Replace));
    assert!(next(ORDER, &merge, 0).contains("auc-button__re-order"));
    assert_eq!(
        next(ORDER, &merge, 1),
        "wait false",
        "the dialog is awaited"
    );
    assert!(next(MERGE, &merge, 1).contains("auc-button--merge"));
    assert!(next(MERGE, &replace, 1).contains("auc-js-discard-basket-merge"));
    assert!(next(FRESH, &replace, 1).contains("auc-js-action__reorder"));
    assert_eq!(next(TWO, &merge, 1), "end false", "two dialogs");
    assert_eq!(next(MERGE, &merge, 0), "wait false", "a dialog is open");
    for page in [ORDER, MERGE, PRODUCT] {
        assert_eq!(
            next(page, &merge, 2),
            "end true",
            "nothing is pressed a third time"
        );
    }
}

#[test]
fn an_addition_goes_on_as_the_page_says_what_each_press_came_to() {
    let first = add(None, &["0.6", "0.9"]);
    assert!(next(PRODUCT, &first, 0).contains("auc-js-add-to-cart"));
    assert_eq!(next(PRODUCT, &first, 1), "wait true", "not yet in the cart");
    assert!(next(IN_CART, &first, 1).contains("btn-plus"));
    assert_eq!(next(IN_CART, &first, 2), "wait true");
    assert_eq!(next(IN_CART, &add(None, &["0.6"]), 1), "end true");
    let more = add(Some("0.6"), &["0.9"]);
    assert!(next(IN_CART, &more, 0).contains("btn-plus"));
    assert_eq!(
        next(PRODUCT, &more, 0),
        "end false",
        "another amount than it must be"
    );
    assert_eq!(next(IN_CART, &first, 0), "end false");
    assert_eq!(next(ORDER, &first, 0), "end false");
}

/// SITE §7: a spinner counts on at once, and the shop takes note later; whether it then writes its
/// markup anew is not known.
#[test]
fn what_a_spinner_shows_is_not_yet_on_record() {
    let counted = IN_CART.replace(
        r#"value="0.6" data-decimals="2.0" data-min="0.3" data-max="1000.0" step="0.3" data-previous-value="0.6""#,
        r#"value="0.3" data-live-value="0.6" data-decimals="2.0" data-min="0.3" data-max="1000.0" step="0.3" data-previous-value="0.3""#,
    );
    assert_ne!(counted, IN_CART);
    let twice = add(None, &["0.3", "0.6", "0.9"]);
    assert!(next(&counted, &twice, 2).starts_with("late "));
    assert!(next(IN_CART, &twice, 2).contains("btn-plus"));
    let once = add(None, &["0.3", "0.6"]);
    assert_eq!(next(&counted, &once, 2), "wait true", "it is not over");
    assert_eq!(next(&counted, &add(Some("0.6"), &["0.9"]), 0), "wait false");
    let noted = counted.replace(
        r#"data-previous-value="0.3""#,
        r#"data-previous-value="0.6""#,
    );
    assert!(next(&noted, &twice, 2).contains("btn-plus"));
}

fn remove(pid: &str) -> Action {
    Action::Remove {
        pid: Pid(pid.into()),
    }
}

#[test]
fn a_line_is_taken_out_once_and_its_going_is_waited_for() {
    assert!(next(CART, &remove("2490001"), 0).contains("auc-cart__remove-product"));
    assert_eq!(
        next(CART, &remove("2490001"), 1),
        "wait true",
        "still there"
    );
    assert_eq!(next(CART, &remove("1"), 1), "end true", "it is gone");
    assert_eq!(next(CART, &remove("1"), 0), "end false", "no such line");
    assert_eq!(next(ORDER, &remove("2490001"), 0), "end false");
}

fn adjust(from: &str, through: &[&str]) -> Action {
    let amount = |text: &&str| text.parse::<Amount>().unwrap();
    Action::Adjust {
        pid: Pid("2490001".into()),
        from: amount(&from),
        through: through.iter().map(amount).collect(),
    }
}

/// Up and down; a press waits until the one before is on record.
#[test]
fn a_line_goes_to_another_amount_step_by_step() {
    let cart = CART;
    assert!(next(cart, &adjust("6", &["5", "4"]), 0).contains("btn-minus"));
    assert!(next(cart, &adjust("6", &["7"]), 0).contains("btn-plus"));
    assert_eq!(next(cart, &adjust("5", &["6"]), 0), "end false", "another");
    assert_eq!(next(cart, &adjust("5", &["6"]), 1), "end true");
    assert!(next(cart, &adjust("7", &["6", "5"]), 1).contains("btn-minus"));
    assert_eq!(next(cart, &adjust("6", &["5"]), 1), "wait true", "not yet");
    let first = r#"value="6.0" step="1.0""#;
    let counted = cart.replacen(first, r#"value="7.0" data-live-value="6" step="1.0""#, 1);
    assert_ne!(counted, cart);
    assert!(next(&counted, &adjust("7", &["6", "5"]), 1).starts_with("late "));
    let bare = CART.replace("btn-minus", "");
    assert_eq!(next(&bare, &adjust("6", &["5"]), 0), "wait false");
    assert_eq!(next(ORDER, &adjust("6", &["5"]), 0), "end false");
}

#[test]
fn what_was_added_stays_added_and_a_re_order_is_not_done_by_half() {
    let why = || Unreadable::missing("run", "CANCEL");
    assert!(act::cut_short(&add(None, &["1"]), 0, why()).is_err());
    assert!(act::cut_short(&add(None, &["1"]), 1, why()).is_ok());
    assert!(act::cut_short(&reorder(Mode::Merge), 1, why()).is_err());
    assert!(act::cut_short(&reorder(Mode::Merge), 2, why()).is_ok());
    // Whoever left, or was stopped, after the second press has pressed.
    let (page, merge) = (page::parse(ORDER), reorder(Mode::Merge));
    let stopped = |presses| Auchan::next_unless(&page.root(), &merge, presses, || true);
    assert!(matches!(stopped(0), Next::End(Err(_))));
    assert!(matches!(stopped(2), Next::End(Ok(()))));
}

/// DECISIONS 36: nothing is pressed in a translated page, whatever its buttons say. The person may
/// have it shown as it is, so it is waited for.
#[test]
fn nothing_is_pressed_in_a_translated_page() {
    let (merge, remove) = (
        reorder(Mode::Merge),
        Action::Remove {
            pid: Pid("2490001".into()),
        },
    );
    for (html, action, presses) in [
        (ORDER, &merge, 0),
        (MERGE, &merge, 1),
        (PRODUCT, &add(None, &["0.15"]), 0),
        (CART, &remove, 0),
    ] {
        let html = html.replacen("<html", "<html class=\"translated-ltr\"", 1);
        let page = page::parse(&html);
        let next = act::next(&page.root(), action, presses);
        let (Next::Wait(Err(why)) | Next::End(Err(why))) = next else {
            panic!("{action:?}");
        };
        assert_eq!(why, Unreadable::Translated, "{action:?}");
    }
}
