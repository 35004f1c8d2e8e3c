//! What a person can read and press, view by view, in a browser.
#![cfg(target_arch = "wasm32")]

#[path = "panel/budget.rs"]
mod budget;
#[path = "panel/dates.rs"]
mod dates;
#[path = "panel/history.rs"]
mod history;
#[path = "panel/must_have.rs"]
mod must_have;
#[path = "panel/page.rs"]
mod page;
#[path = "panel/review.rs"]
mod review;
#[path = "panel/rules.rs"]
mod rules;
#[path = "panel/take_along.rs"]
mod take_along;
#[path = "panel/undo.rs"]
mod undo;

mod made_up;

use made_up::{EN, PT, VIEWS};
use page::Page;
use run::Request;
use run::RunOptions;
use shop::{Amount, Mode, OrderId, PackId, Pid, Plan};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Words of a purchase. No control may bear one.
const FORBIDDEN: [&str; 8] = [
    "checkout",
    "check out",
    "finaliz",
    "pagar",
    "pagamento",
    "pay",
    "place order",
    "comprar",
];

#[wasm_bindgen_test]
async fn no_view_has_a_control_that_buys() {
    for (language, view) in all() {
        let page = Page::open(language, view).await;
        for name in page.controls() {
            let name = name.to_lowercase();
            assert!(!name.trim().is_empty(), "{view}: a control without a name");
            for word in FORBIDDEN {
                assert!(!name.contains(word), "{view}: {name}");
            }
        }
    }
}

#[wasm_bindgen_test]
async fn links_lead_to_the_shop_or_hold_a_file() {
    for (language, view) in all() {
        for link in Page::open(language, view).await.all("a") {
            let of = |name| link.get_attribute(name).unwrap_or_default();
            let href = of("href");
            // It is given its text as it is pressed.
            let file = href == "#download" && link.has_attribute("download");
            let own = href == "settings.html" || href.starts_with("panel.html#print");
            let within = href.starts_with('#') && !file;
            if own || within || file || href.starts_with("data:application/json") {
                continue;
            }
            assert!(
                href.starts_with("https://www.auchan.pt/pt/"),
                "{view}: {href}"
            );
            assert_eq!(
                (of("target"), of("rel")),
                ("_blank".into(), "noopener".into()),
                "{view}"
            );
        }
    }
}

#[wasm_bindgen_test]
async fn headings_are_in_order() {
    for (language, view) in all() {
        let page = Page::open(language, view).await;
        let levels: Vec<i32> = page
            .all("h1, h2, h3, h4")
            .iter()
            .filter_map(|heading| heading.tag_name().get(1..).and_then(|n| n.parse().ok()))
            .collect();
        assert_eq!(
            levels.iter().filter(|level| **level == 1).count(),
            1,
            "{view}"
        );
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{view}: {levels:?}"
        );
    }
}

#[wasm_bindgen_test]
async fn names_with_markup_are_text() {
    for view in ["review", "review-replaced"] {
        let page = Page::open(PT, view).await;
        assert!(page.text().contains(made_up::goods::MARKUP));
        assert!(page.text().contains("<b>Iogurte</b>"));
        assert!(page.all("img[src=x], b").is_empty());
    }
}

#[wasm_bindgen_test]
async fn every_string_is_said_in_words() {
    for (language, view) in all() {
        let text = Page::open(language, view).await.text();
        assert!(!text.contains('$'), "{view}: {text}");
        for word in text.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
            let key = word.contains('_') && panel::words::Key::named(word).is_some();
            assert!(!key, "{view}: {word}");
        }
    }
}

#[wasm_bindgen_test]
async fn start_repeats_the_newest_order_and_keeps_the_cart() {
    let page = Page::open(PT, "idle").await;
    page.press("Começar").await;
    let order = Some(OrderId("a1".into()));
    assert_eq!(
        page.pressed(),
        [Request::StartRun {
            tab: None,
            wish: RunOptions {
                order,
                mode: Mode::Merge,
                ..RunOptions::default()
            }
        }]
    );
}

#[wasm_bindgen_test]
async fn another_order_can_be_chosen() {
    let page = Page::open(EN, "idle").await;
    page.press("Show 2 more").await;
    page.press("Thu 17 Sept").await;
    page.press("Start").await;
    let order = Some(OrderId("d4".into()));
    assert_eq!(
        page.pressed(),
        [Request::StartRun {
            tab: None,
            wish: RunOptions {
                order,
                mode: Mode::Merge,
                ..RunOptions::default()
            }
        }]
    );
}

/// One that could not be read may be newer.
#[wasm_bindgen_test]
async fn none_is_said_to_be_the_newest_where_one_could_not_be_read() {
    let newest = |page: &Page| page.text().contains("Mais recente");
    assert!(newest(&Page::open(PT, "idle-checked").await));
    let odd = Page::open(PT, "idle-odd").await;
    assert!(!newest(&odd) && odd.text().contains("19 de novembro de 2026"));
}

/// Cancelled orders are told, and not offered: the next one is marked in its stead.
#[wasm_bindgen_test]
async fn a_cancelled_order_is_told_and_not_offered() {
    let page = Page::open(PT, "idle-cancelled-order").await;
    let rows = page.all("input[name=order]");
    let has = |at: usize, name: &str| rows[at].has_attribute(name);
    assert!(has(0, "disabled") && !has(1, "disabled"));
    assert!(page.text().contains("Cancelada") && !page.text().contains("Mais recente"));
    page.press("Começar").await;
    let order = Some(OrderId("b2".into()));
    let [Request::StartRun { wish, .. }] = &page.pressed()[..] else {
        panic!("one start: {:?}", page.pressed())
    };
    assert_eq!(wish.order, order);
}

#[wasm_bindgen_test]
async fn to_replace_the_cart_wants_its_own_yes() {
    let page = Page::open(EN, "idle").await;
    page.press("Empty it first").await;
    page.press("Start").await;
    assert_eq!(page.pressed(), []);
    assert!(page.text().contains("Please confirm first"));
    page.press("I understand").await;
    page.press("Start").await;
    let order = Some(OrderId("a1".into()));
    assert_eq!(
        page.pressed(),
        [Request::StartRun {
            tab: None,
            wish: RunOptions {
                order,
                mode: Mode::Replace,
                ..RunOptions::default()
            }
        }]
    );
}

#[wasm_bindgen_test]
async fn a_yes_does_not_outlive_a_change_of_mind() {
    let page = Page::open(EN, "idle").await;
    for control in [
        "Empty it first",
        "I understand",
        "Add to what is there",
        "Empty it first",
        "Start",
    ] {
        page.press(control).await;
    }
    assert_eq!(page.pressed(), []);
}

#[wasm_bindgen_test]
async fn each_view_has_its_ways_on() {
    let ways: [(&str, &str, Request); 13] = [
        ("idle", "Atualizar", Request::CheckSession { tab: None }),
        (
            "idle-unknown",
            "Procurar encomendas",
            Request::CheckSession { tab: None },
        ),
        (
            "idle-none",
            "Procurar encomendas",
            Request::CheckSession { tab: None },
        ),
        ("idle-starting", "Cancelar", Request::Cancel),
        ("sign-in-offered", "Iniciar sessão", Request::SignIn),
        (
            "sign-in-opened",
            "Mostrar o separador do Auchan.pt",
            Request::ShowTab,
        ),
        ("running-cart", "Pausar", Request::PauseRun),
        ("running-cart", "Cancelar", Request::Cancel),
        ("paused-by-person", "Continuar", Request::Retry),
        ("paused-third", "Voltar ao início", Request::Cancel),
        ("paused-fatal", "Escolher outra encomenda", Request::Cancel),
        (
            "review",
            "Aprovar carrinho",
            Request::Approve { pack: PackId(41) },
        ),
        ("complete", "Repetir outra encomenda", Request::Reset),
    ];
    for (view, control, press) in ways {
        let page = Page::open(PT, view).await;
        page.press(control).await;
        assert_eq!(page.pressed(), [press], "{view}");
    }
}

#[wasm_bindgen_test]
async fn a_pause_without_a_way_on_offers_none() {
    for view in ["paused-fatal", "paused-third"] {
        let page = Page::open(PT, view).await;
        assert!(
            !page
                .controls()
                .iter()
                .any(|name| name.contains("Continuar")),
            "{view}"
        );
    }
}

/// A live region is read out whole: it holds a sentence, and no headings or buttons.
#[wasm_bindgen_test]
async fn what_a_check_found_is_read_out_as_text_alone() {
    for (view, said) in [
        ("idle-signed-out", "Não tem sessão iniciada no Auchan.pt."),
        ("idle-no-delivery", "Ainda não há morada de entrega"),
    ] {
        let page = Page::open(PT, view).await;
        let told = page.all("[role=status]");
        let text = |it: &web_sys::Element| it.text_content().unwrap_or_default();
        assert!(told.iter().any(|it| text(it).starts_with(said)), "{view}");
        let within = page.all("[role=status] :is(h2, h3, h4, button, section)");
        assert!(within.is_empty(), "{view}");
        assert_eq!(page.all(".trouble h3").len(), 2, "{view}");
    }
}

/// The heading, which takes the focus, says which pause it is.
#[wasm_bindgen_test]
async fn the_heading_of_a_pause_says_why() {
    for (view, said) in [
        ("paused-by-person", "Em pausa"),
        ("paused-signed-out", "Em pausa: a sessão terminou"),
        ("paused-other-account", "Em pausa: é outra conta"),
        (
            "paused-unreadable",
            "Em pausa: não conseguimos ler a página",
        ),
        ("paused-in-doubt", "Em pausa: houve uma interrupção"),
        ("paused-cannot-tell", "Em pausa: confirme o carrinho"),
        ("paused-fatal", "Não foi possível continuar"),
        ("paused-third", "Não foi possível continuar"),
    ] {
        let page = Page::open(PT, view).await;
        let heading = page.all("h2").remove(0).text_content();
        assert_eq!(heading.as_deref(), Some(said), "{view}");
    }
}

#[wasm_bindgen_test]
async fn an_approval_under_way_is_not_given_twice() {
    let page = Page::open(PT, "review-approving").await;
    page.press("A confirmar…").await;
    assert_eq!(page.pressed(), []);
}

/// The four answers per item: each is one press, and says which item it is about.
#[wasm_bindgen_test]
async fn an_item_can_be_answered_in_four_ways() {
    let (pack, of) = (PackId(41), Pid("100003".into()));
    let take = |pid: &str| Request::Add {
        pack,
        of: of.clone(),
        take: Pid(pid.into()),
    };
    let plan = |plan| Request::Decide {
        pack,
        of: of.clone(),
        plan,
    };
    let ways = [
        (
            "review",
            "Adicionar 2\u{a0}un.: Iogurte Natural Vale",
            take("200001"),
        ),
        ("review", "Deixar de fora", plan(Some(Plan::LeaveOut))),
        ("review", "Decidir mais tarde", plan(Some(Plan::AtShop))),
        ("review", "Escolher outro", plan(Some(Plan::Another))),
        ("review-answered", "Escolher outro", plan(None)),
    ];
    for (view, control, press) in ways {
        let page = Page::open(PT, view).await;
        page.press(control).await;
        assert_eq!(page.pressed(), [press], "{view}: {control}");
    }
}

/// 2 × 500 ml for 1 L: the button says how much it adds.
#[wasm_bindgen_test]
async fn the_button_says_how_much_it_adds() {
    let page = Page::open(EN, "review").await;
    let says = |part: &str| page.controls().iter().any(|name| name.contains(part));
    assert!(says("Add 4\u{a0}pcs"), "{:?}", page.controls());
}

#[wasm_bindgen_test]
async fn nothing_is_added_twice_by_two_clicks() {
    let page = Page::open(EN, "review-adding").await;
    assert!(page.text().contains("Adding: Iogurte"));
    page.press("Adding…").await;
    page.press("Add 2\u{a0}pcs").await;
    page.press("Approve cart").await;
    assert_eq!(page.pressed(), []);
}

#[wasm_bindgen_test]
async fn what_came_of_it_is_said_where_it_is_read_out() {
    for (view, said) in [
        ("review-added", "está no carrinho"),
        ("review-sold-out-meanwhile", "esgotou entretanto"),
    ] {
        let page = Page::open(PT, view).await;
        let told = page.all("[role=status]");
        let text = |it: &web_sys::Element| it.text_content().unwrap_or_default();
        assert!(told.iter().any(|it| text(it).contains(said)), "{view}");
    }
    let page = Page::open(PT, "review-added").await;
    assert!(page.all(".add.done").len() == 1);
}

/// Sold-out lines can be taken out of the shop's cart with one click, and every other line too.
#[wasm_bindgen_test]
async fn each_line_can_be_taken_out() {
    let (pack, of) = (PackId(41), Pid("100003".into()));
    let page = Page::open(PT, "review").await;
    page.press("Tirar o esgotado do carrinho: Iogurte").await;
    assert_eq!(page.pressed(), [Request::Remove { pack, pid: of }]);
    let lines = page.all(".listing .good .name").len();
    let out = page.all(".listing .short").len();
    assert!(out > 0 && out <= lines, "{out} of {lines}");
    let busy = Page::open(EN, "review-taking-out").await;
    busy.press("Taking out…").await;
    busy.press("Take out:").await;
    busy.press("Approve cart").await;
    assert_eq!(busy.pressed(), []);
}

/// The quantity is changed with the line's own unit, step and maximum.
#[wasm_bindgen_test]
async fn a_line_can_be_brought_to_another_amount() {
    let pack = PackId(41);
    let page = Page::open(PT, "review").await;
    page.press("Pôr 1\u{a0}un.: Pão").await;
    let bread = Request::Adjust {
        pack,
        pid: Pid("100006".into()),
        to: Amount::whole(1),
    };
    assert_eq!(page.pressed(), std::slice::from_ref(&bread));
    page.choose("Quantidade de Banana", "1,5\u{a0}kg").await;
    page.press("Mudar para 1,5\u{a0}kg: Banana").await;
    let banana = Request::Adjust {
        pack,
        pid: Pid("100004".into()),
        to: Amount::thousandths(1_500),
    };
    assert_eq!(page.pressed(), [bread, banana]);
    assert!(page.text().contains("não vende mais do que 6\u{a0}un."));
    let busy = Page::open(EN, "review-adjusting").await;
    assert!(busy.text().contains("Changing the amount: Banana"));
    busy.press("Make it 1").await;
    busy.press("Approve cart").await;
    assert_eq!(busy.pressed(), []);
    let other = Page::open(EN, "review-not-adjusted").await;
    assert!(other.text().contains("holds 0.9\u{a0}kg, not 0.6\u{a0}kg"));
}

#[wasm_bindgen_test]
async fn what_was_taken_out_is_told_and_not_missed() {
    let page = Page::open(PT, "review-taken-out").await;
    let text = page.text();
    for said in [
        "já não está no carrinho",
        "Tirou do carrinho",
        "Fora do carrinho",
    ] {
        assert!(text.contains(said), "{said}");
    }
    let refused = Page::open(EN, "review-not-taken-out").await;
    assert_eq!(refused.all(".came.warn").len(), 1);
    assert!(refused.text().contains("but it is still in the cart"));
}

/// The price of a kilo or litre stands beside the original's, as people write it.
#[wasm_bindgen_test]
async fn the_price_of_a_kilo_stands_beside_the_originals() {
    let page = Page::open(PT, "review").await.text();
    assert!(
        page.contains("4,18\u{a0}€/kg") && page.contains("em vez de 3,98\u{a0}€/kg"),
        "{page}"
    );
}

#[wasm_bindgen_test]
async fn the_search_counts_what_it_has_dealt_with() {
    let page = Page::open(EN, "running-substitution").await;
    let bar = page.all("progress").remove(0);
    assert_eq!(
        bar.get_attribute("aria-label").as_deref(),
        Some("1 of 3 sold out")
    );
    assert_eq!(page.all("[aria-current=step]").len(), 1);
}

#[wasm_bindgen_test]
async fn the_report_names_nobody_and_nothing_bought() {
    let page = Page::open(PT, "paused-cannot-tell").await;
    page.press("Guardar relatório").await;
    let link = page.all("a[download]").remove(0);
    let href = link.get_attribute("href").unwrap_or_default();
    let text = String::from(js_sys::decode_uri_component(&href).unwrap_or_default());
    assert!(text.contains("CANNOT_TELL") && text.contains("RUNNING.CART.SAVING_CART"));
    for secret in ["Café", "Arroz", "100010", "004512093", "9841"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[wasm_bindgen_test]
async fn a_new_view_takes_the_focus_to_its_heading_and_the_first_does_not() {
    let page = Page::open(PT, "idle").await;
    assert_eq!(page.focused(), None);
    page.show("running-cart").await;
    page.gives_focus_to("A preparar o seu carrinho").await;
    page.press("Pausar").await;
    page.show("running-slots").await;
    page.gives_focus_to("A preparar o seu carrinho").await;
    page.show("review").await;
    page.gives_focus_to("O carrinho está pronto a rever").await;
}

#[wasm_bindgen_test]
async fn money_is_written_as_the_language_writes_it() {
    assert!(
        Page::open(PT, "review")
            .await
            .text()
            .contains("44,41\u{a0}€")
    );
    assert!(Page::open(EN, "review").await.text().contains("€44.41"));
    assert!(Page::open(EN, "review-many").await.text().contains("€1,"));
}

fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    [PT, EN]
        .into_iter()
        .flat_map(|language| VIEWS.iter().map(move |view| (language, *view)))
}
