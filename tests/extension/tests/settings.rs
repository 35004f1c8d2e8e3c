//! The page of settings, as a person uses it, and what a run makes of it.

use extension_tests::{
    Failure, Key, Language, Launch, Page, Result, Scheme, Trial, Viewport, until,
};
use serde_json::{Value, json};

const AXE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../node_modules/axe-core/axe.min.js"
);
const PICTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/panel");

/// A turkey steak that is sold out, in Ana's newest order.
const STEAK: &str =
    "https://www.auchan.pt/pt/produtos-frescos/talho/bife-de-peru-auchan-400g/98630.html";

fn opened(trial: &Trial) -> Result<Page> {
    let page = trial
        .browser
        .open(&trial.browser.extension_url("settings.html"))?;
    page.wait_for("#rules")?;
    Ok(page)
}

/// What is kept under a key, as JSON.
fn kept(trial: &Trial, key: &str) -> Result<Value> {
    let all = trial.browser.storage_local()?;
    let text = all[key].as_str().unwrap_or("null").to_owned();
    Ok(serde_json::from_str(&text)?)
}

fn waits_until_kept(trial: &Trial, key: &str, pointer: &str, value: &Value) -> Result<()> {
    until(&format!("{key}{pointer} to be {value}"), || {
        let kept = kept(trial, key)?;
        Ok((kept.pointer(pointer) == Some(value)).then_some(()))
    })
}

/// Chooses a value in a list, as a person does.
fn choose(page: &Page, id: &str, value: &str) -> Result<()> {
    page.eval(&format!(
        "(() => {{ const s = document.getElementById('{id}'); s.value = '{value}';
           s.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
    ))?;
    Ok(())
}

/// Puts a file into the field for one.
fn give_file(page: &Page, text: &str) -> Result<()> {
    let text = json!(text);
    page.eval(&format!(
        "(() => {{ const given = new DataTransfer(); given.items.add(new File([{text}], 'x.json'));
           const field = document.getElementById('file'); field.files = given.files;
           field.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
    ))?;
    Ok(())
}

/// The file that the page offers to save.
fn exported(page: &Page) -> Result<String> {
    page.eval_as("decodeURIComponent(document.querySelector('a[download]').href.split(',')[1])")
}

fn proposal(run: &Value, pid: &str) -> Value {
    let all = run["pack"]["proposals"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let found = all.into_iter().find(|proposal| proposal["pid"] == pid);
    found.unwrap_or_default()
}

/// DECISIONS 20: "rules come before scores". *Never substitute this* is made by keyboard, and kept
/// over the death of the worker in the middle of the run.
#[test]
fn a_rule_made_on_the_page_holds_in_a_run() -> Result<()> {
    let trial = Trial::of("ana")?;
    let page = opened(&trial)?;
    page.focus("#never-1")?;
    page.type_text(STEAK)?;
    page.press(Key::Enter)?;
    page.wait_for_text("Guardado.")?;
    waits_until_kept(
        &trial,
        "settings.rules",
        "/value/never/0/pid",
        &json!("98630"),
    )?;
    page.wait_for_text("bife de peru auchan 400g")?;
    choose(&page, "urgency", "whenever")?;
    waits_until_kept(
        &trial,
        "settings.slots",
        "/value/urgency",
        &json!("whenever"),
    )?;
    trial.start("MERGE")?;
    until("the run to be at work", || {
        Ok(trial.station()?.starts_with("RUNNING.").then_some(()))
    })?;
    trial.kill_worker()?;
    let run = trial.reaches("REVIEW")?;
    let steak = proposal(&run, "98630");
    assert_eq!(steak["finding"]["finding"], "NOTHING");
    assert_eq!(steak["finding"]["why"]["why"], "never_substituted");
    Ok(())
}

/// A bad file gets a clear error that says what and where, nothing is changed.
#[test]
fn settings_travel_as_a_file() -> Result<()> {
    let trial = Trial::of("ana")?;
    let page = opened(&trial)?;
    choose(&page, "diet-gluten", "strict")?;
    waits_until_kept(
        &trial,
        "settings.rules",
        "/value/diets/gluten",
        &json!("strict"),
    )?;
    page.wait(
        "the file to hold it",
        "decodeURIComponent(document.querySelector('a[download]').href).includes('strict')",
    )?;
    let file = exported(&page)?;
    let before = trial.browser.storage_local()?;
    give_file(&page, &file.replace("strict", "very"))?;
    page.wait_for_text("Este ficheiro não serve. Nada foi alterado.")?;
    page.wait_for_text("Onde: settings.rules.diets")?;
    give_file(&page, "{ \"product\": ")?;
    page.wait_for_text("Não é JSON: erro na linha 1")?;
    assert_eq!(trial.browser.storage_local()?, before);
    choose(&page, "diet-gluten", "")?;
    waits_until_kept(&trial, "settings.rules", "/value/diets", &json!({}))?;
    give_file(&page, &file)?;
    page.click_control("Substituir as definições")?;
    waits_until_kept(
        &trial,
        "settings.rules",
        "/value/diets/gluten",
        &json!("strict"),
    )?;
    page.wait(
        "the page to show it",
        "document.getElementById('diet-gluten').value === 'strict'",
    )
}

/// A request that another part of the panel can make: to remember a choice; and that it shows.
#[test]
fn a_remembered_choice_is_seen_and_forgotten() -> Result<()> {
    let trial = Trial::of("ana")?;
    let page = opened(&trial)?;
    let known = |pid: &str, name: &str| json!({ "pid": pid, "name": name });
    let change = json!({
        "set": "REMEMBER", "of": known("98630", "Bife de Peru"), "took": known("1", "Bife de Frango"),
    });
    for _ in 0..3 {
        trial.say(&json!({ "type": "CHANGE_SETTINGS", "change": change }))?;
    }
    page.wait_for_text("escolhido 3 vezes antes")?;
    page.eval("[...document.querySelectorAll('#choices ~ .items button')][0].click()")?;
    waits_until_kept(&trial, "settings.choices", "/value", &json!([]))?;
    page.wait_for_text("Ainda nenhuma.")
}

/// A key is stored only with the address it was typed for: the settings may name another by then.
#[test]
fn a_key_is_kept_for_the_address_it_was_typed_for() -> Result<()> {
    let trial = Trial::of("ana")?;
    let here = "http://localhost:11434/v1";
    let model = json!({ "model": "open_ai", "endpoint": here, "name": "small" });
    let keep = |endpoint: &str| {
        trial.say(&json!({ "type": "KEEP_KEY", "key": "sk-practice", "endpoint": endpoint }))
    };
    let kept = || Ok::<_, Failure>(trial.browser.storage_local()?["secret.model_key"].clone());
    trial
        .say(&json!({ "type": "CHANGE_SETTINGS", "change": { "set": "MODEL", "model": model } }))?;
    for elsewhere in ["https://models.example/v1", "http://localhost:11434/v2"] {
        assert!(keep(elsewhere)?["refused"].is_string(), "{elsewhere}");
        assert_eq!(kept()?, Value::Null, "{elsewhere}");
    }
    assert_eq!(keep(here)?, json!({ "ok": true }));
    assert!(kept()?.to_string().contains("sk-practice"));
    Ok(())
}

/// DECISIONS 21: "*Delete everything* deletes everything".
#[test]
fn delete_everything_deletes_everything() -> Result<()> {
    let trial = Trial::of("ana")?;
    let page = opened(&trial)?;
    trial.say(
        &json!({ "type": "CHANGE_SETTINGS", "change": { "set": "BRAND", "brand": "Serra" } }),
    )?;
    trial.start("MERGE")?;
    trial.reaches("REVIEW")?;
    trial.approve()?;
    trial.reaches("COMPLETE")?;
    until("the finished run to be kept", || {
        Ok((!kept(&trial, "history.runs")?.is_null()).then_some(()))
    })?;
    page.click_control("Apagar tudo…")?;
    page.wait_for_text("Apagar mesmo tudo?")?;
    page.wait(
        "the question to take the focus",
        "document.activeElement.getAttribute('aria-labelledby') === 'delete-sure'",
    )?;
    page.click_control("Sim, apagar tudo")?;
    page.wait_for_text("Está tudo apagado.")?;
    assert_eq!(trial.browser.storage_local()?, json!({}));
    let left = trial.browser.storage_session()?;
    let run: Value = serde_json::from_str(left["session.run"].as_str().unwrap_or("null"))?;
    assert_eq!(run["status"], "IDLE");
    assert_eq!(left["session.orders"], "null");
    assert!(trial.journal()?.is_empty());
    // And it can begin anew.
    trial.start("MERGE")?;
    trial.reaches("REVIEW")?;
    Ok(())
}

/// What axe-core finds wrong with the page, as `rule: element`.
fn barriers(page: &Page) -> Result<Vec<String>> {
    let axe = std::fs::read_to_string(AXE)?;
    page.eval(&format!("{axe}; 0"))?;
    page.eval_as(
        "axe.run(document).then(({ violations }) => violations.flatMap(
            ({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)))",
    )
}

/// Something of everything, so that every part of the page has something to show.
fn fill(trial: &Trial) -> Result<()> {
    let known = |pid: &str, name: &str| json!({ "pid": pid, "name": name });
    let (milk, oats) = (
        known("1", "Leite Meio-Gordo Serra 1 L"),
        known("2", "Bebida de Aveia Monte 1 L"),
    );
    let model = json!({
        "model": "open_ai", "endpoint": "http://localhost:11434/v1", "name": "pequeno",
    });
    for change in [
        json!({ "set": "NEVER", "product": known("3", "Café Moído Rossio 250 g") }),
        json!({ "set": "INSTEAD", "of": milk, "take": oats }),
        json!({ "set": "SAME", "one": milk, "other": known("4", "Leite Meio-Gordo Vale 1 L") }),
        json!({ "set": "BRAND", "brand": "Rossio" }),
        json!({ "set": "DIET", "diet": "nuts", "care": "strict" }),
        json!({ "set": "REMEMBER", "of": milk, "took": oats }),
        json!({ "set": "MODEL", "model": model }),
    ] {
        let answer = trial.say(&json!({ "type": "CHANGE_SETTINGS", "change": change }))?;
        assert_eq!(answer, json!({ "ok": true }), "{change}");
    }
    Ok(())
}

/// Every look of the page, without barriers, and as pictures to be looked at.
#[test]
fn pictures_in_every_look() -> Result<()> {
    std::fs::create_dir_all(PICTURES)?;
    for language in [Language::Portuguese, Language::English] {
        let launch = Launch::built().language(language);
        let trial = Trial::begin(launch, "/practice/sign-in?account=bruno")?;
        fill(&trial)?;
        let page = opened(&trial)?;
        page.wait_for("#model-address")?;
        for (size, width) in [(Viewport::NARROW, 360), (Viewport::WIDE, 480)] {
            for scheme in [Scheme::Light, Scheme::Dark] {
                page.resize(size)?;
                page.prefer(scheme)?;
                let name = format!("{PICTURES}/settings-{language:?}-{width}-{scheme:?}.png");
                page.screenshot_whole(&name)?;
                assert_eq!(barriers(&page)?, Vec::<String>::new(), "{name}");
                let fits = "document.documentElement.scrollWidth <= innerWidth";
                assert_eq!(page.eval(fits)?, json!(true), "{name} scrolls sideways");
            }
        }
    }
    Ok(())
}
