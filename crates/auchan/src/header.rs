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
