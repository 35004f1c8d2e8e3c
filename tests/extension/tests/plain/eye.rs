use extension_tests::Result;
use page::Element;

use crate::{browser, put, script};

/// The page as the eye gives it.
fn shown() -> Result<String> {
    let (facts, hand) = (script("button-facts.js")?, script("plain-hand.js")?);
    Ok(format!(
        "(() => {{ {facts} {hand} return plainHand.html(); }})()"
    ))
}

/// The page as it stands, with what its inputs hold, and without what nobody reads.
#[test]
fn the_eye_gives_the_page_and_leaves_it_as_it_is() -> Result<()> {
    let (_browser, page) = browser()?;
    put(
        &page,
        "<!DOCTYPE html><body><script type='application/ld+json'>{\"sku\": \"1\"}</script>
         <script>1</script><style>p { color: red }</style><noscript><p>n</p></noscript>
         <input id='same' type='number' value='2.0'><input id='other' type='number' value='1'>
         <input id='said' type='text' value='a'><p>Olá, &lt;ANA&gt;</p>",
    )?;
    page.eval(
        "document.querySelector('#other').value = '3'; document.querySelector('#said').value = 'b'",
    )?;
    let before = page.eval("document.documentElement.outerHTML")?;
    let html: String = page.eval_as(&shown()?)?;
    assert_eq!(page.eval("document.documentElement.outerHTML")?, before);
    assert!(html.starts_with("<!DOCTYPE html><html>"), "{html}");
    let parsed = page::parse(&html);
    let root = parsed.root();
    let value = |id| root.first(id).and_then(|input| input.value());
    assert_eq!(value("#same").as_deref(), Some("2.0"));
    assert_eq!(value("#other").as_deref(), Some("3"));
    assert_eq!(
        value("#said").as_deref(),
        Some("a"),
        "what a person types stays in the page"
    );
    let made = root.first("#other").and_then(|input| input.attr("value"));
    assert_eq!(made.as_deref(), Some("1"));
    assert_eq!(
        root.first("p").map(|p| p.text()).as_deref(),
        Some("Olá, <ANA>")
    );
    assert_eq!(root.all("script").len(), 1);
    assert!(root.first("style, noscript").is_none());
    Ok(())
}

/// A page cannot say in our words what its inputs hold or what shows, however it writes them.
#[test]
fn what_a_page_says_in_our_words_is_not_believed() -> Result<()> {
    let (_browser, page) = browser()?;
    put(
        &page,
        "<!DOCTYPE html><form data-live='f'><input name='attributes'><input name='removeAttributeNode'></form>
         <input id='it' type='number' value='1' data-live-value='9'><p data-live-seen='true' data-live='x'>p</p>",
    )?;
    page.eval("document.querySelector('p').setAttributeNS('urn:x', 'x:DATA-LIVE', 'y')")?;
    page.eval("document.querySelector('p').setAttributeNS(null, 'DATA-LIVE', 'z')")?;
    let html: String = page.eval_as(&shown()?)?;
    assert!(!html.to_lowercase().contains(" data-live"), "{html}");
    let parsed = page::parse(&html);
    let held = parsed.root().first("#it").and_then(|input| input.value());
    assert_eq!(held.as_deref(), Some("1"));
    Ok(())
}

/// What stands in for the shop's page and asks whether the visitor is a person is known by frames
/// and scripts, too.
#[test]
fn the_signs_of_a_bot_check_are_kept() -> Result<()> {
    let (_browser, page) = browser()?;
    for sign in [
        "<iframe src='https://challenges.cloudflare.com/x'></iframe>",
        "<iframe src='https://geo.captcha-delivery.com/captcha/'></iframe>",
        "<script src='https://ct.captcha-delivery.com/c.js'></script>",
        "<div id='px-captcha'></div>",
    ] {
        put(&page, &format!("<!DOCTYPE html><body>{sign}</body>"))?;
        let html: String = page.eval_as(&shown()?)?;
        let seen = auchan::identify(&page::parse(&html).root());
        assert_eq!(seen.kind, shop::PageKind::BotCheck, "{sign}: {html}");
    }
    Ok(())
}
