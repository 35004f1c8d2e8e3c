use crate::numbers;
use page::Element;
use shop::HeaderCart;

/// The cart button of the header (SITE §2). `None` while it is not filled, which looks the
/// same as an empty cart, and on the slots page, which has none.
pub fn header_cart<E: Element>(root: &E) -> Option<HeaderCart> {
    let button = root.first("button.auc-js-minicart")?;
    let badge = button.first(".minicart-quantity")?;
    if badge.has_class("d-none") {
        return None;
    }
    let lines = numbers::count(&badge.text())?;
    let total = numbers::money(&button.first(".auc-header-cart-total")?.text())?;
    Some(HeaderCart { lines, total })
}

/// Whether a delivery address or a store is chosen (SITE §2). The header is filled after the page
/// came up, so its "no" is only believed after a while; `None` on pages without it.
pub fn delivery<E: Element>(root: &E) -> Option<bool> {
    let chosen = root
        .first(".auc-header__delivery[data-has-context]")?
        .attr("data-has-context")?;
    match chosen.as_str() {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// The name in the greeting, as the header shows it: `Olá, ANA`. `None` where nobody is greeted.
pub fn greeting<E: Element>(root: &E) -> Option<String> {
    let greeted = root.first(".auc-header-account button.auc-js-account-menu span")?;
    let text = greeted.text();
    let name = text.split(',').nth(1)?.trim();
    (!name.is_empty()).then(|| name.chars().take(GREETING_MAX).collect())
}

/// Longer than any first name.
const GREETING_MAX: usize = 40;
