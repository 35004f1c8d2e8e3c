//! The second fence (SITE §11, §14): what must never be pressed or opened, whatever else
//! says so. The first fence is that only [`crate::controls`] and [`crate::Place`] exist.

use page::Element;
use percent_encoding::percent_decode_str;

/// Something that must not be touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Danger {
    /// The selector or the address it was known by.
    pub sign: &'static str,
    /// What would happen.
    pub harm: &'static str,
}

const PAYS: &str = "leads towards paying";
const ORDER: &str = "changes or cancels a past order";
const LOSS: &str = "takes goods out of the cart";
const CHANGE: &str = "changes the cart";
const ACCOUNT: &str = "changes account, address or favourites";
const PLACE: &str = "changes the place of delivery or the catalogue";
const LINK: &str = "follows a link";
const SCRIPT: &str = "runs what stands in the markup";

/// Elements that are dangerous themselves, or make what is inside them so.
const ELEMENTS: [(&str, &str); 36] = [
    // Sends a form that stands elsewhere, and that nothing here has looked at.
    ("button[form], input[form]", CHANGE),
    ("a, area", LINK),
    ("[onclick], [onmousedown], [onmouseup]", SCRIPT),
    (".checkout-btn", PAYS),
    (".auc-js-confirm-cart", PAYS),
    (".checkout-continue", PAYS),
    (".auc-back-checkout-link", PAYS),
    (".auc-js-book-slot", PAYS),
    (".auc-book-slot__slot", PAYS),
    (".auc-js-confirm-shipments", PAYS),
    ("#auc-book-slot-discard-bags", PAYS),
    (".auc-js-minicart", PAYS),
    ("#cancel-order-modal", ORDER),
    ("#edit-order-modal", ORDER),
    (".auc-js-action__cancel", ORDER),
    (".auc-js-action__edit", ORDER),
    (".cancelorder-form", ORDER),
    (".editorder-form", ORDER),
    (".mergeorder-form", ORDER),
    (".auc-button--merge", ORDER),
    (".auc-js-discard-basket-merge", LOSS),
    (".auc-button--discard-basket", LOSS),
    (".auc-cart__remove-all", LOSS),
    (".auc-js-remove-all-products", LOSS),
    ("#remove-all-products-modal", LOSS),
    (".auc-js-cart-remove-unavailable-products", LOSS),
    ("#confirm-unavailable-products-removal", LOSS),
    (".auc-cart__remove-product", LOSS),
    ("#auc-account-menu-modal", ACCOUNT),
    (".auc-js-add-address, .auc-js-edit-address", ACCOUNT),
    ("#shipping-address-form, #dwfrm_shipping", ACCOUNT),
    ("#auc-js-share-by-email-form", ACCOUNT),
    (
        ".auc-js-wishlist-add-product, .auc-js-wishlist-add-product-from-cart, .add-to-wish-list",
        ACCOUNT,
    ),
    (
        ".auc-delivery-banner__national-catalog, .auc-header__delivery",
        PLACE,
    ),
    (
        ".auc-js-change-delivery-confirm, .auc-js-toogle-express-confirm",
        PLACE,
    ),
    (
        ".auc-delivery-banner .card[data-option], .auc-js-click-collect",
        PLACE,
    ),
];

/// Beginnings of a part of a path, in lower case: the shop's controllers.
const CONTROLLERS: [(&str, &str); 27] = [
    ("cart-validate", PAYS),
    ("beforeyougo-", PAYS),
    ("delivery-bookdelivery", PAYS),
    ("delivery-bookslot", PAYS),
    ("delivery-validshipments", PAYS),
    ("delivery-discardbags", PAYS),
    ("coplaceorder", PAYS),
    ("cart-minicartshow", PAYS),
    ("order-cancel", ORDER),
    ("order-edit", ORDER),
    ("basketmerge-", LOSS),
    ("cart-empty", LOSS),
    ("cart-removenotmerchantableproducts", LOSS),
    ("cart-removeproductlineitem", LOSS),
    ("order-reorder", CHANGE),
    ("cart-addproduct", CHANGE),
    ("cart-updatequantity", CHANGE),
    ("cart-savepreparationnotes", CHANGE),
    ("product-changeselectedunit", CHANGE),
    ("login-logout", ACCOUNT),
    ("account-", ACCOUNT),
    ("address-", ACCOUNT),
    ("wishlist-add", ACCOUNT),
    ("email-productsuggestion", ACCOUNT),
    ("delivery-clearselections", PLACE),
    ("delivery-set", PLACE),
    ("delivery-showmodal", PLACE),
];

/// Whole pages, with all that is under them.
const PAGES: [(&str, &str); 5] = [
    ("/pt/aproveite-ainda", PAYS),
    ("/pt/escolher-horario-entrega", PAYS),
    ("/pt/inicio-check-out", PAYS),
    ("/pt/conta", ACCOUNT),
    ("/pt/definicoes", ACCOUNT),
];

/// Words that make an address dangerous wherever they stand in it.
const WORDS: [(&str, &str); 4] = [
    ("checkout", PAYS),
    ("check-out", PAYS),
    ("payment", PAYS),
    ("pagamento", PAYS),
];

/// Where an element says what it does.
const ADDRESS_ATTRIBUTES: [&str; 10] = [
    "href",
    "action",
    "formaction",
    "data-url",
    "data-href",
    "data-action",
    "data-action-url",
    "data-url-validation",
    "data-redirect-url",
    "data-book-slot-url",
];

/// Why this element must not be pressed, if so: it, or an element around it, is on the list
/// or names an address on the list; and what cannot be told counts as being on it. Signs in `despite` do not count: those of a control that
/// is allowed for what it does.
pub fn denied<E: Element>(element: &E, despite: &[&str]) -> Option<Danger> {
    let is_danger = |danger: &Danger| !despite.contains(&danger.sign);
    element
        .with_ancestors()
        .find_map(|e| dangers(&e).find(is_danger))
}

fn dangers<E: Element>(element: &E) -> impl Iterator<Item = Danger> {
    let signs = ELEMENTS
        .iter()
        .filter(|(selector, _)| element.matches(selector) != Some(false));
    let addresses = ADDRESS_ATTRIBUTES
        .iter()
        .filter_map(|name| element.attr(name))
        .filter_map(|url| dangerous_address(&url));
    signs.map(danger).chain(addresses)
}

/// Why an address must not be opened, whatever its host and in whatever way it is escaped.
pub(crate) fn dangerous_address(url: &str) -> Option<Danger> {
    let url = plain(url);
    let (path, query) = url.split_once(['?', '#']).unwrap_or((&url, ""));
    let path = path.trim_end_matches('/');
    let page = PAGES.iter().find(|(page, _)| {
        let mut rests = path
            .match_indices(page)
            .map(|(at, _)| &path[at + page.len()..]);
        rests.any(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    // What a person searches for is no address.
    let searched = path.ends_with("/pt/pesquisa");
    let searchable = if searched { path } else { url.as_str() };
    let word = WORDS.iter().find(|(word, _)| searchable.contains(word));
    let named = if searched { "" } else { query };
    let mut parts = path.split('/').chain(named.split(['/', '=', '&', '?']));
    let controller = parts.find_map(|part| CONTROLLERS.iter().find(|(c, _)| part.starts_with(c)));
    page.or(word).or(controller).map(danger)
}

fn danger(&(sign, harm): &(&'static str, &'static str)) -> Danger {
    Danger { sign, harm }
}

/// The address without escapes, however often it was escaped, in lower case, with the
/// slashes that a browser would make of backslashes and without the breaks it would drop.
pub(crate) fn plain(url: &str) -> String {
    let mut url = url.to_lowercase();
    for _ in 0..4 {
        url = percent_decode_str(&url).decode_utf8_lossy().to_lowercase();
    }
    url.retain(|c| !c.is_control());
    url.trim().replace('\\', "/")
}
