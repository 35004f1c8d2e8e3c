use crate::control::Control;
use crate::piece::unsettled;
use page::{Element, Facts};
use shop::Unreadable;

/// Nothing follows from a press on the control but what the shop's script makes of it. Which form a
/// button submits is decided by the form that owns it, not by what it stands in, and none of the
/// shop's nine stands in one (SITE §6, §9): the one that is a submit button submits nothing.
///
/// # Errors
/// What would follow; and whatever cannot be told.
pub(crate) fn none<E: Element>(found: &E, control: &Control) -> Result<(), Unreadable> {
    let Some(facts) = found.facts() else {
        return Err(unsettled(control.name, "a button", "nobody can tell what"));
    };
    match odd(&facts, control) {
        None => Ok(()),
        Some((expected, found)) => Err(unsettled(control.name, expected, found)),
    }
}

fn odd(facts: &Facts, control: &Control) -> Option<(&'static str, String)> {
    let says = |odd: bool, expected, found: &str| odd.then(|| (expected, found.to_owned()));
    let more = facts.also.first().cloned();
    says(
        !facts.connected,
        "a control in the page",
        "one that is gone",
    )
    .or_else(|| facts.form.clone().map(|form| ("no form", form)))
    .or_else(|| says(facts.kind != control.kind, control.kind, &facts.kind))
    .or_else(|| more.map(|more| ("no more than a press", more)))
    .or_else(|| says(facts.disabled, "a button to press", "a disabled one"))
    .or_else(|| says(facts.shadow, "what stands there", "a shadow tree"))
    .or_else(|| {
        says(
            facts.mirrored,
            "text from left to right",
            "another direction",
        )
    })
}
