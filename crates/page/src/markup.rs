use crate::{Element, Facts};

/// Beginnings of the names of attributes that make a button do something by itself.
const ALSO: [&str; 5] = ["form", "command", "popover", "interest", "on"];

/// The facts in a tree that no browser made: as far as its markup tells.
pub(crate) fn facts_by_markup<E: Element>(element: &E, names: &[String]) -> Facts {
    let kind = element
        .attr("type")
        .unwrap_or_default()
        .to_ascii_lowercase();
    let form = element.with_ancestors().find(|e| e.has_name("form"));
    let owned = form.is_some() || element.attr("form").is_some();
    let turned = |e: E| e.attr("dir").is_some_and(|dir| dir != "ltr") || e.has_name("bdo");
    let does = |name: &&String| ALSO.iter().any(|also| name.starts_with(also));
    Facts {
        kind: match kind.as_str() {
            "button" | "reset" => kind,
            _ => "submit".to_owned(),
        },
        form: owned.then(|| {
            form.and_then(|form| form.attr("action"))
                .unwrap_or_default()
        }),
        also: names.iter().filter(does).cloned().collect(),
        disabled: element.attr("disabled").is_some(),
        connected: true,
        shadow: false,
        mirrored: element.with_ancestors().any(turned) || element.first("bdo, [dir]").is_some(),
    }
}
