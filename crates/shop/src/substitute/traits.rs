use serde::{Deserialize, Serialize};

/// What can be alike or differ between two products of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trait {
    /// Flavour, or scent.
    Flavour,
    /// Variety: a grape's colour, a rice, a cheese, a grain.
    Variety,
    /// Fat level, or light.
    Fat,
    /// Whole, sliced, grated, liquid, tablets.
    Form,
    /// Fresh, frozen, tinned, smoked, dried.
    State,
    /// Cut of meat or fish.
    Cut,
    /// What it is used for.
    Use,
    /// A named function: disinfectant, protein, refill.
    Function,
    /// Whom it is made for.
    Audience,
    /// Organic.
    Bio,
    /// Sparkling or still.
    Fizz,
    /// With or without salt.
    Salt,
    /// Age, origin or grade.
    Grade,
    /// Lactose.
    Lactose,
    /// Gluten.
    Gluten,
    /// Sugar.
    Sugar,
    /// Free of anything animal.
    Vegan,
    /// Alcohol.
    Alcohol,
    /// Caffeine.
    Caffeine,
    /// The animal that the milk or the meat is from.
    Animal,
    /// The species a pet's food is for.
    Pet,
    /// A baby's or a pet's stage of life.
    Stage,
    /// Nappy size.
    NappySize,
    /// Capsule system.
    Capsule,
    /// By hand or in the machine.
    Wash,
    /// What it is said to be free of: eggs, nuts, fish.
    Allergen,
    /// What it fits: a battery's type, a socket, a printer.
    Fitting,
    /// How strong it is: milligrams, per cent, sun factor, months of curing, dose by body weight.
    Strength,
    /// Words of the name that say none of the above.
    Wording,
}

/// A promise that no likeness outweighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// Free of lactose.
    Lactose,
    /// Free of gluten.
    Gluten,
    /// Free of sugar.
    Sugar,
    /// Free of anything animal.
    Vegan,
    /// With alcohol, or without.
    Alcohol,
    /// With caffeine, or without.
    Caffeine,
    /// The animal that the milk or the meat is from.
    Animal,
    /// The species a pet's food is for.
    Pet,
    /// A baby's stage.
    Baby,
    /// Nappy size, further off than the next.
    NappySize,
    /// Capsule system.
    Capsule,
    /// By hand or in the machine.
    Wash,
    /// Free of what somebody must not eat: eggs, nuts, fish.
    Allergen,
    /// What it fits: a battery's type, a socket, a printer.
    Fitting,
    /// Strength, where it is a dose.
    Strength,
}

impl Trait {
    /// All of them.
    pub const ALL: [Self; 29] = [
        Self::Flavour,
        Self::Variety,
        Self::Fat,
        Self::Form,
        Self::State,
        Self::Cut,
        Self::Use,
        Self::Function,
        Self::Audience,
        Self::Bio,
        Self::Fizz,
        Self::Salt,
        Self::Grade,
        Self::Lactose,
        Self::Gluten,
        Self::Sugar,
        Self::Vegan,
        Self::Alcohol,
        Self::Caffeine,
        Self::Animal,
        Self::Pet,
        Self::Stage,
        Self::NappySize,
        Self::Capsule,
        Self::Wash,
        Self::Allergen,
        Self::Fitting,
        Self::Strength,
        Self::Wording,
    ];

    /// By its stable word.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|of| of.code() == code)
    }

    /// The trait as one stable word, for files and logs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Flavour => "flavour",
            Self::Variety => "variety",
            Self::Fat => "fat",
            Self::Form => "form",
            Self::State => "state",
            Self::Cut => "cut",
            Self::Use => "use",
            Self::Function => "function",
            Self::Audience => "audience",
            Self::Bio => "bio",
            Self::Fizz => "fizz",
            Self::Salt => "salt",
            Self::Grade => "grade",
            Self::Lactose => "lactose",
            Self::Gluten => "gluten",
            Self::Sugar => "sugar",
            Self::Vegan => "vegan",
            Self::Alcohol => "alcohol",
            Self::Caffeine => "caffeine",
            Self::Animal => "animal",
            Self::Pet => "pet",
            Self::Stage => "stage",
            Self::NappySize => "nappy_size",
            Self::Capsule => "capsule",
            Self::Wash => "wash",
            Self::Allergen => "allergen",
            Self::Fitting => "fitting",
            Self::Strength => "strength",
            Self::Wording => "wording",
        }
    }

    /// The promise behind a trait, for the traits that make one.
    #[must_use]
    pub const fn gate(self) -> Option<Gate> {
        Some(match self {
            Self::Lactose => Gate::Lactose,
            Self::Gluten => Gate::Gluten,
            Self::Sugar => Gate::Sugar,
            Self::Vegan => Gate::Vegan,
            Self::Alcohol => Gate::Alcohol,
            Self::Caffeine => Gate::Caffeine,
            Self::Animal => Gate::Animal,
            Self::Pet => Gate::Pet,
            Self::Stage => Gate::Baby,
            Self::NappySize => Gate::NappySize,
            Self::Capsule => Gate::Capsule,
            Self::Wash => Gate::Wash,
            Self::Allergen => Gate::Allergen,
            Self::Fitting => Gate::Fitting,
            Self::Strength => Gate::Strength,
            _ => return None,
        })
    }
}

impl Gate {
    /// The gate as one stable word, for files and logs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lactose => "lactose",
            Self::Gluten => "gluten",
            Self::Sugar => "sugar",
            Self::Vegan => "vegan",
            Self::Alcohol => "alcohol",
            Self::Caffeine => "caffeine",
            Self::Animal => "animal",
            Self::Pet => "pet",
            Self::Baby => "baby",
            Self::NappySize => "nappy_size",
            Self::Capsule => "capsule",
            Self::Wash => "wash",
            Self::Allergen => "allergen",
            Self::Fitting => "fitting",
            Self::Strength => "strength",
        }
    }
}
