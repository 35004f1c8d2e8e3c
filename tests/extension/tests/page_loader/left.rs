//! A page that was left and comes back: it presses nothing more, and takes nothing more on.

use extension_tests::{Result, until};
use serde_json::{Value, json};

use crate::scene::{Scene, TRUE_WASM};
use crate::{acknowledged, announces};

fn not_pressed(answer: &Value) -> bool {
    answer["answer"]["Err"]["unseen"] == "NOT_PRESSED"
}

/// The run goes to a fresh page then.
#[test]
fn what_it_is_asked_to_do_after_that_it_does_not_do() -> Result<()> {
    for way in ["refused", TRUE_WASM] {
        let scene = Scene::of(way)?;
        scene.hears("the page", announces)?;
        scene.leaves_and_comes_back()?;
        scene.hears("the page that came back", returns)?;
        assert_eq!(scene.reorder(5)?, acknowledged(), "{way}");
        let said = scene.answer(5)?;
        assert!(not_pressed(&said), "{way}: {said}");
        assert!(!scene.pressed()?, "{way}");
        // What it never took on, it was never asked.
        scene.inquire(6, 5)?;
        let never = json!({ "Err": { "unseen": "NEVER_ASKED" } });
        assert_eq!(scene.answer(6)?["answer"], never, "{way}");
    }
    Ok(())
}

fn returns(said: &Value) -> bool {
    said["type"] == "PAGE_RETURNED"
}

/// It shows another page, though it is the same document.
#[test]
fn a_document_that_became_another_page_does_nothing() -> Result<()> {
    let becomes = [
        "history.pushState({}, '', '/pt/detalhes-encomenda?orderID=1')",
        "history.replaceState({}, '', '/pt/')",
        "document.replaceChild(document.documentElement.cloneNode(true), document.documentElement)",
    ];
    for way in ["refused", TRUE_WASM] {
        for script in becomes {
            let scene = Scene::of(way)?;
            scene.hears("the page", announces)?;
            scene.shop.eval(&format!("void {script}"))?;
            scene.reorder(1)?;
            let said = scene.answer(1)?;
            assert!(not_pressed(&said), "{way}, {script}: {said}");
            assert!(!scene.pressed()?, "{way}, {script}");
        }
    }
    Ok(())
}

/// A mark in the address makes no other page.
#[test]
fn a_mark_in_the_address_changes_nothing() -> Result<()> {
    for way in ["refused", TRUE_WASM] {
        let scene = Scene::of(way)?;
        scene.hears("the page", announces)?;
        scene.shop.eval("void (location.hash = 'top')")?;
        scene.reorder(1)?;
        until("the shop to know", || {
            Ok((scene.store.journal().counts.reorders > 0).then_some(()))
        })?;
    }
    Ok(())
}

/// The wasm may come up when the page was left already.
#[test]
fn wasm_that_comes_late_is_told_that_the_page_was_left() -> Result<()> {
    let scene = Scene::of("comes late")?;
    scene.leaves_and_comes_back()?;
    scene.hears("the page's wasm", |said| {
        said["wasm"] == "started in a page that was left"
    })?;
    Ok(())
}
