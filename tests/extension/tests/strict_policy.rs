//! Pages whose own policy is strict (DECISIONS 23): whichever it is, a whole run ends in the same
//! review with the same cart, and only a page that nobody can read is said to be so.

use std::{fs, path::Path};

use extension_tests::{Launch, Result, Trial, Way, until};
use serde_json::{Value, json};
use tempfile::TempDir;

const TRUSTED_TYPES: &str = "default-src 'self'; script-src 'self' 'unsafe-inline'; \
    style-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'";
const SANDBOX: &str = "sandbox allow-scripts allow-same-origin allow-forms; script-src 'self'; \
    object-src 'none'; connect-src 'self'; worker-src 'none'";
const NOTHING_BUT_TRUSTED_TYPES: Way = Way {
    policy: Some("script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'"),
    read_by: "PAGE",
};

/// What a run ends in, without the numbers that only count up.
fn review() -> Result<(Vec<String>, Value)> {
    let trial = Trial::of("bruno")?;
    trial.start("MERGE")?;
    let mut pack = trial.reaches("REVIEW")?["pack"].clone();
    (pack["id"], pack["slots"]["at"]) = (Value::Null, Value::Null);
    let counts = trial.store.journal().counts;
    assert_eq!((counts.reorders, counts.checkout_visits), (1, 0));
    assert_eq!((counts.dangers, counts.csrf_failures), (0, 0));
    Ok((trial.cart("bruno"), pack))
}

fn ends_alike(way: Way) -> Result<()> {
    let free = extension_tests::once("strict_policy", review)?;
    way.go(|| {
        let strict = review()?;
        assert_eq!(strict.0, free.0);
        for part in [
            "cart",
            "before",
            "against_before",
            "against_order",
            "proposals",
            "warnings",
            "slots",
        ] {
            assert_eq!(strict.1[part], free.1[part], "{part}");
        }
        Ok(())
    })
}

#[test]
fn only_scripts_of_the_shop() -> Result<()> {
    ends_alike(Way::STRICT)
}

#[test]
fn only_trusted_types() -> Result<()> {
    ends_alike(Way::forbidding(TRUSTED_TYPES))
}

#[test]
fn a_sandbox() -> Result<()> {
    ends_alike(Way::forbidding(SANDBOX))
}

/// A policy that lets wasm run leaves the page to its own wasm.
#[test]
fn trusted_types_that_let_wasm_run() -> Result<()> {
    ends_alike(NOTHING_BUT_TRUSTED_TYPES)
}

fn forbid(trial: &Trial, policy: Option<&str>) {
    let policy = policy.map(str::to_owned);
    trial
        .store
        .switch(|switches| switches.content_security_policy = policy);
}

/// The choice is made anew by every page.
#[test]
fn a_policy_that_comes_and_goes() -> Result<()> {
    let trial = Trial::of("ana")?;
    forbid(&trial, Way::STRICT.policy);
    trial.start("MERGE")?;
    until("a page read by the worker", || {
        let head = trial.head()?.to_string();
        Ok(head.contains(r#""read_by":"WORKER""#).then_some(()))
    })?;
    forbid(&trial, None);
    trial.reaches("REVIEW")?;
    assert_eq!(trial.store.journal().counts.reorders, 1);
    Ok(())
}

/// The built extension without the reader.
fn without_reader() -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    copy(&Launch::built().extension_dir, folder.path())?;
    fs::remove_file(folder.path().join("reader_bg.wasm"))?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir(&target)?;
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// A page that can be read neither here nor there is said to be so at once, and the run goes on
/// where it stood once the page can be read.
#[test]
fn a_page_that_nobody_can_read_is_said_to_be_so() -> Result<()> {
    let extension = without_reader()?;
    let trial = Trial::begin(
        Launch::new(extension.path()),
        "/practice/sign-in?account=ana",
    )?;
    forbid(&trial, Way::STRICT.policy);
    trial.start("MERGE")?;
    let fault = trial.reaches("PAUSED")?["fault"].to_string();
    assert!(fault.contains("Content-Security-Policy"), "{fault}");
    forbid(&trial, None);
    trial.say(&json!({ "type": "RETRY" }))?;
    trial.reaches("REVIEW")?;
    assert_eq!(trial.store.journal().counts.reorders, 1);
    Ok(())
}
