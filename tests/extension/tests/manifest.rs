//! What the extension asks of Chrome, and where it stays away from.

use std::{collections::BTreeSet, fs, path::PathBuf};

use extension_tests::Result;
use serde_json::{Value, json};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn read(file: &str) -> Result<Value> {
    Ok(serde_json::from_str(&fs::read_to_string(
        root().join(file),
    )?)?)
}

#[test]
fn it_asks_for_three_permissions_and_one_host() -> Result<()> {
    let manifest = read("manifest.json")?;
    assert_eq!(
        manifest["permissions"],
        json!(["storage", "alarms", "sidePanel"])
    );
    assert_eq!(
        manifest["host_permissions"],
        json!(["https://www.auchan.pt/*"])
    );
    assert_eq!(
        manifest["content_scripts"].as_array().map(Vec::len),
        Some(1)
    );
    assert_eq!(
        manifest["content_scripts"][0]["matches"],
        json!(["https://www.auchan.pt/*"])
    );
    Ok(())
}

#[test]
fn a_page_can_fetch_nothing_under_a_fixed_address() -> Result<()> {
    let exposed = &read("manifest.json")?["web_accessible_resources"];
    assert_eq!(exposed.as_array().map(Vec::len), Some(1));
    assert_eq!(exposed[0]["resources"], json!(["content_bg.wasm"]));
    assert_eq!(exposed[0]["use_dynamic_url"], json!(true));
    Ok(())
}

#[test]
fn it_is_not_on_the_pages_of_the_checkout_but_on_the_slots() -> Result<()> {
    let excluded = &read("manifest.json")?["content_scripts"][0]["exclude_matches"];
    let excluded: Vec<&str> = excluded
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let stays_away = |path: &str| excluded.iter().any(|pattern| fits(pattern, path));
    for path in [
        "/pt/aproveite-ainda",
        "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/BeforeYouGo-Show",
        "/pt/inicio-check-out",
        "/pt/checkout",
        "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/Checkout-Begin",
        "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/CheckoutServices-Get",
        "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/COPlaceOrder-Submit",
        "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/Payment-Show",
        "/pt/pagamento?step=2",
    ] {
        assert!(stays_away(path), "{path}");
    }
    for path in [
        "/",
        "/pt/carrinho-compras",
        "/pt/escolher-horario-entrega",
        "/pt/historico-encomendas",
    ] {
        assert!(!stays_away(path), "{path}");
    }
    Ok(())
}

/// Whether an address of the shop fits a pattern of the form `https://www.auchan.pt/*word*`.
fn fits(pattern: &str, path: &str) -> bool {
    pattern
        .strip_prefix("https://www.auchan.pt/*")
        .and_then(|rest| rest.strip_suffix('*'))
        .is_some_and(|word| path.contains(word))
}

#[test]
fn every_language_says_all_that_the_first_one_says() -> Result<()> {
    let keys = |language: &str| -> Result<BTreeSet<String>> {
        let messages = read(&format!("extension/_locales/{language}/messages.json"))?;
        Ok(messages
            .as_object()
            .into_iter()
            .flatten()
            .map(|(key, _)| key.clone())
            .collect())
    };
    let portuguese = keys("pt_PT")?;
    assert_eq!(keys("en")?, portuguese);

    let manifest = read("manifest.json")?;
    assert_eq!(manifest["default_locale"], "pt_PT");
    for text in [
        &manifest["name"],
        &manifest["description"],
        &manifest["action"]["default_title"],
    ] {
        let text = text.as_str().unwrap_or_default();
        let key = text.trim_start_matches("__MSG_").trim_end_matches("__");
        assert!(portuguese.contains(key), "{text}");
    }
    Ok(())
}

#[test]
fn the_version_is_the_workspace_s() -> Result<()> {
    assert_eq!(read("manifest.json")?["version"], env!("CARGO_PKG_VERSION"));
    Ok(())
}
