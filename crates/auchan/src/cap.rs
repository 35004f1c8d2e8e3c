use page::Element;
use shop::Amount;

/// What of a line says other things, with numbers in them.
const OTHERS: [&str; 5] = [
    "auc-cart__product-title",
    "promotions",
    "auc-qty-selector",
    "auc-notes",
    "price",
];

/// What a sentence on a limit has in it.
const WORDS: [&str; 8] = [
    "resta",
    "máximo",
    "maximo",
    "máx.",
    "limit",
    "disponíve",
    "em stock",
    "últim",
];

/// A sentence is no page.
const SENTENCE_MAX: usize = 120;

/// The sentence of a line of the cart that says why no more than `most` of it is sold: "Só restam 2",
/// "Máximo 2 por encomenda". None was ever saved (SITE §17), so it is known by what it says: it is shown,
/// speaks of a limit, and names the very number that the line has as its own. A shop that says "the last
/// one" of what it has plenty of is not repeated.
pub(crate) fn said<E: Element>(card: &E, most: Amount) -> Option<String> {
    let leaves = card.all("*");
    let own = leaves
        .iter()
        .filter(|it| it.first("*").is_none() && own(*it));
    own.map(Element::text).find(|text| speaks_of(text, most))
}

/// Whether people see it, and it is no part of what says something else.
fn own<E: Element>(leaf: &E) -> bool {
    let other = |it: &E| OTHERS.iter().any(|class| it.has_class(class));
    !leaf
        .with_ancestors()
        .any(|it| it.has_class("d-none") || other(&it))
}

fn speaks_of(text: &str, most: Amount) -> bool {
    let plain = text.to_lowercase();
    let short = text.chars().count() <= SENTENCE_MAX;
    let limited = WORDS.iter().any(|word| plain.contains(word));
    let of_number = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
    let numbers = plain
        .split(|c| !of_number(c))
        .map(|it| it.trim_matches(['.', ',']));
    let mut numbers = numbers.filter(|it| !it.is_empty());
    let one = numbers.next().map(|it| it.replace(',', ".").parse());
    short && limited && one == Some(Ok(most)) && numbers.next().is_none()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_on_the_limit_names_it_and_no_other_number() {
        let two = Amount::whole(2);
        for text in [
            "Só restam 2",
            "Máximo 2 por encomenda.",
            "Limite de 2,0 unidades",
        ] {
            assert!(speaks_of(text, two), "{text}");
        }
        for text in [
            "Só resta 1! Aproveite já",
            "Leve 2",
            "Só restam 2 de 10",
            "Máximo por encomenda",
            "Só restam 20",
            &format!("Só restam 2 {}", "muito ".repeat(30)),
        ] {
            assert!(!speaks_of(text, two), "{text}");
        }
    }
}
