/// The places of the shop that the panel may lead to. None of them lies past the cart, except
/// the delivery times, which the person opens for themselves (DECISIONS 16).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shop {
    /// The front page.
    Home,
    /// The cart.
    Cart,
    /// The delivery times.
    Slots,
}

const ORIGIN: &str = "https://www.auchan.pt";

impl Shop {
    /// Its address.
    #[must_use]
    pub const fn address(self) -> &'static str {
        match self {
            Self::Home => "https://www.auchan.pt/pt/",
            Self::Cart => "https://www.auchan.pt/pt/carrinho-compras",
            Self::Slots => "https://www.auchan.pt/pt/escolher-horario-entrega",
        }
    }
}

/// The address of a product's page, if `url`, which a page gave us, is one: a path of the shop
/// that ends in the product's number. Anything else is no link.
#[must_use]
pub fn product(url: &str) -> Option<String> {
    let path = url.strip_prefix(ORIGIN).unwrap_or(url);
    let file = path.split(['?', '#']).next()?.rsplit('/').next()?;
    let number = file.strip_suffix(".html")?;
    let numbered = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    let plain = path.bytes().all(|b| b.is_ascii_graphic() && b != b'\\');
    (path.starts_with("/pt/") && numbered && plain).then(|| format!("{ORIGIN}{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_product_pages_of_the_shop_are_links() {
        let good = "/pt/alimentacao/mercearia/arroz/arroz-agulha-1-kg/2917530.html";
        let address = format!("https://www.auchan.pt{good}");
        assert_eq!(product(good), Some(address.clone()));
        assert_eq!(product(&address), Some(address));
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
        ] {
            assert_eq!(product(url), None, "{url}");
        }
    }
}
