use document::Loading;
use js_sys::{Array, Date, Reflect};
use run::Arrival;
use shop::Query;
use wasm_bindgen::JsValue;
use web_sys::{Performance, Window};

/// Whether what the page says may be taken for what the shop says now.
pub fn is_fresh(sight: &Query) -> bool {
    let fresh = || {
        let performance = web_sys::window()?.performance()?;
        Some(record(&performance)?.is_fresh(sight, since(&performance)))
    };
    fresh().unwrap_or(false)
}

/// How this document came, for whoever judges what it shows.
pub fn arrival(left: bool) -> Arrival {
    let window = web_sys::window();
    let loading = window.as_ref().and_then(Window::performance);
    let loading = loading.as_ref().and_then(record).unwrap_or_default();
    let origin = window.as_ref().and_then(|it| it.location().origin().ok());
    let referrer = window.and_then(|it| Some(page::referrer(&it.document()?)));
    loading.arrival(
        &origin.unwrap_or_default(),
        &referrer.unwrap_or_default(),
        left,
    )
}

/// How long ago the browser set out for the page, in milliseconds. Of the two clocks, the one that
/// says more: the first may stand still while the machine sleeps, the second may have been set.
fn since(performance: &Performance) -> f64 {
    performance
        .now()
        .max(Date::now() - performance.time_origin())
}

/// What the browser keeps of how the page was loaded.
fn record(performance: &Performance) -> Option<Loading> {
    let entries: Array = performance.get_entries_by_type("navigation");
    let entry = entries.get(0);
    let field = |name: &str| Reflect::get(&entry, &JsValue::from_str(name)).ok();
    let number = |name| field(name).and_then(|value| value.as_f64()).unwrap_or(0.0);
    let word = |name| field(name).and_then(|value| value.as_string());
    Some(Loading {
        kind: word("type")?,
        delivery_type: word("deliveryType").unwrap_or_default(),
        transfer_size: number("transferSize"),
        redirect_count: number("redirectCount"),
        activation_start: number("activationStart"),
        response_start: number("responseStart"),
    })
}
