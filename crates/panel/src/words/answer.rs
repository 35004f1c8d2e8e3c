use super::{Key, Words};
use run::AddOutcome;
use shop::{Plan, Showing, Unit};

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

    /// What an answer means, in a sentence.
    #[must_use]
    pub fn planned(&self, plan: Plan) -> String {
        self.say(match plan {
            Plan::Another => Key::PlannedAnother,
            Plan::LeaveOut => Key::PlannedLeaveOut,
            Plan::AtShop => Key::PlannedAtShop,
        })
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
            AddOutcome::Otherwise { now } => {
                let now = now.map_or_else(|| self.say(Key::CameNone), |now| self.quantity(now));
                return self.fill(Key::CameOtherwise, &[name, &now]);
            }
        };
        let said = self.fill(key, &[name]);
        match more {
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
