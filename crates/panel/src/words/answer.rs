use super::{Key, Words};
use run::{AddOutcome, Fault};
use shop::{Finding, Pack, Plan, Proposal, Showing, Unit};

impl Words {
    /// An answer about a sold-out item, as its button says it.
    #[must_use]
    pub fn plan(&self, plan: Plan) -> String {
        self.say(match plan {
            Plan::Another => Key::PlanAnother,
            Plan::LeaveOut => Key::PlanLeaveOut,
            Plan::AtShop => Key::PlanAtShop,
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
        }
    }

    /// What a sold-out line still adds to the shop's total, and what that is made of.
    #[must_use]
    pub fn still_adds(&self, pack: &Pack, about: &Proposal) -> String {
        let money = self.money(about.line_price);
        match pack.basis(about) {
            Some((times, each)) => {
                let with = [money, times.to_string(), self.money(each)];
                self.fill(Key::SoldOutBasis, &with.each_ref().map(String::as_str))
            }
            None => self.fill(Key::SoldOutCosts, &[&money]),
        }
    }

    /// What came of *Add this one*, in a sentence or two.
    #[must_use]
    pub fn came(&self, name: &str, came: &AddOutcome) -> String {
        let (key, more) = match came {
            AddOutcome::Done => (Key::CameDone, None),
            AddOutcome::Moved => (Key::CameMoved, None),
            AddOutcome::SoldOut => (Key::CameSoldOut, None),
            AddOutcome::OtherAmount => (Key::CameOtherAmount, None),
            AddOutcome::Refused => (Key::CameRefused, None),
            AddOutcome::NotPressed { fault } => (Key::CameNotPressed, Some(fault)),
            AddOutcome::Unsure { fault } => (Key::CameUnsure, Some(fault)),
            AddOutcome::Changed { shown, found } if shown.same_name(found) => {
                let (shown, found) = (self.cost(shown), self.cost(found));
                return self.fill(Key::CameChangedCost, &[name, &shown, &found]);
            }
            AddOutcome::Changed { shown, found } => {
                let (shown, found) = (self.showing(shown), self.showing(found));
                return self.fill(Key::CameChanged, &[name, &shown, &found]);
            }
            AddOutcome::Otherwise { now: None } => (Key::CameGone, None),
            AddOutcome::Otherwise { now: Some(now) } => {
                return self.fill(Key::CameOtherwise, &[name, &self.quantity(*now)]);
            }
        };
        self.with_cause(key, name, more)
    }

    /// What came of *Take it out*, in a sentence or two.
    #[must_use]
    pub fn removed(&self, name: &str, came: &AddOutcome) -> String {
        let (key, more) = match came {
            AddOutcome::Done => (Key::RemovedDone, None),
            AddOutcome::NotPressed { fault } => (Key::RemovedNotPressed, Some(fault)),
            AddOutcome::Refused => (Key::RemovedRefused, None),
            AddOutcome::Otherwise { .. } => (Key::RemovedOtherwise, None),
            AddOutcome::Unsure { fault } => (Key::RemovedUnsure, Some(fault)),
            AddOutcome::Moved
            | AddOutcome::SoldOut
            | AddOutcome::OtherAmount
            | AddOutcome::Changed { .. } => (Key::RemovedMoved, None),
        };
        self.with_cause(key, name, more)
    }

    fn with_cause(&self, key: Key, name: &str, cause: Option<&Fault>) -> String {
        let said = self.fill(key, &[name]);
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
