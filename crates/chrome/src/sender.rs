use serde::Deserialize;
use wasm_bindgen::JsValue;

/// Who sent a message, by the browser's word, not by the message's.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sender {
    /// Id of the extension it came from.
    pub id: Option<String>,
    /// Origin of the page it came from.
    pub origin: Option<String>,
    /// Address of the page it came from.
    pub url: Option<String>,
    /// Which document it came from.
    pub document_id: Option<String>,
    /// Zero for a tab's own page.
    pub frame_id: Option<i32>,
    /// The tab it came from; none for the panel.
    pub tab: Option<SenderTab>,
}

/// The tab a message came from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SenderTab {
    /// The browser's number for it.
    pub id: Option<i32>,
}

impl Sender {
    /// Reads the browser's word; `None` when it makes no sense.
    #[must_use]
    pub fn of(value: JsValue) -> Option<Self> {
        serde_wasm_bindgen::from_value(value).ok()
    }
}
