//! Days of the shop are Lisbon's, wherever the person is (DECISIONS 32).

use crate::made_up::{EN, PT, words};
use wasm_bindgen_test::wasm_bindgen_test;

/// Half past midnight of the eleventh, in Lisbon's summer.
const LATE: &str = "2026-07-10T23:30:00Z";

#[wasm_bindgen_test]
fn an_order_placed_after_midnight_in_lisbon_is_of_that_day() {
    let short = words(EN).order_day(LATE, LATE);
    assert!(short.contains("11") && short.starts_with("Sat"), "{short}");
    let long = words(PT).day_of(LATE);
    assert_eq!(long, "11 de julho de 2026");
    let hour = words(PT).shop_hour(LATE);
    assert_eq!(hour, "00:30");
}
