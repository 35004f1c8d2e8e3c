use serde::{Deserialize, Serialize};

/// Something a person does without (DECISIONS 20). The fourteen allergens of Regulation (EU)
/// 1169/2011, annex II, are among them; tree nuts go together with peanuts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Diet {
    /// No lactose.
    Lactose,
    /// No gluten.
    Gluten,
    /// No sugar, or none added: names do not tell the two apart.
    Sugar,
    /// Nothing of an animal.
    Vegan,
    /// No meat and no fish.
    Vegetarian,
    /// No alcohol.
    Alcohol,
    /// No tree nuts and no peanuts. No name promises that.
    Nuts,
    /// No milk of any animal; what is only free of lactose still is milk.
    Milk,
    /// No eggs.
    Eggs,
    /// No peanuts; tree nuts are another thing.
    Peanuts,
    /// No fish.
    Fish,
    /// No prawns, crabs and the like.
    Crustaceans,
    /// No squid, octopus, mussels and the like.
    Molluscs,
    /// No soya.
    Soya,
    /// No sesame.
    Sesame,
    /// No celery.
    Celery,
    /// No mustard.
    Mustard,
    /// No lupin.
    Lupin,
    /// No sulphites.
    Sulphites,
}

/// What a product's name, brand and category tell of a diet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It says so, or a thing of its kind is so by nature.
    Keeps,
    /// It says the contrary, or a thing of its kind breaks the diet.
    Breaks,
    /// The name does not tell: only the label does.
    Unsaid,
}

impl Diet {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::Lactose,
        Self::Gluten,
        Self::Sugar,
        Self::Vegan,
        Self::Vegetarian,
        Self::Alcohol,
        Self::Nuts,
        Self::Milk,
        Self::Eggs,
        Self::Peanuts,
        Self::Fish,
        Self::Crustaceans,
        Self::Molluscs,
        Self::Soya,
        Self::Sesame,
        Self::Celery,
        Self::Mustard,
        Self::Lupin,
        Self::Sulphites,
    ];

    /// The diet as one stable word, for files and logs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lactose => "lactose",
            Self::Gluten => "gluten",
            Self::Sugar => "sugar",
            Self::Vegan => "vegan",
            Self::Vegetarian => "vegetarian",
            Self::Alcohol => "alcohol",
            Self::Nuts => "nuts",
            Self::Milk => "milk",
            Self::Eggs => "eggs",
            Self::Peanuts => "peanuts",
            Self::Fish => "fish",
            Self::Crustaceans => "crustaceans",
            Self::Molluscs => "molluscs",
            Self::Soya => "soya",
            Self::Sesame => "sesame",
            Self::Celery => "celery",
            Self::Mustard => "mustard",
            Self::Lupin => "lupin",
            Self::Sulphites => "sulphites",
        }
    }

    /// Whether it is only an allergen of food, and no way of eating.
    #[must_use]
    pub const fn is_allergen(self) -> bool {
        match self {
            Self::Lactose
            | Self::Gluten
            | Self::Sugar
            | Self::Vegan
            | Self::Vegetarian
            | Self::Alcohol
            | Self::Nuts => false,
            Self::Milk
            | Self::Eggs
            | Self::Peanuts
            | Self::Fish
            | Self::Crustaceans
            | Self::Molluscs
            | Self::Soya
            | Self::Sesame
            | Self::Celery
            | Self::Mustard
            | Self::Lupin
            | Self::Sulphites => true,
        }
    }
}
