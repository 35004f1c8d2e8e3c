use settings::{Reply, Request};

/// Asks the worker for something, and waits for its answer.
pub async fn send(request: Request) -> Reply {
    let refused = |why: String| Reply::Refused { refused: why };
    let text = match serde_json::to_string(&request) {
        Ok(text) => text,
        Err(why) => return refused(why.to_string()),
    };
    match chrome::runtime::send(&text).await {
        Ok(Some(answer)) => serde_json::from_str(&answer).unwrap_or_else(|_| refused(answer)),
        Ok(None) => refused(String::new()),
        Err(why) => refused(why.to_string()),
    }
}
