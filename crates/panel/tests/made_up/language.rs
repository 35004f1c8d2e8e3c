use panel::Words;
use serde_json::Value;

/// The strings as they are shipped.
pub const PT: &str = include_str!("../../../../extension/_locales/pt_PT/messages.json");
/// The strings as they are shipped.
pub const EN: &str = include_str!("../../../../extension/_locales/en/messages.json");

/// The shipped strings, filled as the browser fills them.
pub fn words(messages: &str) -> Words {
    let messages: Value = serde_json::from_str(messages).expect("messages are JSON");
    Words::out_of(move |key, with| fill(&messages[key], with))
}

fn fill(entry: &Value, with: &[&str]) -> String {
    let mut text = entry["message"].as_str().unwrap_or_default().to_owned();
    for (name, holder) in entry["placeholders"].as_object().into_iter().flatten() {
        let place = holder["content"]
            .as_str()
            .and_then(|content| content.strip_prefix('$'));
        let place: usize = place
            .and_then(|place| place.parse().ok())
            .expect("a numbered place");
        let value = with.get(place - 1).copied().unwrap_or_default();
        text = text.replace(&format!("${}$", name.to_uppercase()), value);
    }
    text
}
