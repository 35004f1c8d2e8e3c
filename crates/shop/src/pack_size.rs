use crate::{Amount, Cents, UnitPrice};

/// How much is in one pack, by its name: `arroz 1 kg`, `lata 6x33cl`. Known only where a name states one
/// amount and nothing beside it that could be another (`900 g + 100 g grátis`, `800g a 1kg`). The ranking
/// reads more of a name than this, with a lexicon that the panel does not carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackSize {
    /// Kilos, litres or pieces, all that is in the pack.
    pub amount: Amount,
    /// Which of them.
    pub measure: Measure,
}

/// What a pack is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Weight.
    Kilo,
    /// Volume.
    Litre,
    /// Number.
    Piece,
}

/// A price by measure is rounded, and so is the price of a pack: so much of it, in hundredths, is no
/// contradiction.
const ROUNDING: i128 = 3;

impl PackSize {
    /// What a name says.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let lower = name.to_lowercase().replace('×', "x");
        let mut found = None;
        let mut rest = lower.as_str();
        let mut before = None;
        while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
            let (skipped, number) = rest.split_at_checked(at)?;
            before = skipped.chars().next_back().or(before);
            let (one, after) = stated(number);
            match (one, found) {
                // `T/80 KG`: a calibre, a type, a code.
                (Some(_), _) if before.is_some_and(joins) => return None,
                (Some(_), Some(_)) => return None,
                (Some(one), None) => found = Some(one),
                (None, _) => {}
            }
            before = number.strip_suffix(after)?.chars().next_back();
            rest = after;
        }
        found
    }

    /// Whether a price by measure that a page gives bears the size out; one that is not given, or is
    /// for another measure, says nothing against it. A pack of a false size (SITE §18: `4X150L`)
    /// contradicts it.
    #[must_use]
    pub fn borne_out(&self, each: Cents, by_measure: Option<&UnitPrice>) -> bool {
        let Some(price) = by_measure.filter(|it| Measure::named(&it.per) == Some(self.measure))
        else {
            return true;
        };
        let thousandths = |it: Amount| i128::from(it.in_thousandths());
        // In thousandths of thousandths of a euro, of which a cent has ten thousand.
        let makes = thousandths(self.amount) * thousandths(price.amount);
        let paid = i128::from(each.0) * 10_000;
        // Half a cent of each, of the one by the size.
        let cents = 10_000 + 10 * thousandths(self.amount);
        (makes - paid).abs() <= paid * ROUNDING / 100 + cents
    }
}

impl Measure {
    /// The measure of a unit as names and pages write it.
    #[must_use]
    pub fn named(unit: &str) -> Option<Self> {
        scale(&unit.to_lowercase()).map(|(measure, _)| measure)
    }
}

/// What stands before a number that is a part of another word.
fn joins(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '/' | '.' | ',' | '-' | '+')
}

/// The amount that a text begins with, which begins with a digit; and what follows of the text.
fn stated(text: &str) -> (Option<PackSize>, &str) {
    let (first, after) = number(text);
    let joined = after.trim_start().strip_prefix('x').map(str::trim_start);
    let several = joined.filter(|it| it.starts_with(|c: char| c.is_ascii_digit()));
    let (times, amount, after) = match several.map(number) {
        Some((each, after)) => (first, each, after),
        None => (Some(Amount::whole(1)), first, after),
    };
    let unit = after.trim_start();
    let end = unit
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(unit.len());
    let (unit, beyond) = unit.split_at_checked(end).unwrap_or((unit, ""));
    let Some((measure, thousandths)) = scale(unit) else {
        return (None, after);
    };
    let all = times.zip(amount).map(|(times, each)| times.times(each));
    let amount = all.map(|it| it.times(Amount::thousandths(thousandths)));
    let some = amount.filter(|it| *it > Amount::ZERO);
    (some.map(|amount| PackSize { amount, measure }), beyond)
}

/// The number that a text begins with, with a comma or a point; and what follows.
fn number(text: &str) -> (Option<Amount>, &str) {
    let end = |text: &str| {
        text.find(|c: char| !c.is_ascii_digit())
            .unwrap_or(text.len())
    };
    let whole = end(text);
    let decimals = text.get(whole..).and_then(|it| it.strip_prefix([',', '.']));
    let decimals = decimals.map_or(0, end);
    let all = if decimals > 0 {
        whole + 1 + decimals
    } else {
        whole
    };
    let (number, after) = text.split_at_checked(all).unwrap_or((text, ""));
    (number.replace(',', ".").parse().ok(), after)
}

/// A unit, and how many thousandths of the measure's own it is.
fn scale(unit: &str) -> Option<(Measure, i64)> {
    Some(match unit {
        "kg" | "kgs" => (Measure::Kilo, 1000),
        "g" | "gr" | "grs" => (Measure::Kilo, 1),
        "l" | "lt" | "lts" => (Measure::Litre, 1000),
        "cl" => (Measure::Litre, 10),
        "ml" => (Measure::Litre, 1),
        "un" | "unid" | "unidades" => (Measure::Piece, 1000),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(name: &str) -> Option<(String, Measure)> {
        PackSize::of_name(name).map(|it| (it.amount.to_string(), it.measure))
    }

    #[test]
    fn one_amount_in_a_name_is_its_size() {
        for (name, amount, measure) in [
            ("arroz agulha 1 kg", "1", Measure::Kilo),
            ("ARROZ AGULHA 900G", "0.9", Measure::Kilo),
            ("leite mimosa 1,5 L", "1.5", Measure::Litre),
            ("Água 6x1.5L", "9", Measure::Litre),
            ("cerveja lata 6 x 33 cl (sdr)", "1.98", Measure::Litre),
            ("LEITE UHT MIMOSA:M/GORDO 1L", "1", Measure::Litre),
            ("ovos classe m 12 un", "12", Measure::Piece),
            ("queijo 30% mg fatias 200 g", "0.2", Measure::Kilo),
            ("cola zero 7up 33cl", "0.33", Measure::Litre),
        ] {
            assert_eq!(size(name), Some((amount.to_owned(), measure)), "{name}");
        }
    }

    /// A range is a grade, what stands before the unit a calibre.
    #[test]
    fn two_amounts_none_or_a_code_are_no_size() {
        for name in [
            "robalo grande 800G A 1KG",
            "maçã gala T/80 KG",
            "café 900 g + 100 g grátis",
            "iogurte 4x125 g 500 g",
            "brócolos kg",
            "pilhas AA 4",
            "vinho h2 o1l",
            "arroz 0 kg",
            "",
        ] {
            assert_eq!(size(name), None, "{name}");
        }
    }

    #[test]
    fn a_price_by_measure_bears_a_size_out_or_does_not() {
        let per = |amount: &str, per: &str| UnitPrice {
            amount: amount.parse().unwrap(),
            per: per.into(),
        };
        let rice = PackSize::of_name("arroz 900 g").unwrap();
        assert!(rice.borne_out(Cents(129), Some(&per("1.43", "Kg"))));
        assert!(!rice.borne_out(Cents(129), Some(&per("1.29", "Kg"))));
        assert!(rice.borne_out(Cents(129), Some(&per("0.11", "Dose"))));
        assert!(rice.borne_out(Cents(129), None));
        let water = PackSize::of_name("ÁGUA 4X150L").unwrap();
        assert!(!water.borne_out(Cents(179), Some(&per("0.298", "Lt"))));
    }
}
