//! The loader in the shop's pages, with plain JavaScript in place of the wasm: the other way that
//! a page is read where wasm is refused or breaks (DECISIONS 23).

mod left;
mod scene;

use std::time::Duration;

use extension_tests::{Result, until, until_for};
use scene::{Scene, TRUE_WASM};
use serde_json::{Value, json};

fn acknowledged() -> Value {
    json!({ "ok": true })
}

/// Both ways: what the plain page shows is reported as the wasm would.
fn announces(said: &Value) -> bool {
    said["type"] == "PAGE_READY" && said["path"] == "/pt/detalhes-encomenda"
}

fn starts(said: &Value) -> bool {
    said["wasm"] == "started"
}

/// PITFALLS 12: "actions run twice". The manifest's script and one put in by hand were two
/// listeners.
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

/// DECISIONS 23: "Where a page forbids that, the worker's wasm reads and judges".
#[test]
fn a_page_that_refuses_wasm_shows_itself_instead() -> Result<()> {
    let scene = Scene::of("refused")?;
    scene.hears("the page", announces)?;
    assert_eq!(scene.see(1)?, acknowledged());
    let answer = scene.answer(1)?;
    assert_eq!(answer["type"], "STEP_COMPLETE");
    assert_eq!(answer["answer"]["Ok"]["of"]["id"], scene.order);
    scene.see(2)?;
    scene.answer(2)?;
    assert_eq!(scene.times(|said| said["intent"] == 1)?, 1);
    assert_eq!(scene.times(announces)?, 1, "one instance in each document");
    Ok(())
}

/// PITFALLS 7: "wasm refused, a panic". An instance that panicked is used no more.
#[test]
fn wasm_that_breaks_is_replaced_and_what_was_asked_is_answered() -> Result<()> {
    for way in [
        "panics at start",
        "panics at once",
        "panics later",
        "panics in a promise",
        "overflows later",
        "overflows in a promise",
    ] {
        let scene = Scene::of(way)?;
        assert_eq!(scene.see(1)?, acknowledged(), "{way}");
        assert_eq!(scene.answer(1)?["type"], "STEP_COMPLETE", "{way}");
        scene.hears("the page", announces)?;
        assert_eq!(scene.see(2)?, acknowledged(), "{way}");
        scene.answer(2)?;
    }
    Ok(())
}

/// The shop's scripts may stumble as they like.
#[test]
fn what_the_page_throws_itself_is_no_panic() -> Result<()> {
    let scene = Scene::of("works")?;
    scene.hears("the page's wasm", starts)?;
    scene.shop.eval(
        "globalThis.thrown = 0;
         for (const name of ['error', 'unhandledrejection']) addEventListener(name, () => { thrown += 1; });
         setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); });
         void Promise.reject(new RangeError('the page'))",
    )?;
    scene.shop.wait("the page to stumble", "thrown === 2")?;
    scene.see(1)?;
    scene.hears("the question passed on", |said| said["wasm"] == "asked 1")?;
    assert_eq!(scene.times(announces)?, 0, "the plain page keeps still");
    Ok(())
}

/// ARCHITECTURE, invariant 3: "Doubt is never repeated".
#[test]
fn what_broken_wasm_may_have_pressed_is_not_pressed_again() -> Result<()> {
    for way in ["panics at once", "panics later", "overflows later"] {
        let scene = Scene::of(way)?;
        assert_eq!(scene.ping()?, acknowledged(), "somebody listens");
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

/// Of what broken wasm was asked, more than the last may be without an answer.
#[test]
fn what_was_asked_before_the_last_is_answered_too() -> Result<()> {
    let scene = Scene::of("panics when stopped")?;
    scene.see(2)?;
    scene.stop(1)?;
    assert_eq!(scene.answer(2)?["type"], "STEP_COMPLETE");
    Ok(())
}

/// There is no other way that the worker learns of a page.
#[test]
fn an_announcement_that_is_refused_is_said_again() -> Result<()> {
    for way in ["refused", TRUE_WASM] {
        for answer in [
            json!({ "refused": "a stranger" }),
            json!({ "type": "WORKER_FAILED" }),
        ] {
            let scene = Scene::with(way, &answer)?;
            until("the page to announce itself again", || {
                Ok((scene.times(announces)? > 2).then_some(()))
            })?;
            // Each time as it is then: what was so before would overtake newer word.
            scene
                .shop
                .eval("document.getElementById('expired-session-modal').classList.add('show')")?;
            let before = scene.times(announces)?;
            until("the page to announce what is new", || {
                Ok((scene.times(announces)? >= before + 2).then_some(()))
            })?;
            let last = scene.last(announces)?;
            assert_eq!(last["seen"]["expired"], true, "{way}: {last}");
            scene.answers(&acknowledged())?;
            let before = scene.times(announces)?;
            until("the page to be heard", || {
                Ok((scene.times(announces)? > before).then_some(()))
            })?;
        }
    }
    Ok(())
}

/// An answer that a worker broke over is said again, by either way.
#[test]
fn an_answer_that_the_worker_broke_over_is_said_again() -> Result<()> {
    for way in ["refused", TRUE_WASM] {
        let scene = Scene::of(way)?;
        scene.hears("the page", announces)?;
        scene.answers(&json!({ "type": "WORKER_FAILED" }))?;
        scene.see(1)?;
        until("the answer once more", || {
            Ok((scene.times(|said| said["intent"] == 1)? > 1).then_some(()))
        })?;
    }
    Ok(())
}

/// What became of an older intent is answered exactly, and only when it is certain.
#[test]
fn what_was_not_pressed_is_not_said_to_be() -> Result<()> {
    for way in ["refused", TRUE_WASM] {
        let scene = Scene::of(way)?;
        scene.hears("the page", announces)?;
        // Another order than the one on the page: waited for, and not pressed.
        scene.reorder_of("another", 1)?;
        scene.inquire(2, 1)?;
        let asked = |intent: u64| move |said: &Value| said["intent"] == intent;
        let said = until_for(LONG, "an answer to the question", || {
            Ok((scene.times(asked(2))? > 0).then_some(scene.answer(2)?))
        })?;
        assert_eq!(
            said["answer"]["Err"]["unseen"], "NOT_PRESSED",
            "{way}: {said}"
        );
        assert_eq!(said["answer"], scene.answer(1)?["answer"], "{way}");
        assert!(!scene.pressed()?, "{way}");
    }
    Ok(())
}

/// Longer than the hand waits for a button.
const LONG: Duration = Duration::from_secs(30);

#[test]
fn asked_twice_the_plain_page_presses_once() -> Result<()> {
    let scene = Scene::of("refused")?;
    scene.reorder(1)?;
    scene.reorder(1)?;
    // Its answer is not waited for: the page may be gone before it is said.
    until("the shop to know", || {
        Ok((scene.store.journal().counts.reorders > 0).then_some(()))
    })?;
    scene
        .shop
        .wait("the cart", "location.pathname === '/pt/carrinho-compras'")?;
    assert_eq!(scene.store.journal().counts.reorders, 1);
    Ok(())
}

/// From now on, nothing up to this number is taken on: it was just said what became of it.
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

/// PITFALLS 13: "context invalidated". The script looks for its extension before each call, and
/// takes itself down.
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
