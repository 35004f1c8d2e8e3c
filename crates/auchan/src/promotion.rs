use crate::dates;
use page::Element;
use shop::Promotion;

/// The words of a promotion; they come late on a tile, and a line of the cart has them at once.
const LABEL: &str = ".auc-js-promotion-label";
/// By how much it is less, over the picture of a tile.
const BADGE: &str = ".auc-promo--discount--red";
/// From when to when. Only goods on promotion have it: the word "Promoção" is on every tile (SITE §8).
const DATES: &str = ".auc-price__promotion--pdp__date";

/// What a tile, a product page or a line says of a promotion besides its prices. What cannot be read of
/// it is left out: no price hangs on it.
pub(crate) fn promotion<E: Element>(part: &E) -> Option<Promotion> {
    let text = |selector| part.first(selector).map(|it| it.text());
    let badge = text(LABEL)
        .filter(|it| !it.is_empty())
        .or_else(|| text(BADGE));
    let until = text(DATES).and_then(|it| dates::last_day(&it));
    Promotion::new(badge.as_deref(), until)
}
