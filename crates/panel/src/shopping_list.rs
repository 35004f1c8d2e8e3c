//! The cart of a pack to take along: as text for a message, and as a table for a spreadsheet.

use crate::words::{Key, Words, capital};
use shop::{CartLine, Cents, Listed, Pack, Place, Unit};

/// As text, one line of the cart a line: what there is first, then what is sold out.
#[must_use]
pub fn text(words: &Words, pack: &Pack) -> String {
    let order = pack.summary();
    let date = words.day_of(&order.placed_at);
    let there = |it: &&CartLine| it.available();
    let (bought, gone): (Vec<_>, Vec<_>) = pack.cart.lines.iter().partition(there);
    let item = |it: &CartLine| format!("• {}: {}", it.name, words.line_cost(it));
    let mut text = vec![words.fill(Key::ReviewIntro, &[&order.number, &date])];
    text.extend(bought.into_iter().map(item));
    if !gone.is_empty() {
        text.push(format!("\n{}", words.say(Key::SoldOutHeading)));
        text.extend(gone.into_iter().map(|it| format!("• {}", it.name)));
    }
    let unread = pack.cart.aside.iter();
    text.extend(unread.map(|it| format!("• {}: {}", words.say(Key::GroupUnread), it.text)));
    let pays = words.money(pack.bill().pays);
    text.push(format!("\n{}: {pays}", words.say(Key::TotalHeading)));
    text.join("\n")
}

/// As a table that opens right in a spreadsheet in Portugal: `;` between the columns, a comma before
/// the decimals, UTF-8 with its mark, one row a line of the cart.
///
/// # Errors
/// Never for a pack that exists; what the writer says, if it should.
pub fn csv(words: &Words, pack: &Pack) -> Result<String, csv::Error> {
    let mut rows = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    rows.write_record(COLUMNS.map(|key| words.say(key)))?;
    for it in pack.listed() {
        rows.write_record(row(words, &it))?;
    }
    for it in &pack.cart.aside {
        let price = it.amount.map(decimal).unwrap_or_default();
        let state = words.say(Key::GroupUnread);
        rows.write_record([inert(&it.text), String::new(), String::new(), price, state])?;
    }
    let bytes = rows.into_inner().map_err(csv::IntoInnerError::into_error)?;
    Ok(format!("\u{feff}{}", String::from_utf8_lossy(&bytes)))
}

const COLUMNS: [Key; 5] = [
    Key::ColumnItem,
    Key::ColumnQuantity,
    Key::ColumnUnit,
    Key::ColumnPrice,
    Key::ColumnState,
];

fn row(words: &Words, it: &Listed<'_>) -> [String; 5] {
    let much = it.line.quantity();
    let unit = much.map(|much| match much.unit {
        Unit::Piece => Key::ColumnPieces,
        Unit::Kilo => Key::ColumnKilos,
    });
    [
        inert(&it.line.name),
        much.map_or_else(String::new, |much| {
            much.amount.to_string().replace('.', ",")
        }),
        unit.map_or_else(String::new, |unit| words.say(unit)),
        decimal(it.line.line_price),
        capital(&words.say(state(&it.place))),
    ]
}

const fn state(place: &Place) -> Key {
    match place {
        Place::SoldOut => Key::SoldOutWord,
        Place::OtherQuantity { .. } => Key::FateChanged,
        Place::OtherPrice => Key::GroupPrices,
        Place::Same => Key::FateSame,
        Place::Chosen => Key::GroupChosen,
        Place::Kept => Key::GroupKept,
        Place::Unasked => Key::GroupCame,
    }
}

/// Euros with a comma, and nothing else: a spreadsheet counts with it.
fn decimal(money: Cents) -> String {
    let sign = if money < Cents::ZERO { "-" } else { "" };
    let cents = money.0.unsigned_abs();
    format!("{sign}{},{:02}", cents / 100, cents % 100)
}

/// A name that begins like a formula is a name all the same.
fn inert(name: &str) -> String {
    match name.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{name}"),
        false => name.to_owned(),
    }
}
