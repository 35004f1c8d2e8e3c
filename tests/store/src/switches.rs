//! What can be made to go differently while the store runs.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{
    arrival::Arrival,
    compression::Compression,
    deception::Deception,
    detour::{Delivery, Detour, Ending},
    freshness::Kept,
    gone::Gone,
    odd_cart::OddCart,
    pace::Delay,
    past_orders::PastOrders,
    searching::Searching,
    speculation::Speculation,
};

/// The store's behaviour of the moment. Every field has a usual value; a test changes what it
/// needs through [`crate::Store::switch`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Switches {
    /// Delay of every answer.
    pub latency_ms: u64,
    /// Further delay of whole pages.
    pub slow_pages_ms: u64,
    /// How long the script waits before it fills the header cart (SITE §2).
    pub header_delay_ms: u64,
    /// The slots page sends whoever comes by its address back to the cart, and opens for those who
    /// came past *Validar* (DECISIONS 16, SITE §10).
    pub slots_redirect_to_cart: bool,
    /// A re-order leaves out so many of the order's last goods without a word.
    pub reorder_drops: usize,
    /// A re-order changes nothing and still lands on the cart.
    pub reorder_fails: bool,
    /// Which quantity wins when both the cart and the order hold a product (SITE §6: not known).
    pub merge_rule: MergeRule,
    /// The merge dialog shows its *Editar* half after *Encomendar de novo* (SITE §6).
    pub edit_dialog: bool,
    /// Where a signed-out visitor of a personal page lands (SITE §2).
    pub signed_out_landing: Landing,
    /// Sold out, besides what the catalogue says.
    pub sold_out: BTreeSet<String>,
    /// Goods that the shop coded anew for the deposit: a re-order brings them under another number,
    /// with `(SDR)` in their names and the deposit among the totals (SITE §18).
    pub recoded: BTreeSet<String>,
    /// Goods that it coded anew just so, but brings under the old number, sold out: the new ones stand
    /// beside them on the shelves.
    pub twins: BTreeSet<String>,
    /// Goods of which there are only so many pieces: a line says so, and takes no more.
    pub limited: BTreeMap<String, i64>,
    /// What a cart has besides lines of goods.
    pub odd_cart: OddCart,
    /// What past orders say.
    pub past_orders: PastOrders,
    /// How the search takes words.
    pub searching: Searching,
    /// Pages that are no longer there.
    pub gone: Gone,
    /// Whether the cart page reloads after a change instead of being replaced (SITE §12).
    pub cart_reloads: bool,
    /// Whether the bin of a line asks first, in a dialog (SITE §7: not known).
    pub removal_asks: bool,
    /// The cookie banner comes back on every page.
    pub cookie_banner_always: bool,
    /// The push-notification prompt drops in after load (SITE §2).
    pub push_prompt: bool,
    /// Visitors without a session are signed in to this account at once.
    pub signed_in_as: Option<String>,
    /// Sent as `Content-Security-Policy` with every page.
    pub content_security_policy: Option<String>,
    /// What goes wrong with matching requests.
    pub fault: Option<Fault>,
    /// What else goes wrong, on days when one fault is not enough.
    pub more_faults: Vec<Fault>,
    /// The store takes no connections, and drops those that are open.
    pub offline: bool,
    /// Somebody else changes the cart meanwhile, on another device.
    pub meddlings: Vec<Meddling>,
    /// What pages say differently.
    pub rewrites: Vec<Rewrite>,
    /// Pages use other class names: `auc-` becomes this.
    pub class_prefix: Option<String>,
    /// The browser may keep pages that were left (otherwise every answer is `no-store`).
    pub pages_are_kept: bool,
    /// A page that asks whether the visitor is a person stands in for every shop page.
    pub bot_check: bool,
    /// The HTML of a page that stands in for every shop page.
    pub stand_in: Option<String>,
    /// Whether the header knows of an address to deliver to.
    pub delivery: Delivery,
    /// What leads elsewhere.
    pub detours: Vec<Detour>,
    /// When the visitor's session ends.
    pub ending: Option<Ending>,
    /// What takes its time.
    pub delays: Vec<Delay>,
    /// The cart is shown as it was so many milliseconds ago; it is changed at once all the same.
    pub cart_lag_ms: u64,
    /// How a re-order ends.
    pub arrival: Arrival,
    /// What browsers may keep; all else as `pages_are_kept` says.
    pub kept: Vec<Kept>,
    /// How bodies are coded.
    pub compression: Compression,
    /// What browsers are asked to make ready.
    pub speculation: Speculation,
    /// How the shop deceives.
    pub deceptions: BTreeSet<Deception>,
}

impl Default for Switches {
    fn default() -> Self {
        Self {
            latency_ms: 0,
            slow_pages_ms: 0,
            header_delay_ms: 300,
            slots_redirect_to_cart: false,
            reorder_drops: 0,
            reorder_fails: false,
            merge_rule: MergeRule::KeepCart,
            edit_dialog: false,
            signed_out_landing: Landing::Home,
            sold_out: BTreeSet::new(),
            recoded: BTreeSet::new(),
            twins: BTreeSet::new(),
            limited: BTreeMap::new(),
            odd_cart: OddCart::default(),
            past_orders: PastOrders::default(),
            searching: Searching::default(),
            gone: Gone::default(),
            cart_reloads: false,
            removal_asks: false,
            cookie_banner_always: false,
            push_prompt: false,
            signed_in_as: None,
            content_security_policy: None,
            fault: None,
            more_faults: Vec::new(),
            offline: false,
            meddlings: Vec::new(),
            rewrites: Vec::new(),
            class_prefix: None,
            pages_are_kept: false,
            bot_check: false,
            stand_in: None,
            delivery: Delivery::default(),
            detours: Vec::new(),
            ending: None,
            delays: Vec::new(),
            cart_lag_ms: 0,
            arrival: Arrival::default(),
            kept: Vec::new(),
            compression: Compression::None,
            speculation: Speculation::default(),
            deceptions: BTreeSet::new(),
        }
    }
}

/// The quantity of goods that are both in the cart and in the order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MergeRule {
    /// The line in the cart keeps its own.
    #[default]
    KeepCart,
    /// The order's quantity replaces it.
    TakeOrder,
    /// Both are added, which the shop was not seen to do.
    Add,
}

/// Where signed-out visitors of personal pages land.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Landing {
    /// The home page with `?sessionLost=true`.
    #[default]
    Home,
    /// The sign-in on the login host.
    Login,
}

/// A fault: requests whose path holds `path` fail, so many times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Part of the path, such as `carrinho-compras` or `Order-ReOrder`.
    pub path: String,
    /// How often; each failure takes one off.
    pub times: u32,
    /// What happens.
    pub kind: FaultKind,
    /// The request is carried out and only its answer is lost.
    #[serde(default)]
    pub after: bool,
}

impl Fault {
    /// `times` requests to a path that holds `path` fail before anything is done.
    pub fn before(path: &str, times: u32, kind: FaultKind) -> Self {
        let (path, after) = (path.to_owned(), false);
        Self {
            path,
            times,
            kind,
            after,
        }
    }

    /// `times` requests to a path that holds `path` are carried out, and their answers are lost.
    pub fn after(path: &str, times: u32, kind: FaultKind) -> Self {
        Self {
            after: true,
            ..Self::before(path, times, kind)
        }
    }
}

/// Another device changes the visitor's cart, once, when a request to a matching path comes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Meddling {
    /// Part of the path, such as `carrinho-compras` or `Order-ReOrder`.
    pub path: String,
    /// After the request was carried out, and not before.
    pub after: bool,
    /// Goods that come into the cart, one piece each.
    pub puts: Vec<String>,
    /// Goods that are taken out.
    pub takes: Vec<String>,
    /// Goods of which there are twice as many then.
    pub doubles: Vec<String>,
}

/// A page that says something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rewrite {
    /// The route of the page (SITE §1), such as `Cart-Show`; all pages without one.
    pub action: Option<String>,
    /// What the page usually says.
    pub from: String,
    /// What it says instead.
    pub to: String,
}

impl Rewrite {
    /// On the pages of one route.
    pub fn on(action: &str, from: &str, to: &str) -> Self {
        Self {
            action: Some(action.to_owned()),
            ..Self::everywhere(from, to)
        }
    }

    /// On every page.
    pub fn everywhere(from: &str, to: &str) -> Self {
        let (from, to) = (from.to_owned(), to.to_owned());
        Self {
            action: None,
            from,
            to,
        }
    }
}

/// The kinds of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FaultKind {
    /// An answer with this status.
    Status(u16),
    /// The same, and in how many seconds to ask again (`Retry-After`).
    Busy(u16, u32),
    /// The answer breaks off halfway.
    CutOff,
    /// The connection ends before a word is said. On a connection that served before, browsers
    /// ask once more by themselves, whatever it was that they asked.
    Reset,
    /// No answer comes for so many milliseconds; then the right one.
    Slow(u64),
}
