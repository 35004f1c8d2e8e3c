use super::{Key, Words};
use shop::{Amount, Cents, Quantity, Unit, UnitPrice};

impl Words {
    /// Money: `12,34 €` in Portuguese, `€12.34` in English.
    #[must_use]
    pub fn money(&self, cents: Cents) -> String {
        self.formats.money.write(cents.0, 2)
    }

    /// A difference, with its sign; zero has none.
    #[must_use]
    pub fn difference(&self, cents: Cents) -> String {
        self.formats.difference.write(cents.0, 2)
    }

    /// What a base unit costs, in the unit as people write it: `5,89 €/kg`, `0,86 €/L`. Unit prices may have three
    /// decimals; none is rounded away.
    #[must_use]
    pub fn unit_price(&self, price: &UnitPrice) -> String {
        let thousandths = price.amount.in_thousandths();
        let money = self.formats.unit_price.write(thousandths, 3);
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
        let text = self.formats.seconds.write(tenths, 1);
        self.fill(Key::CheckedSeconds, &[&text])
            .replace(' ', "\u{a0}")
    }

    /// A decimal number.
    #[must_use]
    pub fn amount(&self, amount: Amount) -> String {
        self.formats.number.write(amount.in_thousandths(), 3)
    }
}
