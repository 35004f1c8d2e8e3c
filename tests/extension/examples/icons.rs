//! Draws the PNG icons from `icon.svg`: `cargo run -p extension-tests --example icons`.

use std::path::Path;

use extension_tests::{Browser, Launch, Result, Viewport};

const SIZES: [u32; 4] = [16, 32, 48, 128];

fn main() -> Result<()> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let icons = here.join("../../extension/icons").canonicalize()?;
    let browser = Browser::launch(Launch::new(here.join("fixture-extension")))?;
    let svg = std::fs::read_to_string(icons.join("icon.svg"))?.replace('#', "%23");
    let page = browser.open(&format!("data:image/svg+xml,{svg}"))?;
    page.transparent()?;
    for size in SIZES {
        page.resize(Viewport {
            width: size,
            height: size,
        })?;
        page.screenshot(icons.join(format!("icon-{size}.png")))?;
    }
    Ok(())
}
