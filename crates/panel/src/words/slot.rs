use super::{Key, Words, capital};
use shop::slot_choice::{Against, Choice, Exclusion, Offer, Remark, trade_off};
use shop::{SlotId, SlotsPage};

impl Words {
    /// What is good or bad about a slot, in a few words.
    #[must_use]
    pub fn remark(&self, remark: &Remark) -> String {
        let key = match remark {
            Remark::OverMaxFee { by } => {
                return self.fill(Key::RemarkOverMaxFee, &[&self.money(*by)]);
            }
            // The shop names no number; one stands for "some".
            Remark::MissingItems { count: 0 | 1 } => Key::RemarkMissingItemsOne,
            Remark::MissingItems { count } => {
                return self.fill(Key::RemarkMissingItems, &[&count.to_string()]);
            }
            Remark::PreferredDay => Key::RemarkPreferredDay,
            Remark::SuitableHours => Key::RemarkSuitableHours,
            Remark::Free => Key::RemarkFree,
            Remark::Eco => Key::RemarkEco,
            Remark::Soonest => Key::RemarkSoonest,
            Remark::Cheapest => Key::RemarkCheapest,
            Remark::Express => Key::RemarkExpress,
            Remark::AvoidedDay => Key::RemarkAvoidedDay,
            Remark::OtherDay => Key::RemarkOtherDay,
            Remark::OtherHours => Key::RemarkOtherHours,
        };
        self.say(key)
    }

    /// What the proposed slot spares against the soonest, and what it costs more than the cheapest, in a
    /// sentence each.
    #[must_use]
    pub fn trade_off(&self, page: &SlotsPage, choice: &Choice) -> Vec<String> {
        let traded = trade_off(choice, &Offer::all(page));
        let when = |id: &SlotId| {
            let slot = page.slots.iter().find(|slot| slot.id == *id);
            slot.map(|slot| self.slot_when(slot))
        };
        let proposed = choice.recommended.first().and_then(|it| when(&it.id));
        let said = |key: Key, other: Option<Against>| {
            let (proposed, other) = (capital(proposed.as_ref()?), other?);
            let with = [&proposed, &self.money(other.by), &when(&other.slot)?];
            Some(self.fill(key, &with.map(String::as_str)))
        };
        [
            said(Key::SlotsSaves, traded.saves),
            said(Key::SlotsCosts, traded.costs),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Why so many slots are left out.
    #[must_use]
    pub fn left_out(&self, n: usize) -> String {
        match n {
            1 => self.say(Key::SlotsExcludedOne),
            more => self.fill(Key::SlotsExcluded, &[&more.to_string()]),
        }
    }

    /// Why a slot is out of the question, in a few words.
    #[must_use]
    pub fn exclusion(&self, why: &Exclusion) -> String {
        self.say(match why {
            Exclusion::Full => Key::ExclusionFull,
            Exclusion::AfterCutoff => Key::ExclusionAfterCutoff,
            Exclusion::Past => Key::ExclusionPast,
            Exclusion::WrongMode => Key::ExclusionWrongMode,
            Exclusion::OverMaxFee => Key::ExclusionOverMaxFee,
            Exclusion::OutsideWindow => Key::ExclusionOutsideWindow,
            Exclusion::AfterDeadline => Key::ExclusionAfterDeadline,
            Exclusion::TooFarAhead => Key::ExclusionTooFarAhead,
            Exclusion::TooSoon => Key::ExclusionTooSoon,
        })
    }
}

/// Whether a remark speaks for a slot.
#[must_use]
pub const fn favourable(remark: &Remark) -> bool {
    match remark {
        Remark::PreferredDay
        | Remark::SuitableHours
        | Remark::Free
        | Remark::Eco
        | Remark::Soonest
        | Remark::Cheapest
        | Remark::Express => true,
        Remark::AvoidedDay
        | Remark::OtherDay
        | Remark::OtherHours
        | Remark::OverMaxFee { .. }
        | Remark::MissingItems { .. } => false,
    }
}
