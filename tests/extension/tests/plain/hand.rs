use std::fs;

use auchan::{Dialog, controls, denied, dialog};
use extension_tests::{Page, Result};
use page::{Element, Parsed};
use serde_json::{Value, json};
use shop::Mode;

use crate::{browser, pages, put, script};

/// An order, a product, and neither.
const ABOUT: [&str; 3] = ["5d1f0c1e-7a44-4c56-9d3b-0b1d2c3e4f50", "3010001", "another"];
const MODES: [(&str, Mode); 2] = [("MERGE", Mode::Merge), ("REPLACE", Mode::Replace)];

/// What the plain hand says of the page that is there.
fn by_plain_hand(page: &Page) -> Result<Value> {
    let (table, hand) = (script("plain-table.js")?, script("plain-hand.js")?);
    let (orders, modes) = (json!(ABOUT), json!(MODES.map(|(mode, _)| mode)));
    page.eval(&format!(
        "(() => {{ {table} {hand}
            const root = document.documentElement;
            const said = (call) => {{
                try {{ return call(); }} catch (error) {{
                    if (!(error instanceof plainHand.Refusal)) throw error;
                    return error.why;
                }}
            }};
            const place = (element) => [...document.querySelectorAll('*')].indexOf(element);
            return {{
                found: {orders}.map((order) => plainTable.controls.map(({{ name }}) =>
                    said(() => place(plainHand.find(root, name, order))))),
                answers: {modes}.map((mode) => said(() => plainHand.answering(root, mode))),
                denied: [...document.querySelectorAll('*')].map((element) => plainHand.denied(element, []) ?? null),
            }};
        }})()"
    ))
}

/// The same, said by `auchan`.
fn by_auchan(root: &Parsed<'_>) -> Value {
    let elements: Vec<_> = std::iter::once(*root).chain(root.all("*")).collect();
    // An element can be told by how it prints: its number in the tree is in it.
    let place = |found: &Parsed<'_>| {
        let printed = format!("{found:?}");
        elements.iter().position(|e| format!("{e:?}") == printed)
    };
    let find = |order: &str, control: &controls::Control| match controls::find(root, control, order)
    {
        Ok(found) => json!(place(&found)),
        Err(why) => json!(why),
    };
    let open: Dialog = dialog(root);
    let answer = |mode| match controls::answering(&open, mode) {
        Ok(control) => json!(control.name),
        Err(why) => json!(why),
    };
    let danger =
        |element: &Parsed<'_>| denied(element, &[]).map(|danger| (danger.sign, danger.harm));
    json!({
        "found": ABOUT.map(|order| controls::ALL.map(|control| find(order, &control))),
        "answers": MODES.map(|(_, mode)| answer(mode)),
        "denied": elements.iter().map(danger).collect::<Vec<_>>(),
    })
}

/// The plain hand does not know the kinds of page; it only says that it is another one.
fn without_kinds(mut said: Value) -> Value {
    for by_order in said["found"].as_array_mut().into_iter().flatten() {
        for why in by_order.as_array_mut().into_iter().flatten() {
            if why["is"] == "ELSEWHERE" {
                why["found"] = Value::Null;
            }
        }
    }
    said
}

fn alike(page: &Page, name: &str, html: &str) -> Result<Value> {
    put(page, html)?;
    let parsed = page::parse(html);
    let (plain, rust) = (by_plain_hand(page)?, by_auchan(&parsed.root()));
    let (plain, rust) = (without_kinds(plain), without_kinds(rust));
    for part in ["found", "answers", "denied"] {
        assert_eq!(plain[part], rust[part], "{part} on {name}");
    }
    Ok(plain)
}

#[test]
fn on_every_page_it_may_press_the_same() -> Result<()> {
    let (_browser, page) = browser()?;
    let (mut read, mut pressed, mut dangers) = (0, 0, 0);
    for entry in fs::read_dir(pages())? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        let html = fs::read_to_string(&path)?;
        let said = alike(&page, &path.display().to_string(), &html)?;
        read += 1;
        let found = said["found"].as_array().into_iter().flatten();
        pressed += found
            .flat_map(|by_order| by_order.as_array())
            .flatten()
            .filter(|place| place.is_number())
            .count();
        let denied = said["denied"].as_array().into_iter().flatten();
        dangers += denied.filter(|danger| !danger.is_null()).count();
    }
    assert!(
        read > 50 && pressed > 7 && dangers > 300,
        "{read} {pressed} {dangers}"
    );
    Ok(())
}

/// Spoilt in one place each: what was pressable no longer is, for either.
#[test]
fn on_spoilt_dialogs_it_refuses_the_same() -> Result<()> {
    let (_browser, page) = browser()?;
    let whole = fs::read_to_string(pages().join("dialog_merge.html"))?;
    let spoilt = [
        ("Juntar", "Juntar tudo"),
        ("Eliminar", "Confirmar"),
        ("Encomendar de novo", "Encomendar"),
        ("Order-Details", "Cart-Show"),
        ("orderID=", "orderid=x"),
        ("auc-button--merge", "auc-button--merge disabled"),
        ("auc-button--merge", "auc-button--merge\" disabled=\""),
        ("auc-button--merge", "auc-button--merge d-none"),
        (
            "auc-button--merge",
            "auc-button--merge\" href=\"/x/Cart-%45mpty",
        ),
        (
            "auc-js-discard-basket-merge",
            "auc-js-discard-basket-merge auc-js-book-slot",
        ),
        ("id=\"merge-order-modal\"", "id=\"edit-order-modal\""),
        ("auc-modal__merge-order show", "auc-modal__merge-order"),
    ];
    let (mut changed, before) = (0, alike(&page, "dialog_merge", &whole)?);
    for (from, to) in spoilt {
        let html = whole.replace(from, to);
        assert_ne!(html, whole, "{from}");
        let said = alike(&page, to, &html)?;
        changed += usize::from(said["found"] != before["found"]);
    }
    assert_eq!(changed, spoilt.len());
    Ok(())
}

/// The same of a product's page: spoilt in one place each, neither adds anything.
#[test]
fn on_spoilt_products_it_refuses_the_same() -> Result<()> {
    let (_browser, page) = browser()?;
    let own = "auc-pdp__quantity-selector__container";
    for (name, spoilt) in [
        (
            "product",
            [
                ("<span>\n  adicionar", "<span>\n  comprar"),
                ("Product-IncludeProductShow", "Search-Show"),
                ("pid=3010001", "pid=2490001"),
                ("auc-js-add-to-cart\"", "auc-js-add-to-cart\" disabled=\"\""),
                ("auc-js-add-to-cart\"", "auc-js-add-to-cart d-none\""),
                (
                    own,
                    "auc-js-book-slot auc-pdp__quantity-selector__container",
                ),
            ],
        ),
        (
            "product_in_cart",
            [
                (
                    "btn-plus\" type=\"button\">",
                    "btn-plus\" type=\"button\">Validar",
                ),
                ("Product-IncludeProductShow", "Cart-Show"),
                (
                    "auc-js-pdp-body\" data-pid=\"3010001",
                    "auc-js-pdp-body\" data-pid=\"2490001",
                ),
                ("btn-plus\"", "btn-plus\" data-url=\"/pt/inicio-check-out\""),
                ("btn-plus\"", "btn-plus disabled\""),
                ("auc-qty-selector__active ", ""),
            ],
        ),
    ] {
        let whole = fs::read_to_string(pages().join(name).with_extension("html"))?;
        let before = alike(&page, name, &whole)?;
        for (from, to) in spoilt {
            let html = whole.replacen(from, to, 1);
            assert_ne!(html, whole, "{from}");
            let said = alike(&page, to, &html)?;
            assert_ne!(said["found"], before["found"], "{name}: {to}");
        }
    }
    Ok(())
}

/// SITE §11: however it is written.
#[test]
fn addresses_are_dangerous_to_both() -> Result<()> {
    let (_browser, page) = browser()?;
    let addresses = [
        "/pt/inicio-check-out",
        "/pt/Inicio-Check-Out/",
        "/pt/inicio%2Dcheck%2dout",
        "/pt/inicio%252Dcheck%252Dout",
        "/pt/inicio%25252525252Dcheck",
        "/pt/aproveite-ainda?x=1",
        "/pt\\aproveite-ainda",
        "/pt/apro\tveite-ainda",
        "/pt/apro%0Aveite-ainda",
        "/on/x/cart-VALIDATE",
        "/on/x/Order-Cancel?ID=1",
        "/pt/alimentacao/?next=/on/x/Cart-Empty",
        "/pt/alimentacao/#/on/x/Cart-Empty",
        "/pt/alimentacao/?a=b#c=Cart-Empty",
        "/pt/pesquisa?q=checkout",
        "/pt/pesquisa?q=/on/x/Cart-Empty",
        "/pt/pesquisa/?q=pagamento",
        "/pt/conta",
        "/pt/conta?x",
        "/pt/conta/moradas",
        "/pt/contas/pt/conta",
        "/pt/conta/pt/contas",
        "/pt/contacto",
        "/x/%C3%A7%FF%2F%63art-empty",
        "/x/CARR\u{130}NHO/cart-empty",
        "\u{a0}/pt/definicoes\u{a0}",
        "https://www.auchan.pt/pt/PAGAMENTO",
        "%",
        "%4",
        "",
        "?",
    ];
    let link = |address: &&str| {
        let escaped = address.replace('&', "&amp;").replace('"', "&quot;");
        format!("<a href=\"{escaped}\">x</a>")
    };
    let links: String = addresses.iter().map(link).collect();
    let said = alike(&page, "addresses", &format!("<!DOCTYPE html><body>{links}"))?;
    let denied = said["denied"].as_array().into_iter().flatten();
    assert_eq!(denied.filter(|danger| !danger.is_null()).count(), 22);
    Ok(())
}
