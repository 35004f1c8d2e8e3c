//! Pictures of products (SITE §1): files of the shop's own host, and of one folder there.

use crate::places::SHOP;
use page::Element;
use shop::Picture;

/// Where all of them are. The manifest lets the panel ask for nothing else.
const FOLDER: &str =
    "/dw/image/v2/BFRC_PRD/on/demandware.static/-/Sites-auchan-pt-master-catalog/default/";
/// As small as the cart's page asks for them.
const SMALL: &str = "?sw=50&sh=50&sm=fit&bgcolor=FFFFFF";
/// A folder of eight digits, two names, and the padded number of the product.
const OWN_MAX: usize = 80;

/// The picture that an image of a page shows, or will once it comes near. Any other address is dropped.
pub(crate) fn shown<E: Element>(part: &E, image: &'static str) -> Option<Picture> {
    let image = part.first(image)?;
    let said = |name: &'static str| image.attr(name).and_then(|address| own(&address));
    said("src").or_else(|| said("data-src"))
}

fn own(address: &str) -> Option<Picture> {
    let address = address.trim();
    let path = address.strip_prefix(SHOP).unwrap_or(address);
    let own = path.strip_prefix(FOLDER)?;
    let own = own.split(['?', '#']).next().unwrap_or_default();
    plain(own).then(|| Picture(own.to_owned()))
}

/// The address of a picture, if it is one: what was kept is held to it once more.
pub(crate) fn address(own: &str) -> Option<String> {
    plain(own).then(|| format!("{SHOP}{FOLDER}{own}{SMALL}"))
}

/// Whether it is a file in that folder, and leads nowhere else.
fn plain(own: &str) -> bool {
    let letter = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'/' | b'-' | b'_' | b'.');
    let ends = [".jpg", ".jpeg", ".png", ".webp"];
    own.len() <= OWN_MAX
        && own.bytes().all(letter)
        && !own.starts_with('/')
        && !own.contains("..")
        && !own.contains("//")
        && ends.iter().any(|end| own.ends_with(end))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    const MILK: &str = "dw8f69a726/images/hi-res/003010403.jpg";

    #[test]
    fn a_picture_is_kept_by_what_is_its_own_and_found_again() {
        let path = format!("{FOLDER}{MILK}?sw=250&sh=250");
        for address in [path.clone(), format!("{SHOP}{path}")] {
            assert_eq!(own(&address), Some(Picture(MILK.into())), "{address}");
        }
        let small = format!("https://www.auchan.pt{FOLDER}{MILK}{SMALL}");
        assert_eq!(address(MILK), Some(small));
    }

    #[test]
    fn an_address_elsewhere_is_dropped() {
        let folder = |own: &str| format!("{FOLDER}{own}");
        for elsewhere in [
            String::new(),
            format!("https://elsewhere.example{FOLDER}{MILK}"),
            format!("//elsewhere.example{FOLDER}{MILK}"),
            format!("http://www.auchan.pt{FOLDER}{MILK}"),
            format!("https://www.auchan.pt.elsewhere.example{FOLDER}{MILK}"),
            "data:image/png;base64,AAAA".into(),
            "/on/demandware.static/images/club-logo.png".into(),
            folder("../../../Cart-Empty.jpg"),
            folder("/elsewhere.jpg"),
            folder("dw1/a.svg"),
            folder("dw1/a b.jpg"),
            folder("dw1/%2e%2e/a.jpg"),
            folder(&format!("{}.jpg", "a".repeat(90))),
        ] {
            assert_eq!(own(&elsewhere), None, "{elsewhere}");
        }
        for kept in [
            "",
            "../a.jpg",
            "https://elsewhere.example/a.jpg",
            "a\\b.jpg",
        ] {
            assert_eq!(address(kept), None, "{kept}");
        }
    }
}
