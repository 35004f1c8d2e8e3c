//! What can happen in the store.

use serde::{Deserialize, Serialize};

use crate::measure::{Thousandths, Unit};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A request came in, other than for pictures, scripts and the practice pages.
    Request {
        /// `GET` or `POST`.
        method: String,
        /// With the query.
        path: String,
    },
    /// A shop page was shown.
    PageView {
        /// Its `data-action`.
        action: String,
        /// Its path.
        path: String,
    },
    /// The sign-in form was shown.
    SignInShown,
    /// The password was right.
    SignIn,
    /// The password was wrong.
    SignInRefused,
    /// The person signed out, or the session was ended.
    SignOut,
    /// `Order-ReOrder`.
    Reorder {
        /// The order's uuid.
        order: String,
        /// The `mode` field.
        mode: String,
    },
    /// `Order-Edit`, which cancels the order.
    OrderEdit {
        /// The order's uuid.
        order: String,
        /// The `mode` field.
        mode: String,
    },
    /// `Order-Cancel`.
    OrderCancel {
        /// The order's uuid.
        order: String,
    },
    /// `Cart-AddProduct`.
    Add {
        /// The product.
        pid: String,
        /// How much was added.
        quantity: Thousandths,
        /// Pieces or kilos.
        unit: Unit,
    },
    /// `Cart-RemoveProductLineItem`, or a quantity of nought.
    Remove {
        /// The product.
        pid: String,
    },
    /// `Cart-UpdateQuantity`.
    QuantityChange {
        /// The product.
        pid: String,
        /// Before.
        from: Thousandths,
        /// After.
        to: Thousandths,
    },
    /// `Product-ChangeSelectedUnit`.
    UnitChange {
        /// The product.
        pid: String,
        /// After.
        unit: Unit,
    },
    /// `BasketMerge-Discard`: the whole cart is thrown away.
    CartDiscard {
        /// How many lines were lost.
        lines: usize,
    },
    /// `Cart-Empty`.
    CartEmpty {
        /// How many lines were lost.
        lines: usize,
    },
    /// `Cart-RemoveNotMerchantableProducts`.
    UnavailableRemoved {
        /// How many lines were lost.
        lines: usize,
    },
    /// The slots page was asked for; this alone is no checkout visit (DECISIONS 16).
    SlotsView,
    /// `Delivery-BookSlot`.
    SlotBooked {
        /// The slot's id.
        slot: String,
    },
    /// Any other address past the cart (SITE §14).
    CheckoutVisit {
        /// The path.
        path: String,
    },
    /// Another control of the danger list: address, context, favourites, notes (SITE §14).
    Danger {
        /// The path.
        path: String,
    },
    /// A post without its token.
    CsrfFailure {
        /// The path.
        path: String,
    },
    /// A fault of the switches hit this request.
    FaultHit {
        /// The path.
        path: String,
    },
}
