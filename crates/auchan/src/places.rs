use crate::danger::{dangerous_address, plain};
use crate::query;
use shop::{OrderId, Query};

/// The origin of all that is opened and read.
pub(crate) const SHOP: &str = "https://www.auchan.pt";
const CONTROLLERS: &str = "/on/demandware.store/Sites-AuchanPT-Site/pt_PT";

/// Every page that may be opened. There is none for anything past the cart but the slots,
/// which are looked at and never touched (DECISIONS 16).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// The front page.
    Home,
    /// The list of past orders.
    Orders,
    /// One past order.
    Order(OrderId),
    /// The cart.
    Cart,
    /// A search for words.
    Search(String),
    /// The category page behind *Substituir*, or a product's page.
    Replacements(ShopPath),
    /// The delivery slots.
    Slots,
    /// Where the shop sends people to sign in.
    SignIn,
}

/// A path under `/pt/` of the shop that leads nowhere dangerous.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ShopPath(String);

impl Place {
    /// The absolute address.
    #[must_use]
    pub fn url(&self) -> String {
        match self {
            Self::Home => format!("{SHOP}/pt/"),
            Self::Orders => format!("{SHOP}/pt/historico-encomendas"),
            Self::Order(id) => {
                format!(
                    "{SHOP}/pt/detalhes-encomenda?orderID={}",
                    query::encoded(&id.0)
                )
            }
            Self::Cart => format!("{SHOP}/pt/carrinho-compras"),
            Self::Search(words) => format!("{SHOP}/pt/pesquisa?q={}", query::encoded(words)),
            Self::Replacements(path) => format!("{SHOP}{}", path.0),
            Self::Slots => format!("{SHOP}/pt/escolher-horario-entrega"),
            Self::SignIn => format!(
                "{SHOP}{CONTROLLERS}/Login-OAuthLogin?oauthProvider=Salesforce&oauthLoginTargetEndPoint=0"
            ),
        }
    }

    /// Where to look for something; `None` for a path that must not be opened.
    #[must_use]
    pub fn of(sight: &Query) -> Option<Self> {
        Some(match sight {
            Query::Session | Query::Orders => Self::Orders,
            Query::Order { id } => Self::Order(id.clone()),
            Query::Cart => Self::Cart,
            Query::Replacements { path } | Query::Product { path, .. } => {
                Self::Replacements(ShopPath::new(path)?)
            }
            Query::Search { words } => Self::Search(words.clone()),
            Query::Slots => Self::Slots,
        })
    }
}

impl ShopPath {
    /// Accepts a path, or an absolute address of the shop; drops what follows a `#`.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let path = text.strip_prefix(SHOP).unwrap_or(text);
        let path = path.split('#').next().unwrap_or_default();
        let clean = !path.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\');
        let accepted = path.starts_with("/pt/") && clean && !forbidden(path);
        accepted.then(|| Self(path.to_owned()))
    }

    /// The path, with its query if it has one.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The words of a search of the shop that an address leads to: under its friendly name, or the route's.
pub(crate) fn searched(url: &str) -> Option<String> {
    let path = url.strip_prefix(SHOP).unwrap_or(url);
    let route = path.split(['?', '#']).next()?;
    let search = route == "/pt/pesquisa" || route.strip_prefix(CONTROLLERS) == Some("/Search-Show");
    let words = search.then(|| query::value(query::of(path), "q"))?;
    words.filter(|words| !words.trim().is_empty())
}

/// Whether an address must not be opened: it is not on `www.auchan.pt`, climbs out of its
/// path, or is on the list of SITE §11 and §14. The slots page is on it:
/// [`Place::Slots`] is the one way there.
#[must_use]
pub fn forbidden(url: &str) -> bool {
    let url = plain(url);
    let Some(path) = path_on_shop(&url) else {
        return true;
    };
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let climbs = path.split('/').any(|part| part == "." || part == "..");
    climbs || dangerous_address(&url).is_some()
}

/// What the addresses of the pages have in them where no script of ours runs (SITE §11, §14): the way to
/// paying, under a friendly name or the route's. The manifest's `exclude_matches` are the same.
pub const KEPT_OFF: [&str; 8] = [
    "aproveite-ainda",
    "BeforeYouGo",
    "inicio-check-out",
    "checkout",
    "Checkout",
    "COPlaceOrder",
    "Payment",
    "pagamento",
];

/// Whether no script of ours runs in this page of the shop.
pub(crate) fn keeps_us_out(url: &str) -> bool {
    let path = path_on_shop(url);
    path.is_some_and(|path| KEPT_OFF.iter().any(|part| path.contains(part)))
}

/// The path of a plain address on the shop; `None` on any other host, and for what is no
/// address.
fn path_on_shop(url: &str) -> Option<&str> {
    if url.starts_with('/') && !url.starts_with("//") {
        return Some(url);
    }
    let rest = url
        .strip_prefix("https:")
        .or_else(|| url.strip_prefix("http:"))?;
    let rest = rest.strip_prefix("//www.auchan.pt")?;
    (rest.is_empty() || rest.starts_with(['/', '?', '#'])).then_some(rest)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_way_to_paying_is_where_we_stay_away() {
        let controllers = "https://www.auchan.pt/on/demandware.store/Sites-AuchanPT-Site/pt_PT/";
        for away in [
            "https://www.auchan.pt/pt/inicio-check-out?step=1".to_owned(),
            "https://www.auchan.pt/pt/aproveite-ainda".to_owned(),
            format!("{controllers}CheckoutServices-Get"),
            format!("{controllers}COPlaceOrder-Submit"),
        ] {
            assert!(keeps_us_out(&away), "{away}");
        }
        for here in [
            Place::Cart.url(),
            Place::Slots.url(),
            Place::Orders.url(),
            format!("{controllers}Order-ReOrder?orderID=1"),
            "https://auchan.example/pt/checkout".to_owned(),
        ] {
            assert!(!keeps_us_out(&here), "{here}");
        }
    }

    #[test]
    fn every_place_has_its_address() {
        let order = OrderId("82c1b4e2-7ebb-bae4-b5c1-0e30c1520aa9".into());
        let path = ShopPath::new("https://www.auchan.pt/pt/alimentacao/natas/").unwrap();
        let urls = [
            Place::Home,
            Place::Orders,
            Place::Order(order),
            Place::Cart,
            Place::Search("pão & água 50%".into()),
            Place::Replacements(path),
            Place::Slots,
        ]
        .map(|place| place.url());
        assert_eq!(
            urls,
            [
                "https://www.auchan.pt/pt/",
                "https://www.auchan.pt/pt/historico-encomendas",
                "https://www.auchan.pt/pt/detalhes-encomenda?orderID=82c1b4e2-7ebb-bae4-b5c1-0e30c1520aa9",
                "https://www.auchan.pt/pt/carrinho-compras",
                "https://www.auchan.pt/pt/pesquisa?q=p%C3%A3o%20%26%20%C3%A1gua%2050%25",
                "https://www.auchan.pt/pt/alimentacao/natas/",
                "https://www.auchan.pt/pt/escolher-horario-entrega",
            ]
        );
    }

    #[test]
    fn a_search_is_known_by_its_address() {
        let controller = format!("{CONTROLLERS}/Search-Show?q=p%C3%A3o&lang=pt_PT");
        for (url, words) in [
            (Place::Search("pão de forma".into()).url(), "pão de forma"),
            ("/pt/pesquisa?q=leite+magro#x".into(), "leite magro"),
            (controller, "pão"),
        ] {
            assert_eq!(searched(&url).as_deref(), Some(words), "{url}");
        }
        for other in [
            "/pt/pesquisa",
            "/pt/pesquisa?q=",
            "/pt/alimentacao/?q=leite",
            "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/Search-ShowAjax?q=leite",
            "https://elsewhere.example/pt/pesquisa?q=leite",
            "//elsewhere.example/pt/pesquisa?q=leite",
        ] {
            assert_eq!(searched(other), None, "{other}");
        }
    }

    #[test]
    fn no_place_but_the_slots_is_forbidden() {
        let order = Place::Order(OrderId("82c1b4e2-7ebb/../x?y=z".into()));
        let search = Place::Search("pagamento checkout Cart-Empty".into());
        let open = [
            Place::Home,
            Place::Orders,
            order,
            Place::Cart,
            search,
            Place::SignIn,
        ];
        for place in open {
            assert!(!forbidden(&place.url()), "{}", place.url());
        }
        assert!(forbidden(&Place::Slots.url()));
    }

    #[test]
    fn ways_to_paying_are_forbidden_however_written() {
        let urls = [
            "https://www.auchan.pt/pt/inicio-check-out",
            "/pt/Inicio-Check-Out/",
            "/pt/inicio%2Dcheck%2dout",
            "/pt/inicio%252Dcheck%252Dout",
            "/pt/aproveite-ainda?x=1",
            "/pt\\aproveite-ainda",
            "/pt/apro\tveite-ainda",
            "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/CheckoutServices-PlaceOrder",
            "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/cart-VALIDATE",
            "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/Order-Cancel?ID=1",
            "/pt/alimentacao/?next=/on/x/Cart-Empty",
            "/pt/alimentacao/../inicio",
            "/pt/alimentacao/%2e%2e/x",
            "/pt/conta",
            "/pt/conta/moradas",
            "https://login.auchan.pt/authorization",
            "https://www.auchan.pt@example.org/pt/",
            "https://www.auchan.pt.example.org/pt/",
            "//example.org/pt/",
            "javascript:alert(1)",
            "pt/alimentacao",
        ];
        for url in urls {
            assert!(forbidden(url), "{url}");
        }
    }

    #[test]
    fn shelves_and_products_are_open() {
        let paths = [
            "/pt/produtos-frescos/charcutaria/chourico-bacon-e-outros/",
            "https://www.auchan.pt/pt/a/iogurte-o%C3%AEkos/2116034.html",
            "/pt/contactos/",
            "/pt/casa/carteiras-e-cartoes/",
        ];
        for path in paths {
            assert!(ShopPath::new(path).is_some(), "{path}");
        }
        let refused = [
            "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/Cart-Show",
            "https://www.auchan.pt",
            "/pt/escolher-horario-entrega",
            "/pt/a b/",
            "https://example.org/pt/alimentacao/",
            "",
        ];
        for path in refused {
            assert_eq!(ShopPath::new(path), None, "{path}");
        }
    }

    proptest! {
        #[test]
        fn every_path_let_through_is_on_the_shop(text in "\\PC*") {
            if let Some(path) = ShopPath::new(&text) {
                prop_assert!(Place::Replacements(path).url().starts_with("https://www.auchan.pt/pt/"));
            }
        }

        #[test]
        fn any_search_stays_a_search(words in ".*") {
            let url = Place::Search(words).url();
            prop_assert!(!forbidden(&url));
            prop_assert!(url.starts_with("https://www.auchan.pt/pt/pesquisa?q="));
        }
    }
}
