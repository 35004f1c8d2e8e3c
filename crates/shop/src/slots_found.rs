use crate::slot_choice::{Choice, Offer, Preferences, Way, choose};
use crate::{ReadError, SlotsPage};
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use tagged::Tagged;

/// The delivery slots of a pack. Not having them never fails a run (DECISIONS 16).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "slots", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum SlotsFound {
    /// Read and ranked.
    Read(SlotsRead),
    /// Not read, and why.
    Unread {
        /// What was in the way.
        why: ReadError,
    },
}

/// The slots page as it was read, and what to make of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotsRead {
    /// The page as read.
    pub page: SlotsPage,
    /// Which to take, and which not, and why.
    pub choice: Choice,
    /// When, in milliseconds since 1970; `None` where an older version kept it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<i64>,
    /// The other way of getting the goods, as it was read last: the page shows one at a time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<Box<Self>>,
}

impl SlotsRead {
    /// Ranks a page that was read at the moment `at`, which is `now` by the shop's clocks.
    #[must_use]
    pub fn of(page: SlotsPage, at: i64, now: DateTime, wishes: &Preferences) -> Self {
        let choice = choose(now, wishes, &Offer::all(&page));
        Self {
            page,
            choice,
            at: Some(at),
            beside: None,
        }
    }

    /// How the goods get to the person in these slots.
    #[must_use]
    pub fn way(&self) -> Way {
        Way::of_page(&self.page.mode)
    }

    /// Each way that was read: home delivery first.
    #[must_use]
    pub fn ways(&self) -> Vec<&Self> {
        let mut ways: Vec<&Self> = [self].into_iter().chain(self.beside.as_deref()).collect();
        ways.sort_by_key(|read| read.way());
        ways
    }

    /// This and another reading side by side: of each way the one that [outweighs](Self::outweighs).
    #[must_use]
    pub fn joined(mut self, mut other: Self) -> Self {
        let more = other.beside.take();
        let beside = self.beside.take();
        let joined = match (self.way() == other.way(), beside) {
            (true, beside) => Self {
                beside,
                ..self.or(other)
            },
            (false, Some(known)) => self.beside(known.or(other)),
            (false, None) => self.beside(other),
        };
        match more {
            Some(read) => joined.joined(*read),
            None => joined,
        }
    }

    fn beside(self, other: Self) -> Self {
        let beside = Some(Box::new(other));
        Self { beside, ..self }
    }

    fn or(self, other: Self) -> Self {
        match other.outweighs(&self) {
            true => other,
            false => self,
        }
    }

    /// Whether it stands in place of another of the same way: a page without a slot never does where
    /// one with slots was read; else the newer one.
    fn outweighs(&self, other: &Self) -> bool {
        let rank = |read: &Self| (!read.page.slots.is_empty(), read.at);
        rank(self) >= rank(other)
    }
}

impl SlotsFound {
    /// These, and slots that were read besides.
    #[must_use]
    pub fn joined(self, read: SlotsRead) -> Self {
        match self {
            Self::Read(known) => Self::Read(known.joined(read)),
            Self::Unread { .. } => Self::Read(read),
        }
    }
}
