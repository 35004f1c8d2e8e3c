use super::offer::Offer;
use super::preferences::{Hours, Preferences};
use jiff::Span;
use jiff::civil::{DateTime, Time};
use serde::{Deserialize, Serialize};

/// Why a slot is out of the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exclusion {
    /// The shop does not offer it now.
    Full,
    /// It is too late to order for it.
    AfterCutoff,
    /// It has begun already.
    Past,
    /// The person does not accept this way of getting the goods.
    WrongMode,
    /// It costs more than the person's limit.
    OverMaxFee,
    /// Nobody is at home then.
    OutsideWindow,
    /// The goods might come too late.
    AfterDeadline,
    /// It is too many days ahead.
    TooFarAhead,
    /// It is sooner than the person wants.
    TooSoon,
}

/// What speaks against a slot, the shop's own reasons first.
pub(super) fn exclusion(now: DateTime, wishes: &Preferences, offer: &Offer) -> Option<Exclusion> {
    let over = |limit| wishes.max_fee_hard && offer.fee > limit;
    let absent = |hours| wishes.window_hard && minutes_outside(hours, offer) > 0;
    let checks = [
        (Exclusion::Full, !offer.bookable),
        (Exclusion::AfterCutoff, offer.after_cutoff),
        (Exclusion::Past, offer.begins() <= now),
        (Exclusion::WrongMode, !wishes.accepts(offer.mode)),
        (
            Exclusion::AfterDeadline,
            wishes.deadline.is_some_and(|d| offer.ends() > d),
        ),
        (Exclusion::OutsideWindow, wishes.window.is_some_and(absent)),
        (Exclusion::OverMaxFee, wishes.max_fee.is_some_and(over)),
        (Exclusion::TooFarAhead, too_far(now, wishes, offer)),
        (Exclusion::TooSoon, too_soon(now, wishes, offer)),
    ];
    checks
        .into_iter()
        .find(|(_, holds)| *holds)
        .map(|(why, _)| why)
}

fn too_far(now: DateTime, wishes: &Preferences, offer: &Offer) -> bool {
    wishes.max_days_ahead.is_some_and(|days| {
        offer.date > now.date().saturating_add(Span::new().days(i64::from(days)))
    })
}

fn too_soon(now: DateTime, wishes: &Preferences, offer: &Offer) -> bool {
    wishes.min_notice_hours.is_some_and(|hours| {
        offer.begins() < now.saturating_add(Span::new().hours(i64::from(hours)))
    })
}

/// By how many minutes a slot sticks out of the hours that suit, before and after together.
pub(super) fn minutes_outside(hours: Hours, offer: &Offer) -> i64 {
    let opens = offer.date.to_datetime(hours.start);
    let closes = if hours.end > hours.start {
        offer.date.to_datetime(hours.end)
    } else {
        offer.date.to_datetime(Time::MAX)
    };
    minutes(offer.begins(), opens).max(0) + minutes(closes, offer.ends()).max(0)
}

/// Whole minutes from one moment to another, rounded up; negative when it lies before.
pub(super) fn minutes(from: DateTime, to: DateTime) -> i64 {
    let seconds = to.duration_since(from).as_secs();
    seconds.div_euclid(60) + i64::from(seconds.rem_euclid(60) > 0)
}
