/// How many seconds the shop asks to be left alone, as its `Retry-After` header `said`: how many, or
/// a date, which is so many milliseconds `until` from now. No date is not a number.
#[must_use]
pub fn wait(said: &str, until: f64) -> Option<u32> {
    let seconds = said
        .trim()
        .parse::<u32>()
        .map_or(until / 1_000.0, f64::from);
    (seconds > 0.0).then(|| whole(seconds))
}

/// No longer wait is worth telling, in seconds: the run keeps to less.
const WAIT_MAX: f64 = 3_600.0;

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped before"
)]
fn whole(seconds: f64) -> u32 {
    seconds.ceil().clamp(0.0, WAIT_MAX) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_busy_shop_says_how_long() {
        const DATE: &str = "Wed, 21 Oct 2026 07:28:00 GMT";
        for (said, until, wait) in [
            ("20", f64::NAN, Some(20)),
            // Some browsers take a number for a date, too.
            ("5", -9e11, Some(5)),
            ("86400", f64::NAN, Some(3_600)),
            (DATE, 1_200.0, Some(2)),
            (DATE, 9e9, Some(3_600)),
        ] {
            assert_eq!(super::wait(said, until), wait, "{said}");
        }
    }

    #[test]
    fn what_says_nothing_of_a_wait_is_none() {
        for (said, until) in [("0", 5_000.0), ("soon", f64::NAN), ("a date", -1.0)] {
            assert_eq!(wait(said, until), None, "{said}");
        }
    }
}
