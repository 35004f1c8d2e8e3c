//! Other forms of a text, by the kind of it: some mean the same, some mean something else that is
//! known, and some mean nothing.

use serde_json::{Value, json};

/// Another text, and every value that it may be read as. One that means nothing has none.
pub(crate) struct Form {
    pub text: String,
    pub means: Vec<Value>,
}

fn same(text: String) -> Form {
    let means = vec![json!(single_spaced(&text)), json!(text)];
    Form { text, means }
}

fn other(text: &str, means: Value) -> Form {
    Form {
        text: text.to_owned(),
        means: vec![means, json!(single_spaced(text)), json!(text)],
    }
}

fn odd(text: &str) -> Form {
    let means = vec![json!(text)];
    Form {
        text: text.to_owned(),
        means,
    }
}

fn single_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Other forms of a text that people see, or of an attribute.
pub(crate) fn all(name: &str, text: &str) -> Vec<Form> {
    let plain = single_spaced(text);
    let mut forms = vec![odd(""), same(format!("\u{a0} {text}\n\u{a0}"))];
    if plain.ends_with('€') {
        forms.extend(money(&plain));
    } else if plain == "true" || plain == "false" {
        forms.extend(["yes", "TRUE", "1"].map(odd));
        if plain == "false" && name != "data-has-slots-to-book" {
            forms.push(other("null", json!(false)));
        }
    } else if decimal(&plain) {
        let fraction = if plain.contains('.') { "0" } else { ".0" };
        forms.push(same(format!("{plain}{fraction}")));
        forms.extend([plain.replace('.', ","), format!("{plain}.{plain}")].map(|t| odd(&t)));
        forms.extend(["NaN", "muitos", "-", "1e3"].map(odd));
    } else if plain.contains(" - ") && plain.contains(':') {
        forms.extend([
            same(plain.replace('-', "\u{2013}")),
            same(plain.replace(':', "h")),
        ]);
        forms.extend(["todo o dia", "10:00", "99:00 - 99:30"].map(odd));
    } else if let Some(first) = plain.chars().next() {
        forms.extend(worded(first, &plain));
    }
    forms
}

/// Money in the forms of the shop, and in those of translators and of shops elsewhere.
fn money(plain: &str) -> Vec<Form> {
    let number = plain
        .trim_end_matches('€')
        .trim()
        .trim_start_matches('+')
        .trim();
    vec![
        same(format!("{number}\u{a0}€")),
        same(format!("{number}€")),
        same(format!("+ {number} €")),
        other("7.654,32 €", json!(765_432)),
        other("9,87 €", json!(987)),
        other("Grátis", json!(0)),
        // The totals of a cart may be "not known yet": nothing, then.
        other("-", json!(0)),
        odd(&format!("€{}", number.replace(',', "."))),
        odd(&format!("{} €", number.replace(',', "."))),
        odd(&format!("{number} EUR")),
        odd("dois euros"),
        odd("--1,00 €"),
    ]
}

fn decimal(plain: &str) -> bool {
    let digits = plain.replacen('.', "", 1);
    !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Names, addresses, dates, quantities, data.
fn worded(first: char, plain: &str) -> Vec<Form> {
    let mut forms: Vec<Form> = ["outra coisa", "-", "null", "Depois", "2026-13-45"]
        .map(odd)
        .into();
    forms.push(same(plain.to_uppercase()));
    if first == 'x' {
        forms.extend(
            [
                plain.replace('x', "X"),
                plain.replace('x', "x "),
                format!("{plain}.0"),
            ]
            .map(same),
        );
        forms.extend(["seis", "2 cx", "x", "x-1"].map(odd));
    }
    if plain.ends_with("Kg") {
        forms.extend([plain.replace('.', ","), plain.replace("Kg", " KG")].map(same));
    }
    if first == '/' || plain.starts_with("http") {
        forms.extend([format!("{plain}?dwvar=1"), format!("{plain}#top")].map(same));
        forms.extend(["javascript:void(0)", "#", "/pt/"].map(odd));
    }
    if first == '{' || first == '[' {
        forms.extend(["{", "[]", "{}"].map(odd));
    }
    forms
}
