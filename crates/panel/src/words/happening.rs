use super::{Key, Words};
use run::{Happening, Trigger};
use shop::Plan;

impl Words {
    /// Something that happened, in a sentence.
    #[must_use]
    pub fn happening(&self, what: &Happening) -> String {
        match what {
            Happening::Transition { from, to, trigger } => self.transition(from, to, *trigger),
            Happening::Navigated { sight, again, .. } => {
                let key = match again {
                    true => Key::JournalNavigatedAgain,
                    false => Key::JournalNavigated,
                };
                self.fill(key, &[&self.page_of(sight)])
            }
            Happening::Asked { sight, attempt, .. } => self.asked(sight, *attempt),
            Happening::Pressed { action, .. } => self.say(pressed(action)),
            Happening::Added { came } => self.named("journal_added_", came),
            Happening::Adjusted { came } => self.line("journal_adjusted_", came),
            Happening::Removed { came } => self.line("journal_removed_", came),
            Happening::Decided { plan } => self.say(match plan {
                None => Key::JournalDecidedNot,
                Some(Plan::Another) => Key::JournalDecidedAnother,
                Some(Plan::LeaveOut) => Key::JournalDecidedLeaveOut,
                Some(Plan::AtShop) => Key::JournalDecidedAtShop,
                Some(Plan::Keep) => Key::JournalDecidedKeep,
            }),
            Happening::Consulted { .. } => self.say(Key::JournalConsulted),
            Happening::Inquired { .. } => self.say(Key::JournalInquired),
            Happening::Answered { answer, well, .. } => self.answered(answer, *well),
            Happening::Undelivered { .. } => self.say(Key::JournalUndelivered),
            Happening::Overdue { .. } => self.say(Key::JournalOverdue),
            Happening::Checked { verdict, .. } => self.checked(verdict),
        }
    }

    fn transition(&self, from: &str, to: &str, trigger: Trigger) -> String {
        match (trigger, from.ends_with("VERIFYING"), step(to)) {
            (Trigger::ServiceWorkerWake, _, "REORDERING") => self.say(Key::JournalWakePressing),
            (Trigger::ServiceWorkerWake, _, "VERIFYING") => self.say(Key::JournalWakeVerifying),
            (Trigger::ServiceWorkerWake, ..) => self.fill(Key::JournalWake, &[&self.station(to)]),
            (Trigger::PhaseComplete, true, _) => self.say(Key::JournalProven),
            // What is done is what it came from.
            (Trigger::PhaseComplete, ..) => {
                self.fill(Key::JournalPhaseDone, &[&self.phase_of(from)])
            }
            (Trigger::StepComplete, ..) => self.fill(Key::JournalStepDone, &[&self.station(from)]),
            _ => self.fill(Key::JournalTurned, &[&self.trigger(trigger)]),
        }
    }

    /// The phase of a station, in words.
    fn phase_of(&self, station: &str) -> String {
        match station.split('.').nth(1) {
            Some(phase) => self.named("phase_", phase),
            None => self.station(station),
        }
    }

    fn asked(&self, query: &str, attempt: u8) -> String {
        let page = self.page_of(query);
        match attempt {
            0 | 1 => self.fill(Key::JournalAsked, &[&page]),
            more => self.fill(Key::JournalAskedAgain, &[&page, &more.to_string()]),
        }
    }

    fn answered(&self, answer: &str, well: bool) -> String {
        match (answer, well) {
            ("PRESSED", true) => self.say(Key::JournalAnsweredPressed),
            ("ADVICE", true) => self.say(Key::JournalAdvised),
            (seen, true) => self.fill(Key::JournalAnswered, &[&self.page_of(seen)]),
            (why, false) => self.not_seen(why),
        }
    }

    fn checked(&self, verdict: &str) -> String {
        let why = match verdict {
            "VALID" => return self.say(Key::JournalCheckedValid),
            "ELSEWHERE" => "LANDED",
            "SHOP_UNREACHABLE" => "UNREACHABLE",
            "PAGE_CHANGED" => "UNREADABLE",
            same => same,
        };
        self.fill(Key::JournalCheckedNot, &[&self.not_seen(why)])
    }

    /// What came of a change of a line. What only a product's own page can say comes to the same as a
    /// cart that changed.
    fn line(&self, group: &str, came: &str) -> String {
        match came {
            "SOLD_OUT" | "OTHER_AMOUNT" | "CHANGED" => self.named(group, "MOVED"),
            same => self.named(group, same),
        }
    }

    /// Why something was not seen or done, by its name alone, in a sentence. What says no more than that
    /// elsewhere has the same words here.
    fn not_seen(&self, why: &str) -> String {
        match why {
            "UNREADABLE" => self.say(Key::AnswerUnreadable),
            "LANDED" => self.say(Key::AnswerLanded),
            "REFUSED" => self.say(Key::AnswerRefused),
            "NOT_PRESSED" => self.say(Key::AnswerNotPressed),
            "NEVER_ASKED" => self.say(Key::AnswerNeverAsked),
            "ORDERS_UNREACHABLE" => self.say(Key::AnswerOrdersUnreachable),
            same => self.named("unseen_", same),
        }
    }

    /// The page on which something is seen, by the name of the query.
    fn page_of(&self, query: &str) -> String {
        self.say(match query {
            "SESSION" | "ORDERS" => Key::PageOrders,
            "ORDER" => Key::PageOrder,
            "CART" => Key::PageCart,
            "SEARCH" | "REPLACEMENTS" | "TILES" => Key::PageSearch,
            "PRODUCT" => Key::PageProduct,
            "SLOTS" => Key::PageSlots,
            _ => Key::PageOther,
        })
    }
}

/// What the shop was asked to do, by its name on the wire. A version that knows more may have kept one
/// that is not known here.
fn pressed(action: &str) -> Key {
    match action {
        "REORDER" => Key::JournalPressed,
        "ADD" => Key::JournalPressedAdd,
        "ADJUST" => Key::JournalPressedAdjust,
        "REMOVE" => Key::JournalPressedRemove,
        _ => Key::JournalPressedOther,
    }
}

/// The last part of a station: `RUNNING.CART.VERIFYING`.
fn step(station: &str) -> &str {
    station.rsplit('.').next().unwrap_or_default()
}
