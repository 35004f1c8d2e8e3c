//! The controls that may be pressed. There are seven: four on the page of a past order, two on the
//! page of a product, and the bin of a line on the cart's; nothing is ever pressed on the slots page.

use crate::piece::unsettled;
use crate::reorder::{Dialog, dialog, shown_text};
use crate::{cart, consequence, danger, identify};
use page::{ANCESTORS_MAX, Element};
use shop::{Mode, PageKind, Unreadable};

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

/// The quantity selector of a product's own page: below stand tiles with selectors of their own
/// (SITE §9).
pub(crate) const SELECTOR: &str =
    ".auc-js-pdp-body .auc-pdp__quantity-selector__container .auc-qty-selector";

/// *adicionar* on a product's page: puts the least quantity into the cart.
pub const ADD: Control = Control {
    name: "add",
    on: PageKind::Product,
    about: Some("pid"),
    marked: Some("data-pid"),
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
    within: cart::LINE,
    selector: "button.auc-cart__remove-product[data-pid]",
    kind: "button",
    says: "",
    title: None,
    despite: &[".auc-cart__remove-product", "cart-removeproductlineitem"],
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
pub const ALL: [Control; 7] = [REORDER, GO_ON, JOIN, DISCARD, ADD, MORE, REMOVE];

/// The control that answers the dialog which [`REORDER`] opened. Only this second press changes
/// anything at the shop.
///
/// # Errors
/// No dialog, or another one.
pub fn answering(dialog: &Dialog, mode: Mode) -> Result<&'static Control, Unreadable> {
    match (dialog, mode) {
        (Dialog::Fresh { .. }, _) => Ok(&GO_ON),
        (Dialog::Merge { .. }, Mode::Merge) => Ok(&JOIN),
        (Dialog::Merge { .. }, Mode::Replace) => Ok(&DISCARD),
        (Dialog::None, _) => Err(Unreadable::missing("dialog", "#merge-order-modal.show")),
        (Dialog::Edit | Dialog::Cancel | Dialog::Unknown, _) => {
            Err(Unreadable::odd("dialog", "another dialog"))
        }
    }
}

/// The control, on the page about this order or product, if everything is as it must be: the page
/// and what it is about, one such control, seen by the person with exactly its text under exactly its title,
/// no other dialog open, nothing dangerous about it that is not its purpose.
///
/// # Errors
/// What is not as it must be.
pub fn find<E: Element>(root: &E, control: &Control, about: &str) -> Result<E, Unreadable> {
    permits(identify::kind(root), control)?;
    only(root, "page", ".page")?;
    if let Some(key) = control.about {
        let key = identify::named(root, key).unwrap_or_default();
        if key != about {
            return Err(unsettled(control.what(), about, key));
        }
    }
    the_right_dialog(root, control)?;
    let container = match control.about {
        Some(_) => only(root, control.name, control.within)?,
        None => line(root, control, about)?,
    };
    let found = only(&container, control.name, control.selector)?;
    if let Some(mark) = control.marked {
        let marked = found.with_ancestors().find_map(|e| e.attr(mark));
        let marked = marked.unwrap_or_default();
        if marked != about {
            return Err(unsettled(control.what(), about, marked));
        }
    }
    as_it_must_be(&found, control)?;
    Ok(found)
}

/// Whether the control may be pressed on such a page at all.
///
/// # Errors
/// [`Unreadable::Elsewhere`] on any other kind of page, the slots page above all, and for a
/// control that is not one of [`ALL`].
pub fn permits(kind: PageKind, control: &Control) -> Result<(), Unreadable> {
    let may = ALL.contains(control) && control.on == kind && kind != PageKind::Slots;
    may.then_some(())
        .ok_or(Unreadable::Elsewhere { found: kind })
}

fn the_right_dialog<E: Element>(root: &E, control: &Control) -> Result<(), Unreadable> {
    let title = match dialog(root) {
        Dialog::None => None,
        Dialog::Fresh { title, .. } | Dialog::Merge { title, .. } => Some(title),
        Dialog::Edit => Some("edit".to_owned()),
        Dialog::Cancel => Some("cancel".to_owned()),
        Dialog::Unknown => Some("unknown".to_owned()),
    };
    if title.as_deref() == control.title {
        return Ok(());
    }
    let text = |title: Option<&str>| title.unwrap_or("no dialog").to_owned();
    Err(unsettled(
        "dialog",
        text(control.title),
        text(title.as_deref()),
    ))
}

/// The one line of a product: where there are two, nobody can tell which was meant.
fn line<E: Element>(root: &E, control: &Control, pid: &str) -> Result<E, Unreadable> {
    let mut lines = cart::cards_of(root, pid).into_iter();
    match (lines.next(), lines.next()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(Unreadable::missing("line", control.within)),
        (Some(_), Some(_)) => Err(unsettled("line", "one", "several")),
    }
}

/// The one element that fits: where there are two, one of them is not the shop's.
fn only<E: Element>(root: &E, name: &str, selector: &'static str) -> Result<E, Unreadable> {
    let mut found = root.all(selector).into_iter();
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(Unreadable::missing(name, selector)),
        (Some(_), Some(_)) => Err(unsettled(name, "one", "several")),
    }
}

fn as_it_must_be<E: Element>(found: &E, control: &Control) -> Result<(), Unreadable> {
    let shown = shown_text(found);
    if !found.visible() || shown != control.says {
        return Err(unsettled(control.name, control.says, shown));
    }
    if found.attr("disabled").is_some() || found.has_class("disabled") {
        return Err(unsettled(
            control.name,
            "a button to press",
            "a disabled one",
        ));
    }
    if found.with_ancestors().count() >= ANCESTORS_MAX {
        return Err(unsettled(control.name, ANCESTORS_MAX, "a deeper page"));
    }
    match danger::denied(found, control.despite) {
        Some(danger) => Err(unsettled(control.name, danger.sign, danger.harm)),
        None => consequence::none(found, control),
    }
}
