//! Rules about a product, where the person thinks of them.

use crate::made_up::{EN, PT};
use crate::page::Page;
use settings::Change;
use shop::Pid;
use shop::rules::Known;
use wasm_bindgen_test::wasm_bindgen_test;

const MILK: &str = "100001";
const YOGHURT: &str = "100003";
const OTHER: &str = "200001";

fn pid(of: &str) -> Pid {
    Pid(of.into())
}

fn known(of: &str, name: &str) -> Known {
    Known {
        pid: pid(of),
        name: name.into(),
    }
}

async fn unfolded(language: &str, view: &str) -> Page {
    let page = Page::open(language, view).await;
    for fold in page.all("details") {
        let _ = fold.set_attribute("open", "");
    }
    page
}

/// Issue text: "never again / always this / never this brand (rules, where the person thinks of them)".
#[wasm_bindgen_test]
async fn each_line_and_each_substitute_has_its_rules_behind_one_fold() {
    let page = Page::open(PT, "review").await;
    let goods = page.all(".listing .good").len();
    assert!(goods > 5);
    // Bags and what was taken out are none of it.
    let shown = page.all(".listing .good .rules > summary").len();
    assert_eq!(shown, page.all(".listing .good .changes").len());
    assert_eq!(page.all(".proposal > .rules").len(), 2);
    assert_eq!(page.all(".substitutes li .rules").len(), 3);
    assert!(page.all(".rules[open]").is_empty());
}

#[wasm_bindgen_test]
async fn a_press_asks_for_the_change_that_the_settings_page_asks_for() {
    let page = unfolded(PT, "review").await;
    page.press("Nunca substituir este: Leite Meio Gordo Quinta")
        .await;
    page.press("Propor sempre este: Iogurte Natural Vale Fresco")
        .await;
    page.press("Nunca a marca Vale Fresco").await;
    page.press("Nunca propor este produto: Iogurte Natural Vale")
        .await;
    let milk = known(MILK, "Leite Meio Gordo Quinta da Serra 1 L");
    let of = known(YOGHURT, "Iogurte Natural Quinta da Serra 4x125 g");
    let take = known(OTHER, "Iogurte Natural Vale Fresco 4x125 g");
    let brand = "Vale Fresco".into();
    let product = take.clone();
    assert_eq!(
        page.settled(),
        [
            (pid(MILK), Change::Never { product: milk }),
            (pid(OTHER), Change::Instead { of, take }),
            (pid(OTHER), Change::Brand { brand }),
            (pid(OTHER), Change::NeverPropose { product }),
        ]
    );
    assert_eq!(page.pressed(), []);
}

/// What is set is seen with the fold closed, and one press takes it back by the name it is kept under.
#[wasm_bindgen_test]
async fn what_is_set_is_shown_and_can_be_taken_back() {
    let page = Page::open(EN, "review-rules").await;
    let tags: Vec<_> = page.all(".rules > summary .tag");
    let tags: Vec<_> = tags.iter().filter_map(|tag| tag.text_content()).collect();
    for (tag, times) in [
        ("Never substitute", 1),
        ("Always this one", 1),
        ("Never this brand", 2),
    ] {
        let found = tags.iter().filter(|it| *it == tag).count();
        assert_eq!(found, times, "{tag}: {tags:?}");
    }
    let page = unfolded(EN, "review-rules").await;
    page.press("Never substitute this: Leite").await;
    page.press("Always propose this one: Iogurte Natural Vale")
        .await;
    page.press("Never the brand Vale Fresco").await;
    assert_eq!(
        page.settled(),
        [
            (pid(MILK), Change::NotNever { pid: pid(MILK) }),
            (pid(OTHER), Change::NotInstead { pid: pid(YOGHURT) }),
            (
                pid(OTHER),
                Change::NotBrand {
                    brand: "VALE FRESCO".into()
                }
            ),
        ]
    );
}

#[wasm_bindgen_test]
async fn that_it_was_not_kept_is_said_where_it_was_pressed() {
    let page = unfolded(PT, "review-rules-refused").await;
    let told = page.all(".rules .came.warn");
    assert_eq!(told.len(), 1);
    assert!(told[0].text_content().is_some_and(|it| it.contains("200")));
    let line = told[0].closest(".good").ok().flatten();
    let line = line.and_then(|it| it.text_content()).unwrap_or_default();
    assert!(line.contains("Leite Meio Gordo"), "{line}");
}

/// An allergy may be in what cannot be read: it is not written over.
#[wasm_bindgen_test]
async fn settings_that_cannot_be_read_are_not_changed_from_here() {
    let page = Page::open(PT, "review-odd").await;
    assert!(page.all(".rules").is_empty());
}

/// A product that is never to be proposed is not offered here any more either; the next best comes into
/// sight, and the rule is taken back where it was given.
#[wasm_bindgen_test]
async fn what_is_never_to_be_proposed_is_not_offered_any_more() {
    let adds = |page: &Page| page.all("#of-100003 .add").len();
    let sight = "#of-100003 > .substitutes > li";
    let page = Page::open(PT, "review").await;
    assert_eq!((adds(&page), page.all(sight).len()), (3, 1));
    let page = unfolded(PT, "review-unwanted").await;
    assert_eq!((adds(&page), page.all(sight).len()), (2, 2));
    let first = page.all(sight).remove(0).text_content().unwrap_or_default();
    assert!(
        first.contains("Vale Fresco") && first.contains("nunca propor este"),
        "{first}"
    );
    page.press("Nunca propor este produto: Iogurte Natural Vale")
        .await;
    let back = Change::NotNeverPropose { pid: pid(OTHER) };
    assert_eq!(page.settled(), [(pid(OTHER), back)]);
    let none = Page::open(PT, "review-unwanted-all").await;
    assert_eq!(adds(&none), 0);
    let said = "Só encontrámos produtos que pediu para nunca propor.";
    assert!(none.text().contains(said));
}
