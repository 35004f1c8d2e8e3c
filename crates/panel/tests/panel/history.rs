use crate::made_up::{EN, PT};
use crate::page::Page;
use run::{Request, RunId};
use shop::PackId;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn finished_runs_are_listed_with_how_they_went() {
    for view in ["idle-history", "complete-history"] {
        let page = Page::open(EN, view).await;
        let runs = page.all("#history > .group");
        assert_eq!(runs.len(), 2, "{view}");
        let went = page.told("#history > .group > p.small").await;
        assert!(
            went.contains("39.7") && went.contains("12"),
            "{view}: {went}"
        );
    }
}

/// The panel lists finished and cancelled runs and opens one, each with its time by phase.
#[wasm_bindgen_test]
async fn cancelled_runs_are_listed_as_such() {
    let page = Page::open(PT, "idle-cancelled-history").await;
    let runs = page.all("#history > .group");
    let text = |it: &web_sys::Element| it.text_content().unwrap_or_default();
    let [in_review, before, approved] = &runs.iter().map(text).collect::<Vec<_>>()[..] else {
        panic!("three of them")
    };
    for said in [
        "Cancelada em ",
        "Cancelou durante a revisão",
        "O que decidiu",
        "Levar a lista",
    ] {
        assert!(in_review.contains(said), "{said}: {in_review}");
    }
    for said in [
        "Cancelada em ",
        "Parou nesta fase: Procurar substitutos",
        "tinha 68 artigos",
        "Artigos procurados: 3",
        "não há lista",
    ] {
        assert!(before.contains(said), "{said}: {before}");
    }
    assert!(
        !before.contains("Levar a lista") && !before.contains('€'),
        "{before}"
    );
    assert!(!approved.contains("Cancelad"), "{approved}");
    let phases = page.all("#history ul[aria-label='Tempo por fase']");
    assert_eq!(phases.len(), 3);
    let took: Vec<String> = phases[0].query_selector_all("li").map_or_else(
        |_| Vec::new(),
        |all| {
            let all = (0..all.length()).filter_map(|n| all.item(n));
            all.filter_map(|it| it.text_content()).collect()
        },
    );
    assert_eq!(
        took,
        [
            "Encher o carrinho: 31,5\u{a0}s",
            "Ver horários de entrega: 8,2\u{a0}s"
        ]
    );
}

/// What has a list can be printed, whatever became of it; what has none offers none. Each can be taken
/// off.
#[wasm_bindgen_test]
async fn a_cancelled_run_is_taken_along_and_off_like_any_other() {
    let page = Page::open(EN, "idle-cancelled-history").await;
    let to = |it: &web_sys::Element| it.get_attribute("href").unwrap_or_default();
    let sheets = page.all("#history a[href^='panel.html#print']");
    let sheets: Vec<String> = sheets.iter().map(to).collect();
    assert_eq!(sheets, ["panel.html#print=r5", "panel.html#print=r3"]);
    for fold in page.all("details") {
        let _ = fold.set_attribute("open", "");
    }
    let off = page.controls();
    let off = off.iter().filter(|name| name.contains("Take it off"));
    assert_eq!(off.count(), 3);
    page.press("Take it off the list").await;
    page.press("Yes, take it off").await;
    let run = RunId("r5".into());
    assert_eq!(page.pressed(), [Request::ForgetRun { run }]);
}

/// What is deleted is asked about first, and named by its own number.
#[wasm_bindgen_test]
async fn one_is_deleted_on_a_second_word() {
    let page = Page::open(PT, "idle-history").await;
    // What is folded takes no focus.
    for fold in page.all("details") {
        let _ = fold.set_attribute("open", "");
    }
    page.press("Tirar da lista").await;
    assert_eq!(page.pressed(), []);
    page.gives_focus_to("Não, guardar").await;
    page.press("Não, guardar").await;
    page.gives_focus_to("Tirar da lista").await;
    page.press("Tirar da lista").await;
    page.press("Sim, tirar").await;
    let run = RunId("r3".into());
    assert_eq!(page.pressed(), [Request::ForgetRun { run }]);
}

/// What has something to decide on is opened once more, by its own number; the one that ended last from
/// where it is said that it left goods.
#[wasm_bindgen_test]
async fn a_run_that_ended_is_decided_on_once_more() {
    let page = Page::open(EN, "idle-cancelled-history").await;
    for fold in page.all("details") {
        let _ = fold.set_attribute("open", "");
    }
    let ways = page.controls();
    let ways = ways.iter().filter(|name| name.contains("Open the review"));
    assert_eq!(ways.count(), 2);
    page.press("Open the review again").await;
    let (run, tab) = (RunId("r5".into()), None);
    assert_eq!(page.pressed(), [Request::Reopen { run, tab }]);
    let page = Page::open(EN, "idle-left").await;
    page.press("Open the review again").await;
    let (run, tab) = (RunId("r5".into()), None);
    assert_eq!(page.pressed(), [Request::Reopen { run, tab }]);
    let page = Page::open(EN, "complete-history").await;
    let ways = page.controls();
    assert!(!ways.iter().any(|name| name.contains("Open the review")));
}

/// It fills no cart, and does not say so.
#[wasm_bindgen_test]
async fn a_run_that_is_decided_on_once_more_reads_the_cart() {
    let text = Page::open(PT, "running-reopening").await.text();
    for said in [
        "Ler o carrinho como está",
        "A ler o carrinho como está agora",
    ] {
        assert!(text.contains(said), "{text}");
    }
    assert!(!text.contains("Encher o carrinho"), "{text}");
    let text = Page::open(PT, "running-cart").await.text();
    assert!(text.contains("Encher o carrinho"), "{text}");
}

/// What was taken off the list is not offered where it left its goods.
#[wasm_bindgen_test]
async fn what_was_taken_off_the_list_is_not_reopened() {
    let ways = |page: &Page| page.all(".left button").len();
    assert_eq!(ways(&Page::open(EN, "idle-left").await), 1);
    assert_eq!(ways(&Page::open(EN, "idle-left-history").await), 0);
}

#[wasm_bindgen_test]
async fn each_is_printed_by_its_own_address() {
    let page = Page::open(PT, "complete-history").await;
    let sheets = page.all("a[href^='panel.html#print']");
    let to = |it: &web_sys::Element| it.get_attribute("href").unwrap_or_default();
    let to: Vec<String> = sheets.iter().map(to).collect();
    assert_eq!(
        to,
        [
            "panel.html#print",
            "panel.html#print=r3",
            "panel.html#print=r2"
        ]
    );
}

/// *Read the cart again*, and what was new in it, line by line.
#[wasm_bindgen_test]
async fn the_cart_is_read_again_on_a_click_and_what_is_new_is_shown() {
    let page = Page::open(EN, "review").await;
    page.press("Read the cart again").await;
    let pack = PackId(41);
    assert_eq!(page.pressed(), [Request::Refresh { pack }]);
    let page = Page::open(EN, "review-refreshing").await;
    page.press("Reading the cart again").await;
    assert_eq!(page.pressed(), []);
    let page = Page::open(EN, "review-renewed").await;
    let told = page.told("section[aria-labelledby=since]").await;
    for said in [
        "New1",
        "Quantity changed1",
        "Price changed2",
        "Taken out1",
        "Azeitonas",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
}

/// What cannot be read is never taken for nothing.
#[wasm_bindgen_test]
async fn what_cannot_be_read_is_said() {
    let said = "Nem tudo o que está guardado aqui pôde ser lido";
    let page = Page::open(PT, "complete-history").await;
    assert!(page.text().contains(said));
    let page = Page::open(PT, "idle-history").await;
    assert!(!page.text().contains(said));
}

/// A list of a newer version is not taken for none: it is told, and handed out as it stands.
#[wasm_bindgen_test]
async fn a_list_of_a_newer_version_is_told_and_handed_out() {
    let page = Page::open(EN, "idle-sealed-history").await;
    let told = page.told("#history .sealed").await;
    assert!(told.contains("A newer version of the extension saved this"));
    assert!(!page.text().contains("None yet"), "{told}");
    for fold in page.all("details") {
        let _ = fold.set_attribute("open", "");
    }
    page.press("Save what is there to a file").await;
    let link = page.all("#history a[download]").remove(0);
    let holds = link.get_attribute("href").unwrap_or_default();
    assert!(holds.ends_with(",%5B%22of%20tomorrow%22%5D"), "{holds}");
    // Nothing is thrown away by the first word.
    page.press("Start anew").await;
    page.gives_focus_to("No, leave it as it is").await;
}

/// Which of the settings do not count is said in the panel, too.
#[wasm_bindgen_test]
async fn settings_that_cannot_be_read_are_named() {
    let page = Page::open(PT, "idle-sealed-history").await;
    let said = "não pôde ser lida e não conta: Quanto quer gastar, As suas regras.";
    assert!(page.text().contains(said), "{}", page.text());
    let page = Page::open(PT, "idle-history").await;
    assert!(!page.text().contains("não pôde ser lida"));
}
