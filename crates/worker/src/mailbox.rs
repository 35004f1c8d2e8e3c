use crate::desk::Desk;
use futures_channel::{mpsc, oneshot};
use futures_util::StreamExt;
use futures_util::future::{Either, select};
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

impl Post {
    /// The person does not wait behind what pages and the browser have to say.
    const fn first(&self) -> bool {
        match self {
            Self::Wake | Self::Update | Self::Request(_) | Self::Setting(_) => true,
            Self::Event(_) => false,
        }
    }
}

type Letter = (Post, oneshot::Sender<String>);
type Letters = mpsc::UnboundedReceiver<Letter>;

/// Where letters are put in.
#[derive(Clone)]
struct Slots {
    first: mpsc::UnboundedSender<Letter>,
    then: mpsc::UnboundedSender<Letter>,
}

thread_local! {
    static SLOTS: RefCell<Option<Slots>> = const { RefCell::new(None) };
}

/// Hands something to the desk, in its turn, and waits for the answer: JSON text.
///
/// One at a time: two events that read and write the same record side by side would lose one.
pub async fn deliver(post: Post) -> String {
    let (reply, answer) = oneshot::channel();
    let slots = SLOTS.with(|slots| slots.borrow_mut().get_or_insert_with(open).clone());
    let slot = if post.first() {
        slots.first
    } else {
        slots.then
    };
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

fn open() -> Slots {
    let ((first, mut ours), (then, mut others)) = (mpsc::unbounded(), mpsc::unbounded());
    spawn_local(async move {
        let mut desk = Desk::default();
        while let Some((post, reply)) = next(&mut ours, &mut others).await {
            let answer = desk.take(post).await;
            // Whoever asked may be gone; what was asked is done all the same.
            let _ = reply.send(answer);
        }
    });
    Slots { first, then }
}

/// The next letter of the first, and of the others only where there is none.
async fn next(first: &mut Letters, then: &mut Letters) -> Option<Letter> {
    match select(first.next(), then.next()).await {
        Either::Left((letter, _)) | Either::Right((letter, _)) => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::FutureExt;
    use run::System;

    /// A page that talks without end does not keep the panel waiting.
    #[test]
    fn the_person_is_heard_first() {
        let (first, mut ours) = mpsc::unbounded();
        let (then, mut others) = mpsc::unbounded();
        let put = |slot: &mpsc::UnboundedSender<Letter>, post| {
            slot.unbounded_send((post, oneshot::channel().0)).is_ok()
        };
        for _ in 0..3 {
            assert!(put(&then, Post::Event(System::KeepAlive.into())));
        }
        assert!(put(&first, Post::Request(Request::Cancel)));
        let mut taken = || next(&mut ours, &mut others).now_or_never().flatten();
        assert!(matches!(taken(), Some((Post::Request(Request::Cancel), _))));
        assert!(matches!(taken(), Some((Post::Event(_), _))));
    }
}
