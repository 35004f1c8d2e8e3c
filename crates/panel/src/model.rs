use std::future::Future;
use tagged::Tagged;

/// The worker's question to the browser's own model.
#[derive(Tagged)]
#[serde(tag = "type", rename_all = "SCREAMING_SNAKE_CASE")]
enum Question {
    AskModel { system: String, user: String },
}

/// Passes a question of the worker on to the browser's own model; anything else is not for us.
/// An empty answer is none: no model, or one that failed.
pub fn on_message(message: String) -> Option<impl Future<Output = String>> {
    let Question::AskModel { system, user } = serde_json::from_str(&message).ok()?;
    Some(async move {
        if !chrome::language_model::ready().await {
            return String::new();
        }
        let answer = chrome::language_model::ask(&system, &user).await;
        answer.unwrap_or_default()
    })
}
