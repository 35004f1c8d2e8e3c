/// What a number before a word measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    /// A weight or a volume, of so many grams or millilitres.
    Content {
        /// Grams or millilitres in one.
        per: i64,
        /// Millilitres.
        liquid: bool,
    },
    /// Pieces of some sort.
    Count {
        /// The word says only that they are pieces.
        silent: bool,
        /// Only where it is written onto the number: `30d`.
        glued: bool,
    },
    /// Centimetres, watts: no quantity of the goods.
    Ignored {
        /// Only where it is written onto the number.
        glued: bool,
    },
}

impl Unit {
    /// As a row of the vocabulary says it: `weight 1000`, `pieces`, `length glued`.
    pub(super) fn of(text: &str) -> Option<Self> {
        let (head, more) = text.split_once(' ').unwrap_or((text, ""));
        let glued = more == "glued";
        Some(match head {
            "weight" | "volume" => Self::Content {
                per: more.parse().ok()?,
                liquid: head == "volume",
            },
            "pieces" | "things" => Self::Count {
                silent: head == "pieces",
                glued,
            },
            "length" => Self::Ignored { glued },
            _ => return None,
        })
    }

    /// Whether it is one where it is not written onto its number.
    pub(crate) const fn stands_apart(self) -> bool {
        !matches!(
            self,
            Self::Count { glued: true, .. } | Self::Ignored { glued: true }
        )
    }
}
