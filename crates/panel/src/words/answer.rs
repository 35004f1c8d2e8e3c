use super::{Key, Words};
use run::{ChangeOutcome, Fault};
use shop::{Basis, Cents, Finding, Pack, Plan, Proposal, Quantity, Showing, Unit};

impl Words {
    /// An answer about a sold-out item or a line, as its button says it.
    #[must_use]
    pub fn plan(&self, plan: Plan) -> String {
        self.say(match plan {
            Plan::Another => Key::PlanAnother,
            Plan::LeaveOut => Key::PlanLeaveOut,
            Plan::AtShop => Key::PlanAtShop,
            Plan::Keep => Key::PlanKeep,
        })
    }

    /// What an answer means for the item it was given about, in a sentence.
    #[must_use]
    pub fn planned(&self, plan: Plan, about: &Proposal, out: bool) -> String {
        let options = matches!(about.finding, Finding::Substitutes { .. });
        match plan {
            Plan::Another if options => self.say(Key::PlannedAnother),
            Plan::Another => self.say(Key::PlannedAnotherNone),
            Plan::LeaveOut if out => self.say(Key::PlannedIsOut),
            Plan::LeaveOut => self.fill(Key::PlannedLeaveOut, &[&self.money(about.line_price)]),
            Plan::AtShop => self.say(Key::PlannedAtShop),
            Plan::Keep => self.say(Key::PlannedKeep),
        }
    }

    /// What a sold-out line still adds to the shop's total, and what that is made of.
    #[must_use]
    pub fn still_adds(&self, pack: &Pack, about: &Proposal) -> String {
        let money = self.money(about.line_price);
        let (key, of, each) = match pack.basis(about) {
            Some(Basis::Made(of, each)) => (Key::SoldOutBasis, of, each),
            Some(Basis::Ordered(of, each)) => (Key::SoldOutOrdered, of, each),
            None => return self.fill(Key::SoldOutCosts, &[&money]),
        };
        let with = [money, self.amount(of.amount), self.money(each)];
        self.fill(key, &with.each_ref().map(String::as_str))
    }

    /// That what was sold out is in the cart again, for how much.
    #[must_use]
    pub fn back_holds(&self, pack: &Pack, about: &Proposal) -> String {
        let lines = pack.cart.lines_of(&about.pid);
        let money = lines.map(|line| line.line_price).sum();
        self.fill(Key::BackHolds, &[&self.money(money)])
    }

    /// What came of *Add this one*, in a sentence or two.
    #[must_use]
    pub fn came(&self, name: &str, came: &ChangeOutcome) -> String {
        let (key, more) = match came {
            ChangeOutcome::Done => (Key::CameDone, None),
            ChangeOutcome::Moved => (Key::CameMoved, None),
            ChangeOutcome::SoldOut => (Key::CameSoldOut, None),
            ChangeOutcome::OtherAmount => (Key::CameOtherAmount, None),
            ChangeOutcome::Refused => (Key::CameRefused, None),
            ChangeOutcome::NotPressed { fault } => (Key::CameNotPressed, Some(fault)),
            ChangeOutcome::Unsure { fault } => (Key::CameUnsure, Some(fault)),
            ChangeOutcome::Changed { shown, found } if shown.price == Cents::ZERO => {
                return self.fill(Key::CameOffered, &[name, &self.cost(found)]);
            }
            ChangeOutcome::Changed { shown, found } if shown.same_name(found) => {
                let (shown, found) = (self.cost(shown), self.cost(found));
                return self.fill(Key::CameChangedCost, &[name, &shown, &found]);
            }
            ChangeOutcome::Changed { shown, found } => {
                let (shown, found) = (self.showing(shown), self.showing(found));
                return self.fill(Key::CameChanged, &[name, &shown, &found]);
            }
            ChangeOutcome::Otherwise { now: None } => (Key::CameGone, None),
            ChangeOutcome::Otherwise { now: Some(now) } => {
                return self.fill(Key::CameOtherwise, &[name, &self.quantity(*now)]);
            }
        };
        self.with_cause(key, name, more)
    }

    /// What came of *Take it out*, in a sentence or two.
    #[must_use]
    pub fn removed(&self, name: &str, came: &ChangeOutcome) -> String {
        let (key, more) = match came {
            ChangeOutcome::Done => (Key::RemovedDone, None),
            ChangeOutcome::NotPressed { fault } => (Key::RemovedNotPressed, Some(fault)),
            ChangeOutcome::Refused => (Key::RemovedRefused, None),
            ChangeOutcome::Otherwise { .. } => (Key::RemovedOtherwise, None),
            ChangeOutcome::Unsure { fault } => (Key::RemovedUnsure, Some(fault)),
            ChangeOutcome::Moved
            | ChangeOutcome::SoldOut
            | ChangeOutcome::OtherAmount
            | ChangeOutcome::Changed { .. } => (Key::RemovedMoved, None),
        };
        self.with_cause(key, name, more)
    }

    /// What came of another amount of a line, in a sentence or two.
    #[must_use]
    pub fn adjusted(&self, name: &str, to: Quantity, came: &ChangeOutcome) -> String {
        let to = self.quantity(to);
        let (key, more) = match came {
            ChangeOutcome::Done => (Key::AdjustedDone, None),
            ChangeOutcome::NotPressed { fault } => (Key::AdjustedNotPressed, Some(fault)),
            ChangeOutcome::Refused => (Key::AdjustedRefused, None),
            ChangeOutcome::Unsure { fault } => (Key::AdjustedUnsure, Some(fault)),
            ChangeOutcome::Otherwise { now: None } => (Key::CameGone, None),
            ChangeOutcome::Otherwise { now: Some(now) } => {
                return self.fill(Key::AdjustedOtherwise, &[name, &self.quantity(*now), &to]);
            }
            ChangeOutcome::Moved
            | ChangeOutcome::SoldOut
            | ChangeOutcome::OtherAmount
            | ChangeOutcome::Changed { .. } => (Key::AdjustedMoved, None),
        };
        let said = self.fill(key, &[name, &to]);
        self.because(said, more)
    }

    /// Why a product is not as it was before the run.
    #[must_use]
    pub fn not_undone(&self, name: &str, came: &ChangeOutcome) -> String {
        let (key, more) = match came {
            ChangeOutcome::SoldOut => (Key::UndoneSoldOut, None),
            ChangeOutcome::OtherAmount => (Key::UndoneOtherAmount, None),
            // Nobody had said what it cost: nothing is known to have changed.
            ChangeOutcome::Changed { shown, found } if shown.price == Cents::ZERO => {
                return self.fill(Key::UndoneOffered, &[name, &self.cost(found)]);
            }
            ChangeOutcome::Changed { found, .. } => {
                return self.fill(Key::UndoneChanged, &[name, &self.cost(found)]);
            }
            ChangeOutcome::NotPressed { fault } => (Key::UndoneNotPressed, Some(fault)),
            ChangeOutcome::Unsure { fault } => (Key::UndoneUnsure, Some(fault)),
            ChangeOutcome::Done
            | ChangeOutcome::Moved
            | ChangeOutcome::Refused
            | ChangeOutcome::Otherwise { .. } => (Key::UndoneOtherwise, None),
        };
        self.with_cause(key, name, more)
    }

    fn with_cause(&self, key: Key, name: &str, cause: Option<&Fault>) -> String {
        self.because(self.fill(key, &[name]), cause)
    }

    fn because(&self, said: String, cause: Option<&Fault>) -> String {
        match cause {
            Some(fault) => format!("{said} {}", self.fault(fault).what),
            None => said,
        }
    }

    /// A product with what it costs.
    fn showing(&self, it: &Showing) -> String {
        format!("«{}», {}", it.name, self.cost(it))
    }

    /// What a product costs, and how much of it that is.
    fn cost(&self, it: &Showing) -> String {
        let money = self.money(it.price);
        let price = match it.unit {
            Unit::Kilo => self.fill(Key::PerKilo, &[&money]),
            Unit::Piece => money,
        };
        let by_measure = it.unit_price.as_ref().map(|price| self.unit_price(price));
        let more = by_measure.map_or_else(String::new, |said| format!(" ({said})"));
        format!("{price}{more}")
    }
}
