use super::diet::Diet;
use crate::Cents;
use serde::{Deserialize, Serialize};

/// One thing that speaks for or against a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Reason {
    /// The same kind of product.
    SameKind,
    /// Another kind of product.
    OtherKind,
    /// Perhaps another kind: the wanted one's name stands further back in this one's.
    KindDoubtful,
    /// The same brand.
    SameBrand,
    /// Another brand.
    OtherBrand,
    /// A trait that both have.
    Same {
        /// Which.
        of: Trait,
    },
    /// A trait in which they differ.
    Other {
        /// Which.
        of: Trait,
    },
    /// A promise that the wanted one makes and this one breaks. Never offered.
    Breaks {
        /// Which.
        promise: Gate,
    },
    /// About as much as the wanted one.
    SameSize,
    /// Another size.
    OtherSize {
        /// How many of this come nearest to one of the wanted.
        pieces: u32,
    },
    /// Much more or much less than the wanted one, and no number of pieces mends it.
    FarSize,
    /// One piece costs more.
    Dearer {
        /// By how much.
        by: Cents,
    },
    /// One piece costs less.
    Cheaper {
        /// By how much.
        by: Cents,
    },
    /// Costs about double, measure for measure.
    PriceShock,
    /// The person's rule: always this instead.
    AlwaysThis,
    /// The person's rule: these are the same to them.
    SameToYou,
    /// The person took it before.
    Chosen {
        /// How often.
        times: u32,
    },
    /// The person's rule: never this brand. Never offered.
    BrandForbidden,
    /// Breaks a diet of the person's. Never offered.
    DietBroken {
        /// Which.
        diet: Diet,
    },
    /// The name does not tell whether it keeps a diet of the person's.
    DietUnsaid {
        /// Which.
        diet: Diet,
    },
}

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
}

impl Reason {
    /// The reason as one stable word, for files and logs.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Same { of } => format!("same_{}", of.code()),
            Self::Other { of } => format!("other_{}", of.code()),
            Self::Breaks { promise } => format!("breaks_{}", promise.code()),
            Self::OtherSize { pieces } => format!("other_size_take_{pieces}"),
            Self::Dearer { by } => format!("dearer_by_{}", by.0),
            Self::Cheaper { by } => format!("cheaper_by_{}", by.0),
            Self::SameKind => "same_kind".into(),
            Self::OtherKind => "other_kind".into(),
            Self::KindDoubtful => "kind_doubtful".into(),
            Self::SameBrand => "same_brand".into(),
            Self::OtherBrand => "other_brand".into(),
            Self::SameSize => "same_size".into(),
            Self::FarSize => "far_size".into(),
            Self::PriceShock => "price_shock".into(),
            Self::AlwaysThis => "always_this".into(),
            Self::SameToYou => "same_to_you".into(),
            Self::Chosen { times } => format!("chosen_{times}"),
            Self::BrandForbidden => "brand_forbidden".into(),
            Self::DietBroken { diet } => format!("breaks_diet_{}", diet.code()),
            Self::DietUnsaid { diet } => format!("unsaid_{}", diet.code()),
        }
    }

    /// Whether it is the person's own word in favour.
    #[must_use]
    pub const fn of_person(&self) -> bool {
        matches!(
            self,
            Self::AlwaysThis | Self::SameToYou | Self::Chosen { .. }
        )
    }
}

impl Trait {
    const fn code(self) -> &'static str {
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
            Self::Wording => "wording",
        }
    }

    /// The promise behind a trait, for the traits that make one.
    pub(super) const fn gate(self) -> Option<Gate> {
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
            _ => return None,
        })
    }
}

impl Gate {
    const fn code(self) -> &'static str {
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
        }
    }
}
