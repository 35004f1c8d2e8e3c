//! Rows among the totals, or among the lines, that are neither goods nor the sums of them
//! (DECISIONS 33): a deposit, a fee, or something that nobody has seen yet.

use crate::numbers;
use page::Element;
use shop::{Row, RowKind};

/// A label is a few words; more is a paragraph that happens to stand around the money.
const LABEL_MAX: usize = 80;

/// Every row of a block of totals that shows money and is not among the `known`. `block` is a class
/// of the block itself, where a row's words end.
pub(crate) fn rows<E: Element>(card: &E, block: &str, known: &'static str) -> Vec<Row> {
    let all = card.all("*");
    let leaves = all.iter().filter(|e| e.first("*").is_none());
    let unknown = leaves.filter(|e| e.matches(known) == Some(false));
    unknown.filter_map(|leaf| row(leaf, block)).collect()
}

/// The row of one known place, once there is money in it: `-` is for "not known yet".
pub(crate) fn known<E: Element>(
    card: &E,
    place: &'static str,
    block: &str,
    kind: RowKind,
) -> Option<Row> {
    let leaf = card.first(place)?;
    let amount = numbers::paid(&leaf.text())?;
    Some(Row {
        kind,
        label: label(&leaf, block),
        amount: Some(amount),
    })
}

/// The row of one known place while the shop shows its `-` for "not known yet" there.
pub(crate) fn unknown_yet<E: Element>(
    card: &E,
    place: &'static str,
    block: &str,
    kind: RowKind,
) -> Option<Row> {
    let leaf = card.first(place).filter(|leaf| leaf.text() == "-")?;
    Some(Row {
        kind,
        label: label(&leaf, block),
        amount: None,
    })
}

/// The row that a card among the goods is, by the words it has in place of a product's name. The mark
/// `(SDR)` stands in names of goods (SITE §18).
pub(crate) fn of_card(words: &str, money: &str) -> Option<Row> {
    let kind = kind(&words.to_lowercase().replace("(sdr)", ""));
    let amount = numbers::paid(money)?;
    (kind != RowKind::Other && !words.is_empty()).then(|| Row {
        kind,
        label: words.to_owned(),
        amount: Some(amount),
    })
}

/// Whether a card among the goods is a deposit's by its name: no product is called that.
pub(crate) fn is_deposit(words: &str) -> bool {
    let plain = words.to_lowercase();
    plain.starts_with("depósito") || plain.starts_with("deposito")
}

fn row<E: Element>(leaf: &E, block: &str) -> Option<Row> {
    let text = leaf.text();
    let amount = numbers::paid(&text);
    let label = label(leaf, block);
    let said = amount.is_some() || (text == "-" && !label.is_empty());
    let hint = leaf.attr("class").unwrap_or_default();
    said.then(|| Row {
        kind: kind(&format!("{label} {hint}")),
        label,
        amount,
    })
}

/// The words beside the money: those of the nearest block around it that has any, if that block has
/// no other money in it.
fn label<E: Element>(leaf: &E, block: &str) -> String {
    let own = leaf.text();
    let around = leaf.with_ancestors().skip(1);
    for around in around.take_while(|e| !e.has_class(block)) {
        if sums(&around) > 1 {
            return String::new();
        }
        let words = words(&around, &own);
        if !words.is_empty() {
            let short = words.chars().count() <= LABEL_MAX;
            return if short { words } else { String::new() };
        }
    }
    String::new()
}

/// How many sums a block shows, those that are not known yet among them.
fn sums<E: Element>(block: &E) -> usize {
    let is_sum = |text: &String| text == "-" || numbers::paid(text).is_some();
    leaves(block).filter(is_sum).count()
}

/// The words of a block without its own sum. What another extension has put into it speaks of other
/// money, and is left out.
fn words<E: Element>(block: &E, own: &str) -> String {
    let text = block.text();
    let rest = page::single_spaced(&text.replacen(own, "", 1));
    if !rest.contains('€') {
        return rest;
    }
    let telling: Vec<String> = leaves(block).filter(|text| !text.contains('€')).collect();
    let before = text.split_once(own).map_or("", |(before, _)| before);
    match telling.is_empty() {
        true if before.contains('€') => String::new(),
        true => page::single_spaced(before),
        false => page::single_spaced(&telling.join(" ")),
    }
}

fn leaves<E: Element>(block: &E) -> impl Iterator<Item = String> {
    let all = block.all("*").into_iter();
    all.filter(|e| e.first("*").is_none()).map(|e| e.text())
}

/// An extra that is sold beside a delivery is named after it, and is none.
const EXTRAS: &[&str] = &[
    "proteção",
    "protecao",
    "seguro",
    "garantia",
    "donativo",
    "doação",
    "doacao",
    "contributo",
    "gorjeta",
];

fn kind(words: &str) -> RowKind {
    let plain = words.to_lowercase();
    let says = |any: &[&str]| any.iter().any(|word| plain.contains(word));
    if says(EXTRAS) {
        RowKind::Other
    } else if says(&["depósito", "deposito", "deposit", "volta", "sdr"]) {
        RowKind::Deposit
    } else if says(&["entrega", "portes", "envio", "shipping"]) {
        RowKind::Delivery
    } else if says(&["desconto", "discount", "cartão", "vale", "cupão"]) {
        RowKind::Discount
    } else {
        RowKind::Other
    }
}
