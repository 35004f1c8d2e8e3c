use js_sys::{Error, JsString};
use wasm_bindgen::{JsCast, JsValue};

/// A call that the browser refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// Nobody listens in that document: the message was not delivered, and may be sent again.
    #[error("nobody listens there: {0}")]
    Undelivered(String),
    /// The message was delivered, but whoever heard it was gone before it answered.
    #[error("no answer came back: {0}")]
    Unanswered(String),
    /// The storage area is full.
    #[error("the storage is full: {0}")]
    Full(String),
    /// Any other word of the browser.
    #[error("{0}")]
    Other(String),
}

impl Failure {
    /// Reads the browser's word. Only a message that reached nobody is *undelivered*; a reply
    /// that was lost on the way back is not.
    #[must_use]
    pub fn of(why: &JsValue) -> Self {
        let text = match why.dyn_ref::<Error>() {
            Some(error) => String::from(error.message()),
            None => why
                .dyn_ref::<JsString>()
                .map_or_else(|| format!("{why:?}"), String::from),
        };
        let says = |part: &str| text.contains(part);
        if says("Receiving end does not exist") || says("No tab with id") || says("No document") {
            Self::Undelivered(text)
        } else if says("closed before a response") {
            Self::Unanswered(text)
        } else if says("quota") || says("QUOTA") {
            Self::Full(text)
        } else {
            Self::Other(text)
        }
    }
}
