//! The side panel, the true one, as a person uses it: with the mouse, by keyboard alone, in both
//! languages, light and dark, narrow and wide.

use extension_tests::{Key, Language, Launch, Page, Result, Scheme, Trial, Viewport, until};
use serde_json::json;

const AXE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../node_modules/axe-core/axe.min.js"
);
const PICTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/panel");

fn opened(language: Language, account: &str) -> Result<(Trial, Page)> {
    let path = format!("/practice/sign-in?account={account}");
    let trial = Trial::begin(Launch::built().language(language), &path)?;
    let panel = trial.browser.side_panel(&trial.shop)?;
    panel.wait_for("input[name=order]")?;
    Ok((trial, panel))
}

/// Goes from control to control until the one of that name has the focus, and presses it.
fn press_by_keyboard(panel: &Page, name: &str) -> Result<()> {
    until(&format!("the focus to come to {name}"), || {
        panel.press(Key::Tab)?;
        let at = panel.eval("document.activeElement?.textContent.trim() ?? ''")?;
        Ok((at == json!(name)).then_some(()))
    })?;
    panel.press(Key::Enter)
}

#[test]
fn a_run_can_be_made_by_keyboard_alone() -> Result<()> {
    let (trial, panel) = opened(Language::Portuguese, "ana")?;
    press_by_keyboard(&panel, "Começar")?;
    panel.wait_for_text("A preparar o seu carrinho")?;
    trial.reaches("REVIEW")?;
    panel.wait_for_text("O carrinho está pronto a rever")?;
    press_by_keyboard(&panel, "Aprovar carrinho")?;
    trial.reaches("COMPLETE")?;
    panel.wait_for_text("Carrinho pronto")?;
    let counts = trial.store.journal().counts;
    assert_eq!(
        (counts.reorders, counts.checkout_visits, counts.slots_booked),
        (1, 0, 0)
    );
    Ok(())
}

#[test]
fn it_speaks_english_too() -> Result<()> {
    let (trial, panel) = opened(Language::English, "bruno")?;
    panel.click_control("Start")?;
    trial.reaches("REVIEW")?;
    panel.wait_for_text("Approve cart")?;
    Ok(())
}

/// DECISIONS 14: "the person chose *replace* for this run and confirmed it".
#[test]
fn replacing_the_cart_wants_its_own_yes() -> Result<()> {
    let (trial, panel) = opened(Language::Portuguese, "bruno")?;
    panel.eval("document.querySelectorAll('input[name=mode]')[1].click()")?;
    panel.wait_for("input[type=checkbox]")?;
    panel.click_control("Começar")?;
    panel.wait_for_text("Confirme primeiro que o carrinho pode ser esvaziado.")?;
    assert_eq!(trial.station()?, "IDLE");
    panel.eval("document.querySelector('input[type=checkbox]').click()")?;
    panel.click_control("Começar")?;
    trial.reaches("REVIEW")?;
    assert_eq!(trial.store.journal().counts.cart_discards, 1);
    Ok(())
}

/// What axe-core finds wrong with the panel, as `rule: element`.
fn barriers(panel: &Page) -> Result<Vec<String>> {
    let axe = std::fs::read_to_string(AXE)?;
    panel.eval(&format!("{axe}; 0"))?;
    panel.eval_as(
        "axe.run(document).then(({ violations }) => violations.flatMap(
            ({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)))",
    )
}

/// Every look of the panel, without barriers, and as pictures to be looked at.
#[test]
fn pictures_in_every_look() -> Result<()> {
    std::fs::create_dir_all(PICTURES)?;
    for language in [Language::Portuguese, Language::English] {
        let (trial, panel) = opened(language, "bruno")?;
        pictures(&panel, language, "start")?;
        trial.start("MERGE")?;
        trial.reaches("REVIEW")?;
        panel.wait_for("article, [data-proposal], .card")?;
        pictures(&panel, language, "review")?;
        unfolded(&panel)?;
        trial.approve()?;
        trial.reaches("COMPLETE")?;
        pictures(&panel, language, "complete")?;
    }
    Ok(())
}

/// What is folded has no barriers either.
fn unfolded(panel: &Page) -> Result<()> {
    const ALL: &str = "document.querySelectorAll('details').forEach((it) => { it.open = true; })";
    panel.eval(ALL)?;
    for scheme in [Scheme::Light, Scheme::Dark] {
        panel.prefer(scheme)?;
        assert_eq!(
            barriers(panel)?,
            Vec::<String>::new(),
            "{scheme:?}, all open"
        );
    }
    Ok(())
}

/// The buttons of the bar over whose upper edge something else lies, wherever the page is scrolled to.
fn covered(panel: &Page) -> Result<Vec<String>> {
    panel.eval_as(
        "(() => {
            const over = (button) => {
                const { x, y, width, height } = button.getBoundingClientRect();
                const top = document.elementFromPoint(x + width / 2, y + 4);
                return !button.contains(top);
            };
            const named = new Set();
            const buttons = [...document.querySelectorAll('.bar button')];
            for (let at = 0; at < document.documentElement.scrollHeight; at += 40) {
                scrollTo(0, at);
                buttons.filter(over).forEach((button) => named.add(button.textContent.trim()));
            }
            scrollTo(0, 0);
            return [...named];
        })()",
    )
}

fn pictures(panel: &Page, language: Language, view: &str) -> Result<()> {
    for (size, width) in [(Viewport::NARROW, 360), (Viewport::WIDE, 480)] {
        for scheme in [Scheme::Light, Scheme::Dark] {
            panel.resize(size)?;
            panel.prefer(scheme)?;
            let name = format!("{PICTURES}/{view}-{language:?}-{width}-{scheme:?}.png");
            panel.screenshot(&name)?;
            assert_eq!(barriers(panel)?, Vec::<String>::new(), "{name}");
            assert_eq!(covered(panel)?, Vec::<String>::new(), "{name}");
            let fits = "document.documentElement.scrollWidth <= innerWidth";
            assert_eq!(panel.eval(fits)?, json!(true), "{name} scrolls sideways");
        }
    }
    Ok(())
}
