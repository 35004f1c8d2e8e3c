//! One odd part of a page is set aside, and the rest of the page is read as if it were not there
//! (DECISIONS 29, 33): every kind of it that was met or is to be expected.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use shop::{
    Aside, Cart, Cents, Order, OrderList, PageKind, Part, Quantity, Row, RowKind, SearchPage,
    SlotsPage,
};

macro_rules! page {
    ($name:literal) => {
        include_str!(concat!("../../../tests/pages/", $name, ".html"))
    };
}

/// The page with one text replaced where it stands first.
fn edited(html: &str, from: &str, to: &str) -> String {
    assert!(html.contains(from), "{from:?} is not in the page");
    html.replacen(from, to, 1)
}

fn order(html: &str) -> Order {
    auchan::order(&page::parse(html).root()).unwrap_or_else(|why| panic!("{why}"))
}

fn cart(html: &str) -> Cart {
    auchan::cart(&page::parse(html).root()).unwrap_or_else(|why| panic!("{why}"))
}

fn slots(html: &str) -> SlotsPage {
    auchan::slots(&page::parse(html).root()).unwrap_or_else(|why| panic!("{why}"))
}

fn search(html: &str) -> SearchPage {
    auchan::search(&page::parse(html).root()).unwrap_or_else(|why| panic!("{why}"))
}

fn orders(html: &str) -> OrderList {
    auchan::orders(&page::parse(html).root()).unwrap_or_else(|why| panic!("{why}"))
}

fn only(aside: &[Aside]) -> &Aside {
    let [one] = aside else { panic!("{aside:?}") };
    one
}

fn row(kind: RowKind, label: &str, cents: i64) -> Row {
    Row {
        kind,
        label: label.into(),
        amount: Some(Cents(cents)),
    }
}

const WATER: &str = "/pt/bebidas/aguas/agua-da-serra-6x0.50l/605001.html";

/// A list whose cards say how an order stands was not seen (SITE §4); what it says is taken all the same.
#[test]
fn a_cancelled_order_of_the_list_is_known_by_its_card() {
    let html = page!("orders");
    assert!(orders(html).orders.iter().all(|order| !order.cancelled));
    let state = |word: &str| {
        let head = r#"<div class="card auc-card auc-orders__order-summary">"#;
        let said = format!(r#"{head}<span class="auc-order-status">{word}</span>"#);
        orders(&edited(html, head, &said))
            .orders
            .remove(0)
            .cancelled
    };
    assert!(state("Cancelada") && state("CANCELADO"));
    assert!(!state("Entregue") && !state(""));
}

/// The page of an order in two deliveries says so.
#[test]
fn the_deliveries_of_an_order_are_counted() {
    assert_eq!(order(page!("order")).deliveries, 1);
    assert_eq!(order(page!("order_in_two_deliveries")).deliveries, 2);
}

/// SITE §17: no order in two deliveries was ever saved. One product in both may be counted once or twice.
#[test]
fn a_product_in_two_deliveries_may_be_counted_once_or_twice() {
    let html = page!("order_in_two_deliveries");
    let second = r#"<div class="col-12 card auc-card auc-orders__product-card">
  <a href="/pt/legumes/brocolos-exemplo-kg/20601.html""#;
    let more = linked(WATER, "água da serra 6x0.50l", "x2", "4,05 €");
    let both = edited(html, second, &format!("{more}{second}"));
    let said = |count: u32| {
        edited(
            &both,
            "      5\n      Produtos",
            &format!("{count}\nProdutos"),
        )
    };
    for count in [5, 6] {
        let order = order(&said(count));
        let water = order.lines.iter().filter(|line| line.pid.0 == "605001");
        let much: Vec<Quantity> = water.map(|line| line.quantity).collect();
        assert_eq!(much, [Quantity::pieces(6), Quantity::pieces(2)], "{count}");
        assert_eq!(order.deliveries, 2);
    }
    for count in [4, 7] {
        let read = auchan::order(&page::parse(&said(count)).root());
        assert!(read.is_err(), "{count}");
    }
}

/// A page that shows its only delivery twice is not one of two.
#[test]
fn a_delivery_that_stands_there_twice_is_not_two() {
    let html = page!("order");
    let (before, rest) = html.split_once(DELIVERY).unwrap();
    let (delivery, after) = rest.split_once(BUTTONS).unwrap();
    let twice = format!("{before}{DELIVERY}{delivery}{DELIVERY}{delivery}{BUTTONS}{after}");
    assert!(auchan::order(&page::parse(html).root()).is_ok());
    assert!(auchan::order(&page::parse(&twice).root()).is_err());
}

const DELIVERY: &str = r#"<div class="card auc-card auc-orders__sub-order-card">"#;
const BUTTONS: &str = r#"<div class="row no-gutters text-center auc-orders__order-buttons">"#;

/// A card of an order that leads to a product.
fn linked(path: &str, name: &str, quantity: &str, price: &str) -> String {
    card(&format!(r#"<a href="{path}">{name}</a>"#), quantity, price)
}

/// A card of an order that leads to no product.
fn card(name: &str, quantity: &str, price: &str) -> String {
    format!(
        r#"<div class="auc-orders__product-card"><div class="auc-orders__product-name">{name}</div>
        <div class="auc-orders__product-quantity">{quantity}</div>
        <div class="auc-orders__product-price">{price}</div></div>"#
    )
}

#[test]
fn an_odd_line_of_an_order_is_set_aside_with_its_words() {
    let whole = order(page!("order"));
    let read = order(&edited(page!("order"), "    4,05 €", "    -"));
    let aside = only(&read.aside);
    assert_eq!(
        (aside.part, aside.at, aside.about.as_deref()),
        (Part::OrderLine, 1, Some("605001"))
    );
    assert_eq!(aside.text, "água da serra 6x0.50l x6 -");
    assert!(aside.why.to_string().contains("line_price"), "{aside:?}");
    let mut rest = whole.lines;
    rest.remove(1);
    assert_eq!(read.lines, rest);
}

#[test]
fn a_deposit_or_a_discount_among_the_lines_of_an_order_is_a_row() {
    let first = r#"<div class="col-12 card auc-card auc-orders__product-card">"#;
    for (name, price, kind, cents) in [
        ("Depósito Volta", "0,60 €", RowKind::Deposit, 60),
        ("Desconto cartão", "-2,00 €", RowKind::Discount, -200),
    ] {
        let added = card(name, "x6", price) + first;
        let read = order(&edited(page!("order"), first, &added));
        assert_eq!(read.rows, [row(kind, name, cents)]);
        assert_eq!(read.lines, order(page!("order")).lines);
    }
}

#[test]
fn a_row_among_the_totals_of_an_order_is_shown_by_its_own_words() {
    let last = r#"<p>Total <span class="grand-total-sum">"#;
    for (words, kind) in [
        ("Depósito embalagens", RowKind::Deposit),
        ("Taxa de serviço", RowKind::Other),
        ("Proteção da entrega", RowKind::Other),
        ("Seguro de envio", RowKind::Other),
    ] {
        let added = format!("<p>{words} <span>0,60 €</span></p>{last}");
        let read = order(&edited(page!("order"), last, &added));
        assert_eq!(read.rows, [row(kind, words, 60)]);
    }
}

#[test]
fn quantities_and_numbers_in_other_forms_are_read() {
    let quantity = |to: &str| {
        let read = order(&edited(page!("order"), "1.3Kg", to));
        assert!(read.aside.is_empty(), "{to}");
        let line = read.lines.iter().find(|line| line.pid.0 == "2696001");
        line.unwrap().quantity
    };
    assert_eq!(quantity("1,3Kg"), Quantity::grams(1300));
    assert_eq!(quantity("250g"), Quantity::grams(250));
    let none = order(&edited(page!("order"), "    x0\n", "    x0.0\n"));
    assert!(!none.lines.first().unwrap().delivered);
    let seller = WATER.replace("605001", "893601-XYZ");
    let html = page!("order").replace(WATER, &seller);
    let line = order(&html).lines.into_iter().nth(1).unwrap();
    assert_eq!((&*line.pid.0, line.url), ("893601-XYZ", seller));
    let gift = order(&edited(page!("order"), "    4,05 €", "    Grátis"));
    assert_eq!(gift.lines.get(1).unwrap().price, Cents::ZERO);
}

/// What a seller of the marketplace offers has letters in its number, wherever it stands (SITE §18).
#[test]
fn a_sellers_number_is_read_in_the_cart_on_a_tile_and_on_its_page() {
    let seller = "893601-XYZ";
    let line = cart(&page!("cart").replace("2490001", seller))
        .lines
        .remove(0);
    assert_eq!(line.pid.0, seller);
    assert!(line.url.ends_with("/893601-XYZ.html"), "{}", line.url);
    let tile = search(&page!("search").replace("3010001", seller))
        .tiles
        .remove(0);
    assert_eq!(tile.pid.0, seller);
    let html = page!("product").replace("3010001", seller);
    let product = auchan::product(&page::parse(&html).root()).unwrap();
    assert_eq!(product.pid.0, seller);
}

/// A line that has neither a link nor a quantity, as a gift may.
const GIFT: &str = r#"<div class="auc-js-cart-item" data-pid="777001">
  <div class="auc-cart__product-title">Oferta: copo de vidro</div>
  <div class="auc-js-cart-item-price">0,00 €</div></div>"#;

#[test]
fn a_gift_in_the_cart_is_set_aside_and_the_sums_still_hold() {
    let first = r#"<div class="card product-info auc-card uuid-"#;
    let html = edited(page!("cart"), first, &(GIFT.to_owned() + first));
    let html = edited(&html, "5 produtos", "6 produtos");
    let (read, whole) = (cart(&html), cart(page!("cart")));
    let aside = only(&read.aside);
    assert_eq!(
        (aside.amount, aside.about.as_deref()),
        (Some(Cents::ZERO), Some("777001"))
    );
    assert_eq!(aside.text, "Oferta: copo de vidro 0,00 €");
    assert_eq!((&read.lines, read.sum()), (&whole.lines, whole.sum()));
    assert_eq!(read.cross_check, None, "its line cannot be compared");
}

/// The cart with one more card before the first, and this many lines in its heading.
fn with_card(card: &str, said: &str) -> String {
    let first = r#"<div class="card product-info auc-card uuid-"#;
    let html = edited(page!("cart"), first, &(card.to_owned() + first));
    edited(&html, "5 produtos", &format!("{said} produtos"))
}

/// A card of the cart that is no line of goods.
fn bare(name: &str, price: &str) -> String {
    format!(
        r#"<div class="auc-js-cart-item"><div class="auc-cart__product-title">{name}</div>
        <div class="auc-js-cart-item-price">{price}</div></div>"#
    )
}

/// Whether "5 produtos" counts what nobody pays for is not known (SITE §18): both are borne.
#[test]
fn a_gift_or_a_discount_card_may_be_counted_or_not() {
    let whole = cart(page!("cart"));
    for said in ["5", "6"] {
        let read = cart(&with_card(GIFT, said));
        assert_eq!((read.aside.len(), &read.lines), (1, &whole.lines));
        let read = cart(&with_card(&bare("Desconto cartão", "-2,00 €"), said));
        assert_eq!(read.rows, [row(RowKind::Discount, "Desconto cartão", -200)]);
        assert_eq!((read.aside.len(), &read.lines), (0, &whole.lines));
        assert_eq!((read.sum(), read.cross_check), (whole.sum(), Some(true)));
        let read = cart(&with_card(&bare("Oferta especial", "-2,00 €"), said));
        assert_eq!(only(&read.aside).amount, Some(Cents(-200)));
    }
}

/// A gift is no sign that the page has changed: one odd line beside it is borne as without it.
#[test]
fn a_gift_beside_an_odd_line_spoils_nothing() {
    let html = edited(&with_card(GIFT, "5"), "      5,40 €", "      -");
    let read = cart(&html);
    assert_eq!((read.aside.len(), read.lines.len()), (2, 4));
    let three = page!("cart_of_2026").replace("      12,50 €", "      -");
    assert_eq!(cart(&three).lines.len(), 2);
    let two = three.replace("      0,77 €", "      -");
    assert!(auchan::cart(&page::parse(&two).root()).is_err());
}

/// While the shop's scripts fill a cart, fewer lines are there than it says: no card makes up for one.
#[test]
fn a_cart_that_is_not_whole_is_not_taken_for_one() {
    let unsettled = |html: &str| {
        let html = page::parse(html);
        let why = auchan::cart(&html.root()).unwrap_err();
        assert!(why.to_string().contains("line_count"), "{why}");
        assert!(!auchan::is_ready(&html.root()));
    };
    for card in [GIFT, &bare("Desconto cartão", "-2,00 €")] {
        for said in ["4", "7"] {
            unsettled(&with_card(card, said));
        }
    }
    // One that is to be paid, or that has a part of a line of goods, is none of these.
    let half = |more: &str| bare(&format!("leite {more}"), "0,00 €");
    for card in [
        bare("Taxa de serviço", "0,50 €"),
        bare("leite", ""),
        half(r#"<a href="/pt/leite/1.html">1 l</a>"#),
        half(r#"<div class="auc-qty-selector"></div>"#),
        half(r#"<p class="auc-unavailable-text">Produto indisponível</p>"#),
    ] {
        unsettled(&with_card(&card, "5"));
        assert_eq!(cart(&with_card(&card, "6")).aside.len(), 1, "{card}");
    }
}

/// Whether "4 Produtos" counts a gift, a deposit and a discount is not known (SITE §18).
#[test]
fn a_gift_of_an_order_may_be_counted_or_not() {
    let whole = order(page!("order_of_2026"));
    let saying = |said: &str| edited(page!("order_of_2026"), "      4\n", said);
    for said in ["      3\n", "      5\n", "      6\n"] {
        assert_eq!(order(&saying(said)).lines, whole.lines);
    }
    for said in ["      2\n", "      7\n"] {
        let html = saying(said);
        assert!(auchan::order(&page::parse(&html).root()).is_err(), "{said}");
    }
}

/// `(SDR)` stands in the names of goods: it makes no deposit of a line that lost its link.
#[test]
fn goods_that_lost_their_link_are_no_deposit() {
    let link = r#"<a href="/pt/bebidas/cervejas/3950101.html" aria-label="CERVEJA DE EXEMPLO LATA 6X33CL (SDR)">cerveja"#;
    for to in [
        link.replace(r#"href="/pt/bebidas/cervejas/3950101.html" "#, ""),
        "<b>cerveja".into(),
    ] {
        let read = order(&edited(page!("order_of_2026"), link, &to));
        assert_eq!((read.lines.len(), read.aside.len()), (4, 1), "{to}");
        assert_eq!(read.rows, order(page!("order_of_2026")).rows);
    }
}

/// What another extension puts beside a row among the totals is none of its words.
#[test]
fn a_row_keeps_its_words_beside_those_of_another_extension() {
    let badge = "<x-badge>★ 3,49 € noutra loja</x-badge>";
    let rows = cart(page!("cart_of_2026")).rows;
    for of in [
        "<p>Entrega</p>",
        r#"deposit-total">1,20 €</p>"#,
        r#"<div class="col-8"><p>Entrega</p></div>"#,
    ] {
        let html = edited(page!("cart_of_2026"), of, &format!("{of}{badge}"));
        assert_eq!(cart(&html).rows, rows, "{of}");
    }
    let rows = order(page!("order_of_2026")).rows;
    let of = r#"<span class="deposit-total">1,20 €</span>"#;
    let html = edited(page!("order_of_2026"), of, &format!("{of}{badge}"));
    assert_eq!(order(&html).rows, rows);
}

/// `-` is "not known yet", as in a cart.
#[test]
fn an_order_whose_delivery_is_not_known_yet_is_read() {
    let whole = order(page!("order"));
    let html = page!("order").replace(r#"cost">5,99 €"#, r#"cost">-"#);
    let read = order(&html);
    let row = Row {
        kind: RowKind::Delivery,
        label: "Entrega".into(),
        amount: None,
    };
    assert_eq!((read.delivery, read.rows), (Cents::ZERO, vec![row]));
    assert_eq!((read.lines, read.goods), (whole.lines, whole.goods));
    let none = page::parse(&html.replace(r#"cost">-"#, r#"cost">--"#));
    assert!(auchan::order(&none.root()).is_err());
}

#[test]
fn a_line_of_the_cart_without_a_sum_is_lacked_by_the_sum() {
    let read = cart(&edited(page!("cart"), "      5,40 €", "      -"));
    assert_eq!((only(&read.aside).amount, read.sum()), (None, None));
    assert_eq!(only(&read.aside).about.as_deref(), Some("2490001"));
}

#[test]
fn deposits_and_fees_of_the_cart_explain_its_total() {
    let total = cart(page!("cart")).totals.total;
    let shown = total.to_string();
    let basket = format!(r#"<p class="text-right basket-total">{shown}"#);
    let dearer = |more: i64, rows: &str| {
        let sum = (total + Cents(more)).to_string();
        let html = edited(
            page!("cart"),
            &basket,
            &format!("{rows}{}", basket.replace(&shown, &sum)),
        );
        cart(&html)
    };
    let deposit =
        r#"<div class="row"><div><p>Depósito</p></div><div><p class="x">0,60 €</p></div></div>"#;
    let read = dearer(60, deposit);
    assert_eq!(read.rows, [row(RowKind::Deposit, "Depósito", 60)]);
    assert_eq!(read.cross_check, Some(true), "no false alarm");
    let fee = r#"<p class="text-right shipping-cost">-</p>"#;
    let html = edited(page!("cart"), fee, &fee.replace('-', "4,50 €"))
        .replace(&fee.replace('-', "4,50 €"), fee);
    assert!(cart(&html).rows.is_empty(), "`-` is no fee yet");
    let reserved = page!("cart").replace("shipping-cost\">-", "shipping-cost\">4,50 €");
    assert_eq!(cart(&reserved).rows, [row(RowKind::Delivery, "", 450)]);
    assert_eq!(cart(&reserved).cross_check, Some(true));
}

#[test]
fn slots_in_other_forms_are_read_and_odd_ones_set_aside() {
    let whole = slots(page!("slots"));
    let fee = |to: &str| slots(&page!("slots").replace("0,00 €", to)).slots;
    assert_eq!(fee("Grátis"), whole.slots);
    assert_eq!(fee(""), whole.slots);
    let hours = |to: &str| {
        let read = slots(&page!("slots").replace("20:00 - 22:00", to));
        assert!(read.aside.is_empty(), "{to}");
        let slot = read.slots.into_iter().nth(1).unwrap();
        format!(
            "{}-{}",
            slot.start.strftime("%H:%M"),
            slot.end.strftime("%H:%M")
        )
    };
    assert_eq!(hours("22:00 - 24:00"), "22:00-00:00");
    assert_eq!(hours("20:00 – 22:00"), "20:00-22:00");
    assert_eq!(hours("10h00 - 12h00"), "10:00-12:00");
    let unsaid = page!("slots").replace(r#"is-free="false""#, r#"is-free="null""#);
    assert_eq!(slots(&unsaid).slots, whole.slots);
    for (from, to) in [
        (
            r#"data-has-slots-to-book="true""#,
            r#"data-has-slots-to-book="null""#,
        ),
        ("data-price=\"6,25 €\"", "data-price=\"seis euros\""),
        (r#"data-time="20:00 - 22:00""#, r#"data-time="todo o dia""#),
    ] {
        let html = edited(page!("slots"), from, to).replace("+ 6,25 €", "");
        let read = slots(&html);
        assert_eq!((only(&read.aside).part, read.slots.len()), (Part::Slot, 2));
        assert_eq!(read.days, whole.days);
    }
}

/// `null` is the shop's "nothing was said": of most marks that is "no"; of whether there is room it is
/// nothing that can be relied on.
#[test]
fn a_mark_of_a_slot_that_says_nothing_is_no_mark() {
    let whole = slots(page!("slots"));
    for mark in ["is-free", "is-after-cutoff", "express"] {
        let said = format!(r#"data-{mark}="false""#);
        let unsaid = format!(r#"data-{mark}="null""#);
        assert_eq!(
            slots(&page!("slots").replace(&said, &unsaid)),
            whole,
            "{mark}"
        );
    }
    let day = r#"data-day-has-limited-availability="#;
    let unsaid = page!("slots").replace(&format!(r#"{day}"false""#), &format!(r#"{day}"null""#));
    assert_eq!(slots(&unsaid), whole);
    // A mark that was there is not kept where nothing is said any more.
    let (late, express) = (r#"is-after-cutoff="true""#, r#"data-express="true""#);
    let html = page!("slots").replace(late, r#"is-after-cutoff="null""#);
    let html = html.replace(express, r#"data-express="null""#);
    let read = slots(&html);
    assert!(read.aside.is_empty());
    assert!(
        !read
            .slots
            .iter()
            .any(|slot| slot.after_cutoff || slot.express)
    );
    let odd = edited(page!("slots"), late, r#"is-after-cutoff="sim""#);
    assert_eq!(only(&slots(&odd).aside).part, Part::Slot);
}

#[test]
fn an_odd_tile_and_an_odd_card_are_set_aside() {
    let html = edited(
        page!("search"),
        r#"content="0.86""#,
        r#"content="quase um""#,
    );
    let read = search(&html);
    assert_eq!(only(&read.aside).about.as_deref(), Some("3010001"));
    assert_eq!(read.tiles, search(page!("search")).tiles.split_off(1));
    let list = orders(&edited(page!("orders"), "41,37 €", "-"));
    assert_eq!((only(&list.aside).at, list.orders.len()), (0, 2));
    assert_eq!(list.orders, orders(page!("orders")).orders.split_off(1));
}

/// The words that a page proposes; `None` where it cannot be read, and it is not ready either then.
fn hints(html: &str) -> Option<Vec<String>> {
    let html = page::parse(html);
    let seen = auchan::identify(&html.root());
    let read = auchan::search(&html.root()).ok();
    let ready = auchan::is_ready(&html.root()) && seen.kind == PageKind::Search;
    assert_eq!(ready, read.is_some(), "{seen:?}");
    let read = read?;
    assert!(read.tiles.is_empty());
    Some(read.hints)
}

/// SITE §17: a search that found nothing was never seen; whichever way it says so, what it proposes is
/// read, and nothing else is taken for such a word.
#[test]
fn the_shops_own_words_are_read_where_nothing_was_found() {
    let page = page!("search_hints");
    let both = Some(vec!["leite".to_owned(), "leite creme".to_owned()]);
    assert_eq!(hints(page), both);
    let counted = page!("search_nothing").replace("xyzzy", "leitte");
    assert_eq!(hints(&counted), Some(Vec::new()));
    let at = page.find("<p>").unwrap();
    let said = &page[at..page.find(r#"<div class="auc-js-slots"#).unwrap()];
    let grid = r#"<div class="justify-content-start product-grid">"#;
    assert_eq!(
        hints(&edited(&counted, grid, &format!("{said}{grid}"))),
        both
    );
    let more = ["a", "b", "c"].map(|it| format!(r#"<a href="/pt/pesquisa?q={it}">{it}</a>"#));
    let many = hints(&edited(page, "</p>", &format!("</p>{}", more.concat()))).unwrap();
    assert_eq!(many, ["leite", "a", "b"]);
    for (from, to) in [
        (">leite</a>", ">outra coisa</a>"),
        (">leite</a>", ">LEITTE</a>"),
        (
            "https://www.auchan.pt/pt/pesquisa",
            "https://elsewhere.example/pt/pesquisa",
        ),
        ("https://www.auchan.pt/pt/pesquisa", "/pt/alimentacao/"),
        ("pt/pesquisa?q=leite&", "pt/pesquisa?x=leite&"),
    ] {
        let other = hints(&edited(page, from, to));
        assert_eq!(other, Some(vec!["leite creme".to_owned()]), "{to}");
    }
}

/// A page that cannot be read is never taken for one that found nothing.
#[test]
fn a_search_that_changed_is_not_one_that_found_nothing() {
    let page = page!("search_hints");
    let goods = r#"<a href="/pt/lacteos/leite/3010001.html">leite magro</a>"#;
    let tile = r#"<div class="auc-js-product-tile" data-pid="3010001"></div>"#;
    for (from, to) in [
        ("Search-IncludeSearchShow", "Search-Something"),
        ("q=leitte\" data", "q=queijo\" data"),
        ("\"leitte\"</span>", "\"queijo\"</span>"),
        ("search-keywords", "keywords"),
        ("maincontent", "content"),
        ("</p>", &format!("</p>{goods}")),
        ("</p>", &format!("</p>{tile}")),
        ("</p>", r#"</p><div class="product-grid"></div>"#),
        (
            "</p>",
            r#"</p><span class="search-result-count">12 resultados</span>"#,
        ),
    ] {
        assert_eq!(hints(&edited(page, from, to)), None, "{to}");
    }
    let none = page.replace("/pt/pesquisa", "/pt/outra");
    assert_eq!(hints(&none), None);
    let renamed = page!("search").replace("product-grid", "grid-of-goods");
    let renamed = renamed.replace("auc-js-search-results-total", "x");
    let renamed = renamed.replace("search-result-count", "x");
    let proposing = edited(
        &renamed,
        "</h1>",
        r#"</h1><a href="/pt/pesquisa?q=pão">pão</a>"#,
    );
    assert_eq!(hints(&proposing), None);
}

/// "where more than one of its parts and more than a fifth of them are odd" (DECISIONS 29).
#[test]
fn a_page_of_oddities_is_unreadable() {
    let odd = page!("order").replace("    x", "    z");
    let why = auchan::order(&page::parse(&odd).root()).unwrap_err();
    assert!(why.to_string().contains("quantity says"), "{why}");
}

/// SITE §18: the promises stand in `alt`. An icon that has no words spoils nothing, and is no label.
#[test]
fn an_icon_without_words_is_left_out_and_the_tile_is_read() {
    let lactose = "alt=\"Sem lactose\" title=\"Sem lactose\"";
    let read = |attrs: &str| {
        let page = search(&edited(page!("search"), lactose, attrs));
        let [first, ..] = page.tiles.as_slice() else {
            panic!("no tile")
        };
        assert!(page.aside.is_empty());
        first
            .labels
            .iter()
            .map(|it| it.0.clone())
            .collect::<Vec<_>>()
    };
    let national = "Produto Nacional";
    assert_eq!(read(lactose), [national, "Sem lactose"]);
    assert_eq!(read("alt=\" \" title=\"Bio\""), [national, "Bio"]);
    for none in [
        "",
        "alt=\"\"",
        "alt=\"-\"",
        &format!("alt=\"{}\"", "palavra ".repeat(9)),
    ] {
        assert_eq!(read(none), [national], "{none}");
    }
    assert_eq!(read("alt=\"Produto Nacional\""), [national], "each once");
}

/// SITE §17: no such sentence was saved, so one counts only where it names the limit of its own line.
#[test]
fn the_reason_of_a_limit_is_the_shops_own_sentence() {
    let sentence = "Só restam 4 unidades";
    let cap = |from: &str, to: &str| {
        let cart = cart(&edited(page!("cart"), from, to));
        assert!(cart.aside.is_empty());
        let mut capped = cart.lines.iter().filter(|it| it.cap.is_some());
        assert!(cart.lines.len() == 5);
        capped.next().and_then(|it| it.cap.clone())
    };
    assert_eq!(cap(sentence, sentence).as_deref(), Some(sentence));
    let most = "Máximo 4 por encomenda";
    assert_eq!(cap(sentence, most).as_deref(), Some(most));
    for other in ["Só restam 3 unidades", "Leve 4 unidades", ""] {
        assert_eq!(cap(sentence, other), None, "{other}");
    }
    assert_eq!(cap("data-max=\"4.0\"", "data-max=\"1000.0\""), None);
    assert_eq!(cap("auc-cart__limit", "auc-cart__limit d-none"), None);
}

/// The days of a promotion stand in `.auc-price__promotion--pdp__date`; what is no date is left
/// out, and the tile is read.
#[test]
fn a_promotion_says_until_when_or_does_not() {
    let until = |dates: &str| {
        let page = search(&edited(page!("search"), "de 5/8/2025 a 31/1/2026", dates));
        assert!(page.aside.is_empty());
        let mut on = page.tiles.into_iter().filter_map(|it| it.promotion);
        let promotion = on.next().unwrap();
        assert_eq!(promotion.badge.as_deref(), Some("-35%"));
        promotion.until.map(|day| day.to_string())
    };
    assert_eq!(
        until("de 5/8/2025 a 31/1/2026").as_deref(),
        Some("2026-01-31")
    );
    assert_eq!(until("até esgotar"), None);
    let line = cart(page!("cart")).lines.swap_remove(1);
    let badge = line.promotion.and_then(|it| it.badge);
    assert_eq!(
        badge.as_deref(),
        Some("-10% IMEDIATO INCLUÍDO EXCLUSIVO ONLINE")
    );
}

/// SITE §9: the page says it twice; where it says it once, nobody can tell.
#[test]
fn a_product_that_says_half_whether_it_can_be_bought_is_not_read() {
    for half in ["data-ready-to-order=\"true\"", "data-available=\"true\""] {
        let html = edited(page!("product"), half, "");
        let why = auchan::product(&page::parse(&html).root()).unwrap_err();
        assert!(why.to_string().contains("availability"), "{why}");
    }
}
