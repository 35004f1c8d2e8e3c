//! What must not be missing (DECISIONS 40).

use crate::made_up::PT;
use crate::page::Page;
use run::Request;
use settings::Change;
use shop::rules::Known;
use shop::{PackId, Pid};
use wasm_bindgen_test::wasm_bindgen_test;

const MISSING: &str = "Iogurte natural quinta da serra 4x125 g";
const PACK: PackId = PackId(41);

/// One of two is in the cart: only the other is named, and asked about before *Approve*.
#[wasm_bindgen_test]
async fn what_must_not_be_missing_is_named_first_and_asked_about() {
    let page = Page::open(PT, "review-must-have").await;
    let first = page.all(".warnings li").remove(0).text_content();
    let first = first.unwrap_or_default();
    assert!(
        first.contains("não poder faltar") && first.contains(MISSING),
        "{first}"
    );
    let there = page.all(".warnings li:first-child a").remove(0);
    let there = there.get_attribute("href").unwrap_or_default();
    assert_eq!(page.all(&there).len(), 1, "{there} leads to it");
    page.press("Aprovar").await;
    assert_eq!(page.pressed(), []);
    let asked = page.all(".bar .asking p").remove(0).text_content();
    let asked = asked.unwrap_or_default();
    assert!(
        asked.contains(MISSING) && !asked.contains("Leite"),
        "{asked}"
    );
    page.press("Não, deixar como está").await;
    assert_eq!(page.pressed(), []);
    page.press("Aprovar").await;
    page.press("Sim, mesmo assim").await;
    assert_eq!(page.pressed(), [Request::Approve { pack: PACK }]);
}

#[wasm_bindgen_test]
async fn where_nothing_of_the_kind_is_missing_nothing_is_asked() {
    let page = Page::open(PT, "review").await;
    assert!(!page.text().contains("não poder faltar"));
    page.press("Aprovar").await;
    assert_eq!(page.pressed(), [Request::Approve { pack: PACK }]);
}

#[wasm_bindgen_test]
async fn a_line_has_the_rule_among_its_own() {
    let page = Page::open(PT, "review").await;
    for fold in page.all("details") {
        let _ = fold.set_attribute("open", "");
    }
    page.press("Este não pode faltar: Leite Meio Gordo Quinta")
        .await;
    let pid = Pid("100001".into());
    let product = Known {
        pid: pid.clone(),
        name: "Leite Meio Gordo Quinta da Serra 1 L".into(),
    };
    assert_eq!(page.settled(), [(pid, Change::MustHave { product })]);
}
