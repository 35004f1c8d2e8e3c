//! The manifest asks for no more than it needs.

use serde_json::{Value, json};

const MANIFEST: &str = include_str!("../../../manifest.json");

fn manifest() -> Value {
    serde_json::from_str(MANIFEST).unwrap_or_default()
}

/// DECISIONS 21 and 26: the one host that we may enter unasked is the shop's, and there is no
/// `scripting`.
#[test]
fn the_permissions_are_these_and_no_others() {
    let manifest = manifest();
    assert_eq!(
        manifest["permissions"],
        json!(["storage", "alarms", "sidePanel"])
    );
    assert_eq!(
        manifest["host_permissions"],
        json!(["https://www.auchan.pt/*"])
    );
    for absent in ["optional_permissions", "externally_connectable"] {
        assert_eq!(manifest[absent], Value::Null, "{absent}");
    }
}

/// DECISIONS 34: "Further permissions are optional, asked for with the feature". A language model's
/// service, a local one too, is granted by the person, one by one, or not at all.
#[test]
fn other_hosts_are_the_persons_to_grant() {
    assert_eq!(
        manifest()["optional_host_permissions"],
        json!(["https://*/*", "http://localhost/*", "http://127.0.0.1/*"])
    );
}

/// SITE §11 and §14: our code is not even loaded on the pages past the cart.
#[test]
fn content_scripts_stay_off_the_way_to_paying() {
    let script = &manifest()["content_scripts"][0];
    let kept_off = auchan::KEPT_OFF.map(|part| format!("https://www.auchan.pt/*{part}*"));
    assert_eq!(script["exclude_matches"], json!(kept_off));
    assert_eq!(script["all_frames"], json!(false));
}

/// DECISIONS, of wasm in content scripts: "the page cannot probe for it".
#[test]
fn no_file_can_be_probed_under_a_fixed_address() {
    let resources = manifest()["web_accessible_resources"].clone();
    let resources = resources.as_array().cloned().unwrap_or_default();
    assert!(!resources.is_empty(), "the page's wasm is one");
    for resource in resources {
        assert_eq!(resource["use_dynamic_url"], json!(true));
        assert_eq!(resource["matches"], json!(["https://www.auchan.pt/*"]));
    }
}

/// What an incognito window does is not kept (DECISIONS 34): we do not run there at all.
#[test]
fn nothing_runs_in_incognito() {
    assert_eq!(manifest()["incognito"], json!("not_allowed"));
}

/// Our own pages load what is in the package, reach a model's service by `fetch` alone (whose hosts
/// the person grants), and can be framed, rebased or made to send a form by nobody.
#[test]
fn the_policy_of_our_pages_is_closed() {
    let policy = manifest()["content_security_policy"]["extension_pages"].clone();
    let mut said: Vec<&str> = policy.as_str().unwrap_or_default().split("; ").collect();
    said.sort_unstable();
    assert_eq!(
        said,
        [
            "base-uri 'none'",
            "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
            "default-src 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "img-src 'self' https://www.auchan.pt/dw/image/",
            "object-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self'",
        ]
    );
}
