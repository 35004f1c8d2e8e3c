use super::alike::{other, same};
use super::{Key, Words};
use shop::substitute::{Fit, Gate, Reason, Trait};

impl Words {
    /// What speaks for or against a substitute, in a few words.
    #[must_use]
    pub fn reason(&self, reason: &Reason) -> String {
        let key = match reason {
            Reason::Same { of } => same(*of),
            Reason::Other { of } => other(*of),
            Reason::Breaks { promise } => {
                return self.fill(Key::ReasonBreaks, &[&self.say(kept(*promise))]);
            }
            Reason::OtherSize { pieces: 0 | 1 } => Key::ReasonOtherSize,
            Reason::OtherSize { pieces } => {
                return self.fill(Key::ReasonOtherSizeTake, &[&pieces.to_string()]);
            }
            Reason::Dearer { by } => return self.fill(Key::ReasonDearer, &[&self.money(*by)]),
            Reason::Cheaper { by } => return self.fill(Key::ReasonCheaper, &[&self.money(*by)]),
            Reason::Chosen { times } => return self.chosen(*times),
            Reason::DietBroken { diet } => {
                return self.fill(Key::ReasonDietBroken, &[&self.diet(*diet)]);
            }
            Reason::DietUnsaid { diet } => {
                return self.fill(Key::ReasonDietUnsaid, &[&self.diet(*diet)]);
            }
            Reason::AlwaysThis => Key::ReasonAlwaysThis,
            Reason::SameToYou => Key::ReasonSameToYou,
            Reason::BrandForbidden => Key::ReasonBrandForbidden,
            Reason::ProductForbidden => Key::ReasonProductForbidden,
            Reason::SameProduct => Key::ReasonSameProduct,
            Reason::SameKind => Key::ReasonSameKind,
            Reason::OtherKind => Key::ReasonOtherKind,
            Reason::KindDoubtful => Key::ReasonKindDoubtful,
            Reason::SameBrand => Key::ReasonSameBrand,
            Reason::OtherBrand => Key::ReasonOtherBrand,
            Reason::SameSize => Key::ReasonSameSize,
            Reason::FarSize => Key::ReasonFarSize,
            Reason::PriceShock => Key::ReasonPriceShock,
        };
        self.say(key)
    }

    /// How well a substitute fits.
    #[must_use]
    pub fn fit(&self, fit: Fit) -> String {
        self.say(match fit {
            Fit::DropIn => Key::FitDropIn,
            Fit::Acceptable => Key::FitAcceptable,
            Fit::Doubtful => Key::FitDoubtful,
            Fit::Wrong => Key::FitWrong,
        })
    }
}

/// The name of a trait.
pub(super) const fn name(of: Trait) -> Key {
    match of {
        Trait::Flavour => Key::TraitFlavour,
        Trait::Variety => Key::TraitVariety,
        Trait::Fat => Key::TraitFat,
        Trait::Form => Key::TraitForm,
        Trait::State => Key::TraitState,
        Trait::Cut => Key::TraitCut,
        Trait::Use => Key::TraitUse,
        Trait::Function => Key::TraitFunction,
        Trait::Audience => Key::TraitAudience,
        Trait::Bio => Key::TraitBio,
        Trait::Fizz => Key::TraitFizz,
        Trait::Salt => Key::TraitSalt,
        Trait::Grade => Key::TraitGrade,
        Trait::Lactose => Key::TraitLactose,
        Trait::Gluten => Key::TraitGluten,
        Trait::Sugar => Key::TraitSugar,
        Trait::Vegan => Key::TraitVegan,
        Trait::Alcohol => Key::TraitAlcohol,
        Trait::Caffeine => Key::TraitCaffeine,
        Trait::Animal => Key::TraitAnimal,
        Trait::Pet => Key::TraitPet,
        Trait::Stage => Key::TraitStage,
        Trait::NappySize => Key::TraitNappySize,
        Trait::Capsule => Key::TraitCapsule,
        Trait::Wash => Key::TraitWash,
        Trait::Allergen => Key::TraitAllergen,
        Trait::Fitting => Key::TraitFitting,
        Trait::Strength => Key::TraitStrength,
        Trait::Wording => Key::TraitWording,
    }
}

/// What a promise promises.
pub(super) const fn kept(promise: Gate) -> Key {
    match promise {
        Gate::Lactose => Key::GateLactose,
        Gate::Gluten => Key::GateGluten,
        Gate::Sugar => Key::GateSugar,
        Gate::Vegan => Key::GateVegan,
        Gate::Alcohol => Key::GateAlcohol,
        Gate::Caffeine => Key::GateCaffeine,
        Gate::Animal => Key::GateAnimal,
        Gate::Pet => Key::GatePet,
        Gate::Baby => Key::GateBaby,
        Gate::NappySize => Key::GateNappySize,
        Gate::Capsule => Key::GateCapsule,
        Gate::Wash => Key::GateWash,
        Gate::Allergen => Key::GateAllergen,
        Gate::Fitting => Key::GateFitting,
        Gate::Strength => Key::GateStrength,
    }
}
