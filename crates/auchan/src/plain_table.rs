//! `extension/plain-table.js` is what the plain hand may press and must not touch, for pages that
//! forbid wasm (DECISIONS 23). It is made of the constants here, and this test keeps it so:
//! `UPDATE_EXPECT=1 cargo test -p auchan plain_table` writes it anew.

use crate::controls::{self, Control};
use crate::{Dialog, danger, identify};
use expect_test::expect_file;
use serde_json::{Value, json};
use shop::{Mode, PageKind};

#[test]
fn the_plain_hand_has_the_same_table() {
    let table = json!({
        "controls": controls::ALL.iter().map(control).collect::<Vec<_>>(),
        "answers": { "MERGE": answers(Mode::Merge), "REPLACE": answers(Mode::Replace) },
        "dangers": danger::table(),
    });
    let text = format!("{HEAD}{table:#};\n");
    expect_file!["../../../extension/plain-table.js"].assert_eq(&text);
}

const HEAD: &str = "// What may be pressed, and what never. Made of the constants of crates/auchan by its test \
    `plain_table`;\n// not to be changed by hand.\nvar plainTable = ";

fn control(control: &Control) -> Value {
    let mut entry = json!(control);
    let action = match control.on {
        PageKind::Product => "Product-IncludeProductShow",
        _ => "Order-Details",
    };
    let html = page::parse(&format!("<div class='page' data-action='{action}'></div>"));
    assert_eq!(identify::kind(&html.root()), control.on);
    assert_ne!(control.on, PageKind::Slots);
    entry["action"] = json!(action);
    entry["what"] = json!(control.what());
    entry
}

/// The control that answers a dialog, by the dialog's id.
fn answers(mode: Mode) -> Value {
    let none = String::new;
    let fresh = Dialog::Fresh {
        title: none(),
        go_on: none(),
    };
    let merge = Dialog::Merge {
        title: none(),
        go_on: none(),
        discard: none(),
    };
    let name = |dialog| controls::answering(dialog, mode).map(|control| control.name);
    json!({ "re-order-modal": name(&fresh).ok(), "merge-order-modal": name(&merge).ok() })
}
