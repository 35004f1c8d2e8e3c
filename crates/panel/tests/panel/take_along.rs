//! The list to take along, as a person presses for it, and as it comes on paper.

use crate::made_up::{self, EN, PT};
use crate::page::Page;
use gloo_timers::future::sleep;
use panel::{Sheet, SheetGiven};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen_test::wasm_bindgen_test;
use yew::Callback;

#[wasm_bindgen_test]
async fn the_list_can_be_taken_along_from_the_review_and_from_what_was_approved() {
    for view in ["review", "complete"] {
        let page = Page::open(EN, view).await;
        for (said, begins) in [
            (
                "Save table (CSV)",
                "data:text/csv;charset=utf-8,%EF%BB%BFItem",
            ),
            (
                "Save data (JSON)",
                "data:application/json;charset=utf-8,%7B",
            ),
            (
                "Save to the calendar",
                "data:text/calendar;charset=utf-8,BEGIN%3AVCALENDAR",
            ),
        ] {
            page.press(said).await;
            let links = page.all("a[download]");
            let link = links
                .iter()
                .find(|it| it.text_content().as_deref() == Some(said));
            let of = |name| {
                link.and_then(|it| it.get_attribute(name))
                    .unwrap_or_default()
            };
            assert!(of("href").starts_with(begins), "{view}: {}", of("href"));
            assert!(of("download").starts_with("carrinho-"), "{view}");
        }
        assert!(
            !page
                .all("a[href='panel.html#print'][target=_blank]")
                .is_empty()
        );
    }
    let running = Page::open(EN, "idle").await;
    assert!(!running.controls().iter().any(|it| it == "Copy the list"));
}

#[wasm_bindgen_test]
async fn what_came_of_copying_is_read_out() {
    let page = Page::open(EN, "review").await;
    page.press("Copy the list").await;
    // A browser without a person may refuse it.
    let said = page.told(".ways + [role=status]").await;
    assert!(
        said == "List copied." || said.starts_with("The browser did not allow"),
        "{said:?}"
    );
}

#[wasm_bindgen_test]
async fn a_time_that_could_not_be_read_is_not_offered_to_a_calendar() {
    let page = Page::open(EN, "review-replaced").await;
    assert!(!page.controls().iter().any(|it| it.contains("calendar")));
}

/// The sheet of a view, and how often it was printed.
async fn sheet(language: &str, view: &str) -> (Page<Sheet>, Rc<Cell<u32>>) {
    let printed = Rc::new(Cell::new(0));
    let count = Rc::clone(&printed);
    let given = SheetGiven {
        words: made_up::words(language),
        kept: made_up::kept(view),
        past: None,
        ready: Callback::from(move |()| count.set(count.get() + 1)),
    };
    let page = Page::of(given).await;
    // It is printed after it is drawn.
    for _ in 0..25 {
        if printed.get() > 0 {
            break;
        }
        sleep(Duration::from_millis(20)).await;
    }
    (page, printed)
}

#[wasm_bindgen_test]
async fn the_sheet_holds_every_line_and_is_printed_once() {
    let (page, printed) = sheet(PT, "review").await;
    let text = page.text();
    for said in [
        "Leite Meio Gordo Quinta da Serra 1 L6\u{a0}un.5,34\u{a0}€",
        "Esgotado",
        "Hora proposta: Segunda-feira, 23 de novembro, 18:00–20:00",
        "≈ 29,44\u{a0}€",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(page.controls().is_empty());
    assert_eq!(printed.get(), 1);
}

#[wasm_bindgen_test]
async fn without_a_list_nothing_is_printed_and_that_is_said() {
    let (page, printed) = sheet(EN, "idle").await;
    assert!(page.text().contains("no list to print"));
    assert_eq!(printed.get(), 0);
}
