use crate::Quantity;

/// How a line of the cart came to be there. Each line has one place, so that all are told, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It is sold out.
    SoldOut,
    /// The person chose it for something that is sold out.
    Chosen,
    /// The order does not have it, and nor had the cart before.
    Unasked,
    /// The order does not have it, and the cart before did.
    Kept,
    /// In another quantity than was ordered.
    OtherQuantity {
        /// How much was ordered.
        ordered: Quantity,
    },
    /// In another quantity than was ordered, to which the person brought it here.
    Adjusted {
        /// How much was ordered.
        ordered: Quantity,
    },
    /// As much as was ordered, at another price, or in packs of another size.
    OtherPrice,
    /// As much as was ordered, at about the same price.
    Same,
}

impl Place {
    /// Whether the person is asked about a line in this place; of another price, where it is `dearer`.
    pub(super) const fn asks(self, dearer: bool) -> bool {
        match self {
            Self::Unasked | Self::OtherQuantity { .. } => true,
            Self::OtherPrice => dearer,
            Self::SoldOut | Self::Chosen | Self::Kept | Self::Adjusted { .. } | Self::Same => false,
        }
    }
}
