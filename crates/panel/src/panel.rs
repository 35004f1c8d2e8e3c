use crate::requesting::{self, Reply};
use crate::store::{self, Changed};
use crate::words::Key;
use crate::{Bulletin, History, Past, Recorded, Screen, Standing, Words, settings as of_settings};
use chrome::changes::Listening;
use run::{DocumentId, Quarantine, Request, Run, Session};
use settings::{Change, Opened, RULES};
use shop::Pid;
use std::rc::Rc;
use yew::prelude::*;

/// What the panel is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// The person's language.
    pub words: Words,
}

/// The panel at work: reads the record, draws it, and passes on what the person presses.
pub struct Panel {
    kept: Recorded,
    quarantine: Option<Rc<Quarantine>>,
    bulletin: Option<Bulletin>,
    /// Finished runs, once the person asked for them.
    history: Option<Rc<History>>,
    settings: Option<Rc<Opened>>,
    /// The last change of the settings that was not kept.
    refused: Option<(Pid, AttrValue)>,
    reading: Loading,
    /// The shop's page that was last asked for orders without being told to.
    asked: Option<DocumentId>,
    _listening: Listening,
}

/// One reading at a time: an older one must not overtake a newer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Loading {
    Rest,
    Busy,
    /// Something changed while it was read.
    BusyAndStale,
}

/// What happens to the panel.
pub enum Message {
    /// Another session is on record.
    Changed,
    /// The record was read, and what was set aside.
    Read(Recorded, Option<Rc<Quarantine>>),
    /// The person asks for the finished runs.
    HistoryWanted,
    /// Another run is kept, or one was forgotten.
    HistoryChanged,
    /// They were read.
    History(Rc<History>),
    /// The person throws away what is kept under a key and cannot be read.
    Anew(&'static str),
    /// The worker answered to that.
    Begun(settings::Reply),
    /// Other settings are kept.
    SettingsChanged,
    /// They were read.
    Settings(Option<Rc<Opened>>),
    /// The person settles something about a product.
    Settled(Pid, Change),
    /// The worker answered to that.
    Answered(Pid, settings::Reply),
    /// The person pressed something.
    Pressed(Request),
    /// The worker answered to it.
    Replied(Reply),
    /// The person has read the bulletin.
    Dismissed,
}

impl Component for Panel {
    type Message = Message;
    type Properties = Given;

    fn create(ctx: &Context<Self>) -> Self {
        let changed = ctx.link().callback(|changed| match changed {
            Changed::Record => Message::Changed,
            Changed::History => Message::HistoryChanged,
            Changed::Settings => Message::SettingsChanged,
        });
        let listening = store::watch(move |what| changed.emit(what));
        ctx.link().send_message(Message::Changed);
        ctx.link().send_message(Message::SettingsChanged);
        let (kept, reading) = (Recorded::Unread, Loading::Rest);
        Self {
            kept,
            quarantine: None,
            bulletin: None,
            history: None,
            settings: None,
            refused: None,
            reading,
            asked: None,
            _listening: listening,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Changed => self.read(ctx),
            Message::Read(kept, aside) => self.take(ctx, kept, aside),
            Message::HistoryChanged if self.history.is_none() => false,
            Message::HistoryWanted | Message::HistoryChanged => {
                ctx.link()
                    .send_future(async { Message::History(store::read_history().await) });
                false
            }
            Message::History(history) => {
                self.history = Some(history);
                true
            }
            Message::Anew(key) => begin_anew(ctx, key),
            Message::Begun(reply) => {
                let done = matches!(reply, settings::Reply::Done { .. });
                self.bulletin = (!done).then_some(Bulletin::Refused);
                !done
            }
            Message::SettingsChanged => {
                ctx.link()
                    .send_future(async { Message::Settings(store::read_settings().await) });
                false
            }
            Message::Settings(settings) => {
                let news = self.settings != settings;
                self.settings = settings;
                news
            }
            Message::Settled(about, change) => settle(ctx, about, change),
            Message::Answered(about, reply) => {
                self.refused = unkept(&ctx.props().words, reply).map(|why| (about, why));
                true
            }
            Message::Pressed(press) => {
                self.bulletin = None;
                ctx.link()
                    .send_future(async { Message::Replied(requesting::send(press).await) });
                true
            }
            Message::Replied(reply) => {
                self.bulletin = bulletin(reply);
                self.bulletin.is_some()
            }
            Message::Dismissed => self.bulletin.take().is_some(),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let (words, kept) = (ctx.props().words.clone(), self.kept.clone());
        let press = ctx.link().callback(Message::Pressed);
        let dismiss = ctx.link().callback(|()| Message::Dismissed);
        let quarantine = self.quarantine.clone();
        let past = Past {
            kept: self.history.clone(),
            ask: ctx.link().callback(|()| Message::HistoryWanted),
            anew: ctx.link().callback(Message::Anew),
        };
        let standing = self.standing(ctx);
        html! {
            <Screen {words} {kept} {quarantine} {past} {standing} bulletin={self.bulletin} {press} {dismiss} />
        }
    }
}

impl Panel {
    fn standing(&self, ctx: &Context<Self>) -> Standing {
        let opened = self.settings.as_ref();
        let sealed = opened.map(|it| it.sealed.iter().map(|part| part.key).collect());
        Standing {
            settings: opened
                .filter(|it| !it.is_sealed(RULES))
                .map(|it| Rc::new(it.settings.clone())),
            sealed: sealed.unwrap_or_default(),
            refused: self.refused.clone(),
            ask: ctx
                .link()
                .callback(|(about, change)| Message::Settled(about, change)),
        }
    }

    fn read(&mut self, ctx: &Context<Self>) -> bool {
        if self.reading == Loading::Rest {
            self.reading = Loading::Busy;
            ctx.link().send_future(async {
                Message::Read(store::read().await, store::read_quarantine().await)
            });
        } else {
            self.reading = Loading::BusyAndStale;
        }
        false
    }

    fn take(&mut self, ctx: &Context<Self>, kept: Recorded, aside: Option<Rc<Quarantine>>) -> bool {
        let stale = self.reading == Loading::BusyAndStale;
        self.reading = Loading::Rest;
        if stale {
            self.read(ctx);
        }
        let news = self.kept != kept || self.quarantine != aside;
        match &kept {
            Recorded::Session(session) => self.ask_for_orders(session),
            // Once for each damage: what comes of it will be on record.
            Recorded::Damaged(_) if news => {
                ctx.link().send_message(Message::Pressed(Request::Mend));
            }
            Recorded::Damaged(_) | Recorded::Unread => {}
        }
        (self.kept, self.quarantine) = (kept, aside);
        news
    }

    /// The panel came up, or a page of the shop did, and no orders are known: they are asked
    /// for once. What comes of it will be on record; that it cannot be done is no news.
    fn ask_for_orders(&mut self, session: &Session) {
        let Run::Idle(idle) = &session.run else {
            return;
        };
        let at_rest = session.task.is_none() && idle.sign_in.is_none();
        let page = session.tabs.iter().next().map(|(_, page)| page.id.clone());
        let first = self.kept == Recorded::Unread;
        let wanted = first || (session.orders.is_none() && page.is_some() && page != self.asked);
        if at_rest && wanted {
            self.asked = page;
            wasm_bindgen_futures::spawn_local(async {
                requesting::send(Request::CheckSession { tab: None }).await;
            });
        }
    }
}

/// Asks the keeper of the settings, as their own page does.
fn settle(ctx: &Context<Panel>, about: Pid, change: Change) -> bool {
    ctx.link().send_future(async move {
        let request = settings::Request::ChangeSettings { change };
        Message::Answered(about, of_settings::requesting::send(request).await)
    });
    false
}

/// Asks the keeper of the settings to throw away what cannot be read.
fn begin_anew(ctx: &Context<Panel>, key: &'static str) -> bool {
    ctx.link().send_future(async move {
        let key = key.to_owned();
        let request = settings::Request::StartAnew { key };
        Message::Begun(of_settings::requesting::send(request).await)
    });
    false
}

/// Why a change of the settings was not kept; `None` where it was.
fn unkept(words: &Words, reply: settings::Reply) -> Option<AttrValue> {
    use settings::Reply;
    let why = match reply {
        Reply::Done { .. } => return None,
        Reply::Wrong { wrong } => words.wrong(&wrong),
        Reply::Refused { refused } => words.fill(Key::SettingsRefused, &[&refused]),
    };
    Some(why.into())
}

const fn bulletin(reply: Reply) -> Option<Bulletin> {
    match reply {
        Reply::Taken => None,
        Reply::Refused => Some(Bulletin::Refused),
        Reply::Settings => Some(Bulletin::Settings),
        Reply::RunLost => Some(Bulletin::RunLost),
        Reply::Silent => Some(Bulletin::Silent),
    }
}
