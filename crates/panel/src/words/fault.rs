use super::{Key, Words};
use run::{Fatal, Fault, Recoverable};
use shop::{PageKind, ReadError, Unreadable};

/// A fault in words: what happened, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What happened.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

/// Why a run pauses, in the few words of a heading.
#[must_use]
pub const fn paused_by(fault: &Recoverable) -> Key {
    match fault {
        Recoverable::PausedByPerson => Key::PausedHeading,
        Recoverable::SignedOut | Recoverable::Expired => Key::PausedSession,
        Recoverable::OtherAccount => Key::PausedAccount,
        Recoverable::TabClosed | Recoverable::TabLeft => Key::PausedTab,
        Recoverable::Interrupted => Key::PausedInterrupted,
        Recoverable::NotDone | Recoverable::CannotTell { .. } => Key::PausedInDoubt,
        Recoverable::NotPressed { .. } => Key::PausedNotPressed,
        Recoverable::StorageRefused => Key::PausedStorage,
        Recoverable::ReadFailed { why } => unread(why),
    }
}

const fn unread(why: &ReadError) -> Key {
    match why {
        ReadError::SignedOut | ReadError::Expired => Key::PausedSession,
        ReadError::NoDelivery | ReadError::BotCheck => Key::PausedAsks,
        ReadError::NotPressed { .. } => Key::PausedNotPressed,
        ReadError::Interrupted => Key::PausedInterrupted,
        ReadError::Refused { .. }
        | ReadError::Unreachable
        | ReadError::Slow
        | ReadError::RedirectLoop
        | ReadError::NeverAsked => Key::PausedNoAnswer,
        ReadError::Unreadable { .. } | ReadError::Landed { .. } | ReadError::Gone => {
            Key::PausedUnread
        }
    }
}

impl Words {
    /// A fault, in words.
    #[must_use]
    pub fn fault(&self, fault: &Fault) -> Trouble {
        match fault {
            Fault::Recoverable(fault) => self.recoverable(fault),
            Fault::Fatal(fault) => self.fatal(fault),
        }
    }

    fn recoverable(&self, fault: &Recoverable) -> Trouble {
        let (what, remedy) = match fault {
            Recoverable::ReadFailed { why } => {
                let remedy = self.say(remedy(why));
                return Trouble {
                    what: self.unseen(why),
                    remedy,
                };
            }
            Recoverable::NotPressed {
                why: Unreadable::Translated,
            } => (Key::FaultTranslatedWhat, Key::FaultTranslatedDo),
            Recoverable::NotPressed { why } => {
                let what = self.fill(Key::FaultNotPressedWhat, &[&self.unreadable(why)]);
                return Trouble {
                    what,
                    remedy: self.say(Key::FaultNotPressedDo),
                };
            }
            Recoverable::PausedByPerson => {
                (Key::FaultPausedByPersonWhat, Key::FaultPausedByPersonDo)
            }
            Recoverable::TabClosed => (Key::FaultTabClosedWhat, Key::FaultTabClosedDo),
            Recoverable::TabLeft => (Key::FaultTabLeftWhat, Key::FaultTabLeftDo),
            Recoverable::SignedOut => (Key::FaultSignedOutWhat, Key::FaultSignedOutDo),
            Recoverable::Expired => (Key::FaultExpiredWhat, Key::FaultExpiredDo),
            Recoverable::OtherAccount => (Key::FaultOtherAccountWhat, Key::FaultOtherAccountDo),
            Recoverable::Interrupted => (Key::FaultInterruptedWhat, Key::FaultInterruptedDo),
            Recoverable::NotDone => (Key::FaultNotDoneWhat, Key::FaultNotDoneDo),
            Recoverable::CannotTell { .. } => (Key::FaultCannotTellWhat, Key::FaultCannotTellDo),
            Recoverable::StorageRefused => {
                (Key::FaultStorageRefusedWhat, Key::FaultStorageRefusedDo)
            }
        };
        Trouble {
            what: self.say(what),
            remedy: self.say(remedy),
        }
    }

    fn fatal(&self, fault: &Fatal) -> Trouble {
        let (what, remedy) = match fault {
            Fatal::NoOrders => (Key::FaultNoOrdersWhat, Key::FaultNoOrdersDo),
            Fatal::OrderGone { .. } => (Key::FaultOrderGoneWhat, Key::FatalDo),
            Fatal::NotOffered { .. } => (Key::FaultNotOfferedWhat, Key::FatalDo),
        };
        Trouble {
            what: self.say(what),
            remedy: self.say(remedy),
        }
    }
}

const fn remedy(why: &ReadError) -> Key {
    match why {
        ReadError::Unreadable {
            why: Unreadable::Translated,
            ..
        } => Key::FaultTranslatedDo,
        ReadError::Unreadable { .. } => Key::FaultUnreadableDo,
        ReadError::Landed {
            found: PageKind::Other,
            ..
        } => Key::FaultLandedOtherDo,
        ReadError::Landed { .. } => Key::FaultLandedDo,
        ReadError::SignedOut => Key::FaultSignedOutDo,
        ReadError::Expired => Key::FaultExpiredDo,
        ReadError::NoDelivery => Key::FaultNoDeliveryDo,
        ReadError::BotCheck => Key::FaultBotCheckDo,
        ReadError::Unreachable => Key::FaultUnreachableDo,
        ReadError::RedirectLoop => Key::FaultRedirectLoopDo,
        ReadError::NotPressed { .. } => Key::FaultNotPressedDo,
        ReadError::Gone => Key::FaultGoneDo,
        ReadError::Refused { .. }
        | ReadError::Slow
        | ReadError::NeverAsked
        | ReadError::Interrupted => Key::FaultUnseenDo,
    }
}
