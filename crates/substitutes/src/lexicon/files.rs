//! The vocabulary's files, as the build packs them. A new file needs a line here, a new word only
//! its row.

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        [$(include_str!(concat!(env!("OUT_DIR"), "/", $name, ".txt"))),*]
    };
}

/// All of them.
pub(super) const VOCABULARY: [&str; 23] = files![
    "dairy",
    "meat",
    "fish",
    "produce",
    "pantry",
    "sweets",
    "bakery",
    "drinks",
    "ready",
    "household",
    "body",
    "baby",
    "pets",
    "promises",
    "flavours",
    "varieties",
    "forms",
    "uses",
    "words",
    "brands",
    "abbreviations",
    "units",
    "fittings",
];

/// What differences cost.
pub(super) const WEIGHTS: &str = include_str!("../../lexicon/weights.txt");

/// What goes without saying.
pub(super) const SUPPOSED: &str = include_str!(concat!(env!("OUT_DIR"), "/supposed.txt"));

/// What category paths say.
pub(super) const SHELVES: &str = include_str!(concat!(env!("OUT_DIR"), "/shelves.txt"));
