use crate::page_message::{self, PageMessage};
use crate::{Shop, clock, mailbox, rerank, settings};
use chrome::Failure;
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use run::{
    DEADLINE_MAX, DocumentId, Effect, Event, IntentId, Millis, Session, Status, System, TabId,
    ToPage, Via, WAIT_MAX, effects,
};
use shop::{Ask, Query};
use site::{Link, Site};
use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::pin;
use wasm_bindgen_futures::spawn_local;

/// How long a page is waited for that is told to press nothing more, in milliseconds.
const HEARD: u32 = 1_500;

thread_local! {
    static WANTED: RefCell<Vec<Effect>> = const { RefCell::new(Vec::new()) };
    static WATCHED: Cell<Option<Millis>> = const { Cell::new(None) };
}

/// Whether the session, as it stands after a pause, still wants what was put off until then. The
/// run may have gone on, or the person may have stopped it.
fn wanted(effect: &Effect) -> bool {
    WANTED.with_borrow(|wanted| wanted.iter().any(|it| it.same(effect)))
}

/// Does what follows from a change. Nothing here is waited for: whatever comes of it comes back as an
/// event.
pub fn one(effect: Effect, session: &Session) {
    WANTED.set(effects(&Session::default(), session));
    let put_off = effect.clone();
    match effect {
        // Done by `set_alarm`, before the record.
        Effect::SetAlarm => {}
        Effect::ClearAlarm => clear_alarm(),
        Effect::SetTimer { at } => watch(at),
        Effect::ShowBadge { status, open } => badge(status, open),
        Effect::Navigate {
            tab,
            sight,
            intent,
            anew,
            after,
            ..
        } => {
            // `None` for an address that may not be opened.
            let address = Shop::address(&sight);
            spawn_local(async move {
                pause_until(after).await;
                match address {
                    _ if !wanted(&put_off) => {}
                    Some(address) => navigate(tab, &address, anew, Some(intent)).await,
                    None => mailbox::drop_in(unreached(intent)),
                }
            });
        }
        Effect::Ask {
            tab,
            document,
            intent,
            ask,
            via,
            after,
        } => {
            // A check is what a person asks for: there is no look before it to keep a pause from.
            let paced = via == Via::Fetch && ask != Ask::See(Query::Session);
            let message = PageMessage::asking(intent, ask, via);
            spawn_local(async move {
                pause_until(after).await;
                if paced {
                    sleep(clock::about(settings::pace().await)).await;
                }
                if wanted(&put_off) {
                    send(tab, document, intent, &message).await;
                }
            });
        }
        Effect::Inquire {
            tab,
            document,
            intent,
            of,
        } => {
            let message = PageMessage::from(ToPage::Inquire { intent, of });
            spawn_local(async move { send(tab, document, intent, &message).await });
        }
        Effect::Stop {
            tab: TabId(tab),
            document,
            intent,
        } => tell(stop(tab, document, intent)),
        Effect::Consult {
            intent,
            until,
            questions,
        } => {
            spawn_local(async move {
                let advice = rerank::all(questions, until).await;
                mailbox::drop_in(System::Advised { intent, advice }.into());
            });
        }
        Effect::OpenSignIn { tab } => {
            spawn_local(
                async move { navigate(tab, &Shop::link(&Link::SignIn), false, None).await },
            );
        }
        Effect::Remember { of, took } => {
            let change = ::settings::Change::Remember { of, took };
            mailbox::drop_in_setting(::settings::Request::ChangeSettings { change });
        }
        Effect::KeepRun { run } => mailbox::drop_in_past(run),
    }
}

/// The name of the alarm that wakes a dead worker.
pub const KEEP_ALIVE: &str = "keep-alive";

/// DECISIONS 8: Chrome's least.
const KEEP_ALIVE_MINUTES: f64 = 0.5;

/// Sets the alarm. Waited for: once something is on record as under way, there is an alarm that wakes
/// whoever has to see to it.
pub async fn set_alarm() {
    if let Err(why) = chrome::alarms::ring_every(KEEP_ALIVE, KEEP_ALIVE_MINUTES).await {
        clock::log(&format!("no alarm: {why}"));
    }
}

fn clear_alarm() {
    WATCHED.set(None);
    tell(chrome::alarms::stop(KEEP_ALIVE));
}

/// The extension's button says how the run stands, also when the panel is closed: in a review, how many
/// decisions are open, and that none is.
fn badge(status: Status, open: usize) {
    let counted = open.to_string();
    let (text, color) = match status {
        Status::Idle => ("", "#1b7f4b"),
        Status::Running => ("…", "#1b7f4b"),
        Status::Paused => ("!", "#b3261e"),
        Status::Review if open > 0 => (counted.as_str(), "#b26a00"),
        Status::Review | Status::Complete => ("✓", "#1b7f4b"),
    };
    tell(chrome::action::badge(text.to_owned(), color));
    tell(chrome::action::title(title(open)));
}

/// What the button is called: a badge is for the eye alone.
fn title(open: usize) -> String {
    match open {
        0 => chrome::i18n::message("action_title", &[]),
        1 => chrome::i18n::message("action_open_one", &["1"]),
        more => chrome::i18n::message("action_open_many", &[&more.to_string()]),
    }
}

/// A deadline is looked after so often at least, in milliseconds: the clock may have been set.
const WATCH: Millis = 15_000;

/// While the worker lives, a deadline is noticed when it passes, not at the next alarm. Only the
/// newest is watched; what is far off is left to the alarm, so that nobody is kept awake for it.
fn watch(deadline: Millis) {
    WATCHED.set(Some(deadline));
    if deadline - clock::now().ms > DEADLINE_MAX {
        return;
    }
    spawn_local(async move {
        loop {
            sleep((deadline - clock::now().ms).min(WATCH)).await;
            if WATCHED.get() != Some(deadline) {
                return;
            }
            mailbox::drop_in(System::KeepAlive.into());
            if clock::now().ms >= deadline {
                return;
            }
        }
    });
}

/// Sends a tab to an address. A tab that is gone was closed; a browser that is just busy with
/// the tab is asked again.
async fn navigate(TabId(id): TabId, url: &str, anew: bool, intent: Option<IntentId>) {
    let sent = match anew {
        true => chrome::tabs::navigate_anew(id, url).await,
        false => chrome::tabs::navigate(id, url).await,
    };
    let Err(why) = sent else {
        return;
    };
    clock::log(&format!("tab {id} cannot be sent to {url}: {why}"));
    match (why, intent) {
        (Failure::Undelivered(_), _) => {
            mailbox::drop_in(System::TabClosed { tab: TabId(id) }.into());
        }
        (_, Some(intent)) => mailbox::drop_in(unreached(intent)),
        (_, None) => {}
    }
}

/// A tab could not be sent to where an intent wanted it.
fn unreached(intent: IntentId) -> Event {
    let document = None;
    System::Undelivered { intent, document }.into()
}

/// Sends to one document. Only a message that reached nobody, or that the page did not take on,
/// may be sent again; where the acknowledgement was lost, the page's report or the deadline
/// decides (PITFALLS 8).
async fn send(TabId(tab): TabId, document: DocumentId, intent: IntentId, message: &PageMessage) {
    let Ok(text) = serde_json::to_string(message) else {
        return;
    };
    let undelivered = |why: &str| {
        clock::log(&format!("not taken on in tab {tab}: {why}"));
        let document = Some(document.clone());
        mailbox::drop_in(System::Undelivered { intent, document }.into());
    };
    match chrome::tabs::send(tab, &document.0, &text).await {
        Ok(acknowledgement) => {
            if let Some(why) = page_message::refusal(acknowledgement.as_deref()) {
                undelivered(&why);
            }
        }
        Err(Failure::Undelivered(why)) => undelivered(&why),
        Err(why) => clock::log(&format!("no acknowledgement from tab {tab}: {why}")),
    }
}

/// A page that is gone presses nothing anyway.
pub async fn stop(tab: i32, document: DocumentId, intent: IntentId) -> Result<(), Failure> {
    match serde_json::to_string(&ToPage::Stop { intent }) {
        // A page that stands still does not answer, and does not press: it hears it when it goes on.
        Ok(text) => {
            let heard = chrome::tabs::send(tab, &document.0, &text);
            match select(pin!(heard), pin!(TimeoutFuture::new(HEARD))).await {
                Either::Left((heard, _)) => heard.map(drop),
                Either::Right(_) => Ok(()),
            }
        }
        Err(_) => Ok(()),
    }
}

/// Nothing is put off for longer than a back-off can be, whatever the clock was set to meanwhile.
async fn pause_until(moment: Millis) {
    sleep((moment - clock::now().ms).min(WAIT_MAX)).await;
}

async fn sleep(pause: Millis) {
    if let Ok(pause @ 1..) = u32::try_from(pause) {
        TimeoutFuture::new(pause).await;
    }
}

pub fn tell(call: impl Future<Output = Result<(), Failure>> + 'static) {
    spawn_local(async {
        if let Err(why) = call.await {
            clock::log(&why.to_string());
        }
    });
}
