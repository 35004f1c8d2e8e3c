//! Delivery slots of the next days (SITE §10).

use time::{Date, Duration, OffsetDateTime, Weekday};

use crate::{lisbon::at_the_shop, measure::Cents, token::digest};

const MONTHS: [&str; 12] = [
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
];

const STARTS: [u8; 6] = [8, 10, 12, 16, 18, 20];

/// One day's tab.
#[derive(Clone, Debug)]
pub struct Day {
    /// `2026-03-05`
    pub date: String,
    /// `Hoje`, `Amanhã`, `Sábado`
    pub name: String,
    /// `5 março`
    pub day_month: String,
    pub limited: bool,
    pub slots: Vec<Slot>,
}

/// One slot.
#[derive(Clone, Debug)]
pub struct Slot {
    pub id: String,
    /// `10:00 - 12:00`
    pub time: String,
    pub price: Cents,
    /// Whether there is room.
    pub room: bool,
    pub after_cutoff: bool,
}

/// How the goods get to the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Brought home.
    Home,
    /// Fetched at a store, which costs nothing.
    Store,
}

/// The slots of today, as the shop's clocks have it, and the next five days. Today's early ones are past the cut-off; some are
/// full, some free, and one day has no room at all.
pub fn days(way: Way) -> Vec<Day> {
    let today = at_the_shop(OffsetDateTime::now_utc());
    (0..6)
        .map(|ahead| {
            day(
                way,
                today.date() + Duration::days(ahead),
                ahead,
                today.hour(),
            )
        })
        .collect()
}

/// What the slot of that id costs, while it is offered.
pub fn price(id: &str) -> Option<Cents> {
    let mut all = [Way::Home, Way::Store].into_iter().flat_map(days);
    all.find_map(|day| day.slots.into_iter().find(|slot| slot.id == id))
        .map(|slot| slot.price)
}

fn day(way: Way, date: Date, ahead: i64, hour: u8) -> Day {
    let month = MONTHS
        .get(usize::from(u8::from(date.month())) - 1)
        .copied()
        .unwrap_or_default();
    Day {
        date: date.to_string(),
        name: name(date, ahead),
        day_month: format!("{} {month}", date.day()),
        limited: ahead == 2,
        slots: STARTS
            .iter()
            .map(|start| slot(way, date, ahead, *start, hour))
            .collect(),
    }
}

fn slot(way: Way, date: Date, ahead: i64, start: u8, hour: u8) -> Slot {
    let after_cutoff = ahead == 0 && start < hour.saturating_add(4);
    let full = ahead == 3 || (ahead == 1 && start == 10) || (ahead == 2 && start == 18);
    let price = match (way, ahead, start) {
        (Way::Store, ..) | (Way::Home, 4, 8) => Cents(0),
        (Way::Home, 4.., _) => Cents(300),
        (Way::Home, ..) => Cents(450),
    };
    let kind = match way {
        Way::Home => "slot",
        Way::Store => "slot at a store",
    };
    let hash = digest(&[kind, &date.to_string(), &start.to_string()]);
    let part = |from: usize, to: usize| hash.get(from..to).unwrap_or_default();
    let id = [
        part(0, 8),
        part(8, 12),
        part(12, 16),
        part(16, 20),
        part(20, 32),
    ]
    .join("-");
    let time = format!("{start:02}:00 - {:02}:00", start + 2);
    Slot {
        id,
        time,
        price,
        room: !full && !after_cutoff,
        after_cutoff,
    }
}

fn name(date: Date, ahead: i64) -> String {
    let name = match (ahead, date.weekday()) {
        (0, _) => "Hoje",
        (1, _) => "Amanhã",
        (_, Weekday::Monday) => "Segunda-feira",
        (_, Weekday::Tuesday) => "Terça-feira",
        (_, Weekday::Wednesday) => "Quarta-feira",
        (_, Weekday::Thursday) => "Quinta-feira",
        (_, Weekday::Friday) => "Sexta-feira",
        (_, Weekday::Saturday) => "Sábado",
        (_, Weekday::Sunday) => "Domingo",
    };
    name.to_owned()
}
