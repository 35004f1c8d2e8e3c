use futures_channel::{mpsc, oneshot};
use futures_util::StreamExt;
use futures_util::future::{Either, select};
use run::{Event, Request, RunId};
use std::cell::RefCell;
use wasm_bindgen_futures::spawn_local;

/// Something for the dispatcher.
pub enum Message {
    /// The worker started.
    Wake,
    /// An update of the extension is ready.
    Update,
    /// The person's word.
    Request(Request),
    /// The person's word about the settings.
    Setting(settings::Request),
    /// A run that ended is to be kept.
    Keep(RunId),
    /// Anything else that happened.
    Event(Event),
}

impl Message {
    /// The person does not wait behind what pages and the browser have to say.
    const fn first(&self) -> bool {
        match self {
            Self::Wake | Self::Update | Self::Request(_) | Self::Setting(_) | Self::Keep(_) => true,
            Self::Event(_) => false,
        }
    }
}

/// A message, and where its answer goes.
pub type Envelope = (Message, oneshot::Sender<String>);
type Envelopes = mpsc::UnboundedReceiver<Envelope>;

/// Where messages are put in.
#[derive(Clone)]
struct Slots {
    first: mpsc::UnboundedSender<Envelope>,
    then: mpsc::UnboundedSender<Envelope>,
}

/// Where they come out, for the one who deals with them.
pub struct Inbox {
    first: Envelopes,
    then: Envelopes,
}

thread_local! {
    static SLOTS: RefCell<Option<Slots>> = const { RefCell::new(None) };
    static INBOX: RefCell<Option<Inbox>> = const { RefCell::new(None) };
}

/// Hands something to the dispatcher, in its turn, and waits for the answer: JSON text.
///
/// One at a time: two events that read and write the same record side by side would lose one.
pub async fn deliver(message: Message) -> String {
    let (reply, answer) = oneshot::channel();
    let slots = slots();
    let slot = if message.first() {
        slots.first
    } else {
        slots.then
    };
    let sent = slot.unbounded_send((message, reply)).is_ok();
    match answer.await {
        Ok(answer) if sent => answer,
        _ => refusal("the worker is stopping"),
    }
}

/// Hands something to the dispatcher without waiting.
pub fn drop_in(event: Event) {
    spawn_local(async {
        deliver(Message::Event(event)).await;
    });
}

/// Hands a change of the settings to the dispatcher without waiting: in its turn, so that two changes do
/// not lose each other.
pub fn drop_in_setting(request: settings::Request) {
    spawn_local(async {
        deliver(Message::Setting(request)).await;
    });
}

/// Hands a run that is to be kept to the dispatcher without waiting: in its turn, so that what is kept
/// and what is taken off the list do not lose each other.
pub fn drop_in_past(run: RunId) {
    spawn_local(async {
        deliver(Message::Keep(run)).await;
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

/// The end where messages come out; `None` for whoever asks second. What was put in before waits
/// there.
pub fn inbox() -> Option<Inbox> {
    slots();
    INBOX.take()
}

impl Inbox {
    /// The next message; `None` when there will be no more.
    pub async fn next(&mut self) -> Option<Envelope> {
        next(&mut self.first, &mut self.then).await
    }
}

fn slots() -> Slots {
    SLOTS.with(|slots| slots.borrow_mut().get_or_insert_with(open).clone())
}

fn open() -> Slots {
    let ((first, ours), (then, others)) = (mpsc::unbounded(), mpsc::unbounded());
    INBOX.set(Some(Inbox {
        first: ours,
        then: others,
    }));
    Slots { first, then }
}

/// The next message of the first, and of the others only where there is none.
async fn next(first: &mut Envelopes, then: &mut Envelopes) -> Option<Envelope> {
    match select(first.next(), then.next()).await {
        Either::Left((next, _)) | Either::Right((next, _)) => next,
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
        let put = |slot: &mpsc::UnboundedSender<Envelope>, message| {
            slot.unbounded_send((message, oneshot::channel().0)).is_ok()
        };
        for _ in 0..3 {
            assert!(put(&then, Message::Event(System::KeepAlive.into())));
        }
        assert!(put(&first, Message::Request(Request::Cancel)));
        let mut taken = || next(&mut ours, &mut others).now_or_never().flatten();
        assert!(matches!(
            taken(),
            Some((Message::Request(Request::Cancel), _))
        ));
        assert!(matches!(taken(), Some((Message::Event(_), _))));
    }
}
