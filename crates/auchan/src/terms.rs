//! What the cart's page says of the least order and of the delivery's price (SITE §7). A sum is taken
//! only from a sentence that names one, and a sentence is kept in the shop's own words.

use page::Element;
use shop::{Amount, Cents, Terms};

/// The notice is always there, hidden while the least amount is reached.
const MINIMUM: &str = ".auc-cart__container .auc-cart--information-medium";
/// Where a sentence on the delivery can stand. None was ever seen filled.
const DELIVERY: &str = ".auc-cart__container .auc-js-shipping-promotions-list, \
    .auc-cart__container .auc-cart-threshold-and-discount .auc-cart__information";

/// A sentence is no page.
const SENTENCE_MAX: usize = 160;
const SENTENCES_MAX: usize = 3;

/// What the page says.
pub(crate) fn terms<E: Element>(root: &E) -> Terms {
    let notice = root.first(MINIMUM).map(|notice| notice.text());
    Terms {
        minimum: notice.as_deref().and_then(named),
        delivery: delivery(root),
    }
}

/// The shown sentences that speak of the delivery, each once.
fn delivery<E: Element>(root: &E) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for place in root.all(DELIVERY) {
        let leaves = place.all("*");
        let leaves = leaves.iter().filter(|it| it.first("*").is_none());
        let all = leaves.chain(std::iter::once(&place).filter(|it| it.first("*").is_none()));
        for text in all.filter(|it| shown(*it)).map(Element::text) {
            if speaks_of_delivery(&text) && !said.contains(&text) {
                said.push(text);
            }
        }
    }
    said.truncate(SENTENCES_MAX);
    said
}

fn shown<E: Element>(leaf: &E) -> bool {
    !leaf.with_ancestors().any(|it| it.has_class("d-none"))
}

fn speaks_of_delivery(text: &str) -> bool {
    let plain = text.to_lowercase();
    let words = text.split_whitespace().count();
    let named = ["entrega", "portes", "envio"];
    words > 1
        && text.chars().count() <= SENTENCE_MAX
        && named.iter().any(|word| plain.contains(word))
}

/// The one sum that a sentence names: `€20`, `20 €`, `20,50€`. `None` where it names none, or two.
fn named(text: &str) -> Option<Cents> {
    let (before, after) = text.split_once('€')?;
    if after.contains('€') {
        return None;
    }
    let of_number = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
    let after = after.trim_start();
    let end = after.find(|c| !of_number(c)).unwrap_or(after.len());
    let before = before.trim_end();
    let start = before.trim_end_matches(of_number).len();
    let numbers = [before.get(start..)?, after.get(..end)?];
    let mut numbers = numbers
        .iter()
        .filter(|it| it.starts_with(|c: char| c.is_ascii_digit()));
    match (numbers.next(), numbers.next()) {
        (Some(number), None) => euros(number.trim_end_matches([',', '.'])),
        _ => None,
    }
}

/// `20`, `20,5`, `20.50`; with three decimals it could be thousands, and is nothing.
fn euros(number: &str) -> Option<Cents> {
    let amount: Amount = number.replace(',', ".").parse().ok()?;
    let decimals = number.split_once([',', '.']).map_or(0, |(_, it)| it.len());
    (decimals <= 2).then_some(Cents(amount.in_thousandths() / 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// SITE §7: the minimum is said in words, *Valor mínimo de €20 para encomendar*.
    #[test]
    fn a_sum_is_taken_only_from_a_sentence_that_names_one() {
        let said = |text: &str| named(text).map(|it| it.0);
        assert_eq!(said("Valor mínimo de €20 para encomendar"), Some(2_000));
        assert_eq!(said("Valor mínimo: 20,50 €."), Some(2_050));
        assert_eq!(said("O mínimo é de €25."), Some(2_500));
        for text in [
            "Valor mínimo",
            "de 10 € a 20 €",
            "€1.000",
            "€",
            "3 artigos €20 €",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }

    #[test]
    fn only_a_sentence_on_the_delivery_is_kept() {
        assert!(speaks_of_delivery("Faltam 30,56 € para entrega grátis"));
        for text in ["Entrega", "10% DESCONTO IMEDIATO", ""] {
            assert!(!speaks_of_delivery(text), "{text}");
        }
        assert!(!speaks_of_delivery(&"entrega grátis ".repeat(20)));
    }
}
