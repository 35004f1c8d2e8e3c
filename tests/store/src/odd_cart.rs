//! What a cart can have besides lines of goods at their prices. How the shop shows a gift or a discount
//! among the lines was never seen (SITE §18).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{cart::Cart, catalogue::Catalogue, measure::Cents, slots, totals::Totals};

/// The oddities of every cart that holds anything. An empty one has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OddCart {
    /// A gift stands among the lines, at this price in the shop's words (`Grátis`, `0,00 €`). The page's
    /// count leaves it out.
    pub gift: Option<String>,
    /// A card among the lines takes so much off the total. The page's count leaves it out, too.
    pub discount_card: Option<Cents>,
    /// Goods whose lines show one of the four signs of a sold-out one (SITE §7).
    pub odd_lines: BTreeSet<String>,
    /// The totals have the delivery, once a time is reserved (SITE §7: `-` before).
    pub delivery_fee: bool,
}

/// A card among the lines that is no line of goods.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Card {
    words: &'static str,
    price: String,
}

impl OddCart {
    /// The totals of a cart, with the time that is reserved for it.
    pub fn totals(&self, cart: &Cart, shelf: &Catalogue, slot: Option<&str>) -> Totals {
        let totals = Totals::of(cart, shelf);
        if cart.lines().is_empty() {
            return totals;
        }
        let reserved = slot.filter(|_| self.delivery_fee).and_then(slots::price);
        totals.with(self.discount_card.unwrap_or_default(), reserved)
    }

    /// The cards behind the goods.
    pub fn cards(&self) -> Vec<Card> {
        let gift = self.gift.clone().map(|price| Card {
            words: "Oferta: saco de pano",
            price,
        });
        let discount = self.discount_card.map(|off| Card {
            words: "Desconto cartão da loja de treino",
            price: (Cents(0) - off).shown(),
        });
        gift.into_iter().chain(discount).collect()
    }
}
