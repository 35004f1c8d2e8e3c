use crate::money::cents;
use jiff::civil::{Date, DateTime, Time};
use serde::Deserialize;
use shop::SlotId;
use shop::slot_choice::{Hours, Offer, Preferences, Urgency, Way, WeekDay};

/// A person's wishes and the slots to choose from.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// The scenario's own name.
    pub id: String,
    /// Local time when the slots are looked at.
    pub now: DateTime,
    /// What the person wishes.
    pub wishes: Preferences,
    /// What the shop offers.
    pub offers: Vec<Offer>,
    /// What any sensible shopper would agree with, where the file says so.
    pub expected: Expected,
}

/// What must hold of the order.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Expected {
    /// The first must be one of these.
    pub best_any_of: Vec<SlotId>,
    /// The one above the other.
    pub pairs: Vec<(SlotId, SlotId)>,
    /// Not among the recommended.
    pub exclude: Vec<SlotId>,
    /// Nothing may be recommended.
    pub none: bool,
}

#[derive(Debug, Deserialize)]
struct File {
    scenarios: Vec<Written>,
}

#[derive(Debug, Deserialize)]
struct Written {
    id: String,
    now: DateTime,
    #[serde(default)]
    preferences: Wishes,
    slots: Vec<Listed>,
    #[serde(default)]
    expected: Expected,
}

/// Preferences as a file writes them: money in euros.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wishes {
    preferred_days: Vec<WeekDay>,
    avoid_days: Vec<WeekDay>,
    window: Option<Hours>,
    window_hard: bool,
    max_fee: Option<serde_json::Number>,
    max_fee_hard: bool,
    deadline: Option<DateTime>,
    max_days_ahead: Option<u16>,
    min_notice_hours: Option<u16>,
    modes: Vec<Way>,
    urgency: Urgency,
    prefer_eco: bool,
    prefer_short_window: bool,
    prefer_complete: bool,
}

/// A slot as a file writes it.
#[derive(Debug, Deserialize)]
struct Listed {
    id: SlotId,
    date: Date,
    start: Time,
    end: Time,
    fee: serde_json::Number,
    #[serde(default = "home")]
    mode: Way,
    #[serde(default = "yes")]
    bookable: bool,
    #[serde(default)]
    after_cutoff: bool,
    #[serde(default)]
    missing_items: u32,
    #[serde(default)]
    eco: bool,
    #[serde(default)]
    express: bool,
}

const fn home() -> Way {
    Way::Home
}

const fn yes() -> bool {
    true
}

impl Scenario {
    /// Reads every scenario of a file.
    ///
    /// # Errors
    /// Names the first scenario that cannot be read, and the field.
    pub fn read_all(text: &str) -> Result<Vec<Self>, String> {
        let json = &mut serde_json::Deserializer::from_str(text);
        let file: File = serde_path_to_error::deserialize(json).map_err(|why| why.to_string())?;
        let all = file.scenarios.into_iter().enumerate();
        all.map(|(at, one)| Self::of(one).map_err(|why| format!("scenarios[{at}].{why}")))
            .collect()
    }

    fn of(written: Written) -> Result<Self, String> {
        Ok(Self {
            id: written.id,
            now: written.now,
            wishes: written.preferences.read()?,
            offers: written
                .slots
                .into_iter()
                .map(Listed::offer)
                .collect::<Result<_, _>>()?,
            expected: written.expected,
        })
    }
}

impl Wishes {
    fn read(self) -> Result<Preferences, String> {
        let max_fee = self
            .max_fee
            .map(|n| cents(&n).ok_or_else(|| format!("preferences.max_fee: {n} is no price")));
        Ok(Preferences {
            preferred_days: self.preferred_days,
            avoid_days: self.avoid_days,
            window: self.window,
            window_hard: self.window_hard,
            max_fee: max_fee.transpose()?,
            max_fee_hard: self.max_fee_hard,
            deadline: self.deadline,
            max_days_ahead: self.max_days_ahead,
            min_notice_hours: self.min_notice_hours,
            modes: self.modes,
            urgency: self.urgency,
            prefer_eco: self.prefer_eco,
            prefer_short_window: self.prefer_short_window,
            prefer_complete: self.prefer_complete,
        })
    }
}

impl Listed {
    fn offer(self) -> Result<Offer, String> {
        let fee = cents(&self.fee)
            .ok_or_else(|| format!("slots: {}: fee: {} is no price", self.id, self.fee))?;
        Ok(Offer {
            id: self.id,
            date: self.date,
            start: self.start,
            end: self.end,
            fee,
            mode: self.mode,
            bookable: self.bookable,
            after_cutoff: self.after_cutoff,
            missing_items: self.missing_items,
            eco: self.eco,
            express: self.express,
        })
    }
}
