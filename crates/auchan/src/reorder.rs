use page::Element;

/// Which of the shop's dialogs about orders is open, and what it shows (SITE §6). All of
/// them are in the page all the time; one is open when it has the class `show`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dialog {
    /// None is open.
    None,
    /// *Encomendar de novo*, into an empty cart.
    Fresh {
        /// The visible title.
        title: String,
        /// The visible text of the button that goes on.
        go_on: String,
    },
    /// The cart holds something: join, or throw it away. Serves re-orders and edits alike;
    /// the visible texts tell which.
    Merge {
        /// The visible title.
        title: String,
        /// The visible text of the button that goes on.
        go_on: String,
        /// The visible text of the button that throws the cart away first.
        discard: String,
    },
    /// Editing a past order, which cancels it.
    Edit,
    /// Cancelling a past order.
    Cancel,
    /// Another dialog, or more than one.
    Unknown,
}

/// The state of the dialogs.
pub fn dialog<E: Element>(root: &E) -> Dialog {
    let open = root.all(".modal.show");
    match open.as_slice() {
        [] => Dialog::None,
        [modal] => known(modal),
        _ => Dialog::Unknown,
    }
}

fn known<E: Element>(modal: &E) -> Dialog {
    let shown = |selector| {
        modal
            .first(selector)
            .map(|e| shown_text(&e))
            .unwrap_or_default()
    };
    let title = || match modal.all(".modal-header h4").as_slice() {
        [title] => shown_text(title),
        _ => String::new(),
    };
    match modal.attr("id").unwrap_or_default().as_str() {
        "re-order-modal" => Dialog::Fresh {
            title: title(),
            go_on: shown("button.auc-js-action__reorder"),
        },
        "merge-order-modal" => Dialog::Merge {
            title: title(),
            go_on: shown("button.auc-button--merge"),
            discard: shown("button.auc-js-discard-basket-merge"),
        },
        "edit-order-modal" => Dialog::Edit,
        "cancel-order-modal" => Dialog::Cancel,
        _ => Dialog::Unknown,
    }
}

/// The text a person sees. Titles and buttons hold several wordings in spans, of which a
/// script shows one; with text beside the spans, all of it counts.
pub(crate) fn shown_text<E: Element>(element: &E) -> String {
    let wordings = element.all("span");
    let texts: Vec<String> = wordings.iter().map(E::text).collect();
    if bare(&texts.concat()) != bare(&element.text()) || wordings.is_empty() {
        return match element.visible() {
            true => element.text(),
            false => String::new(),
        };
    }
    let seen = wordings
        .iter()
        .zip(texts)
        .filter(|(span, _)| span.visible());
    let seen: Vec<String> = seen.map(|(_, text)| text).collect();
    seen.join(" ")
}

/// Without the white space, of which the spans and what they stand in hold different amounts.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}
