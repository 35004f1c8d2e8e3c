use crate::{Model, Prompt};
use serde_json::json;

/// A request to a service: always a POST of JSON.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// Where to.
    pub url: String,
    /// Headers by name. They may hold the key: never shown, never logged.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: String,
}

/// The most a service may write: five short reasons, with room.
const TOKENS_MAX: u32 = 1_500;

impl Request {
    /// The request that asks `model`; `None` where none leaves the browser.
    #[must_use]
    pub fn to(model: &Model, key: Option<&str>, prompt: &Prompt) -> Option<Self> {
        let mut headers = vec![("content-type", "application/json".to_owned())];
        match model {
            Model::Off | Model::BuiltIn => None,
            Model::OpenAi { endpoint, name } => {
                let bearer = key.map(|key| ("authorization", format!("Bearer {key}")));
                headers.extend(bearer);
                Some(Self {
                    url: endpoint.at("/chat/completions"),
                    headers,
                    body: open_ai(name, prompt),
                })
            }
            Model::Anthropic { endpoint, name } => {
                headers.extend(key.map(|key| ("x-api-key", key.to_owned())));
                headers.push(("anthropic-version", "2023-06-01".to_owned()));
                // Without it the service refuses browsers (PITFALLS, mistake 44).
                let browser = "anthropic-dangerous-direct-browser-access";
                headers.push((browser, "true".to_owned()));
                Some(Self {
                    url: endpoint.at("/v1/messages"),
                    headers,
                    body: anthropic(name, prompt),
                })
            }
        }
    }
}

fn open_ai(name: &str, prompt: &Prompt) -> String {
    json!({
        "model": name,
        "messages": [
            { "role": "system", "content": prompt.system },
            { "role": "user", "content": prompt.user },
        ],
        "stream": false,
    })
    .to_string()
}

fn anthropic(name: &str, prompt: &Prompt) -> String {
    json!({
        "model": name,
        "max_tokens": TOKENS_MAX,
        "system": prompt.system,
        "messages": [{ "role": "user", "content": prompt.user }],
    })
    .to_string()
}

impl std::fmt::Debug for Request {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names: Vec<&str> = self.headers.iter().map(|(name, _)| *name).collect();
        f.debug_struct("Request")
            .field("url", &self.url)
            .field("headers", &names)
            .finish_non_exhaustive()
    }
}
