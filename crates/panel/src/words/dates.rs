use super::{Words, capital};
use js_sys::{Date, Object, Reflect};
use run::Millis;
use shop::Slot;
use wasm_bindgen::JsValue;

/// The shop's day and hour, wherever the person is (DECISIONS 32).
const SHOPS_CLOCK: (&str, &str) = ("timeZone", "Europe/Lisbon");

impl Words {
    /// The day in Lisbon of a moment that a page of the shop names: `12 de novembro de 2026`. What is no
    /// moment is shown as it stands.
    #[must_use]
    pub fn day_of(&self, moment: &str) -> String {
        let date = Date::new(&JsValue::from_str(moment));
        if date.get_time().is_nan() {
            return moment.to_owned();
        }
        self.day(
            &date,
            &[
                ("day", "numeric"),
                ("month", "long"),
                ("year", "numeric"),
                SHOPS_CLOCK,
            ],
        )
    }

    /// The day of an order in Lisbon in short, with its day of the week: `qui., 12 de nov.`. The year is
    /// said where it is another than that of `newest`.
    #[must_use]
    pub fn order_day(&self, moment: &str, newest: &str) -> String {
        let date = Date::new(&JsValue::from_str(moment));
        if date.get_time().is_nan() {
            return moment.to_owned();
        }
        let mut parts = vec![
            ("weekday", "short"),
            ("day", "numeric"),
            ("month", "short"),
            SHOPS_CLOCK,
        ];
        if moment.get(..4) != newest.get(..4) {
            parts.push(("year", "numeric"));
        }
        capital(&self.day(&date, &parts))
    }

    /// The name of a day of the week, Monday being 0: `segunda-feira`.
    #[must_use]
    pub fn weekday(&self, from_monday: usize) -> String {
        let day = i32::try_from(from_monday).unwrap_or_default();
        // The first of January 2024 was a Monday.
        let date = Date::new_with_year_month_day(2024, 0, day + 1);
        capital(&self.day(&date, &[("weekday", "long")]))
    }

    /// A day in short: `31 de jan. de 2026`.
    #[must_use]
    pub fn date(&self, date: jiff::civil::Date) -> String {
        let parts = [("day", "numeric"), ("month", "short"), ("year", "numeric")];
        self.day(&browsers(date), &parts)
    }

    /// The day of a slot: `Sábado, 22 de novembro`.
    #[must_use]
    pub fn slot_day(&self, slot: &Slot) -> String {
        capital(&self.long_day(slot))
    }

    /// The day and the hours of a slot, within a sentence: `sábado, 22 de novembro (10:00–12:00)`.
    #[must_use]
    pub fn slot_when(&self, slot: &Slot) -> String {
        format!("{} ({})", self.long_day(slot), self.slot_hours(slot))
    }

    fn long_day(&self, slot: &Slot) -> String {
        let parts = [("weekday", "long"), ("day", "numeric"), ("month", "long")];
        self.day(&browsers(slot.date), &parts)
    }

    /// The hours of a slot: `10:00–12:00`.
    #[must_use]
    pub fn slot_hours(&self, slot: &Slot) -> String {
        let (start, end) = (slot.start, slot.end);
        let (a, b, c, d) = (start.hour(), start.minute(), end.hour(), end.minute());
        format!("{a:02}:{b:02}–{c:02}:{d:02}")
    }

    /// The hour of a moment on the person's clock: `10:05`.
    #[must_use]
    pub fn hour(&self, at: Millis) -> String {
        self.time(at, &[("hour", "2-digit"), ("minute", "2-digit")])
    }

    /// The hour of a moment (ISO 8601) on the shop's clock, wherever the person is (DECISIONS 32).
    #[must_use]
    pub fn shop_hour(&self, moment: &str) -> String {
        let parts = [("hour", "2-digit"), ("minute", "2-digit"), SHOPS_CLOCK];
        let date = Date::new(&JsValue::from_str(moment));
        date.to_locale_time_string_with_options(self.locale(), &options(&parts))
            .into()
    }

    /// The hour to the second, for the journal.
    #[must_use]
    pub fn second(&self, at: Millis) -> String {
        self.time(
            at,
            &[
                ("hour", "2-digit"),
                ("minute", "2-digit"),
                ("second", "2-digit"),
            ],
        )
    }

    /// A moment at the shop, wherever the person is (DECISIONS 32): `21/11, 10:05`.
    #[must_use]
    pub fn moment(&self, at: Millis) -> String {
        let parts = [
            ("day", "numeric"),
            ("month", "2-digit"),
            ("hour", "2-digit"),
            ("minute", "2-digit"),
            SHOPS_CLOCK,
        ];
        date(at)
            .to_locale_string(self.locale(), &options(&parts))
            .into()
    }

    fn time(&self, at: Millis, parts: &[(&str, &str)]) -> String {
        date(at)
            .to_locale_time_string_with_options(self.locale(), &options(parts))
            .into()
    }

    fn day(&self, date: &Date, parts: &[(&str, &str)]) -> String {
        date.to_locale_date_string(self.locale(), &options(parts))
            .into()
    }
}

/// A day as the browser has it, which counts months from zero.
fn browsers(day: jiff::civil::Date) -> Date {
    Date::new_with_year_month_day(
        u32::try_from(day.year()).unwrap_or_default(),
        i32::from(day.month()) - 1,
        i32::from(day.day()),
    )
}

/// Moments are whole milliseconds, far below what a float holds exactly.
#[expect(clippy::cast_precision_loss, reason = "see above")]
fn date(at: Millis) -> Date {
    Date::new(&JsValue::from_f64(at as f64))
}

fn options(parts: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (part, form) in parts {
        // A plain object takes every key.
        let _ = Reflect::set(&options, &JsValue::from_str(part), &JsValue::from_str(form));
    }
    options
}
