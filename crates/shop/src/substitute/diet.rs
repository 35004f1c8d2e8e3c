use serde::{Deserialize, Serialize};

/// Something a person does without (DECISIONS 20).
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
    pub const ALL: [Self; 7] = [
        Self::Lactose,
        Self::Gluten,
        Self::Sugar,
        Self::Vegan,
        Self::Vegetarian,
        Self::Alcohol,
        Self::Nuts,
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
        }
    }
}
