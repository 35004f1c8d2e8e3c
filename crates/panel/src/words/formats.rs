use js_sys::Intl::NumberFormat;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// How figures are written in a language, by the browser's own knowledge of it.
#[derive(Debug)]
pub(super) struct Formats {
    pub(super) money: Format,
    pub(super) difference: Format,
    pub(super) unit_price: Format,
    pub(super) seconds: Format,
    pub(super) number: Format,
}

/// One way to write a figure.
#[derive(Debug)]
pub(super) struct Format(NumberFormat);

const EURO: [(&str, &str); 2] = [("style", "currency"), ("currency", "EUR")];

impl Formats {
    pub(super) fn of(locale: &str) -> Self {
        let format = |parts: &[&[(&str, &str)]]| Format::of(locale, &parts.concat());
        Self {
            money: format(&[&EURO]),
            difference: format(&[&EURO, &[("signDisplay", "exceptZero")]]),
            // Prices by measure may have three decimals; none is rounded away.
            unit_price: format(&[&EURO, &[("maximumFractionDigits", "3")]]),
            seconds: format(&[&[("minimumFractionDigits", "1")]]),
            number: format(&[&[("useGrouping", "false")]]),
        }
    }
}

impl Format {
    fn of(locale: &str, parts: &[(&str, &str)]) -> Self {
        // Without one the browser's own stands; an empty one it would not have.
        let named = (!locale.is_empty()).then(|| JsValue::from_str(locale));
        let locales: Array = named.into_iter().collect();
        Self(NumberFormat::new(&locales, &options(parts)))
    }

    /// Writes a whole number of tenths, hundredths or thousandths. The browser is given it in full,
    /// as text, so that no float ever holds it.
    pub(super) fn write(&self, whole: i64, decimals: u8) -> String {
        let exact = format!("{whole}E-{decimals}");
        let written = self
            .0
            .format()
            .call1(&JsValue::UNDEFINED, &exact.as_str().into());
        let text = written.ok().and_then(|text| text.as_string());
        text.unwrap_or(exact)
    }
}

/// How the browser is to write a date or a figure.
pub(super) fn options(parts: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (part, form) in parts {
        // A plain object takes every key.
        let _ = Reflect::set(&options, &JsValue::from_str(part), &JsValue::from_str(form));
    }
    options
}
