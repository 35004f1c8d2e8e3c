//! Settings and past runs that a newer version kept, or that make no sense: they are left as they are,
//! told, and handed out; the rest goes on; and they go only on the person's word.

use extension_tests::{Day, Page, Result, Trial, until};
use serde_json::{Value, json};

/// Of a form that nobody knows yet.
const NEWER: &str = r#"{"version":9,"of":"another form"}"#;

fn keep(trial: &Trial, kept: &Value) -> Result<()> {
    trial.quiet(&format!("chrome.storage.local.set({kept})"))?;
    Ok(())
}

fn kept(trial: &Trial, key: &str) -> Result<Value> {
    Ok(trial.browser.storage_local()?[key].take())
}

fn settings_page(trial: &Trial) -> Result<Page> {
    trial
        .browser
        .open(&trial.browser.extension_url("settings.html"))
}

/// What is in the file that a link hands out.
fn handed_out(page: &Page, link: &str) -> Result<String> {
    page.wait_for(link)?;
    page.eval_as(&format!(
        "(() => {{
            const link = document.querySelector('{link}');
            link.addEventListener('click', (press) => press.preventDefault());
            link.click();
            return decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1));
        }})()"
    ))
}

#[test]
fn rules_of_a_newer_version_stay_and_no_run_goes_without_them() -> Result<()> {
    let day = Day::begin("ana")?;
    keep(&day.trial, &json!({ "settings.rules": NEWER }))?;
    day.panel
        .wait_for_text("não pôde ser lida e não conta: As suas regras")?;
    day.panel.click_control("Começar")?;
    day.panel
        .wait_for_text("Não foi possível ler as suas definições, por isso nada começou")?;
    assert_eq!(day.trial.station()?, "IDLE");
    let page = settings_page(&day.trial)?;
    page.wait_for_text("guardado por uma versão mais recente da extensão")?;
    assert_eq!(handed_out(&page, ".sealed a[download]")?, NEWER);
    // What can be read is changed as ever, and what cannot is not.
    let brand =
        json!({ "type": "CHANGE_SETTINGS", "change": { "set": "BRAND", "brand": "Serra" } });
    let wrong = &day.trial.say(&brand)?["wrong"];
    assert_eq!(wrong["at"], "settings.rules");
    assert_eq!(
        wrong["what"],
        json!({ "what": "other_version", "found": 9 })
    );
    page.eval(
        "(() => { const most = document.getElementById('history-most'); most.value = '5';
           most.dispatchEvent(new Event('change', { bubbles: true })); })()",
    )?;
    until("the other setting to be kept", || {
        let most = kept(&day.trial, "settings.history")?;
        Ok((most == r#"{"version":1,"value":5}"#).then_some(()))
    })?;
    assert_eq!(kept(&day.trial, "settings.rules")?, NEWER);
    page.click_control("Começar de novo")?;
    page.click_control("Sim, deitar fora")?;
    page.wait_for("#rules")?;
    day.panel.to_front()?;
    day.panel.click_control("Começar")?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// Without any other part a run goes by what is usual, and says so.
#[test]
fn a_run_goes_on_without_wishes_that_make_no_sense() -> Result<()> {
    let broken = r#"{"version":1,"value":"as soon as"#;
    let day = Day::begin("ana")?;
    keep(&day.trial, &json!({ "settings.slots": broken }))?;
    day.panel
        .wait_for_text("não pôde ser lida e não conta: Entregas")?;
    day.panel.wait_for("input[name=order]")?;
    day.panel.click_control("Começar")?;
    day.reviews(&[])?;
    assert_eq!(kept(&day.trial, "settings.slots")?, broken);
    let page = settings_page(&day.trial)?;
    page.wait_for_text("O que está guardado aqui não se consegue ler.")?;
    assert_eq!(handed_out(&page, ".sealed a[download]")?, broken);
    day.reordered(1)
}

#[test]
fn a_list_of_past_runs_of_a_newer_version_stays_until_the_person_lets_it_go() -> Result<()> {
    let trial = Trial::of("ana")?;
    let panel = trial.browser.panel_as_tab()?;
    keep(
        &trial,
        &json!({ "history.runs": NEWER, "history.format": "9" }),
    )?;
    trial.start("MERGE")?;
    trial.reaches("REVIEW")?;
    panel.click_control("Cancelar")?;
    panel.click_control("Parar")?;
    trial.reaches("IDLE")?;
    panel.wait_for_text("Que encomenda quer repetir?")?;
    panel.click("#history > summary")?;
    panel.wait_for_text("As compras que terminar entretanto não entram nesta lista.")?;
    assert_eq!(handed_out(&panel, "#history a[download]")?, NEWER);
    assert_eq!(kept(&trial, "history.runs")?, NEWER);
    panel.click_control("Começar de novo")?;
    panel.click_control("Sim, deitar fora")?;
    panel.wait_for_text("Ainda não há nenhuma.")?;
    // The run that could not be kept was on record, and is kept now.
    trial.kill_worker()?;
    trial.say(&json!({ "type": "CHECK_SESSION", "tab": null }))?;
    panel.wait_for_text("Cancelada em")?;
    assert_eq!(kept(&trial, "history.format")?, "2");
    Ok(())
}
