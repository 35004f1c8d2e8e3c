//! Addresses of products: those that may become links, and what they say of the product.

use crate::places::SHOP;
use shop::Pid;
use shop::rules::Known;

/// The address of a product's page, if `url`, which a page gave us, is one: a path of the shop
/// that ends in the product's number. Anything else is no link.
pub(crate) fn product_link(url: &str) -> Option<String> {
    let path = url.strip_prefix(SHOP).unwrap_or(url);
    numbered(path)?;
    let plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    (path.starts_with("/pt/") && plain).then(|| format!("{SHOP}{path}"))
}

/// The product behind the address of its page, as a person types or pastes it, with the name the
/// address spells.
pub(crate) fn known(address: &str) -> Option<Known> {
    let address = address.trim();
    let bare = || address.strip_prefix(SHOP.trim_start_matches("https://"));
    let (number, before) = numbered(address.strip_prefix(SHOP).or_else(bare)?)?;
    let name = before.rsplit('/').next()?.replace('-', " ");
    (!name.trim().is_empty()).then(|| Known {
        pid: Pid(number.to_owned()),
        name,
    })
}

/// The number that ends the path of a product's page (SITE §1), and what stands before it.
fn numbered(path: &str) -> Option<(&str, &str)> {
    let path = path.split(['?', '#']).next()?;
    let (before, file) = path.rsplit_once('/')?;
    let number = file.strip_suffix(".html")?;
    Pid::is_one(number).then_some((number, before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_product_pages_of_the_shop_are_links() {
        let good = "/pt/alimentacao/mercearia/arroz/arroz-agulha-1-kg/2917530.html";
        let address = format!("https://www.auchan.pt{good}");
        assert_eq!(product_link(good), Some(address.clone()));
        assert_eq!(product_link(&address), Some(address));
        let seller = "/pt/casa/cozinha/copo-de-vidro/893601-XYZ.html";
        let address = format!("https://www.auchan.pt{seller}");
        assert_eq!(product_link(seller), Some(address));
        for url in [
            "",
            "javascript:alert(1)//1.html",
            "//elsewhere.example/pt/1.html",
            "https://www.auchan.pt.elsewhere.example/pt/1.html",
            "https://www.auchan.pt@elsewhere.example/pt/1.html",
            "http://www.auchan.pt/pt/1.html",
            "/pt/carrinho-compras",
            "/pt/\\elsewhere/1.html",
            "/pt/a b/1.html",
            "/pt/casa/copo/XYZ-893601.html",
            "/pt/casa/copo/893601-.html",
            "/pt/casa/copo/893601-X-Z.html",
            "/pt/casa/copo/123456789012345678901.html",
        ] {
            assert_eq!(product_link(url), None, "{url}");
        }
    }

    #[test]
    fn a_product_is_known_by_its_address() {
        let address =
            "https://www.auchan.pt/pt/alimentacao/arroz/arroz-agulha-1-kg/2917530.html?x=1";
        let rice = Known {
            pid: Pid("2917530".into()),
            name: "arroz agulha 1 kg".into(),
        };
        assert_eq!(known(address), Some(rice.clone()));
        assert_eq!(known(address.trim_start_matches("https://")), Some(rice));
        let glass = Known {
            pid: Pid("893601-XYZ".into()),
            name: "copo de vidro".into(),
        };
        let address = "https://www.auchan.pt/pt/casa/copo-de-vidro/893601-XYZ.html";
        assert_eq!(known(address), Some(glass));
        for other in [
            "",
            "arroz",
            "https://www.auchan.pt/pt/carrinho-compras",
            "https://elsewhere.example/pt/arroz/1.html",
            "https://www.auchan.pt/pt/arroz/arroz.html",
        ] {
            assert_eq!(known(other), None, "{other}");
        }
    }
}
