//! A page of the shop's own origin turns hostile. Whatever it posts, dispatches or holds, it
//! starts, approves and steers nothing, and what it says is text.

use extension_tests::{Day, Result};
use serde_json::json;
use store::Rewrite;

const COMMANDS: &str = r#"[
    {type: 'START_RUN', tab: null, wish: {order: null, mode: 'REPLACE'}}, {type: 'RETRY'},
    {type: 'APPROVE', pack: 1}, {type: 'CANCEL'}, {type: 'RESET'}, {type: 'SIGN_IN'},
    {type: 'MEND'}, {type: 'DROP_QUARANTINE'}, {type: 'REOPEN', run: 'r1', tab: null},
    {type: 'PAGE_READY', seen: {}, path: '/'}, {type: 'LOGIN_DETECTED'}]"#;

/// ARCHITECTURE, invariant 6: "A page cannot speak for a person".
#[test]
fn what_a_page_posts_and_dispatches_is_heard_by_nobody() -> Result<()> {
    let day = Day::begin("bruno")?;
    let shop = &day.trial.shop;
    let reach = "[typeof chrome, typeof chrome?.runtime?.sendMessage, typeof chrome?.storage]";
    assert_eq!(
        shop.eval(reach)?[1],
        json!("undefined"),
        "no way to the worker"
    );
    assert_eq!(
        shop.eval(reach)?[2],
        json!("undefined"),
        "no way to what is kept"
    );
    shop.eval(&format!(
        "for (const said of {COMMANDS}) for (const form of [said, JSON.stringify(said)]) {{
            window.postMessage(form, '*');
            for (const to of [window, document, document.body]) for (const name of
                ['message', 'carrinho-pronto', said.type, 'pageshow', 'error']) {{
                const event = new CustomEvent(name, {{ detail: form, bubbles: true }});
                Object.assign(event, {{ persisted: true, data: form }});
                to.dispatchEvent(event);
            }}
         }}
         const lost = new ErrorEvent('error', {{ error: new WebAssembly.RuntimeError('unreachable') }});
         dispatchEvent(lost);
         for (let n = 0; n < 300; n++)
            dispatchEvent(new PageTransitionEvent('pageshow', {{ persisted: true }}))"
    ))?;
    // Whoever heard any of it would have been heard of by the time this is answered.
    day.panel.click_control("Atualizar")?;
    day.panel.wait_for("input[name=order]")?;
    assert_eq!(day.trial.station()?, "IDLE");
    assert!(
        day.trial.journal()?.is_empty(),
        "{:?}",
        day.trial.journal()?
    );
    day.reordered(0)?;
    // The page's own script still answers the extension.
    day.trial.start("MERGE")?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// Somebody who got hold of the extension's script in a page: it may say what pages say.
#[test]
fn a_script_of_ours_in_a_page_cannot_speak_for_a_person_or_see_what_is_kept() -> Result<()> {
    let day = Day::begin("bruno")?;
    let id = day.trial.browser.extension_id().to_owned();
    let said = day.trial.shop.eval_beside(
        &id,
        "Promise.all([
            {type: 'START_RUN', tab: null, wish: {order: null, mode: 'REPLACE'}},
            {type: 'RETRY'}, {type: 'APPROVE', pack: 1}, {type: 'CANCEL'}, {type: 'RESET'},
            {type: 'DROP_QUARANTINE'}, {type: 'REOPEN', run: 'r1', tab: null}
         ].map((said) => chrome.runtime.sendMessage(JSON.stringify(said))))",
    )?;
    let answers = said.as_array().cloned().unwrap_or_default();
    assert_eq!(answers.len(), 7);
    for answer in answers {
        assert!(
            answer.as_str().is_some_and(|text| text.contains("refused")),
            "{answer}"
        );
    }
    for area in ["session", "local"] {
        let seen = day.trial.shop.eval_beside(
            &id,
            &format!("chrome.storage.{area}.get(null).then(() => 'seen', () => 'hidden')"),
        )?;
        assert_eq!(seen, json!("hidden"), "{area}");
    }
    assert_eq!(day.trial.station()?, "IDLE");
    day.reordered(0)
}

/// DECISIONS, of wasm in content scripts: "the page cannot probe for it".
#[test]
fn a_page_cannot_tell_that_the_extension_is_there() -> Result<()> {
    let day = Day::begin("bruno")?;
    for file in [
        "content_bg.wasm",
        "manifest.json",
        "panel.html",
        "icons/icon-16.png",
    ] {
        let url = json!(day.trial.browser.extension_url(file));
        let found = format!("fetch({url}).then(() => 'found', () => 'nothing')");
        assert_eq!(day.trial.shop.eval(&found)?, json!("nothing"), "{file}");
    }
    Ok(())
}

const MARKUP: &str = "<img src=x onerror=window.pwned=1><script>window.pwned=1</script>";

/// Product names with markup, links that are scripts, and a page that never rests.
#[test]
fn what_a_page_holds_is_shown_as_text_and_never_followed() -> Result<()> {
    let escaped = MARKUP.replace('<', "&lt;").replace('>', "&gt;");
    let name = "café moído rossio moagem universal 250g";
    let day = Day::begin("bruno")?;
    // The driver's scripts run where a page's policy forbids those in its markup.
    let restless = json!({ "source":
        "setInterval(() => document.body?.append(document.createElement('i')), 5)" });
    let shop = &day.trial.shop;
    shop.ask("Page.addScriptToEvaluateOnNewDocument", restless)?;
    day.trial.store.switch(|switches| {
        switches.rewrites = vec![
            Rewrite::on("Cart-Show", name, &format!("{name} {escaped}")),
            Rewrite::on(
                "Cart-Show",
                "href=\"https://www.auchan.pt/pt/alimentacao/pequeno-almoco/cafe-e-cha/cafe-moido/\">Substituir",
                "href=\"javascript:window.pwned=1//\">Substituir",
            ),
        ];
    });
    day.trial.start("MERGE")?;
    let review = day.reviews(&["<img src=x onerror=window.pwned=1>"])?;
    assert!(review["pack"]["cart"].to_string().contains("javascript:"));
    for page in [&day.panel, &day.trial.shop] {
        assert_eq!(page.eval("typeof window.pwned")?, json!("undefined"));
    }
    let strange = "document.querySelectorAll('img[src=x], script:not([src]), a[href^=\"javascript\"]').length";
    assert_eq!(day.panel.eval(strange)?, json!(0));
    day.reordered(1)
}

/// Bidirectional control characters in names are made harmless in the panel.
#[test]
fn a_name_cannot_turn_the_writing_round() -> Result<()> {
    let name = "café moído rossio moagem universal 250g";
    let turned = "caf\u{200b}é \u{202e}moído\u{2066} rossio\u{ad} moagem universal 250g";
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.rewrites = vec![Rewrite::on("Cart-Show", name, turned)];
    })?;
    let review = day.trial.reaches("REVIEW")?;
    assert!(review["pack"]["cart"].to_string().contains(turned));
    day.panel.wait(
        "the name to be shown as it is read",
        &format!(
            "document.body.textContent.toLowerCase().includes({})",
            json!(name)
        ),
    )?;
    let hidden = "/[\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069]/";
    let found = day
        .panel
        .eval(&format!("{hidden}.test(document.body.innerHTML)"))?;
    assert_eq!(found, json!(false));
    day.reordered(1)
}

/// Invariant 5: presses pass the deny-list, whatever stands under the selector that is allowed.
fn is_not_pressed(from: &str, to: &str) -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.rewrites = vec![Rewrite::on("Order-Details", from, to)];
    })?;
    day.pauses(
        "NOT_PRESSED",
        "O Auchan.pt não mostrou o botão esperado, por isso não clicámos em nada.",
    )?;
    day.reordered(0)?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

#[test]
fn a_button_that_leads_to_checkout_is_not_pressed() -> Result<()> {
    is_not_pressed(
        "class=\"auc-button__rounded--primary auc-button__re-order\"",
        "formaction=\"/pt/inicio-check-out\" class=\"auc-button__rounded--primary auc-button__re-order\"",
    )
}

#[test]
fn a_button_of_another_form_is_not_pressed() -> Result<()> {
    is_not_pressed(
        "<button type=\"button\" class=\"auc-button__rounded--primary auc-button__re-order\"",
        "<form id=\"pay\" action=\"/pt/inicio-check-out\"></form><button type=\"submit\" form=\"pay\" class=\"auc-button__rounded--primary auc-button__re-order\"",
    )
}

/// A page that claims a sign-in which there is not: nothing is ordered, and the person is told.
#[test]
fn a_forged_sign_in_and_a_forged_route_order_nothing() -> Result<()> {
    let day = Day::begin("bruno")?;
    day.trial.store.sign_everybody_out();
    day.trial.store.switch(|switches| {
        switches.rewrites = vec![
            Rewrite::everywhere(
                "data-authenticated=\"false\"",
                "data-authenticated=\"true\"",
            ),
            Rewrite::everywhere(
                "data-action=\"Sites-AuchanPT-Site\"",
                "data-action=\"Order-History\"",
            ),
        ];
    });
    day.trial.start("MERGE")?;
    day.refuses("PAGE_CHANGED", "mas não conseguimos ler tudo.")
}

/// PITFALLS, mistake 41: "logs that leave". The names, addresses and numbers of people on the
/// shop's pages are in none.
#[test]
fn no_console_and_no_report_names_the_person() -> Result<()> {
    let day = Day::begin("bruno")?;
    let lines = day.trial.browser.worker_console(|| {
        day.trial
            .store
            .switch(|switches| switches.edit_dialog = true);
        day.trial.start("MERGE")?;
        day.pauses("NOT_PRESSED", "O Auchan.pt não mostrou o botão esperado")?;
        day.well_again()?;
        day.reviews(&[]).map(|_| ())
    })?;
    let mut said: Vec<String> = lines.into_iter().map(|line| line.text).collect();
    said.extend(day.trial.shop.console()?.into_iter().map(|line| line.text));
    said.extend(day.panel.console()?.into_iter().map(|line| line.text));
    said.push(
        day.trial
            .quiet("chrome.storage.session.get(null)")?
            .to_string(),
    );
    let said = said.join("\n").to_lowercase();
    for secret in [
        "bruno",
        "exemplo.pt",
        "rua inventada",
        "1000-001",
        "telefone",
        "+351",
    ] {
        assert!(!said.contains(secret), "{secret}: {said}");
    }
    Ok(())
}

extension_tests::strictly!(
    what_a_page_posts_and_dispatches_is_heard_by_nobody,
    a_script_of_ours_in_a_page_cannot_speak_for_a_person_or_see_what_is_kept,
    a_page_cannot_tell_that_the_extension_is_there,
    what_a_page_holds_is_shown_as_text_and_never_followed,
    a_button_that_leads_to_checkout_is_not_pressed,
    a_button_of_another_form_is_not_pressed,
    a_forged_sign_in_and_a_forged_route_order_nothing,
    no_console_and_no_report_names_the_person,
);
