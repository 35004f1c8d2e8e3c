//! Parts without a value.

/// A part without a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Mark {
    /// It only holds a sentence together.
    Joins,
    /// Shops say it of everything.
    Noise,
    /// It weighs nothing, but makes another one of the same thing: `grande`, `premium`.
    SetsApart,
    /// A function that people buy a thing for.
    Indispensable,
    /// What is put on it is made for it: a child.
    MadeForIt,
    /// A flavour that amounts to none.
    Plain,
    /// It only introduces the thing.
    Introduces,
    /// Much goes by this name: what it is, the words behind it say.
    Vague,
    /// A shop's own brand.
    OwnLabel,
    /// A maker or a line.
    Brand,
    /// A brand that is called what the thing is called.
    TellingBrand,
    /// Brands share it, and it says something of the product.
    NoBrand,
    /// A promise that says nothing of what is compared: no palm oil.
    Void,
    /// Something a product can be free of.
    Deniable,
    /// It is a battery, whose type is said.
    Battery,
    /// It is for a printer, whose number is said.
    Printer,
    /// It is for a hearing aid.
    Hearing,
    /// It opens a denial: `sem`, `zero`, `isento`.
    Denies,
    /// It may stand between that and what is denied: `sem adição de açúcar`.
    Between,
    /// Whoever says nothing means it: flour is without yeast.
    Unsaid,
    /// Its model must be that of the machine.
    Model,
    /// It is a dose for an animal of a certain weight.
    Dose,
    /// It is a drug: another strength of it is another thing.
    Drug,
    /// It stands between the least and the most: `800g a 1kg`.
    Ranges,
    /// Alone, it says that a thing is sold by weight.
    Loose,
    /// A size follows it: `tamanho`.
    Size,
    /// It comes in sizes with a lone letter.
    Lettered,
    /// It comes in shades with a number.
    Shaded,
    /// How much it holds follows it: `nível`.
    Level,
    /// Who is said to be fed with it is no person.
    Beast,
    /// So many of it a whisky is old.
    Year,
    /// Up to five of it are the plies of paper.
    Ply,
    /// So many of it a baby is old, or a ham has hung.
    Month,
    /// Drinks and tins come in several of it.
    Container,
    /// It was read by somebody, and has no part to play.
    Nothing,
}

impl Mark {
    /// By its name in the vocabulary.
    pub(super) fn of(cell: &str) -> Option<Self> {
        Some(match cell {
            "joins" => Self::Joins,
            "noise" => Self::Noise,
            "sets apart" => Self::SetsApart,
            "indispensable" => Self::Indispensable,
            "made for it" => Self::MadeForIt,
            "plain" => Self::Plain,
            "introduces" => Self::Introduces,
            "vague" => Self::Vague,
            "own label" => Self::OwnLabel,
            "brand" => Self::Brand,
            "telling brand" => Self::TellingBrand,
            "no brand" => Self::NoBrand,
            "battery" => Self::Battery,
            "printer" => Self::Printer,
            "hearing" => Self::Hearing,
            "denies" => Self::Denies,
            "between" => Self::Between,
            "unsaid" => Self::Unsaid,
            "model" => Self::Model,
            "dose" => Self::Dose,
            "drug" => Self::Drug,
            "ranges" => Self::Ranges,
            "loose" => Self::Loose,
            "size" => Self::Size,
            "lettered" => Self::Lettered,
            "shaded" => Self::Shaded,
            "level" => Self::Level,
            "beast" => Self::Beast,
            "year" => Self::Year,
            "ply" => Self::Ply,
            "month" => Self::Month,
            "container" => Self::Container,
            "void" => Self::Void,
            "deniable" => Self::Deniable,
            "nothing" => Self::Nothing,
            _ => return None,
        })
    }
}
