use crate::desk::Desk;
use futures_channel::{mpsc, oneshot};
use futures_util::StreamExt;
use run::{Event, Request};
use std::cell::RefCell;
use wasm_bindgen_futures::spawn_local;

/// Something for the desk.
pub enum Post {
    /// The worker started.
    Wake,
    /// An update of the extension is ready.
    Update,
    /// The person's word.
    Request(Request),
    /// The person's word about the settings.
    Setting(settings::Request),
    /// Anything else that happened.
    Event(Event),
}

type Letter = (Post, oneshot::Sender<String>);

thread_local! {
    static SLOT: RefCell<Option<mpsc::UnboundedSender<Letter>>> = const { RefCell::new(None) };
}

/// Hands something to the desk, in its turn, and waits for the answer: JSON text.
///
/// One at a time: two events that read and write the same record side by side would lose one.
pub async fn deliver(post: Post) -> String {
    let (reply, answer) = oneshot::channel();
    let slot = SLOT.with(|slot| slot.borrow_mut().get_or_insert_with(open).clone());
    let sent = slot.unbounded_send((post, reply)).is_ok();
    match answer.await {
        Ok(answer) if sent => answer,
        _ => refusal("the worker is stopping"),
    }
}

/// Hands something to the desk without waiting.
pub fn drop_in(event: Event) {
    spawn_local(async {
        deliver(Post::Event(event)).await;
    });
}

/// Hands a change of the settings to the desk without waiting: in its turn, so that two changes do
/// not lose each other.
pub fn drop_in_setting(request: settings::Request) {
    spawn_local(async {
        deliver(Post::Setting(request)).await;
    });
}

/// The answer to something that was done.
pub fn done() -> String {
    serde_json::json!({ "ok": true }).to_string()
}

/// The answer to something that was not.
pub fn refusal(why: &str) -> String {
    serde_json::json!({ "refused": why }).to_string()
}

/// The same, with a reason that the panel has a sentence for.
pub fn refusal_because(why: &str, because: &str) -> String {
    serde_json::json!({ "refused": why, "because": because }).to_string()
}

fn open() -> mpsc::UnboundedSender<Letter> {
    let (slot, mut letters) = mpsc::unbounded::<Letter>();
    spawn_local(async move {
        let mut desk = Desk::default();
        while let Some((post, reply)) = letters.next().await {
            let answer = desk.take(post).await;
            // Whoever asked may be gone; what was asked is done all the same.
            let _ = reply.send(answer);
        }
    });
    slot
}
