//! Pages that the browser makes ready before anybody goes there.

use serde::{Deserialize, Serialize};
use serde_json::json;

/// Every page asks the browser to prerender these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Speculation {
    /// Their addresses, such as `/pt/historico-encomendas`.
    pub addresses: Vec<String>,
    /// The rules are named by a header, and not written in the page, where a policy may forbid them.
    pub by_header: bool,
}

impl Speculation {
    /// Whether nothing is asked for.
    pub(crate) fn is_none(&self) -> bool {
        self.addresses.is_empty()
    }

    /// The rules as browsers read them.
    pub(crate) fn rules(&self) -> String {
        let rule = json!({ "source": "list", "urls": self.addresses, "eagerness": "immediate" });
        json!({ "prerender": [rule] }).to_string()
    }
}
