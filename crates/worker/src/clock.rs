use js_sys::{Date, Math};
use run::{Millis, Moment, RunId};
use wasm_bindgen::JsValue;

/// Now.
pub fn now() -> Moment {
    let date = Date::new_0();
    Moment {
        ms: whole(date.get_time()),
        offset_minutes: -minutes(date.get_timezone_offset()),
    }
}

/// An id that no other run has.
pub fn run_id() -> RunId {
    RunId(format!(
        "{:x}-{:08x}",
        now().ms,
        whole(Math::random() * f64::from(u32::MAX))
    ))
}

/// A random pause around `middle`, between half of it and one and a half (DECISIONS 13).
pub fn about(middle: Millis) -> Millis {
    let percent = 50 + whole(Math::random() * 100.0);
    middle.saturating_mul(percent) / 100
}

/// A line for whoever looks into the worker's console.
pub fn log(line: &str) {
    web_sys::console::debug_1(&JsValue::from_str(line));
}

/// JavaScript knows only floats; a time in milliseconds is a whole one all the same.
#[expect(
    clippy::cast_possible_truncation,
    reason = "milliseconds are far below 2^53"
)]
const fn whole(number: f64) -> i64 {
    number as i64
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a clock differs by less than a day"
)]
const fn minutes(number: f64) -> i32 {
    number as i32
}
