use crate::Shop;
use run::{IntentId, ToPage, Via};
use serde::{Deserialize, Serialize};
use shop::Ask;
use site::Site;

/// What is sent to a page of the shop: the message, and the address that is to be fetched for it,
/// or may have to be, where the page that is shown may not be of now.
/// The page's own wasm knows the address; a page without wasm is told (DECISIONS 23).
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct PageMessage {
    #[serde(flatten)]
    message: ToPage,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

impl PageMessage {
    /// A message that asks for something.
    pub fn asking(intent: IntentId, ask: Ask, via: Via) -> Self {
        let url = match &ask {
            // `None` for an address that may not be opened: the page has nothing to fetch then.
            Ask::See(sight) => Shop::address(sight),
            Ask::Do(_) => None,
        };
        let message = ToPage::Ask { intent, ask, via };
        Self { message, url }
    }
}

impl From<ToPage> for PageMessage {
    fn from(message: ToPage) -> Self {
        Self { message, url: None }
    }
}

/// Why a page did not take on what it was asked, by its acknowledgement.
pub fn refusal(acknowledgement: Option<&str>) -> Option<String> {
    #[derive(Deserialize)]
    struct Refusal {
        refused: String,
    }
    let refusal: Refusal = serde_json::from_str(acknowledgement?).ok()?;
    Some(refusal.refused)
}

#[cfg(test)]
mod tests {
    use super::*;
    use shop::Query;

    fn asking(sight: Query, via: Via) -> serde_json::Value {
        serde_json::to_value(PageMessage::asking(IntentId(7), Ask::See(sight), via)).unwrap()
    }

    /// The page's own wasm reads a message as the message it holds.
    #[test]
    fn a_message_is_the_message_and_the_address() {
        let message = asking(Query::Cart, Via::Fetch);
        assert_eq!(message["url"], "https://www.auchan.pt/pt/carrinho-compras");
        let message: ToPage = serde_json::from_value(message).unwrap();
        let ask = Ask::See(Query::Cart);
        let (intent, via) = (IntentId(7), Via::Fetch);
        assert_eq!(message, ToPage::Ask { intent, ask, via });
    }

    #[test]
    fn only_what_is_looked_at_has_an_address_and_only_an_open_one() {
        let path = "/pt/aproveite-ainda".to_owned();
        let cart = asking(Query::Cart, Via::Tab);
        assert_eq!(cart["url"], "https://www.auchan.pt/pt/carrinho-compras");
        let order = shop::OrderId("1".into());
        let action = shop::Action::Reorder {
            order,
            mode: shop::Mode::Merge,
        };
        let pressing = PageMessage::asking(IntentId(7), Ask::Do(action), Via::Tab);
        assert_eq!(pressing.url, None);
        assert!(
            asking(Query::Replacements { path }, Via::Fetch)
                .get("url")
                .is_none()
        );
    }

    #[test]
    fn an_acknowledgement_is_no_refusal() {
        assert_eq!(refusal(Some(r#"{"ok":true}"#)), None);
        assert_eq!(refusal(None), None);
        assert_eq!(refusal(Some(r#"{"refused":"no"}"#)).as_deref(), Some("no"));
    }
}
