use serde_json::Number;
use shop::{Amount, Cents, UnitPrice};

/// Euros as a file writes them, in cents; `None` where the number is no price.
#[must_use]
pub fn cents(euros: &Number) -> Option<Cents> {
    self::euros(&euros.to_string())
}

/// Euros as one writes them, with a comma or a point, in cents.
pub(crate) fn euros(text: &str) -> Option<Cents> {
    let amount: Amount = text.replace(',', ".").parse().ok()?;
    Some(Cents((amount.in_thousandths() + 5).div_euclid(10)))
}

/// `0.86 €/Lt` or `€0,25/un`; `None` where it is neither.
pub(crate) fn unit_price(text: &str) -> Option<UnitPrice> {
    let (amount, per) = text.rsplit_once('/')?;
    let amount = amount.replace('€', "").trim().replace(',', ".");
    Some(UnitPrice {
        amount: amount.parse().ok()?,
        per: per.trim().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn euros_become_cents_without_a_float() {
        let read = |text: &str| cents(&serde_json::from_str(text).unwrap());
        assert_eq!(read("5.99"), Some(Cents(599)));
        assert_eq!(read("7.9"), Some(Cents(790)));
        assert_eq!(read("6"), Some(Cents(600)));
        assert_eq!(read("0.125"), Some(Cents(13)));
        assert_eq!(read("1e30"), None);
    }

    #[test]
    fn unit_prices_are_read_in_both_spellings() {
        let read = |text: &str| unit_price(text).map(|u| format!("{} {}", u.amount, u.per));
        assert_eq!(read("0.86 €/Lt").as_deref(), Some("0.86 Lt"));
        assert_eq!(read("€0,25/un").as_deref(), Some("0.25 un"));
        assert_eq!(read("a pedido"), None);
    }
}
