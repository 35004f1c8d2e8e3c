use std::fs;

use extension_tests::Result;

use crate::{script, scripts};

/// One place of the scripts presses, as one place of the wasm does, and "no POST is ever made by
/// us" (DECISIONS 12).
#[test]
fn there_is_one_press_and_one_get_in_all_the_scripts() -> Result<()> {
    let mut found = Vec::new();
    for entry in fs::read_dir(scripts())? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "js") {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        let name = path.file_name().unwrap_or_default().display().to_string();
        for word in [
            "click",
            "submit(",
            "requestSubmit(",
            "dispatchEvent(",
            "fetch(",
            "XMLHttpRequest",
            "sendBeacon",
            "WebSocket",
            "innerHTML",
            "insertAdjacentHTML",
            "eval(",
            "import(",
            "location.href =",
            "storage.",
            "executeScript",
        ] {
            found.extend(text.matches(word).map(|word| format!("{name}: {word}")));
        }
    }
    found.sort();
    assert_eq!(found, ["plain-hand.js: click", "plain-page.js: fetch(",],);
    let page = script("plain-page.js")?;
    assert_eq!(page.matches("method:").count(), 1);
    assert!(
        page.contains("...how, method: 'GET'"),
        "nothing overrules it"
    );
    Ok(())
}
