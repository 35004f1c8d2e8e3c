use auchan::controls::{
    ADD, Control, DISCARD, GO_ON, JOIN, LESS_OF_LINE, MORE, MORE_OF_LINE, REMOVE, REORDER,
};
use serde_json::{Value, json};

const ORDER_PAGE: &str = include_str!("../../../pages/order.html");
const PRODUCT_PAGE: &str = include_str!("../../../pages/product.html");
const IN_CART_PAGE: &str = include_str!("../../../pages/product_in_cart.html");
const CART_PAGE: &str = include_str!("../../../pages/cart.html");
const ORDER: &str = "5d1f0c1e-7a44-4c56-9d3b-0b1d2c3e4f50";

const PRODUCT: &str = "3010001";
/// The product of the first line of the cart.
const IN_CART: &str = "2490001";

/// A control on the page where it stands, as the shop has it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target {
    /// Which.
    pub control: &'static Control,
    page: &'static str,
    /// What its opening tag holds, and no other before it.
    button: &'static str,
    /// The same of what it stands in.
    container: &'static str,
    /// The dialog that it stands in, which the re-order's button opens.
    pub dialog: Option<&'static str>,
}

pub(super) const TARGETS: [Target; 9] = [
    of(
        &REORDER,
        ORDER_PAGE,
        "auc-button__re-order",
        "auc-orders__order-buttons",
        None,
    ),
    in_dialog(&GO_ON, "auc-js-action__reorder", "re-order-modal"),
    in_dialog(&JOIN, "auc-button--merge", "merge-order-modal"),
    in_dialog(&DISCARD, "auc-js-discard-basket-merge", "merge-order-modal"),
    of(
        &ADD,
        PRODUCT_PAGE,
        "auc-js-add-to-cart",
        "auc-qty-selector   ",
        None,
    ),
    of(
        &MORE,
        IN_CART_PAGE,
        "btn-plus",
        "auc-qty-selector__active ",
        None,
    ),
    of(
        &REMOVE,
        CART_PAGE,
        "auc-cart__remove-product",
        "auc-js-cart-item",
        None,
    ),
    of(
        &LESS_OF_LINE,
        CART_PAGE,
        "btn-minus",
        "auc-js-cart-item",
        None,
    ),
    of(
        &MORE_OF_LINE,
        CART_PAGE,
        "btn-plus",
        "auc-js-cart-item",
        None,
    ),
];

const fn of(
    control: &'static Control,
    page: &'static str,
    button: &'static str,
    container: &'static str,
    dialog: Option<&'static str>,
) -> Target {
    Target {
        control,
        page,
        button,
        container,
        dialog,
    }
}

const fn in_dialog(control: &'static Control, button: &'static str, id: &'static str) -> Target {
    of(control, ORDER_PAGE, button, id, Some(id))
}

impl Target {
    /// The whole page.
    pub fn html(&self) -> String {
        // The wordings for an edit are hidden, as after a press on *Encomendar de novo*.
        let hidden = |text: &str| {
            (
                format!("<span>{text}<"),
                format!("<span class=\"d-none\">{text}<"),
            )
        };
        [hidden("Editar Encomenda"), hidden("Editar")]
            .iter()
            .fold(self.page.to_owned(), |page, (from, to)| {
                page.replace(from, to)
            })
    }

    /// The whole element.
    pub fn button(&self) -> String {
        element(&self.html(), self.button, "<button", "</button>")
    }

    /// Its opening tag.
    pub fn opening(&self) -> String {
        element(&self.html(), self.button, "<button", ">")
    }

    /// The opening tag of what it stands in.
    pub fn container(&self) -> String {
        element(&self.html(), self.container, "<div", ">")
    }

    /// What it must be about: an order, or a product.
    pub fn about(&self) -> &'static str {
        match self.control.about {
            Some("orderID") => ORDER,
            Some(_) => PRODUCT,
            None => IN_CART,
        }
    }

    /// What the extension is asked to do.
    pub fn action(&self) -> Value {
        let mode = if *self.control == DISCARD {
            "REPLACE"
        } else {
            "MERGE"
        };
        for (control, to) in [(LESS_OF_LINE, "5"), (MORE_OF_LINE, "7")] {
            if *self.control == control {
                return json!({ "action": "ADJUST", "pid": IN_CART, "from": "6", "through": [to] });
            }
        }
        if *self.control == REMOVE {
            return json!({ "action": "REMOVE", "pid": IN_CART });
        }
        let mut add = json!({ "action": "ADD", "pid": PRODUCT, "unit": "UN", "from": null, "through": ["1"] });
        if *self.control == ADD {
            return add;
        }
        if *self.control == MORE {
            add["from"] = json!("0.6");
            add["through"] = json!(["0.9"]);
            add["unit"] = json!("KG");
            return add;
        }
        json!({ "action": "REORDER", "order": ORDER, "mode": mode })
    }
}

/// What stands from the last `from` before the marker to the first `to` behind it. Names of
/// dialogs stand in the page's order in other attributes too, so the tag itself must hold it.
fn element(page: &str, marker: &str, from: &str, to: &str) -> String {
    let found = page.match_indices(marker).find_map(|(at, _)| {
        let start = page[..at].rfind(from)?;
        let closed = page[start..at].contains('>');
        let end = at + page[at..].find(to)? + to.len();
        (!closed).then(|| page[start..end].to_owned())
    });
    found.unwrap_or_default()
}
