use super::diet::Diet;
use super::traits::{Gate, Trait};
use crate::Cents;
use serde::Serialize;
use tagged::Tagged;

/// One thing that speaks for or against a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Tagged)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Reason {
    /// The very product under another number: renamed, or coded anew for the deposit.
    SameProduct,
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
    /// The person's rule: never propose this product. Never offered.
    ProductForbidden,
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
            Self::SameProduct => "same_product".into(),
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
            Self::ProductForbidden => "product_forbidden".into(),
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
