use crate::words::{Key, Words, capital};
use shop::{Aside, Cents, Listed, Pack, Place, Unit};

/// As a table that opens right in a spreadsheet in Portugal: UTF-8 with its mark, `;` between the
/// columns, a comma before the decimals, CRLF behind each row (RFC 4180). One row a line of the cart.
#[must_use]
pub fn csv(words: &Words, pack: &Pack) -> String {
    let mut table = String::from(BYTE_ORDER_MARK);
    let mut put = |row: [String; 5]| {
        table.push_str(&row.map(|cell| quoted(&cell)).join(";"));
        table.push_str("\r\n");
    };
    put(COLUMNS.map(|key| words.say(key)));
    for it in pack.listed() {
        put(row(words, &it));
    }
    for it in &pack.cart.aside {
        put(unread(words, it));
    }
    table
}

/// By it a spreadsheet knows UTF-8 when it sees it.
const BYTE_ORDER_MARK: &str = "\u{feff}";

const COLUMNS: [Key; 5] = [
    Key::ColumnItem,
    Key::ColumnQuantity,
    Key::ColumnUnit,
    Key::ColumnPrice,
    Key::ColumnState,
];

fn row(words: &Words, it: &Listed<'_>) -> [String; 5] {
    let name = inert(&it.line.name);
    let state = capital(&words.say(state(&it.place)));
    // Nobody pays for what is sold out, and a sum over the column is what will be paid for goods.
    let Some(much) = it.line.quantity() else {
        return [name, String::new(), String::new(), String::new(), state];
    };
    let unit = match much.unit {
        Unit::Piece => Key::ColumnPieces,
        Unit::Kilo => Key::ColumnKilos,
    };
    let amount = much.amount.to_string().replace('.', ",");
    let price = decimal(it.line.line_price);
    [name, amount, words.say(unit), price, state]
}

/// A line that could not be read: its own words, and its price where that was there.
fn unread(words: &Words, it: &Aside) -> [String; 5] {
    let price = it.amount.map(decimal).unwrap_or_default();
    let state = words.say(Key::StateUnread);
    [inert(&it.text), String::new(), String::new(), price, state]
}

const fn state(place: &Place) -> Key {
    match place {
        Place::SoldOut => Key::SoldOutWord,
        Place::Chosen => Key::StateChosen,
        Place::Unasked => Key::StateCame,
        Place::Kept => Key::StateKept,
        Place::Altered(_) => Key::StateAltered,
        Place::OtherQuantity { .. } => Key::StateQuantity,
        Place::Adjusted { .. } => Key::StateAdjusted,
        Place::Uncompared => Key::StateUncompared,
        Place::OtherPrice => Key::StatePrice,
        Place::Same => Key::StateSame,
    }
}

/// Euros with a comma, and nothing else: a spreadsheet counts with it.
fn decimal(money: Cents) -> String {
    let sign = if money < Cents::ZERO { "-" } else { "" };
    let cents = money.0.unsigned_abs();
    format!("{sign}{},{:02}", cents / 100, cents % 100)
}

/// A name that begins like a formula is a name all the same, and a spreadsheet takes it for one.
fn inert(name: &str) -> String {
    match name.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
        true => format!("'{name}"),
        false => name.to_owned(),
    }
}

fn quoted(cell: &str) -> String {
    match cell.contains([';', '"', '\r', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}
