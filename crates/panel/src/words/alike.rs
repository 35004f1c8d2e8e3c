use super::Key;
use shop::substitute::Trait;

/// That two products are alike in a trait, in a person's words.
pub(super) const fn same(of: Trait) -> Key {
    match of {
        Trait::Flavour => Key::SameFlavour,
        Trait::Variety => Key::SameVariety,
        Trait::Fat => Key::SameFat,
        Trait::Form => Key::SameForm,
        Trait::State => Key::SameState,
        Trait::Cut => Key::SameCut,
        Trait::Use => Key::SameUse,
        Trait::Function => Key::SameFunction,
        Trait::Audience => Key::SameAudience,
        Trait::Bio => Key::SameBio,
        Trait::Fizz => Key::SameFizz,
        Trait::Salt => Key::SameSalt,
        Trait::Grade => Key::SameGrade,
        Trait::Lactose => Key::SameLactose,
        Trait::Gluten => Key::SameGluten,
        Trait::Sugar => Key::SameSugar,
        Trait::Vegan => Key::SameVegan,
        Trait::Alcohol => Key::SameAlcohol,
        Trait::Caffeine => Key::SameCaffeine,
        Trait::Animal => Key::SameAnimal,
        Trait::Pet => Key::SamePet,
        Trait::Stage => Key::SameStage,
        Trait::NappySize => Key::SameNappySize,
        Trait::Capsule => Key::SameCapsule,
        Trait::Wash => Key::SameWash,
        Trait::Allergen => Key::SameAllergen,
        Trait::Fitting => Key::SameFitting,
        Trait::Strength => Key::SameStrength,
        Trait::Wording => Key::SameWording,
    }
}

/// That they differ in it.
pub(super) const fn other(of: Trait) -> Key {
    match of {
        Trait::Flavour => Key::OtherFlavour,
        Trait::Variety => Key::OtherVariety,
        Trait::Fat => Key::OtherFat,
        Trait::Form => Key::OtherForm,
        Trait::State => Key::OtherState,
        Trait::Cut => Key::OtherCut,
        Trait::Use => Key::OtherUse,
        Trait::Function => Key::OtherFunction,
        Trait::Audience => Key::OtherAudience,
        Trait::Bio => Key::OtherBio,
        Trait::Fizz => Key::OtherFizz,
        Trait::Salt => Key::OtherSalt,
        Trait::Grade => Key::OtherGrade,
        Trait::Lactose => Key::OtherLactose,
        Trait::Gluten => Key::OtherGluten,
        Trait::Sugar => Key::OtherSugar,
        Trait::Vegan => Key::OtherVegan,
        Trait::Alcohol => Key::OtherAlcohol,
        Trait::Caffeine => Key::OtherCaffeine,
        Trait::Animal => Key::OtherAnimal,
        Trait::Pet => Key::OtherPet,
        Trait::Stage => Key::OtherStage,
        Trait::NappySize => Key::OtherNappySize,
        Trait::Capsule => Key::OtherCapsule,
        Trait::Wash => Key::OtherWash,
        Trait::Allergen => Key::OtherAllergen,
        Trait::Fitting => Key::OtherFitting,
        Trait::Strength => Key::OtherStrength,
        Trait::Wording => Key::OtherWording,
    }
}
