use std::fs;

use auchan::{Dialog, controls, dialog};
use extension_tests::{Page, Result};
use page::{Element, LIVE_FACTS, Parsed};
use serde_json::{Value, json};

use crate::{browser, pages, put, script};

/// An order, a product, and neither.
const ABOUT: [&str; 3] = ["5d1f0c1e-7a44-4c56-9d3b-0b1d2c3e4f50", "3010001", "another"];

/// The scripts, where a page of no extension can run them.
fn scripts() -> Result<String> {
    let (facts, hand) = (script("button-facts.js")?, script("plain-hand.js")?);
    let shadow =
        "(globalThis.chrome ??= {}).dom = { openOrClosedShadowRoot: (e) => e.shadowRoot };";
    Ok(format!("{shadow} {facts} {hand}"))
}

/// The page as it is sent to be judged.
fn shown(page: &Page) -> Result<String> {
    page.eval_as(&format!(
        "(() => {{ {} return plainHand.html(true); }})()",
        scripts()?
    ))
}

/// What may be pressed: for each control the opening tags that lead to it, or why not.
fn pressable(root: &Parsed<'_>) -> Value {
    let find = |about: &str, control: &controls::Control| match controls::find(root, control, about)
    {
        Ok(found) => json!(found.opening_tags()),
        Err(why) => json!(why),
    };
    let open: Dialog = dialog(root);
    let found = ABOUT.map(|about| controls::ALL.map(|control| find(about, &control)));
    json!([found, format!("{open:?}")])
}

/// The judgement on the page as it is sent, which must be the one on its markup.
fn alike(page: &Page, name: &str, html: &str) -> Result<Value> {
    put(page, html)?;
    let shown = shown(page)?;
    let judged = pressable(&page::parse(&shown).root());
    assert_eq!(judged, pressable(&page::parse(html).root()), "{name}");
    Ok(judged)
}

fn presses(judged: &Value) -> usize {
    let by_about = judged[0].as_array().into_iter().flatten();
    let each = by_about.flat_map(|found| found.as_array()).flatten();
    each.filter(|found| found.is_array()).count()
}

#[test]
fn every_page_is_judged_by_what_it_sends_as_by_its_markup() -> Result<()> {
    let (_browser, page) = browser()?;
    let (mut read, mut pressed) = (0, 0);
    for entry in fs::read_dir(pages())? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        let html = fs::read_to_string(&path)?;
        read += 1;
        pressed += presses(&alike(&page, &path.display().to_string(), &html)?);
    }
    assert!(read > 50 && pressed > 7, "{read} {pressed}");
    Ok(())
}

/// A form that a table does not let in is closed at once, and owns the next button all the same:
/// only the browser knows.
#[test]
fn the_browser_says_which_form_owns_a_button() -> Result<()> {
    let (_browser, page) = browser()?;
    let whole = fs::read_to_string(pages().join("product.html"))?;
    let place = "<div class=\"auc-pdp__quantity-selector__container\"";
    let form = "<base href=\"https://www.auchan.pt/pt/inicio-check-out/\"><table><form action=\".\"></table>";
    put(&page, &whole.replacen(place, &format!("{form}{place}"), 1))?;
    let shown = shown(&page)?;
    let parsed = page::parse(&shown);
    let button = parsed.root().first(controls::ADD.selector);
    let facts = button.and_then(|button| button.attr(LIVE_FACTS));
    let facts: Value = serde_json::from_str(&facts.unwrap_or_default())?;
    assert_eq!(facts["kind"], "button");
    let form = facts["form"].as_str().unwrap_or_default().to_owned();
    assert!(form.ends_with("/pt/inicio-check-out/"), "{facts}");
    let found = controls::find(&parsed.root(), &controls::ADD, "3010001");
    assert!(format!("{found:?}").contains("no form"), "{found:?}");
    Ok(())
}

/// Between the judgement and the press anything may change: then nothing is pressed.
#[test]
fn what_is_no_longer_as_it_was_judged_is_not_pressed() -> Result<()> {
    let changes = [
        "button.type = 'submit'",
        "button.setAttribute('formaction', '/pt/inicio-check-out')",
        "button.setAttribute('popovertarget', 'x')",
        "button.firstElementChild.textContent = 'Finalizar compra'",
        "button.before(button.cloneNode(true))",
        "button.replaceWith(document.createElement('button'))",
        "button.parentElement.classList.add('auc-js-book-slot')",
        "button.style.direction = 'rtl'",
        "document.body.prepend(document.createElement('p'))",
        "document.querySelector('.page').dataset.querystring = 'pid=2490001'",
        "document.querySelector('.modal').classList.add('show')",
        "document.querySelector('input[type=number]').value = '7'",
        "button.querySelector('span').attachShadow({ mode: 'open' })",
        "stop = true",
    ];
    let (_browser, page) = browser()?;
    let whole = fs::read_to_string(pages().join("product.html"))?;
    for change in std::iter::once("").chain(changes) {
        put(&page, &whole)?;
        page.eval(&format!(
            "globalThis.hand = (() => {{ {} return plainHand; }})()",
            scripts()?
        ))?;
        let shown: String = page.eval_as("hand.html(true)")?;
        let parsed = page::parse(&shown);
        let found = controls::find(&parsed.root(), &controls::ADD, "3010001");
        let Ok(found) = found else {
            panic!("{found:?}");
        };
        let judged = json!({ "facts": found.attr(LIVE_FACTS), "tags": found.opening_tags() });
        let pressed = page.eval(&format!(
            "(() => {{
                let [stop, pressed] = [false, false];
                const button = document.querySelector('button.auc-js-add-to-cart[data-pid]');
                document.addEventListener('click', () => {{ pressed = true; }});
                {change};
                let said;
                try {{ said = hand.press({judged}, () => stop); }} catch {{ said = false; }}
                return [said, pressed];
            }})()"
        ))?;
        let untouched = change.is_empty();
        assert_eq!(pressed, json!([untouched, untouched]), "{change}");
    }
    Ok(())
}
