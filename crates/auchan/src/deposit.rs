use crate::numbers;
use page::Element;
use shop::Cents;

/// The deposit that stands beside a price (SITE §18): `+0,10 € Depósito`, `+6×0,10 € Depósito`. No
/// price, unit price or `data-gtm` has it in it, so it is left out of every comparison of prices.
pub(crate) fn beside<E: Element>(prices: &E) -> Option<Cents> {
    let all = prices.all(".container-pricing__text");
    all.iter().find_map(|shown| deposit(&shown.text()))
}

fn deposit(text: &str) -> Option<Cents> {
    let plain = text.to_lowercase();
    if !plain.contains("depósito") && !plain.contains("deposito") {
        return None;
    }
    let (money, _) = plain.split_once('€')?;
    let money = money.trim().trim_start_matches('+').trim();
    let (times, each) = match money.split_once(['×', 'x']) {
        Some((times, each)) => (times.trim().parse().ok()?, each),
        None => (1, money),
    };
    let each = numbers::money(&format!("{}€", each.trim()))?;
    (each > Cents::ZERO).then(|| each.0.checked_mul(times).map(Cents))?
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn the_deposit_of_one_and_of_a_pack() {
        for (text, cents) in [
            ("+0,10 € Depósito", 10),
            ("+6×0,10 € Depósito", 60),
            ("+ 24 x 0,10\u{a0}€ depósito", 240),
        ] {
            assert_eq!(deposit(text), Some(Cents(cents)), "{text}");
        }
        for text in [
            "+0,10 €",
            "Depósito",
            "+0,00 € Depósito",
            "+x0,10 € Depósito",
        ] {
            assert_eq!(deposit(text), None, "{text}");
        }
    }
}
