//! The loader in the shop's pages, with plain JavaScript in place of the wasm: the other way that
//! a page is read where wasm is refused or breaks (DECISIONS 23).

mod scene;

use extension_tests::{Result, until};
use scene::Scene;
use serde_json::{Value, json};

fn acknowledged() -> Value {
    json!({ "ok": true })
}

fn announces(said: &Value) -> bool {
    said["type"] == "PAGE" && said["path"] == "/pt/detalhes-encomenda"
}

fn starts(said: &Value) -> bool {
    said["wasm"] == "started"
}

/// PITFALLS 12: "Manifest script + `executeScript` = two listeners".
#[test]
fn put_in_twice_it_is_one() -> Result<()> {
    let scene = Scene::of("works")?;
    scene.hears("the page's wasm", starts)?;
    assert_eq!(scene.see(1)?, acknowledged());
    let asked = |said: &Value| said["wasm"] == "asked 1";
    scene.hears("the question passed on", asked)?;
    scene.see(2)?;
    scene.hears("the next one", |said| said["wasm"] == "asked 2")?;
    assert_eq!(scene.times(asked)?, 1);
    assert_eq!(scene.times(announces)?, 0, "the plain page keeps still");
    Ok(())
}

/// DECISIONS 23: "Where the page's own policy forbids wasm … The choice is automatic".
#[test]
fn a_page_that_refuses_wasm_shows_itself_instead() -> Result<()> {
    let scene = Scene::of("refused")?;
    scene.hears("the page", announces)?;
    assert_eq!(scene.see(1)?, acknowledged());
    let answer = scene.answer(1)?;
    assert_eq!(answer["type"], "SIGHT");
    assert_eq!(
        answer["sight"],
        json!({ "sight": "ORDER", "id": scene.order })
    );
    scene.see(2)?;
    scene.answer(2)?;
    assert_eq!(scene.times(|said| said["intent"] == 1)?, 1);
    assert_eq!(scene.times(announces)?, 1, "one instance in each document");
    Ok(())
}

/// PITFALLS 7: "Panic hook must mark the instance poisoned".
#[test]
fn wasm_that_breaks_is_replaced_and_what_was_asked_is_answered() -> Result<()> {
    for way in [
        "panics at start",
        "panics at once",
        "panics later",
        "panics in a promise",
    ] {
        let scene = Scene::of(way)?;
        assert_eq!(scene.see(1)?, acknowledged(), "{way}");
        assert_eq!(scene.answer(1)?["type"], "SIGHT", "{way}");
        scene.hears("the page", announces)?;
        assert_eq!(scene.see(2)?, acknowledged(), "{way}");
        scene.answer(2)?;
    }
    Ok(())
}

/// ARCHITECTURE, invariant 3: "Doubt is never repeated".
#[test]
fn what_broken_wasm_may_have_pressed_is_not_pressed_again() -> Result<()> {
    for way in ["panics at once", "panics later"] {
        let scene = Scene::of(way)?;
        assert_eq!(scene.reorder(1)?, acknowledged());
        let pressed = json!({ "Ok": { "seen": "PRESSED" } });
        assert_eq!(scene.answer(1)?["answer"], pressed, "{way}");
        scene.inquire(2, 1)?;
        assert_eq!(scene.answer(2)?["answer"], pressed, "{way}");
        scene.reorder(1)?;
        scene.see(3)?;
        scene.answer(3)?;
        assert!(!scene.pressed()?, "{way}");
        assert_eq!(scene.store.journal().counts.reorders, 0);
    }
    Ok(())
}

#[test]
fn asked_twice_the_plain_page_presses_once() -> Result<()> {
    let scene = Scene::of("refused")?;
    scene.reorder(1)?;
    scene.reorder(1)?;
    scene.answer(1)?;
    until("the shop to know", || {
        Ok((scene.store.journal().counts.reorders > 0).then_some(()))
    })?;
    scene
        .shop
        .wait("the cart", "location.pathname === '/pt/carrinho-compras'")?;
    assert_eq!(scene.store.journal().counts.reorders, 1);
    Ok(())
}

/// "From now on, nothing up to this number is taken on: it was just said what became of it."
#[test]
fn what_was_said_never_to_have_come_is_not_done_when_it_comes() -> Result<()> {
    let scene = Scene::of("refused")?;
    scene.inquire(5, 4)?;
    let never = json!({ "Err": { "unseen": "NEVER_ASKED" } });
    assert_eq!(scene.answer(5)?["answer"], never);
    scene.reorder(4)?;
    scene.see(6)?;
    scene.answer(6)?;
    assert!(!scene.pressed()?);
    Ok(())
}

/// PITFALLS 13: "Script checks `runtime.id` before each call, tears itself down".
#[test]
fn left_behind_by_a_reload_it_keeps_still() -> Result<()> {
    for (way, alive) in [
        ("works", starts as fn(&Value) -> bool),
        ("refused", announces),
    ] {
        let scene = Scene::of(way)?;
        scene.hears("the page", alive)?;
        let before = scene.shop.console()?.len();
        // After its answer: the page that says so goes with the extension it belongs to.
        scene
            .ear
            .eval("void setTimeout(() => chrome.runtime.reload(), 50)")?;
        until("the extension to go", || {
            let ours = scene.browser.extension_url("");
            let mut pages = scene.browser.pages()?.into_iter();
            Ok((!pages.any(|page| page.starts_with(&ours))).then_some(()))
        })?;
        scene.shop.eval(
            "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
             document.getElementById('expired-session-modal').classList.add('show');
             new Promise((resolve) => setTimeout(resolve))",
        )?;
        let said = scene.shop.console()?.split_off(before);
        assert!(said.is_empty(), "{way}: {said:?}");
    }
    Ok(())
}
