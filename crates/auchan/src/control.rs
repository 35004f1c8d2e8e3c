//! The controls that may be pressed. There are nine: four on the page of a past order, two on the page
//! of a product, and on the cart's the bin, − and + of a line; nothing is ever pressed on the slots
//! page.

use crate::cart;
use crate::quantity::SELECTOR;
use shop::PageKind;
use site::Gesture;

/// A control of the shop's that may be pressed, and all that must be so when it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Control {
    /// What it is called here.
    pub name: &'static str,
    /// The only kind of page it may be pressed on.
    pub on: PageKind,
    /// What the page's own query string calls the order or product that it must be about; `None` on
    /// the cart's page, which is about many: there the line must be that product's, and its only one.
    pub about: Option<&'static str>,
    /// Where the nearest element around the control must name the same, if anywhere.
    pub marked: Option<&'static str>,
    /// How it is pressed.
    pub gesture: Gesture,
    /// What it stands in.
    pub within: &'static str,
    /// The control itself, inside of that.
    pub selector: &'static str,
    /// The type of button it is. No form owns any of them.
    pub kind: &'static str,
    /// The text a person must see on it, exactly.
    pub says: &'static str,
    /// The title a person must see over it, exactly; `None` if it stands in no dialog.
    pub title: Option<&'static str>,
    /// Its own signs on the list of dangers: it is meant to do just that.
    pub despite: &'static [&'static str],
}

/// *Encomendar de novo* on an order: opens a dialog.
pub const REORDER: Control = Control {
    name: "reorder",
    on: PageKind::Order,
    about: Some("orderID"),
    marked: Some("data-order"),
    gesture: Gesture::Click,
    within: "#maincontent .auc-orders__order-buttons",
    selector: "button.auc-button__re-order[data-order]",
    kind: "button",
    says: "Encomendar de novo",
    title: None,
    despite: &[],
};

/// *Encomendar de novo* in the dialog over an empty cart.
pub const GO_ON: Control = Control {
    name: "go_on",
    on: PageKind::Order,
    about: Some("orderID"),
    marked: None,
    gesture: Gesture::Click,
    within: "#re-order-modal.show",
    selector: "button.auc-js-action__reorder",
    kind: "button",
    says: "Encomendar de novo",
    title: Some("Encomendar de novo"),
    despite: &[],
};

/// *Juntar*: adds to what is in the cart.
pub const JOIN: Control = Control {
    name: "join",
    on: PageKind::Order,
    about: Some("orderID"),
    marked: None,
    gesture: Gesture::Click,
    within: "#merge-order-modal.show",
    selector: "button.auc-button--merge",
    kind: "submit",
    says: "Juntar",
    title: Some("Encomendar de novo"),
    despite: &[".auc-button--merge"],
};

/// *Eliminar*: throws the cart away first. On the person's confirmed word only.
pub const DISCARD: Control = Control {
    name: "discard",
    on: PageKind::Order,
    about: Some("orderID"),
    marked: None,
    gesture: Gesture::Click,
    within: "#merge-order-modal.show",
    selector: "button.auc-js-discard-basket-merge",
    kind: "button",
    says: "Eliminar",
    title: Some("Encomendar de novo"),
    despite: &[
        ".auc-js-discard-basket-merge",
        ".auc-button--discard-basket",
        "basketmerge-",
    ],
};

/// *adicionar* on a product's page: puts the least quantity into the cart.
pub const ADD: Control = Control {
    name: "add",
    on: PageKind::Product,
    about: Some("pid"),
    marked: Some("data-pid"),
    gesture: Gesture::Click,
    within: SELECTOR,
    selector: "button.auc-js-add-to-cart[data-pid]",
    kind: "button",
    says: "adicionar",
    title: None,
    despite: &[],
};

/// `+` on the page of a product that is in the cart: one step more. It has no text.
pub const MORE: Control = Control {
    name: "more",
    on: PageKind::Product,
    about: Some("pid"),
    marked: Some("data-pid"),
    gesture: Gesture::Step,
    within: ".auc-js-pdp-body .auc-pdp__quantity-selector__container .auc-qty-selector__active",
    selector: "button.btn-plus",
    kind: "button",
    says: "",
    title: None,
    despite: &[],
};

/// The bin of one line of the cart, on the person's word only (SITE §14). It has no text.
pub const REMOVE: Control = Control {
    name: "remove",
    on: PageKind::Cart,
    about: None,
    marked: Some("data-pid"),
    gesture: Gesture::Click,
    within: cart::LINE,
    selector: "button.auc-cart__remove-product[data-pid]",
    kind: "button",
    says: "",
    title: None,
    despite: &[".auc-cart__remove-product", "cart-removeproductlineitem"],
};

/// − of one line of the cart, on the person's word only.
pub const LESS_OF_LINE: Control = Control {
    name: "less_of_line",
    selector: ".auc-qty-selector__active button.btn-minus",
    ..MORE_OF_LINE
};

/// + of one line of the cart, on the person's word only.
pub const MORE_OF_LINE: Control = Control {
    name: "more_of_line",
    on: PageKind::Cart,
    about: None,
    marked: Some("data-pid"),
    gesture: Gesture::Step,
    within: cart::LINE,
    selector: ".auc-qty-selector__active button.btn-plus",
    kind: "button",
    says: "",
    title: None,
    despite: &[],
};

impl Control {
    /// The key of what the page must be about, as [`Unreadable`] names it.
    #[must_use]
    pub fn what(&self) -> &'static str {
        match self.about {
            Some("orderID") => "order_id",
            Some(other) => other,
            None => "pid",
        }
    }
}

/// All of them. What is not here is not pressed.
pub const ALL: [Control; 9] = [
    REORDER,
    GO_ON,
    JOIN,
    DISCARD,
    ADD,
    MORE,
    REMOVE,
    LESS_OF_LINE,
    MORE_OF_LINE,
];
