//! The most that the person wants to spend.

use crate::made_up::PT;
use crate::page::Page;
use run::Request;
use shop::{Amount, PackId, Pid};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn the_totals_say_how_much_is_left_or_how_far_it_is_passed() {
    let said = |view: &'static str| async move { Page::open(PT, view).await.text() };
    let left = said("review-budget").await;
    assert!(
        left.contains("Restam 2,56\u{a0}€ dos 32,00\u{a0}€"),
        "{left}"
    );
    let over = said("review-over-budget").await;
    assert!(
        over.contains("Passa em 4,44\u{a0}€ os 25,00\u{a0}€"),
        "{over}"
    );
    let none = said("review").await;
    assert!(!none.contains("que quer gastar"), "{none}");
}

/// Four of them at 0,95 € are more than what is left.
#[wasm_bindgen_test]
async fn a_change_that_would_pass_it_waits_for_a_second_word() {
    let page = Page::open(PT, "review-budget").await;
    for fold in page.all("details") {
        let _ = fold.set_attribute("open", "");
    }
    let add = "Adicionar 4 un.: Iogurte Natural Magro";
    page.press(&add.replace("4 un.", "4\u{a0}un.")).await;
    assert_eq!(page.pressed(), []);
    let asked = page.all(".bar .asking p").remove(0).text_content();
    let asked = asked.unwrap_or_default();
    assert!(
        asked.contains("33,24\u{a0}€") && asked.contains("32,00\u{a0}€"),
        "{asked}"
    );
    page.gives_focus_to("Não, deixar como está").await;
    page.press("Não, deixar como está").await;
    assert_eq!(page.pressed(), []);
    assert!(page.all(".bar .asking").is_empty());
    page.press(&add.replace("4 un.", "4\u{a0}un.")).await;
    page.press("Sim, mesmo assim").await;
    let (of, take) = (Pid("100003".into()), Pid("200002".into()));
    let pack = PackId(41);
    assert_eq!(page.pressed(), [Request::Add { pack, of, take }]);
}

#[wasm_bindgen_test]
async fn what_costs_less_is_not_held_back() {
    let page = Page::open(PT, "review-over-budget").await;
    page.press("Pôr 1\u{a0}un.: Pão").await;
    let (pack, pid) = (PackId(41), Pid("100006".into()));
    let to = Amount::whole(1);
    assert_eq!(page.pressed(), [Request::Adjust { pack, pid, to }]);
}

/// The shop's minimum and its words on the delivery.
#[wasm_bindgen_test]
async fn what_is_missing_to_the_least_order_is_said_as_the_page_says_it() {
    let page = Page::open(PT, "review-replaced").await;
    let said = page.all(".totals").remove(0).text_content();
    let said = said.unwrap_or_default();
    assert!(
        said.contains("para o mínimo de 90,00\u{a0}€ do Auchan.pt"),
        "{said}"
    );
    assert!(
        said.contains("«Faltam 20,56 € para entrega grátis»"),
        "{said}"
    );
    // Said exactly, it is not said once more in vague words.
    let warned = page.all(".warnings").remove(0).text_content();
    let warned = warned.unwrap_or_default();
    assert!(!warned.contains("mínimo"), "{warned}");
    let plain = Page::open(PT, "review").await.text();
    assert!(!plain.contains("mínimo de"), "{plain}");
}
