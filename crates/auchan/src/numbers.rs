//! Numbers as the shop writes them (SITE §2).

use shop::{Amount, Cents, UnitPrice};

/// Money as people see it: `1.234,56 €`, `-2,77 €`, `+ 4,50 €`.
///
/// `None` for anything else, the shop's `-` for "not known yet" included. Thousands may be
/// set apart by a dot or a space.
#[must_use]
pub fn money(text: &str) -> Option<Cents> {
    let text = page::single_spaced(text);
    let number = text.strip_suffix('€')?.trim_end();
    let (sign, number) = match number.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1, rest.trim_start()),
        None => (1, number.strip_prefix('+').unwrap_or(number).trim_start()),
    };
    let (euros, cents) = number.split_once(',')?;
    if cents.len() != 2 || !digits(cents) {
        return None;
    }
    let euros: i64 = grouped(euros, ['.', ' '])?.parse().ok()?;
    let cents = euros.checked_mul(100)?.checked_add(cents.parse().ok()?)?;
    Some(Cents(sign * cents))
}

/// What is to be paid, as people see it: money, or a word for nothing (`Grátis`).
#[must_use]
pub(crate) fn paid(text: &str) -> Option<Cents> {
    let plain = page::single_spaced(text).to_lowercase();
    let free = ["grátis", "gratis", "gratuito", "gratuita", "oferta"];
    match free.contains(&plain.as_str()) {
        true => Some(Cents::ZERO),
        false => money(text),
    }
}

/// Money as attributes and JSON have it: `0.86`, `4.5`, `12`. Euros, with a dot.
#[must_use]
pub fn cents(text: &str) -> Option<Cents> {
    let thousandths = text.trim().parse::<Amount>().ok()?.in_thousandths();
    (thousandths % 10 == 0).then_some(Cents(thousandths / 10))
}

/// The price of a base unit: `5.89 €/Kg`. With a dot, unlike all other money on the page.
#[must_use]
pub fn unit_price(text: &str) -> Option<UnitPrice> {
    let (amount, per) = text.split_once('€')?;
    let per = per.trim().strip_prefix('/')?.trim();
    let amount = amount.trim().parse().ok()?;
    (!per.is_empty()).then(|| UnitPrice {
        amount,
        per: per.to_owned(),
    })
}

/// The number a text begins with: `38 Produtos`, `1,059 resultados para:`. Thousands are set
/// apart by a comma, as the shop's headings do, or a dot.
#[must_use]
pub fn count(text: &str) -> Option<u32> {
    let word = text.split_whitespace().next()?;
    grouped(word, [',', '.'])?.parse().ok()
}

/// The least weight in grams: `Quant. Mínima = 300g`.
pub(crate) fn min_grams(text: &str) -> Option<u32> {
    let (_, weight) = text.split_once('=')?;
    let grams = weight.trim().strip_suffix(['g', 'G'])?.trim_end();
    digits(grams).then(|| grams.parse().ok())?
}

/// The digits of a whole number whose thousands may be set apart by one of the marks.
fn grouped(text: &str, marks: [char; 2]) -> Option<String> {
    let mark = text.chars().find(|c| !c.is_ascii_digit());
    let Some(mark) = mark else {
        return digits(text).then(|| text.to_owned());
    };
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let regular = (1..=3).contains(&first.len())
        && marks.contains(&mark)
        && digits(first)
        && groups.all(|group| group.len() == 3 && digits(group));
    regular.then(|| text.replace(mark, ""))
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn money_in_every_form_of_the_shop() {
        let read = [
            ("162,51 €", 16_251),
            ("-2,77 €", -277),
            ("\n  + 4,50 €\n", 450),
            ("1.234,56 €", 123_456),
            ("1\u{a0}234,56\u{a0}€", 123_456),
            ("12.345.678,90 €", 1_234_567_890),
            ("0,07€", 7),
        ];
        for (text, cents) in read {
            assert_eq!(money(text), Some(Cents(cents)), "{text:?}");
        }
    }

    #[test]
    fn what_is_not_money_is_refused() {
        let wrong = [
            "-",
            "",
            "€",
            "1.23 €",
            "1,2 €",
            "1,234 €",
            "12.34,00 €",
            "1..234,00 €",
            ".234,00 €",
            "1.234 567,00 €",
            "--1,00 €",
            "5,89 €/Kg",
            "1,00 $",
            "99999999999999999999,00 €",
        ];
        for text in wrong {
            assert_eq!(money(text), None, "{text:?}");
        }
    }

    #[test]
    fn dotted_money() {
        assert_eq!(cents("0.86"), Some(Cents(86)));
        assert_eq!(cents(" 12 "), Some(Cents(1200)));
        assert_eq!(cents("4.790"), Some(Cents(479)));
        assert_eq!(cents("4.795"), None);
        assert_eq!(cents("4,79"), None);
    }

    #[test]
    fn unit_prices() {
        let read = |text| unit_price(text).map(|p| format!("{} per {}", p.amount, p.per));
        assert_eq!(read("5.89 €/Kg").as_deref(), Some("5.89 per Kg"));
        assert_eq!(read("1 €/Lt").as_deref(), Some("1 per Lt"));
        assert_eq!(read("0.11 €/Dose").as_deref(), Some("0.11 per Dose"));
        assert_eq!(read("5,89 €/Kg"), None);
        assert_eq!(read("5.89 €"), None);
    }

    #[test]
    fn counts_and_weights() {
        assert_eq!(count("38\n  Produtos"), Some(38));
        assert_eq!(count("1,059 resultados para:"), Some(1059));
        assert_eq!(count("1,05 resultados"), None);
        assert_eq!(count("Produtos"), None);
        assert_eq!(min_grams("Quant. Mínima = 1300g"), Some(1300));
        assert_eq!(min_grams("Quant. Mínima = 1,3Kg"), None);
    }

    proptest! {
        #[test]
        fn any_text_is_a_number_or_nothing(text in "\\PC*") {
            let _ = (money(&text), cents(&text), unit_price(&text), count(&text), min_grams(&text));
        }

        #[test]
        fn any_bytes_are_a_number_or_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
            let text = String::from_utf8_lossy(&bytes);
            let _ = (money(&text), cents(&text), unit_price(&text), count(&text), min_grams(&text));
        }

        #[test]
        fn all_money_survives_writing(n in -1_000_000_000_000i64..1_000_000_000_000) {
            prop_assert_eq!(money(&Cents(n).to_string()), Some(Cents(n)));
        }

        #[test]
        fn thousands_marks_change_nothing(euros in 1_000i64..1_000_000, cents in 0i64..100) {
            let text = format!("{}.{:03},{cents:02} €", euros / 1000, euros % 1000);
            prop_assert_eq!(money(&text), Some(Cents(euros * 100 + cents)));
        }
    }
}
