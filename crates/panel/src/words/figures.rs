use super::{Key, Words};
use shop::{Amount, Cents, Quantity, Unit, UnitPrice};

impl Words {
    /// Money: `12,34 €` in Portuguese, `€12.34` in English.
    #[must_use]
    pub fn money(&self, cents: Cents) -> String {
        let sign = if cents.0 < 0 { "−" } else { "" };
        format!("{sign}{}", self.bare(cents))
    }

    /// A difference, with its sign; zero has none.
    #[must_use]
    pub fn difference(&self, cents: Cents) -> String {
        let sign = if cents.0 > 0 { "+" } else { "" };
        format!("{sign}{}", self.money(cents))
    }

    /// What a base unit costs, in the unit as people write it: `5,89 €/kg`, `0,86 €/L`. Unit prices may have three
    /// decimals; none is rounded away.
    #[must_use]
    pub fn unit_price(&self, price: &UnitPrice) -> String {
        let thousandths = price.amount.in_thousandths();
        let money = match thousandths % 10 {
            0 => self.money(Cents(thousandths / 10)),
            _ if self.portuguese() => format!("{}\u{a0}€", self.amount(price.amount)),
            _ => format!("€{}", self.amount(price.amount)),
        };
        format!("{money}/{}", self.base_unit(&price.per))
    }

    /// A base unit. The shop writes `Kg`, `Lt`, `un`, `Dose`; what it may write besides is left as
    /// it is.
    fn base_unit(&self, per: &str) -> String {
        match per.to_lowercase().as_str() {
            "kg" => "kg".to_owned(),
            "l" | "lt" => "L".to_owned(),
            "un" => self.say(Key::UnitPerPiece),
            "dose" => self.say(Key::UnitPerDose),
            _ => per.to_owned(),
        }
    }

    fn bare(&self, cents: Cents) -> String {
        let all = cents.0.unsigned_abs();
        let (euros, rest) = (all / 100, all % 100);
        match self.portuguese() {
            // In Portuguese four digits stand together.
            true if euros < 10_000 => format!("{euros},{rest:02}\u{a0}€"),
            true => format!("{},{rest:02}\u{a0}€", grouped(euros, '\u{a0}')),
            false => format!("€{}.{rest:02}", grouped(euros, ',')),
        }
    }

    /// How much of a product: `2 un.`, `1,5 kg`.
    #[must_use]
    pub fn quantity(&self, quantity: Quantity) -> String {
        let one = quantity.amount == Amount::whole(1);
        let key = match quantity.unit {
            Unit::Piece if one => Key::QuantityPiece,
            Unit::Piece => Key::QuantityPieces,
            Unit::Kilo => Key::QuantityKilos,
        };
        // A number and its unit stay on one line.
        self.fill(key, &[&self.amount(quantity.amount)])
            .replace(' ', "\u{a0}")
    }

    /// A time that something took, in seconds with one decimal: `0,8 s`.
    #[must_use]
    pub fn seconds(&self, took: run::Millis) -> String {
        let tenths = took.saturating_add(50).max(0) / 100;
        let point = if self.portuguese() { ',' } else { '.' };
        let text = format!("{}{point}{}", tenths / 10, tenths % 10);
        self.fill(Key::CheckedSeconds, &[&text])
            .replace(' ', "\u{a0}")
    }

    /// A decimal number.
    #[must_use]
    pub fn amount(&self, amount: Amount) -> String {
        let text = amount.to_string();
        if self.portuguese() {
            text.replace('.', ",")
        } else {
            text
        }
    }
}

/// A whole number with a mark between the thousands.
fn grouped(number: u64, mark: char) -> String {
    match number.checked_div(1000) {
        None | Some(0) => number.to_string(),
        Some(more) => format!("{}{mark}{:03}", grouped(more, mark), number % 1000),
    }
}
