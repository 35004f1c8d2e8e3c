use crate::{numbers, rows};
use page::Element;
use shop::{Cents, Row};

const TITLE: &str = ".auc-cart__product-title";
const PRICE: &str = ".auc-js-cart-item-price";
/// What only a line of goods has: an amount, the way to its product, or the signs that it is sold out.
const OF_GOODS: &str = ".auc-qty-selector, .auc-cart__product-title a, \
    p.auc-unavailable-text, a.auc-find-replacement";

/// What stands in the cards of a cart.
pub(crate) struct Cards<E> {
    /// Those of goods, and those of gifts.
    pub goods: Vec<E>,
    /// Deposits, discounts and the like that stand among them (SITE §18: how a cart shows them was
    /// never seen).
    pub rows: Vec<Row>,
    /// How many of the goods are gifts.
    gifts: usize,
}

/// The cards of a cart, in page order.
pub(crate) fn cards<E: Element>(all: Vec<E>) -> Cards<E> {
    let mut cards = Cards {
        goods: Vec::new(),
        rows: Vec::new(),
        gifts: 0,
    };
    for card in all {
        let costs_nothing = costs_nothing(&card);
        match row(&card, costs_nothing) {
            Some(row) => cards.rows.push(row),
            None => {
                cards.gifts += usize::from(costs_nothing);
                cards.goods.push(card);
            }
        }
    }
    cards
}

impl<E> Cards<E> {
    /// Whether the page counts the lines that are there. Whether it counts deposits, discounts and
    /// gifts is not known. While a cart is being filled, it counts more than are there.
    pub(crate) fn counted(&self, said: u32) -> bool {
        let (goods, rows) = (self.goods.len(), self.rows.len());
        let bearable = goods - self.gifts..=goods + rows;
        usize::try_from(said).is_ok_and(|said| bearable.contains(&said))
    }
}

/// A card that calls itself a deposit; or one of no goods that takes something off, and says what.
fn row<E: Element>(card: &E, costs_nothing: bool) -> Option<Row> {
    let words = card.first(TITLE)?.text();
    let told = costs_nothing || rows::is_deposit(&words);
    told.then(|| rows::of_card(&words, &card.first(PRICE)?.text()))?
}

/// A card that is no line of goods, and that nobody pays for: a gift, or what takes something off.
pub(crate) fn costs_nothing<E: Element>(card: &E) -> bool {
    let price = card.first(PRICE).and_then(|e| numbers::paid(&e.text()));
    price.is_some_and(|it| it <= Cents::ZERO) && card.first(OF_GOODS).is_none()
}
