use shop::substitute::{Gate, Trait};

/// What a figure measures, with its value: a battery, `aa`.
pub(crate) type Figure = (Measure, String);

/// What a figure measures. Figures are compared with others of the same measure alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    /// A lamp's socket.
    Socket,
    /// A battery's type.
    Cell,
    /// The number of an ink.
    Cartridge,
    /// The colours of an ink.
    Ink,
    /// How much ink: `XL`.
    Yield,
    /// The machine's model that a bag is made for.
    Model,
    /// The number of a candle, a scent, a brush.
    Number,
    /// From how many to how many kilos the animal weighs that a dose is for.
    Bearer,
    /// How big it is, in words.
    Build,
    /// Milligrams, per cent, degrees, a sun factor, months of curing.
    Strength,
    /// The year of a wine.
    Vintage,
    /// How many make a kilo, or from how many to how many grams or millimetres one measures.
    Calibre,
    /// A size in letters, or how much a pad holds.
    Letter,
    /// The shade of a hair colour.
    Shade,
}

impl Measure {
    /// All of them, in the order in which they are told.
    pub(crate) const ALL: [Self; 14] = [
        Self::Socket,
        Self::Cell,
        Self::Cartridge,
        Self::Model,
        Self::Number,
        Self::Bearer,
        Self::Build,
        Self::Strength,
        Self::Vintage,
        Self::Calibre,
        Self::Letter,
        Self::Shade,
        Self::Ink,
        Self::Yield,
    ];

    /// What is told of it.
    pub(crate) const fn told(self) -> Trait {
        match self {
            Self::Socket | Self::Cell | Self::Cartridge | Self::Model | Self::Number => {
                Trait::Fitting
            }
            Self::Bearer | Self::Build | Self::Strength => Trait::Strength,
            Self::Vintage | Self::Calibre => Trait::Grade,
            Self::Letter => Trait::NappySize,
            Self::Shade | Self::Ink => Trait::Variety,
            Self::Yield => Trait::Form,
        }
    }

    /// What another value breaks; `None` where it only makes a shopper hesitate.
    pub(crate) const fn gate(self) -> Option<Gate> {
        match self {
            Self::Socket
            | Self::Cell
            | Self::Cartridge
            | Self::Model
            | Self::Number
            | Self::Ink => Some(Gate::Fitting),
            Self::Bearer | Self::Build => Some(Gate::Strength),
            Self::Strength
            | Self::Vintage
            | Self::Calibre
            | Self::Letter
            | Self::Shade
            | Self::Yield => None,
        }
    }
}
