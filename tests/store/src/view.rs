//! Pages made from the templates.

pub mod cart;
pub mod data;
pub mod grid;
pub mod label;
pub mod order;
pub mod order_line;
pub mod page;
pub mod picture;
pub mod quantity;
pub mod tile;

use minijinja::{AutoEscape, Environment, Error, Output, State, Value, value::ValueKind};

/// Where the shop's controllers live (SITE §1).
pub const CONTROLLERS: &str = "/on/demandware.store/Sites-AuchanPT-Site/pt_PT/";

macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../templates/", $name)))),*]
    };
}

/// All templates.
#[derive(Debug)]
pub struct Templates(Environment<'static>);

impl Templates {
    /// Reads all templates; one that is wrong is an error.
    pub fn load() -> Result<Self, Error> {
        let mut environment = Environment::new();
        environment.set_formatter(write);
        for (name, source) in templates![
            "carousel.html",
            "cart.html",
            "cart_card.html",
            "cart_line.html",
            "cart_lines.html",
            "checkout.html",
            "consent.html",
            "frame.html",
            "grid.html",
            "header.html",
            "header_simplified.html",
            "home.html",
            "include_quantity.html",
            "include_wishlist.html",
            "login.html",
            "missing.html",
            "modals.html",
            "no_results.html",
            "order.html",
            "order_delivery.html",
            "order_forms.html",
            "order_head.html",
            "order_line.html",
            "orders.html",
            "parts.html",
            "practice.html",
            "product.html",
            "quantity.html",
            "search.html",
            "slots.html",
            "slots_days.html",
            "stub.html",
            "tile.html",
            "title.html",
            "totals.html",
        ] {
            environment.add_template(name, source)?;
        }
        Ok(Self(environment))
    }

    /// Fills a template in.
    pub fn render(&self, name: &str, values: Value) -> Result<String, Error> {
        self.0.get_template(name)?.render(values)
    }
}

/// Writes a value escaped as the shop's pages are: `/` stays as it is.
fn write(out: &mut Output<'_>, state: &State<'_, '_>, value: &Value) -> Result<(), Error> {
    if value.is_undefined() || value.is_none() {
        return Ok(());
    }
    // The template engine writes True; the shop writes true.
    let text = match value.kind() {
        ValueKind::Bool => value.is_true().to_string(),
        _ => value.to_string(),
    };
    let plain = value.is_safe() || matches!(state.auto_escape(), AutoEscape::None);
    let text = if plain { text } else { escape(&text) };
    out.write_str(&text).map_err(Error::from)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
