use extension_tests::Result;
use page::Element;

use crate::{browser, put, script};

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
    let eye = script("plain-eye.js")?;
    let html: String = page.eval_as(&format!("(() => {{ {eye} return plainEye.html(); }})()"))?;
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
