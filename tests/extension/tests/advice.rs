//! A language model that the person set up, from Start to the review: a stand-in on this machine,
//! which can also lie, stall and talk nonsense.

use extension_tests::{Launch, Page, Result, Trial, until};
use model::{Asked, Manner, StandIn};
use serde_json::{Value, json};
use std::path::Path;

const KEY: &str = "sk-practice-key";

/// The built extension, with leave to reach this machine: the browser's own question for it can
/// only be answered by a person.
fn allowed() -> Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    let built = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist"));
    copy(built, folder.path())?;
    let path = folder.path().join("manifest.json");
    let mut manifest: Value = serde_json::from_str(&std::fs::read_to_string(&path)?)?;
    manifest["host_permissions"] = json!(["https://www.auchan.pt/*", "http://localhost/*"]);
    std::fs::write(path, manifest.to_string())?;
    Ok(folder)
}

/// The same, in which the browser's leave for hosts is not given back but told: what a manifest asks for
/// cannot be given back.
fn telling() -> Result<tempfile::TempDir> {
    let folder = allowed()?;
    let path = folder.path().join("service-worker.js");
    let worker = std::fs::read_to_string(&path)?;
    std::fs::write(path, format!("{worker}\n{TELLS}"))?;
    Ok(folder)
}

const TELLS: &str = "chrome.permissions.remove = async ({ origins }) => {
    await chrome.storage.session.set({ 'given.back': origins });
    return true;
};";

const GIVEN_BACK: &str =
    "chrome.storage.session.get('given.back').then((all) => all['given.back'] ?? null)";

/// The leave to reach a model's host goes with the model, and with the address that it was given for.
#[test]
fn leave_for_a_host_is_given_back_with_its_model() -> Result<()> {
    let extension = telling()?;
    let trial = trial(extension.path(), "http://localhost:9/v1", "open_ai")?;
    let changes = |change: Value| -> Result<Value> {
        trial.quiet("chrome.storage.session.remove('given.back').then(() => null)")?;
        let answer = trial.say(&json!({ "type": "CHANGE_SETTINGS", "change": change }))?;
        assert_eq!(answer, json!({ "ok": true }));
        trial.quiet(GIVEN_BACK)
    };
    let kept = changes(json!({ "set": "PACE", "pace": 10 }))?;
    assert_eq!(kept, Value::Null, "it is in use");
    let off = changes(json!({ "set": "MODEL", "model": { "model": "off" } }))?;
    assert_eq!(off, json!(["http://localhost/*"]));
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            std::fs::create_dir_all(&to)?;
            copy(&entry.path(), &to)?;
        } else {
            std::fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

/// Ana's shop, no pauses, and a model at `address`.
fn trial(extension: &Path, address: &str, kind: &str) -> Result<Trial> {
    let launch = Launch::new(extension).local();
    let trial = Trial::begin(launch, "/practice/sign-in?account=ana")?;
    let model = json!({ "model": kind, "endpoint": address, "name": "small" });
    for change in [
        json!({ "set": "PACE", "pace": 0 }),
        json!({ "set": "MODEL", "model": model }),
    ] {
        let answer = trial.say(&json!({ "type": "CHANGE_SETTINGS", "change": change }))?;
        assert_eq!(answer, json!({ "ok": true }));
    }
    trial.say(&json!({ "type": "KEEP_KEY", "key": KEY, "endpoint": address }))?;
    Ok(trial)
}

/// The pids of an item's substitutes, in the order of the review.
fn order(run: &Value, of: &str) -> Vec<String> {
    let found = proposal(run, of);
    let ranked = found["finding"]["ranked"].as_array().cloned();
    let pid = |item: &Value| item["tile"]["pid"].as_str().unwrap_or_default().to_owned();
    ranked.unwrap_or_default().iter().map(pid).collect()
}

fn proposal(run: &Value, name: &str) -> Value {
    let all = run["pack"]["proposals"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let found = all.into_iter().find(|proposal| proposal["name"] == name);
    found.unwrap_or_default()
}

/// The item that was asked about, and the order in which it was asked: the ranking's own.
fn question(asked: &Asked) -> (String, Vec<String>) {
    let candidates = asked.question["candidates"].as_array().cloned();
    let pid = |item: &Value| item["pid"].as_str().unwrap_or_default().to_owned();
    let name = asked.question["sold_out"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    (
        name,
        candidates.unwrap_or_default().iter().map(pid).collect(),
    )
}

/// DECISIONS 19: it "may only re-order what the ranking kept", and word the reason.
#[test]
fn a_models_order_is_shown_with_what_was_sent() -> Result<()> {
    let service = StandIn::start(&[Manner::TurnsRound])?;
    let extension = allowed()?;
    let trial = trial(extension.path(), &service.address(), "open_ai")?;
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    assert!(
        trial
            .journal()?
            .iter()
            .any(|line| line.ends_with("CONSULTING"))
    );
    let asked = service.asked();
    assert!(!asked.is_empty());
    for asked in &asked {
        let (name, mut turned) = question(asked);
        turned.reverse();
        assert_eq!(order(&run, &name), turned, "{name}");
        let found = proposal(&run, &name);
        let sent = found["advice"]["sent"]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        let user = asked.body["messages"][1]["content"].as_str().unwrap_or("?");
        assert!(sent.ends_with(user));
        assert_eq!(
            found["finding"]["ranked"][0]["why"],
            "Parece o mais próximo"
        );
        assert_eq!(asked.key.as_deref(), Some("Bearer sk-practice-key"));
        assert!(
            !asked
                .headers
                .iter()
                .any(|name| name == "cookie" || name == "referer")
        );
    }
    key_stays_home(&trial)?;
    shown(&trial)
}

/// No key reaches a content script, a log, an export or a report.
fn key_stays_home(trial: &Trial) -> Result<()> {
    let session = trial.browser.storage_session()?.to_string();
    assert!(!session.contains(KEY));
    let mut local = trial.browser.storage_local()?;
    let secret = local["secret.model_key"].take();
    assert!(secret.to_string().contains(KEY));
    assert!(!local.to_string().contains(KEY));
    let page = trial
        .browser
        .open(&trial.browser.extension_url("settings.html"))?;
    page.wait_for("#model-key")?;
    let whole: String = page.eval_as("document.documentElement.outerHTML")?;
    assert!(!whole.contains(KEY));
    page.close()
}

/// What our own code in the shop's page gets when it evaluates `expression`: it lives in a world
/// of its own, which is known by having the extension's id.
fn in_content_script(shop: &Page, expression: &str) -> Result<String> {
    until("the world of the content script", || {
        for world in 1..60 {
            let guarded = format!("globalThis.chrome?.runtime?.id ? ({expression}) : null");
            let params = json!({
                "expression": guarded, "contextId": world, "awaitPromise": true,
                "returnByValue": true,
            });
            // There is no world of most numbers.
            let answer = shop.ask("Runtime.evaluate", params).unwrap_or_default();
            if let Some(text) = answer["result"]["value"].as_str() {
                return Ok(Some(text.to_owned()));
            }
        }
        Ok(None)
    })
}

/// No key reaches a content script: the browser itself keeps it from what is kept.
#[test]
fn a_content_script_cannot_read_what_is_kept() -> Result<()> {
    let trial = Trial::of("ana")?;
    let asked = "chrome.storage.local.get(null).then(() => 'read', (why) => String(why))";
    until("the worker to close the storage", || {
        let said = in_content_script(&trial.shop, asked)?;
        Ok(said.contains("not allowed").then_some(()))
    })
}

fn shown(trial: &Trial) -> Result<()> {
    let panel: Page = trial.browser.panel_as_tab()?;
    panel.wait_for_text("O modelo diz: Parece o mais próximo")?;
    panel.eval("document.querySelectorAll('details').forEach((d) => { d.open = true; })")?;
    panel.wait_for_text("O que foi enviado")?;
    panel.wait_for_text("price_cents")
}

/// A run with a service of these manners ends in a review in the ranking's own order, and says of
/// each item why: `(manner, why)`.
fn stands(manners: &[Manner]) -> Result<Vec<(Manner, String)>> {
    let service = StandIn::start(manners)?;
    let extension = allowed()?;
    let trial = trial(extension.path(), &service.address(), "open_ai")?;
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    assert_eq!(trial.store.journal().counts.checkout_visits, 0);
    let mut said = Vec::new();
    for asked in service.asked() {
        if asked.path.ends_with("/elsewhere") {
            said.push((asked.manner, "FOLLOWED".to_owned()));
            continue;
        }
        let (name, own) = question(&asked);
        assert_eq!(order(&run, &name), own, "{:?}", asked.manner);
        let why = &proposal(&run, &name)["advice"]["said"]["why"];
        let what = why["what"].as_str().or(why["why"].as_str());
        said.push((asked.manner, what.unwrap_or("TAKEN").to_owned()));
        let text = run.to_string();
        assert!(!text.contains("onerror") && !text.contains("9999999"));
    }
    Ok(said)
}

fn each(manners: &[(Manner, &str)]) -> Result<()> {
    let in_turn: Vec<Manner> = manners.iter().map(|(manner, _)| *manner).collect();
    let said = stands(&in_turn)?;
    assert!(!said.is_empty());
    for (manner, why) in said {
        let wanted = manners.iter().find(|(known, _)| *known == manner);
        assert_eq!(
            Some(why.as_str()),
            wanted.map(|(_, why)| *why),
            "{manner:?}"
        );
    }
    Ok(())
}

/// The answer is checked: numbers that are unknown, missing, or there twice.
#[test]
fn a_model_that_lies_changes_nothing() -> Result<()> {
    each(&[(Manner::Invents, "unknown"), (Manner::LeavesOut, "missing")])
}

#[test]
fn a_model_that_repeats_itself_or_marks_up_changes_nothing() -> Result<()> {
    each(&[(Manner::Doubles, "twice"), (Manner::MarksUp, "not_plain")])
}

/// What a page says is data, whatever the names of its products tell a model: a model that fell for
/// it says more than an order, and none of it counts.
#[test]
fn a_model_that_obeys_a_page_or_chats_changes_nothing() -> Result<()> {
    each(&[
        (Manner::Obeys, "not_the_form"),
        (Manner::Chats, "not_the_form"),
    ])
}

/// A run waits 20 s at most, and does not fail through it.
#[test]
fn a_model_that_stalls_or_floods_changes_nothing() -> Result<()> {
    each(&[(Manner::Stalls, "TOO_LATE"), (Manner::Floods, "too_long")])
}

/// A key is for one address: no redirect is followed.
#[test]
fn a_service_that_fails_or_sends_us_away_changes_nothing() -> Result<()> {
    each(&[
        (Manner::Fails, "REFUSED"),
        (Manner::SendsAway, "UNREACHABLE"),
    ])
}

/// Without leave nothing is sent, whoever listens.
#[test]
fn without_leave_nothing_is_sent() -> Result<()> {
    let service = StandIn::start(&[Manner::TurnsRound])?;
    let built = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist");
    let trial = trial(Path::new(built), &service.address(), "open_ai")?;
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    assert!(service.asked().is_empty());
    assert!(run.to_string().contains("NOT_ALLOWED"));
    Ok(())
}

/// A worker that dies while a model is asked asks again, and the run goes on.
#[test]
fn a_death_while_a_model_is_asked() -> Result<()> {
    let service = StandIn::start(&[Manner::Stalls, Manner::TurnsRound])?;
    let extension = allowed()?;
    let trial = trial(extension.path(), &service.address(), "anthropic")?;
    trial.start("MERGE")?;
    until("the model to be asked", || {
        Ok((!service.asked().is_empty()).then_some(()))
    })?;
    trial.kill_worker()?;
    trial.reaches("REVIEW")?;
    let asked = service.asked();
    assert!(
        asked
            .iter()
            .all(|asked| asked.path.ends_with("/v1/messages"))
    );
    assert!(asked.iter().all(|asked| asked.key.as_deref() == Some(KEY)));
    Ok(())
}

/// A Chrome that has a model of its own, as far as a page can tell.
const BUILT_IN: &str = "globalThis.LanguageModel = {
  asked: [],
  async availability() { return 'available'; },
  async create({ initialPrompts }) {
    return {
      async prompt(text) {
        LanguageModel.asked.push([initialPrompts[0].content, text]);
        const order = JSON.parse(text).candidates.reverse()
          .map(({ pid }) => ({ pid, why: 'Visto no computador' }));
        return JSON.stringify({ order });
      },
      destroy() {},
    };
  },
}; 0";

/// The browser's own model (the Prompt API), where there is one: only pages have it, so the worker
/// asks through an open one.
#[test]
fn the_browsers_own_model_is_asked_through_an_open_page() -> Result<()> {
    let trial = Trial::of("ana")?;
    let change = json!({ "set": "MODEL", "model": { "model": "built_in" } });
    trial.say(&json!({ "type": "CHANGE_SETTINGS", "change": change }))?;
    let panel = trial.browser.panel_as_tab()?;
    panel.wait_for("button")?;
    panel.eval(BUILT_IN)?;
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    let asked: Vec<(String, String)> = panel.eval_as("LanguageModel.asked")?;
    assert!(!asked.is_empty());
    for (system, user) in asked {
        assert!(!system.contains("sold_out"));
        let question: Value = serde_json::from_str(&user)?;
        let name = question["sold_out"].as_str().unwrap_or_default().to_owned();
        let found = proposal(&run, &name);
        assert_eq!(found["advice"]["said"]["said"], "ORDERED");
        assert_eq!(found["finding"]["ranked"][0]["why"], "Visto no computador");
    }
    Ok(())
}

/// Without one, nothing waits and nothing fails.
#[test]
fn a_browser_without_a_model_leaves_the_ranking_as_it_is() -> Result<()> {
    let trial = Trial::of("ana")?;
    let change = json!({ "set": "MODEL", "model": { "model": "built_in" } });
    trial.say(&json!({ "type": "CHANGE_SETTINGS", "change": change }))?;
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    let text = run["pack"]["proposals"].to_string();
    assert!(text.contains("NO_MODEL") && !text.contains("ORDERED"));
    Ok(())
}
