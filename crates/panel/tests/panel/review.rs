//! The review and what follows it: money, what nobody asked for, what is missing, what is open.

use crate::made_up::{EN, PT};
use crate::page::Page;
use run::Request;
use shop::{PackId, Pid, Plan};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

fn text(of: &Element) -> String {
    of.text_content().unwrap_or_default()
}

/// A1: "one list, each line "2 × 0,89 € = 1,78 €", delta chip when ≥ 5 %".
#[wasm_bindgen_test]
async fn each_line_of_the_cart_says_what_it_costs() {
    let page = Page::open(PT, "review").await.text();
    for said in [
        "6 × 0,89\u{a0}€ = 5,34\u{a0}€",
        "1,2\u{a0}kg × 1,89\u{a0}€/kg = 2,27\u{a0}€",
        "1\u{a0}un. · 3,49\u{a0}€",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    let many = Page::open(PT, "review-many").await;
    assert!(many.text().contains("▲ 0,40\u{a0}€/un."));
    assert!(
        many.text()
            .contains("mais 0,40\u{a0}€ por unidade do que na encomenda")
    );
}

/// A2: "Things nobody asked for are counted, never named."
#[wasm_bindgen_test]
async fn what_nobody_asked_for_is_named_and_warned_of() {
    let page = Page::open(PT, "review").await;
    let kept = page
        .all("#kept")
        .remove(0)
        .text_content()
        .unwrap_or_default();
    assert!(
        kept.contains("Já estavam no carrinho") && kept.contains("Café Moído"),
        "{kept}"
    );
    let warned = page.all(".warnings a[href='#kept']");
    assert_eq!(warned.len(), 1);
}

/// A3: "The big number is not what one will pay".
#[wasm_bindgen_test]
async fn the_big_number_is_what_will_be_paid() {
    let page = Page::open(PT, "review").await;
    let sum = page.all(".sum strong").remove(0).text_content();
    assert_eq!(sum.as_deref(), Some("≈ 29,44\u{a0}€"));
    assert!(page.text().contains("O Auchan.pt mostra 44,41\u{a0}€"));
    assert!(
        page.text()
            .contains("Menos 64,98\u{a0}€ do que da última vez (94,42\u{a0}€)")
    );
}

/// The total is held against the cart before; one that was replaced is told as that.
#[wasm_bindgen_test]
async fn what_the_cart_came_to_before_is_said_with_the_difference() {
    let said = "Antes de começar, o carrinho somava ";
    let totals = |page: &Page| text(&page.all(".totals").remove(0));
    let kept = totals(&Page::open(PT, "review").await);
    assert!(
        kept.contains(&format!(
            "{said}8,98\u{a0}€ no Auchan.pt: agora, mais 35,43\u{a0}€."
        )),
        "{kept}"
    );
    let replaced = totals(&Page::open(PT, "review-replaced").await);
    let of_it = "O carrinho que foi substituído somava 8,98\u{a0}€ no Auchan.pt.";
    assert!(
        replaced.contains(of_it) && !replaced.contains(said),
        "{replaced}"
    );
    let none = totals(&Page::open(PT, "review-clean").await);
    assert!(!none.contains("somava"), "{none}");
}

/// A4: "4 × 0,95 € = 3,80 € · menos 0,18 €"; A7: "Doubtful substitutes carry a green tag".
#[wasm_bindgen_test]
async fn a_substitute_is_compared_for_the_amount_and_coloured_honestly() {
    let page = Page::open(PT, "review").await;
    assert!(
        page.text()
            .contains("4 × 0,95\u{a0}€ = 3,80\u{a0}€menos 0,18\u{a0}€")
    );
    let green: Vec<String> = page
        .all(".substitutes .tag.good")
        .iter()
        .map(text)
        .collect();
    assert_eq!(green, ["Muito parecido"]);
    let doubtful: Vec<String> = page
        .all(".substitutes .tag.warn")
        .iter()
        .map(text)
        .collect();
    let smaller = "Embalagem mais pequena: 440\u{a0}g em vez de 500\u{a0}g (+122\u{a0}% por kg)";
    assert_eq!(doubtful, ["Pode não servir", smaller]);
}

/// A8: "Undecided items vanish on approval."
#[wasm_bindgen_test]
async fn open_decisions_are_counted_and_not_forgotten() {
    let page = Page::open(PT, "review").await;
    // Two are sold out, and there is more bread than was ordered.
    assert!(page.text().contains("Faltam 3 decisões."));
    assert_eq!(page.all("nav a[href='#of-100003']").len(), 1);
    let after = Page::open(PT, "complete").await.text();
    assert!(
        after.contains("Por decidir2") && after.contains("Fraldas Ninho"),
        "{after}"
    );
    let unanswered = text(
        &Page::open(PT, "complete")
            .await
            .all("#unanswered_heading")
            .remove(0),
    );
    assert!(unanswered.contains("Pão de Forma"), "{unanswered}");
    let out = Page::open(PT, "complete-answered").await.text();
    assert!(out.contains("Retire do carrinho1") && out.contains("Ainda somam 10,99\u{a0}€"));
}

/// Issue text: "Answers on every line, not only sold-out ones: keep; take out; change the quantity".
#[wasm_bindgen_test]
async fn a_line_that_raises_a_question_can_be_kept_as_it_is() {
    let decide = |plan| Request::Decide {
        pack: PackId(41),
        of: Pid("100006".into()),
        plan,
    };
    let page = Page::open(PT, "review").await;
    let asked = page.all(".listing .keep button");
    assert_eq!(asked.len(), 1, "only the bread is asked about");
    assert_eq!(page.all("nav a[href='#quantities']").len(), 1);
    page.press("Manter assim: Pão").await;
    assert_eq!(page.pressed(), [decide(Some(Plan::Keep))]);
    let kept = Page::open(PT, "review-kept").await;
    let line = text(&kept.all("#line-100006").remove(0));
    assert!(line.contains("Fica como está."), "{line}");
    assert!(kept.text().contains("Faltam 2 decisões."));
    assert!(kept.all("nav a[href='#quantities']").is_empty());
    kept.press("Manter assim: Pão").await;
    assert_eq!(kept.pressed(), [decide(None)]);
}

/// A full cart is not answered line by line.
#[wasm_bindgen_test]
async fn the_lines_of_a_part_can_be_kept_in_one_press() {
    let page = Page::open(EN, "review-many").await;
    let open = page
        .all("#quantities .keep button[aria-pressed=false]")
        .len();
    assert!(open > 2, "{open}");
    page.press(&format!("Keep the {open} open ones")).await;
    let keep = |it: &Request| {
        matches!(
            it,
            Request::Decide {
                plan: Some(Plan::Keep),
                ..
            }
        )
    };
    assert_eq!(page.pressed().len(), open);
    assert!(page.pressed().iter().all(keep));
}

/// None vanishes on the last page: what sold out late, what the shop never brought, and what was
/// approved without though it must not be missing.
#[wasm_bindgen_test]
async fn the_last_page_forgets_nothing_that_is_missing() {
    let page = Page::open(PT, "complete-lacking").await;
    let group = |id: &str| page.all(id).iter().map(text).collect::<String>();
    for (id, said) in [
        ("#sold_out_later", "Pão de Forma Integral"),
        ("#sold_out_later", "Ainda somam 3,58\u{a0}€"),
        ("#must_have_heading", "Iogurte natural quinta da serra"),
        ("#fate_missing", "Ver no Auchan.pt"),
        (".next", "Decida sobre 3 artigos esgotados"),
    ] {
        assert!(group(id).contains(said), "{id}: {}", group(id));
    }
    assert!(!group("#must_have_heading").contains("Leite"));
    let page = Page::open(PT, "complete").await;
    for id in ["#sold_out_later", "#must_have_heading"] {
        assert!(page.all(id).is_empty(), "{id}");
    }
}

/// A10: "Cancel says nothing and asks nothing."
#[wasm_bindgen_test]
async fn cancelling_a_filled_cart_asks_first() {
    let page = Page::open(PT, "review").await;
    page.press("Cancelar").await;
    assert_eq!(page.pressed(), []);
    assert!(
        page.text()
            .contains("Parar aqui? O carrinho no Auchan.pt fica com 9 artigos.")
    );
    page.gives_focus_to("Não parar").await;
    page.press("Não parar").await;
    page.gives_focus_to("Cancelar").await;
    page.press("Cancelar").await;
    page.press("Parar").await;
    assert_eq!(page.pressed(), [Request::Cancel]);
    let left = Page::open(PT, "idle-left").await.text();
    assert!(left.contains("ficou lá. Tem agora 68 artigos."), "{left}");
}

/// A12 and A13: "Wanted but not delivered last time"; "Nothing can be done about "Não voltou"".
#[wasm_bindgen_test]
async fn what_is_missing_is_named_with_ways_to_it() {
    let page = Page::open(PT, "review").await;
    for group in ["#undelivered", "#fate_missing"] {
        let ways = page.all(&format!("{group} li :is(a, button)"));
        // To put it back, to see it at the shop, and to look for another.
        assert_eq!(ways.len(), 3, "{group}");
    }
    let lost = page
        .all("#undelivered")
        .remove(0)
        .text_content()
        .unwrap_or_default();
    assert!(
        lost.contains("Ovos de Solo M Aldeia 12 un")
            && !lost.contains('#')
            && !lost.contains("0\u{a0}un."),
        "{lost}"
    );
}

/// B1: "the message inside the card, under the button, toned by outcome".
#[wasm_bindgen_test]
async fn the_answer_to_a_press_appears_under_its_button() {
    for (view, tone) in [
        ("review-added", "good"),
        ("review-sold-out-meanwhile", "warn"),
    ] {
        let page = Page::open(PT, view).await;
        let said = page.all(&format!(".proposal li > .came.{tone}[role=status]"));
        assert_eq!(said.len(), 1, "{view}");
    }
}

/// What needs a decision comes first, and the rest folds: what was taken is one line, and the way back.
#[wasm_bindgen_test]
async fn an_item_with_its_substitute_folds_once_that_is_no_news() {
    let card = |page: &Page| page.all("#of-100003").remove(0);
    let page = Page::open(PT, "review-settled").await;
    assert!(text(&card(&page)).contains("No lugar dele: «Iogurte Natural Magro"));
    let folds = page.all("#of-100003 > details:not([open]) > summary");
    assert!(folds.iter().any(|it| text(it).starts_with("Alterar")));
    assert!(page.all("#of-100003 > .substitutes").is_empty());
    let open = page.all("#of-100003 :is(button, a)");
    let open = open
        .iter()
        .filter(|it| it.closest("details").is_ok_and(|it| it.is_none()));
    let open: Vec<String> = open.map(text).collect();
    assert_eq!(open.len(), 1, "only the way to take it out: {open:?}");
    // As long as it is news, it stays where it was pressed.
    let page = Page::open(PT, "review-added").await;
    assert_eq!(page.all("#of-100003 > .substitutes").len(), 1);
    assert!(!text(&card(&page)).contains("Alterar"));
}

/// The shop takes out what is sold out before the payment: what was chosen for it is no stranger for that. And
/// what is there again beside it is said.
#[wasm_bindgen_test]
async fn a_substitute_stays_the_persons_whatever_the_shop_does_with_the_original() {
    let card = |page: &Page| text(&page.all("#of-100003").remove(0));
    let gone = Page::open(PT, "review-settled-gone").await;
    assert!(card(&gone).contains("Fora do carrinho") && !card(&gone).contains("Ainda soma"));
    let missing = text(&gone.all("#fate_missing").remove(0));
    assert!(!missing.contains("Iogurte"), "{missing}");
    assert!(text(&gone.all("#chosen").remove(0)).contains("Iogurte Natural Magro"));
    assert!(gone.all("#came").is_empty());
    let back = Page::open(PT, "review-settled-back").await;
    assert!(card(&back).contains("Voltou a haver") && card(&back).contains("por 3,98\u{a0}€"));
    assert_eq!(back.all(".warnings a[href='#of-100003']").len(), 1);
}

/// What was in the cart already stands among what needs a look once it is another, with what it was.
#[wasm_bindgen_test]
async fn what_was_in_the_cart_and_changed_is_asked_about() {
    let page = Page::open(PT, "review-altered").await;
    let altered = text(&page.all("#altered").remove(0));
    assert!(
        altered.contains("Já estavam no carrinho, e mudaram"),
        "{altered}"
    );
    assert!(
        altered.contains("de 1\u{a0}un. para 4\u{a0}un."),
        "{altered}"
    );
    assert!(altered.contains("Manter assim"), "{altered}");
    assert!(page.all("#kept").is_empty());
    assert_eq!(page.all(".warnings a[href='#altered']").len(), 1);
    assert_eq!(page.all("nav a[href='#altered']").len(), 1);
}

/// The pack tells that one line could not be read, and the counts and sums that they lack it.
#[wasm_bindgen_test]
async fn a_line_that_could_not_be_read_is_named_counted_and_priced() {
    let page = Page::open(PT, "review-odd").await;
    let warned = page.all(".warnings a[href='#unread']");
    let warned = warned.iter().map(text).collect::<String>();
    assert!(
        warned.starts_with("1 artigo do carrinho não pôde ser lido: «Arroz Carolino"),
        "{warned}"
    );
    let unread = page.all("#unread").iter().map(text).collect::<String>();
    for said in ["Arroz Carolino Moinho Velho 1 kg", "3,30\u{a0}€"] {
        assert!(unread.contains(said), "{said}: {unread}");
    }
    assert_eq!(page.all("nav a[href='#unread']").len(), 1);
    let sum = page.all(".sum").iter().map(text).collect::<String>();
    assert!(sum.contains("e 1 por ler"), "{sum}");
    let rows = page.all(".totals dl").iter().map(text).collect::<String>();
    for said in ["Depósito0,60\u{a0}€", "Entregaainda não se sabe"] {
        assert!(rows.contains(said), "{said}: {rows}");
    }
}

/// What stood among an order's lines or totals and is no product, by its own words.
#[wasm_bindgen_test]
async fn rows_of_the_order_that_are_no_goods_are_listed_in_euro() {
    let totals = |page: &Page| text(&page.all(".totals").remove(0));
    let odd = totals(&Page::open(PT, "review-odd").await);
    let said = "A encomenda tinha ainda: «Depósito de vasilhame» 1,20\u{a0}€, \
        «Taxa de preparação» 2,50\u{a0}€.";
    assert!(odd.contains(said), "{odd}");
    assert!(
        odd.contains("Os depósitos não contam nesta comparação."),
        "{odd}"
    );
    let plain = totals(&Page::open(PT, "review").await);
    assert!(!plain.contains("tinha ainda"), "{plain}");
}

/// DECISIONS 16 and 31: where the shop leads back to the cart, the panel says which way is the person's.
#[wasm_bindgen_test]
async fn the_way_to_the_slots_is_told_where_the_shop_led_back() {
    let page = Page::open(PT, "review-replaced").await;
    let slots = text(&page.all(".slots").remove(0));
    for said in [
        "Abra o carrinho no Auchan.pt.",
        "Clique em «Validar»",
        "O Carrinho Pronto nunca o faz por si.",
        "O carrinho tem produtos esgotados",
    ] {
        assert!(slots.contains(said), "{said}: {slots}");
    }
    let cart = page.all(".slots a[href='https://www.auchan.pt/pt/carrinho-compras']");
    assert_eq!(cart.len(), 1);
    assert!(
        page.all(".slots button").is_empty(),
        "it is the person's way"
    );
}

/// Both ways side by side, with when each was read, by the shop's clock.
#[wasm_bindgen_test]
async fn slots_that_the_person_opened_are_shown_with_when_they_were_read() {
    let page = Page::open(PT, "review-visited").await;
    let ways: Vec<String> = page.all(".way h4").iter().map(text).collect();
    assert_eq!(ways, ["Entrega em casa", "Recolha na loja"]);
    let read = text(&page.all(".slots [role=status]").remove(0));
    assert!(
        read.contains("Entrega em casa: lidos em 21/11, 08:30"),
        "{read}"
    );
    assert!(
        read.contains("Recolha na loja: lidos em 21/11, 08:31"),
        "{read}"
    );
    let slots = text(&page.all(".slots").remove(0));
    for said in ["Grátis", "hora-limite", "nesse dia"] {
        assert!(slots.contains(said), "{said}: {slots}");
    }
    assert!(!slots.contains("Validar"), "{slots}");
}

/// The trade-off is told in a sentence.
#[wasm_bindgen_test]
async fn the_proposed_time_says_what_it_saves_against_the_soonest() {
    let slots = |page: &Page| text(&page.all(".slots").remove(0));
    let page = Page::open(PT, "review").await;
    let said = "Segunda-feira, 23 de novembro (18:00–20:00) poupa 3,99\u{a0}€ em relação ao mais \
        cedo: segunda-feira, 23 de novembro (10:00–12:00).";
    assert!(slots(&page).contains(said), "{}", slots(&page));
    let page = Page::open(EN, "review").await;
    let said = "Monday 23 November (18:00–20:00) saves €3.99 against the soonest";
    assert!(slots(&page).contains(said), "{}", slots(&page));
}

/// A promotion tells the former price and the percentage: of a hundred, rounded down.
#[wasm_bindgen_test]
async fn a_promotion_says_by_how_much_in_a_hundred() {
    let page = Page::open(PT, "review-many").await;
    let tags: Vec<String> = page.all(".listing .tag").iter().map(text).collect();
    // 11 × 7 + 120 = 197 twice, of 494 before.
    let wanted = "Promoção: menos 20%, antes 4,94\u{a0}€";
    assert!(tags.iter().any(|tag| tag == wanted), "{tags:?}");
}

/// A smaller pack at the same price is said: among what costs something else, and it does.
#[wasm_bindgen_test]
async fn a_smaller_pack_at_the_same_price_is_told_with_what_it_makes_of_the_kilo() {
    let page = Page::open(PT, "review-many").await;
    let tags: Vec<String> = page.all("#prices .tag.warn").iter().map(text).collect();
    let wanted = "Embalagem mais pequena: 450\u{a0}g em vez de 500\u{a0}g, \
        ao mesmo preço (+11\u{a0}% por kg)";
    assert_eq!(tags, [wanted]);
}

/// The shop's promises, in the person's language where they are known.
#[wasm_bindgen_test]
async fn a_substitute_shows_what_the_shop_promises_of_it() {
    let page = Page::open(PT, "review").await;
    let tags: Vec<String> = page.all(".substitutes .label").iter().map(text).collect();
    assert_eq!(tags, ["Nacional", "Cultivamos o bom"]);
}

/// A promotion tells the former price, the percentage and until when, on a substitute as on a line.
#[wasm_bindgen_test]
async fn a_promotion_of_a_substitute_says_until_when_and_in_which_words() {
    let page = Page::open(PT, "review").await.text();
    for said in [
        "Promoção: menos 20%, antes 4,76\u{a0}€",
        "Até 31/01/2026",
        "«LEVE MAIS PAGUE MENOS»",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

/// Beside the price of two stood the deposit of one.
#[wasm_bindgen_test]
async fn the_deposit_is_of_as_many_as_the_price_is() {
    let page = Page::open(PT, "review").await.text();
    assert!(page.contains("2 × 3,89\u{a0}€ = 7,78\u{a0}€"), "{page}");
    assert!(page.contains("+ 0,20\u{a0}€ de depósito"), "{page}");
}

/// `data-max` (the reason when a quantity is capped): the shop's own sentence, where it has one.
#[wasm_bindgen_test]
async fn the_reason_of_a_limit_stands_beside_the_amount() {
    let page = Page::open(PT, "review").await;
    let caps: Vec<String> = page.all(".listing .cap").iter().map(text).collect();
    let own = "O Auchan.pt diz: «Máximo 6 por encomenda»";
    let known = "O Auchan.pt não vende mais do que 6\u{a0}un.";
    assert!(caps.iter().any(|said| said == own), "{caps:?}");
    // The milk is at its most, and the shop gives no reason.
    assert!(caps.iter().any(|said| said == known), "{caps:?}");
    assert_eq!(caps.len(), 2, "what is not at its most has none: {caps:?}");
}

/// Pictures, from the page's own addresses, lazily, with a fallback: the one that has a picture
/// lies in a part that is folded, so that nothing is asked for here.
#[wasm_bindgen_test]
async fn a_picture_comes_late_from_the_shops_own_folder_and_leaves_its_box_when_it_fails() {
    let page = Page::open(PT, "review").await;
    let images = page.all(".good .picture img");
    let [image] = images.as_slice() else {
        panic!("{} pictures", images.len())
    };
    let attr = |name: &str| image.get_attribute(name).unwrap_or_default();
    let src = "https://www.auchan.pt/dw/image/v2/BFRC_PRD/on/demandware.static/-/\
        Sites-auchan-pt-master-catalog/default/dw1/images/hi-res/000100001.jpg\
        ?sw=50&sh=50&sm=fit&bgcolor=FFFFFF";
    assert_eq!((attr("src").as_str(), attr("alt").as_str()), (src, ""));
    assert_eq!(
        (attr("loading").as_str(), attr("referrerpolicy").as_str()),
        ("lazy", "no-referrer")
    );
    let error = web_sys::Event::new("error").expect("an event");
    image.dispatch_event(&error).expect("the event arrives");
    page.draws().await;
    assert_eq!(page.all(".good .picture img").len(), 0);
    assert_eq!(page.all(".good .picture").len(), 1, "the box stays");
}
