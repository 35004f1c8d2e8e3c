//! Nothing can be pressed but the seven controls, each on its own page.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "that is how a test fails"
)]

use auchan::{controls, denied};
use page::Element;
use shop::{OrderId, PageKind};

/// Everything on a page that a person could press.
const PRESSABLE: &str = "button, a, input, form, [role=button], li.auc-book-slot__slot";
const PAGES: [&str; 7] = [
    include_str!("../../../tests/pages/cart.html"),
    include_str!("../../../tests/pages/order.html"),
    include_str!("../../../tests/pages/slots.html"),
    include_str!("../../../tests/pages/dialog_merge.html"),
    include_str!("../../../tests/pages/dialog_fresh.html"),
    include_str!("../../../tests/pages/product.html"),
    include_str!("../../../tests/pages/product_in_cart.html"),
];

#[test]
fn every_known_danger_is_denied() {
    let dangers = [
        ".checkout-btn",
        ".auc-cart__remove-all",
        ".auc-cart__remove-product",
        ".auc-js-action__cancel",
        ".auc-js-action__edit",
        ".mergeorder-form input",
        ".auc-button--merge",
        ".auc-button--merge span",
        ".auc-js-discard-basket-merge",
        ".auc-book-slot__slot",
        ".auc-slot__time",
        ".auc-js-confirm-shipments",
        ".auc-js-click-collect a",
        ".auc-js-minicart",
        ".auc-header__delivery",
        "#auc-account-menu-modal a",
    ];
    for danger in dangers {
        let mut found = 0;
        for html in PAGES {
            let html = page::parse(html);
            for element in html.root().all(danger) {
                assert!(denied(&element, &[]).is_some(), "{danger}");
                found += 1;
            }
        }
        assert!(found > 0, "{danger} is on no page");
    }
}

#[test]
fn an_address_is_a_danger_wherever_it_stands() {
    let html = |attribute: &str| format!("<!DOCTYPE html><div {attribute}><b>Ok</b></div>");
    let dangers = [
        r#"data-url="https://www.auchan.pt/pt/aproveite-ainda""#,
        r#"data-action="/on/x/Cart-Empty""#,
        r#"formaction="/on/x/order%2Dcancel""#,
        r#"data-url-validation="/on/x/CART-VALIDATE""#,
        r#"href="https://www.auchan.pt/pt/Inicio-Check-Out?x""#,
    ];
    for attribute in dangers {
        let page = page::parse(&html(attribute));
        let inside = page.root().first("b").unwrap();
        assert!(denied(&inside, &[]).is_some(), "{attribute}");
    }
    let page = page::parse(&html(
        r#"href="/pt/alimentacao/" data-action="Order-Details""#,
    ));
    assert_eq!(denied(&page.root().first("b").unwrap(), &[]), None);
}

#[test]
fn no_control_may_be_pressed_on_any_other_kind_of_page() {
    let kinds = [
        PageKind::Home,
        PageKind::Orders,
        PageKind::Order,
        PageKind::Cart,
        PageKind::Search,
        PageKind::Product,
        PageKind::Slots,
        PageKind::Login,
        PageKind::Other,
    ];
    for control in &controls::ALL {
        assert!(matches!(
            control.on,
            PageKind::Order | PageKind::Product | PageKind::Cart
        ));
        for kind in kinds {
            assert_eq!(
                controls::permits(kind, control).is_ok(),
                kind == control.on,
                "{} on {kind:?}",
                control.name
            );
        }
    }
}

#[test]
fn a_control_of_ones_own_making_is_refused() {
    let made_up = controls::Control {
        selector: ".auc-js-action__cancel",
        ..controls::REORDER
    };
    assert!(controls::permits(PageKind::Order, &made_up).is_err());
    let slots = controls::Control {
        on: PageKind::Slots,
        ..controls::REORDER
    };
    assert!(controls::permits(PageKind::Slots, &slots).is_err());
}

#[test]
fn what_is_found_is_the_control_itself() {
    let order = OrderId("5d1f0c1e-7a44-4c56-9d3b-0b1d2c3e4f50".into());
    let html = page::parse(PAGES[3]);
    let join = controls::find(&html.root(), &controls::JOIN, &order.0).unwrap();
    assert!(join.has_class("auc-button--merge"));
    let discard = controls::find(&html.root(), &controls::DISCARD, &order.0).unwrap();
    assert!(discard.has_class("auc-js-discard-basket-merge"));
    let another = OrderId("another".into());
    assert!(controls::find(&html.root(), &controls::JOIN, &another.0).is_err());
}

/// SITE §9: "twenty other tiles stand around it", with prices and buttons of their own: only the
/// button of the product that the page is about may be pressed.
#[test]
fn only_the_page_s_own_product_can_be_added() {
    let whole = PAGES[5];
    let may = |html: &str, pid| {
        let html = page::parse(html);
        controls::find(&html.root(), &controls::ADD, pid).is_ok()
    };
    assert!(may(whole, "3010001"));
    assert!(!may(whole, "2490001"));
    let body = r#"auc-js-pdp-body" data-pid="3010001""#;
    let button = r#"auc-js-add-to-cart" data-pid="3010001""#;
    for named in [body, button, "pid=3010001"] {
        let other = whole.replace(named, &named.replace("3010001", "2490001"));
        assert_ne!(other, whole);
        let of_button = named != body;
        assert_eq!(may(&other, "3010001"), !of_button, "{named}");
        assert!(!may(&other, "2490001"), "{named}");
    }
}

#[test]
fn of_all_that_could_be_pressed_nine_things_can() {
    let order = "5d1f0c1e-7a44-4c56-9d3b-0b1d2c3e4f50";
    let (mut pressable, mut pressed) = (0, Vec::new());
    for html in PAGES {
        let html = page::parse(html);
        pressable += html.root().all(PRESSABLE).len();
        for control in &controls::ALL {
            for about in [order, "3010001", "2490001"] {
                let found = controls::find(&html.root(), control, about);
                pressed.extend(found.map(|_| control.name));
            }
        }
    }
    assert!(pressable > 80, "{pressable}");
    assert_eq!(
        pressed,
        [
            "remove",
            "less_of_line",
            "more_of_line",
            "reorder",
            "join",
            "discard",
            "go_on",
            "add",
            "more"
        ]
    );
}

/// SITE §11: however it is written.
#[test]
fn an_address_is_dangerous_however_it_is_written() {
    let harmless = [
        "/pt/pesquisa?q=checkout",
        "/pt/pesquisa?q=/on/x/Cart-Empty",
        "/pt/pesquisa/?q=pagamento",
        "/pt/contas/pt/contas",
        "/pt/contacto",
        "%",
        "%4",
        "",
        "?",
    ];
    let dangerous = [
        "/pt/inicio-check-out",
        "/pt/Inicio-Check-Out/",
        "/pt/inicio%2Dcheck%2dout",
        "/pt/inicio%252Dcheck%252Dout",
        "/pt/aproveite-ainda?x=1",
        "/pt\\aproveite-ainda",
        "/pt/apro\tveite-ainda",
        "/pt/apro%0Aveite-ainda",
        "/on/x/cart-VALIDATE",
        "/on/x/Order-Cancel?ID=1",
        "/pt/alimentacao/?next=/on/x/Cart-Empty",
        "/pt/alimentacao/#/on/x/Cart-Empty",
        "/pt/alimentacao/?a=b#c=Cart-Empty",
        "/pt/conta",
        "/pt/conta?x",
        "/pt/conta/moradas",
        "/pt/contas/pt/conta",
        "/x/%C3%A7%FF%2F%63art-empty",
        "/x/CARR\u{130}NHO/cart-empty",
        "\u{a0}/pt/definicoes\u{a0}",
        "https://www.auchan.pt/pt/PAGAMENTO",
    ];
    let denied = |address: &str| {
        let escaped = address.replace('&', "&amp;").replace('"', "&quot;");
        let page = page::parse(&format!("<!DOCTYPE html><b data-url=\"{escaped}\">x</b>"));
        denied(&page.root().first("b").unwrap(), &[]).is_some()
    };
    for address in dangerous {
        assert!(denied(address), "{address}");
    }
    for address in harmless {
        assert!(!denied(address), "{address}");
    }
}

/// What each page becomes, spoilt in one place, and the control that can be pressed no more.
#[test]
fn spoilt_in_one_place_nothing_can_be_pressed() {
    let order = "5d1f0c1e-7a44-4c56-9d3b-0b1d2c3e4f50";
    let form = "<form action=\"/pt/alimentacao/\">";
    let submits = |html: &str, from: &str, to: &str| html.replacen(from, to, 1);
    let pages = [
        (
            3,
            &controls::JOIN,
            order,
            "<button type=\"submit\" class=\"auc-button__rounded--primary auc-button--merge\"",
        ),
        (
            3,
            &controls::DISCARD,
            order,
            "<button type=\"button\" class=\"auc-button__rounded--secondary auc-button--discard-basket auc-js-discard-basket-merge\"",
        ),
        (
            4,
            &controls::GO_ON,
            order,
            "<button type=\"button\" class=\"auc-button__rounded--primary auc-js-action__reorder\"",
        ),
        (
            1,
            &controls::REORDER,
            order,
            "<button type=\"button\" class=\"auc-button__rounded--primary auc-button__re-order\"",
        ),
        (
            5,
            &controls::ADD,
            "3010001",
            "<button type=\"button\" class=\"auc-button__rounded auc-button__rounded--primary auc-js-add-to-cart\"",
        ),
        (
            6,
            &controls::MORE,
            "3010001",
            "<button class=\"btn btn-increment auc-qty-selector__group__btn btn-plus\"",
        ),
        (
            0,
            &controls::REMOVE,
            "2490001",
            "<button type=\"button\" class=\"remove-product auc-cart__remove-product\"",
        ),
    ];
    for (nth, control, about, tag) in pages {
        let whole = PAGES[nth];
        let may = |html: &str| controls::find(&page::parse(html).root(), control, about).is_ok();
        assert!(may(whole), "{}", control.name);
        let twice = "<div class=\"page\" data-action=\"x\"></div><div class=\"page\"".to_owned();
        for (from, to) in [
            (tag, format!("{form}{tag}")),
            (tag, format!("{tag} form=\"x\"")),
            (tag, format!("{tag} formaction=\"/pt/alimentacao/\"")),
            (tag, format!("{tag} commandfor=\"x\"")),
            (tag, format!("{tag} popovertarget=\"x\"")),
            (tag, format!("{tag} onclick=\"x()\"")),
            (tag, format!("{tag} dir=\"rtl\"")),
            (tag, format!("{tag} disabled")),
            (tag, format!("{tag} hidden")),
            (tag, format!("<a href=\"/pt/alimentacao/\">{tag}")),
            (tag, format!("{}{tag}", "<div>".repeat(260))),
            ("<div class=\"page\"", twice),
            ("</body>", "<div class=\"page\"></div></body>".to_owned()),
        ] {
            let spoilt = submits(whole, from, &to);
            assert_ne!(spoilt, whole);
            assert!(!may(&spoilt), "{}: {to}", control.name);
        }
        let other = if control.kind == "submit" {
            "type=\"button\""
        } else {
            "type=\"submit\""
        };
        let spoilt = whole.replacen(tag, &tag.replace("<button", &format!("<button {other}")), 1);
        assert!(!may(&spoilt), "{}: {other}", control.name);
    }
}

/// A page whose elements cannot be asked one thing or the other.
#[derive(Debug, Clone)]
struct Mute<'a> {
    it: page::Parsed<'a>,
    /// No selector can be held against an element.
    selectors: bool,
    /// Nobody knows what a press would set off.
    facts: bool,
}

impl<'a> Mute<'a> {
    fn like(&self, it: page::Parsed<'a>) -> Self {
        Self { it, ..self.clone() }
    }
}

impl Element for Mute<'_> {
    fn first(&self, selector: &'static str) -> Option<Self> {
        self.it.first(selector).map(|it| self.like(it))
    }
    fn all(&self, selector: &'static str) -> Vec<Self> {
        self.it
            .all(selector)
            .into_iter()
            .map(|it| self.like(it))
            .collect()
    }
    fn matches(&self, selector: &'static str) -> Option<bool> {
        self.it.matches(selector).filter(|_| !self.selectors)
    }
    fn has_name(&self, name: &str) -> bool {
        self.it.has_name(name)
    }
    fn parent(&self) -> Option<Self> {
        self.it.parent().map(|it| self.like(it))
    }
    fn attr(&self, name: &'static str) -> Option<String> {
        self.it.attr(name)
    }
    fn has_class(&self, name: &str) -> bool {
        self.it.has_class(name)
    }
    fn text(&self) -> String {
        self.it.text()
    }
    fn value(&self) -> Option<String> {
        self.it.value()
    }
    fn visible(&self) -> bool {
        self.it.visible()
    }
    fn facts(&self) -> Option<page::Facts> {
        self.it.facts().filter(|_| !self.facts)
    }
}

#[test]
fn what_cannot_be_told_is_refused() {
    let html = page::parse(PAGES[5]);
    let may = |selectors, facts| {
        let root = Mute {
            it: html.root(),
            selectors,
            facts,
        };
        controls::find(&root, &controls::ADD, "3010001").is_ok()
    };
    assert!(may(false, false));
    assert!(!may(true, false), "the deny-list fails open");
    assert!(!may(false, true), "pressed without knowing what it does");
}

/// A button's wordings stand in spans, of which one shows; what stands beside them shows, too.
#[test]
fn text_beside_the_wordings_counts() {
    let whole = PAGES[5];
    let may = |html: &str| {
        let html = page::parse(html);
        controls::find(&html.root(), &controls::ADD, "3010001").is_ok()
    };
    for beside in [
        "Finalizar compra ",
        "<b>Finalizar compra</b>",
        "\u{202e}",
        "\u{200b}",
    ] {
        let label = "aria-label=\"adicionar\">";
        let spoilt = whole.replacen(label, &format!("{label}{beside}"), 1);
        assert_ne!(spoilt, whole);
        assert!(!may(&spoilt), "{beside}");
    }
}
