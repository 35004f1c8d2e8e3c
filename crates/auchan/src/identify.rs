use crate::query::named;
use crate::{bot_check, cart, header, login, order, orders, product, search, search_words, slots};
use page::Element;
use shop::{PageKind, PageSeen};

/// What page this is (SITE §1, §2). Never fails: what is not known is [`PageKind::Other`].
pub fn identify<E: Element>(root: &E) -> PageSeen {
    let page = root.first(".page[data-action]");
    let action = page.as_ref().and_then(|page| page.attr("data-action"));
    let kind = kind(root);
    PageSeen {
        kind,
        action,
        key: key(kind, root),
        signed_in: login::signed_in(root),
        gone: gone(kind, root),
        expired: login::expired(root),
        delivery: header::delivery(root),
        header_cart: header::header_cart(root),
    }
}

/// What kind of page it is. Cheaper than [`identify`].
pub(crate) fn kind<E: Element>(root: &E) -> PageKind {
    match root.first(".page[data-action]") {
        Some(page) => kind_of(&page.attr("data-action").unwrap_or_default(), root),
        None if login::is_login_page(root) => PageKind::Login,
        None if bot_check::is_asked(root) => PageKind::BotCheck,
        None => PageKind::Other,
    }
}

/// Whether the shop says that there is no such page, in words of its own (SITE §19): it may answer
/// so under status 200.
fn gone<E: Element>(kind: PageKind, root: &E) -> bool {
    kind == PageKind::Other && root.first(".auc-404error").is_some()
}

/// Whether the browser shows the page in another language than the shop's: it marks it so (DECISIONS
/// 36). `root` is the element `<html>`.
pub(crate) fn translated<E: Element>(root: &E) -> bool {
    root.has_class("translated-ltr") || root.has_class("translated-rtl")
}

fn kind_of<E: Element>(action: &str, root: &E) -> PageKind {
    match action {
        "Sites-AuchanPT-Site" => PageKind::Home,
        "Order-History" => PageKind::Orders,
        "Order-Details" => PageKind::Order,
        "Cart-Show" => PageKind::Cart,
        "Search-IncludeSearchShow" => PageKind::Search,
        "Product-IncludeProductShow" => PageKind::Product,
        "Delivery-BookDelivery" => PageKind::Slots,
        // No category page was ever saved; what is known of them is the grid (SITE §17).
        _ if action.starts_with("Search-") && root.first(".product-grid").is_some() => {
            PageKind::Search
        }
        _ => PageKind::Other,
    }
}

fn key<E: Element>(kind: PageKind, root: &E) -> Option<String> {
    match kind {
        PageKind::Order => named(root, "orderID"),
        PageKind::Product => named(root, "pid"),
        PageKind::Search => search_words::term(root).or_else(|| named(root, "q")),
        PageKind::Slots => slots::way(root),
        _ => None,
    }
}

/// Whether the page is ready to be read, by its own signs (SITE §4–§10).
pub fn is_ready<E: Element>(root: &E) -> bool {
    match kind(root) {
        PageKind::Orders => orders::orders(root).is_ok(),
        PageKind::Order => order::order(root).is_ok(),
        PageKind::Slots => slots::placeholder(root).is_ok(),
        kind => settled(kind, root),
    }
}

/// Whether the page's own signs hold that it is filled, beyond what its extractor asks for: a page
/// that could be read may still be about to change.
pub(crate) fn settled<E: Element>(kind: PageKind, root: &E) -> bool {
    match kind {
        PageKind::Cart => cart::settled(root),
        PageKind::Search => search::settled(root),
        PageKind::Product => product::settled(root),
        // The extractor asks for all there is.
        PageKind::Orders | PageKind::Order | PageKind::Slots => true,
        // Nothing is read of these.
        PageKind::Home | PageKind::Login | PageKind::BotCheck | PageKind::Other => true,
    }
}
