use shop::Pid;
use shop::rules::Known;

/// The product behind the address of its page at the shop, with the name the address spells.
#[must_use]
pub fn product(address: &str) -> Option<Known> {
    let address = address.trim();
    let path = address
        .strip_prefix("https://www.auchan.pt")
        .or_else(|| address.strip_prefix("www.auchan.pt"))?;
    let path = path.split(['?', '#']).next()?;
    let mut parts = path.rsplit('/');
    let pid = parts.next()?.strip_suffix(".html")?;
    let numbered = !pid.is_empty() && pid.bytes().all(|b| b.is_ascii_digit());
    let name = parts.next()?.replace('-', " ");
    (numbered && !name.trim().is_empty()).then(|| Known {
        pid: Pid(pid.to_owned()),
        name,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_is_known_by_its_address() {
        let known = product(
            "https://www.auchan.pt/pt/alimentacao/arroz/arroz-agulha-1-kg/2917530.html?x=1",
        );
        assert_eq!(
            known,
            Some(Known {
                pid: Pid("2917530".into()),
                name: "arroz agulha 1 kg".into()
            })
        );
        for other in [
            "",
            "arroz",
            "https://www.auchan.pt/pt/carrinho-compras",
            "https://elsewhere.example/pt/arroz/1.html",
            "https://www.auchan.pt/pt/arroz/arroz.html",
        ] {
            assert_eq!(product(other), None, "{other}");
        }
    }
}
