use super::{Key, Words};
use settings::{What, Wrong};
use shop::advice::{NoAdvice, Nonsense};
use shop::substitute::Diet;

impl Words {
    /// The name of a diet.
    #[must_use]
    pub fn diet(&self, diet: Diet) -> String {
        self.say(match diet {
            Diet::Lactose => Key::DietLactose,
            Diet::Gluten => Key::DietGluten,
            Diet::Sugar => Key::DietSugar,
            Diet::Vegan => Key::DietVegan,
            Diet::Vegetarian => Key::DietVegetarian,
            Diet::Alcohol => Key::DietAlcohol,
            Diet::Nuts => Key::DietNuts,
            Diet::Milk => Key::DietMilk,
            Diet::Eggs => Key::DietEggs,
            Diet::Peanuts => Key::DietPeanuts,
            Diet::Fish => Key::DietFish,
            Diet::Crustaceans => Key::DietCrustaceans,
            Diet::Molluscs => Key::DietMolluscs,
            Diet::Soya => Key::DietSoya,
            Diet::Sesame => Key::DietSesame,
            Diet::Celery => Key::DietCelery,
            Diet::Mustard => Key::DietMustard,
            Diet::Lupin => Key::DietLupin,
            Diet::Sulphites => Key::DietSulphites,
        })
    }

    /// What a diet does without.
    #[must_use]
    pub fn substance(&self, diet: Diet) -> String {
        self.say(match diet {
            Diet::Lactose => Key::SubstanceLactose,
            Diet::Gluten => Key::SubstanceGluten,
            Diet::Sugar => Key::SubstanceSugar,
            Diet::Vegan => Key::SubstanceVegan,
            Diet::Vegetarian => Key::SubstanceVegetarian,
            Diet::Alcohol => Key::SubstanceAlcohol,
            Diet::Nuts => Key::SubstanceNuts,
            Diet::Milk => Key::SubstanceMilk,
            Diet::Eggs => Key::SubstanceEggs,
            Diet::Peanuts => Key::SubstancePeanuts,
            Diet::Fish => Key::SubstanceFish,
            Diet::Crustaceans => Key::SubstanceCrustaceans,
            Diet::Molluscs => Key::SubstanceMolluscs,
            Diet::Soya => Key::SubstanceSoya,
            Diet::Sesame => Key::SubstanceSesame,
            Diet::Celery => Key::SubstanceCelery,
            Diet::Mustard => Key::SubstanceMustard,
            Diet::Lupin => Key::SubstanceLupin,
            Diet::Sulphites => Key::SubstanceSulphites,
        })
    }

    /// The name of a part of the settings, by the key it is kept under.
    #[must_use]
    pub fn part(&self, key: &str) -> String {
        self.say(match key {
            settings::RULES => Key::RulesHeading,
            settings::CHOICES => Key::ChoicesHeading,
            settings::SLOTS => Key::DeliveryHeading,
            settings::PACE => Key::SettingPace,
            settings::BUDGET => Key::SpendingHeading,
            settings::MODEL => Key::ModelHeading,
            _ => Key::KeepHeading,
        })
    }

    /// How often something was chosen before.
    #[must_use]
    pub fn chosen(&self, times: u32) -> String {
        let times = usize::try_from(times).unwrap_or(usize::MAX);
        self.count(Key::ChosenOnce, Key::ChosenTimes, times)
    }

    /// What is wrong with settings, and where.
    #[must_use]
    pub fn wrong(&self, wrong: &Wrong) -> String {
        let what = self.what(&wrong.what);
        match wrong.at.is_empty() {
            true => what,
            false => self.fill(Key::WrongAt, &[&what, &wrong.at]),
        }
    }

    fn what(&self, what: &What) -> String {
        match what {
            What::NotJson { line, column } => {
                self.fill(Key::WrongNotJson, &[&line.to_string(), &column.to_string()])
            }
            What::OtherFile => self.say(Key::WrongOtherFile),
            What::OtherVersion { found } => {
                self.fill(Key::WrongOtherVersion, &[&found.to_string()])
            }
            What::Odd { said } => self.fill(Key::WrongOdd, &[said]),
            What::Blank => self.say(Key::WrongBlank),
            What::TooLong { max } => self.fill(Key::WrongTooLong, &[&max.to_string()]),
            What::TooMany { max } => self.fill(Key::WrongTooMany, &[&max.to_string()]),
            What::TooHigh { max } => self.fill(Key::WrongTooHigh, &[&max.to_string()]),
            What::NotAProduct => self.say(Key::WrongNotAProduct),
            What::Itself => self.say(Key::WrongItself),
            What::Twice => self.say(Key::WrongTwice),
        }
    }

    /// Why a language model's word is not used.
    #[must_use]
    pub fn no_advice(&self, why: &NoAdvice) -> String {
        match why {
            NoAdvice::NoModel => self.say(Key::AdviceNoModel),
            NoAdvice::NotAllowed => self.say(Key::AdviceNotAllowed),
            NoAdvice::Unreachable => self.say(Key::AdviceUnreachable),
            NoAdvice::Refused { status } => self.fill(Key::AdviceRefused, &[&status.to_string()]),
            NoAdvice::TooLate => self.say(Key::AdviceTooLate),
            NoAdvice::Nonsense { what } => {
                self.fill(Key::AdviceNonsense, &[&self.say(nonsense(*what))])
            }
        }
    }
}

const fn nonsense(what: Nonsense) -> Key {
    match what {
        Nonsense::NotTheForm => Key::NonsenseNotTheForm,
        Nonsense::TooLong => Key::NonsenseTooLong,
        Nonsense::Unknown => Key::NonsenseUnknown,
        Nonsense::Twice => Key::NonsenseTwice,
        Nonsense::Missing => Key::NonsenseMissing,
        Nonsense::NoReason => Key::NonsenseNoReason,
        Nonsense::LongReason => Key::NonsenseLongReason,
        Nonsense::NotPlain => Key::NonsenseNotPlain,
    }
}
