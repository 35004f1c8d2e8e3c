//! Finds a control that may be pressed, if everything about it is as it must be.

pub use crate::control::{
    ADD, ALL, Control, DISCARD, GO_ON, JOIN, LESS_OF_LINE, MORE, MORE_OF_LINE, REMOVE, REORDER,
};

use crate::piece::unsettled;
use crate::reorder::{Dialog, dialog, shown_text};
use crate::{cart, consequence, danger, identify, query};
use page::{ANCESTORS_MAX, Element};
use shop::{Mode, PageKind, Unreadable};

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
    // A translator puts its own words in place of those that a person must see on a button.
    if identify::translated(root) {
        return Err(Unreadable::Translated);
    }
    only(root, "page", ".page")?;
    if let Some(key) = control.about {
        let key = query::named(root, key).unwrap_or_default();
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
