use crate::Manner;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Json, Router};
use futures_util::stream;
use serde_json::{Value, json};
use std::convert::Infallible;
use std::future::IntoFuture;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;
use tokio::runtime;
use tokio::sync::oneshot;

/// One thing that the stand-in was asked.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The path that was asked.
    pub path: String,
    /// What came in the header for the key, of either service.
    pub key: Option<String>,
    /// The names of all headers.
    pub headers: Vec<String>,
    /// The question: what stood in the user's turn.
    pub question: Value,
    /// All that was sent.
    pub body: Value,
    /// How it was answered.
    pub manner: Manner,
}

/// A running stand-in. It ends when dropped.
#[derive(Debug)]
pub struct StandIn {
    port: u16,
    desk: Arc<Desk>,
    end: Option<oneshot::Sender<()>>,
}

#[derive(Debug)]
struct Desk {
    manners: Vec<Manner>,
    asked: Mutex<Vec<Asked>>,
}

impl StandIn {
    /// Starts one on 127.0.0.1 that answers in these manners, one question after the other, over
    /// and over.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn start(manners: &[Manner]) -> std::io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let desk = Arc::new(Desk {
            manners: manners.to_vec(),
            asked: Mutex::default(),
        });
        let (end, ended) = oneshot::channel();
        let app = Router::new().fallback(answer).with_state(Arc::clone(&desk));
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        thread::Builder::new()
            .name("model".to_owned())
            .spawn(move || {
                runtime.block_on(async move {
                    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
                        return;
                    };
                    let serving = axum::serve(listener, app).into_future();
                    tokio::select! { _ = serving => {}, _ = ended => {} }
                });
            })?;
        let end = Some(end);
        Ok(Self { port, desk, end })
    }

    /// The address of its OpenAI-compatible side.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://localhost:{}/v1", self.port)
    }

    /// What it was asked so far.
    #[must_use]
    pub fn asked(&self) -> Vec<Asked> {
        self.desk
            .asked
            .lock()
            .map(|all| all.clone())
            .unwrap_or_default()
    }
}

impl Drop for StandIn {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.end.take().map(|end| end.send(()));
    }
}

async fn answer(
    State(desk): State<Arc<Desk>>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
    let anthropic = uri.path().ends_with("/messages");
    let turn = if anthropic { 0 } else { 1 };
    let question = body["messages"][turn]["content"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let manner = desk.note(uri.path(), &headers, &body, &question);
    match manner {
        Manner::Stalls => std::future::pending().await,
        Manner::Fails => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Manner::SendsAway => Redirect::temporary("/elsewhere").into_response(),
        Manner::Floods => flood(),
        _ => said(anthropic, &manner.written(&question)).into_response(),
    }
}

fn said(anthropic: bool, written: &str) -> Json<Value> {
    Json(match anthropic {
        true => json!({ "content": [{ "type": "text", "text": written }] }),
        false => json!({ "choices": [{ "message": { "role": "assistant", "content": written } }] }),
    })
}

fn flood() -> Response {
    let chunk = Bytes::from(vec![b' '; 4096]);
    let chunks = stream::unfold(chunk, |chunk| async move {
        Some((Ok::<_, Infallible>(chunk.clone()), chunk))
    });
    Body::from_stream(chunks).into_response()
}

impl Desk {
    fn note(&self, path: &str, headers: &HeaderMap, body: &Value, question: &str) -> Manner {
        let key = ["authorization", "x-api-key"]
            .into_iter()
            .find_map(|name| headers.get(name));
        let Ok(mut asked) = self.asked.lock() else {
            return Manner::Fails;
        };
        let count = self.manners.len().max(1);
        let manner = self
            .manners
            .get(asked.len() % count)
            .copied()
            .unwrap_or(Manner::Fails);
        asked.push(Asked {
            path: path.to_owned(),
            key: key.and_then(|key| key.to_str().ok()).map(str::to_owned),
            headers: headers.keys().map(ToString::to_string).collect(),
            question: serde_json::from_str(question).unwrap_or_default(),
            body: body.clone(),
            manner,
        });
        manner
    }
}
