use super::sealed::or_sealed;
use super::{
    Hand, Loaded, choices, delete, delivery, diets, file, history, model, requesting, rules,
    spending, store,
};
use crate::words::{Key, Words};
use chrome::changes::Listening;
use settings::{BUDGET, CHOICES, HISTORY, MODEL, PACE, RULES, Reply, Request, SLOTS};
use yew::prelude::*;

/// What the page is given.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// The person's language.
    pub words: Words,
}

/// The page at work: reads what is kept, draws it, and passes on what the person asks for.
pub struct SettingsPage {
    loaded: Loaded,
    said: Option<Said>,
    /// Rises when everything may have changed at once: the controls are then made anew, since a
    /// control that the person has touched shows what they chose, not what is kept.
    generation: u32,
    _listening: Listening,
}

/// What became of the last thing the person asked for.
struct Said {
    good: bool,
    text: String,
}

/// What happens to the page.
pub enum Message {
    /// Something else is kept.
    Changed,
    /// It was read.
    Read(Loaded),
    /// The person asks for something.
    Asked(Request),
    /// The worker answered.
    Replied(Reply, Done),
}

/// What was asked for, as far as the answer's words are concerned.
#[derive(Clone, Copy)]
pub enum Done {
    /// It is kept.
    Kept,
    /// All of it is kept, out of a file, or a part is as usual again.
    Replaced,
    /// Everything is gone.
    Deleted,
}

impl Component for SettingsPage {
    type Message = Message;
    type Properties = Given;

    fn create(ctx: &Context<Self>) -> Self {
        let changed = ctx.link().callback(|()| Message::Changed);
        let listening = store::watch(move || changed.emit(()));
        ctx.link().send_message(Message::Changed);
        Self {
            loaded: Loaded::Unread,
            said: None,
            generation: 0,
            _listening: listening,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Changed => {
                ctx.link()
                    .send_future(async { Message::Read(store::read().await) });
                false
            }
            Message::Read(loaded) => {
                let news = self.loaded != loaded;
                self.loaded = loaded;
                news
            }
            Message::Asked(request) => {
                self.said = None;
                let done = match request {
                    Request::DeleteEverything => Done::Deleted,
                    Request::ImportSettings { .. } | Request::StartAnew { .. } => Done::Replaced,
                    Request::ChangeSettings { .. } | Request::KeepKey { .. } => Done::Kept,
                };
                ctx.link().send_future(async move {
                    Message::Replied(requesting::send(request).await, done)
                });
                true
            }
            Message::Replied(reply, done) => {
                let good = matches!(reply, Reply::Done { .. });
                if good && !matches!(done, Done::Kept) {
                    self.generation += 1;
                }
                self.said = Some(Said::of(&ctx.props().words, &reply, done));
                ctx.link().send_message(Message::Changed);
                true
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let words = &ctx.props().words;
        let ask = ctx.link().callback(Message::Asked);
        html! {
            <>
                <header class="top">
                    <img src="icons/icon-48.png" alt="" width="28" height="28" />
                    <h1>{ words.say(Key::SettingsHeading) }</h1>
                </header>
                <div class="body" key={format!("body-{}", self.generation)}>{ self.body(words, ask) }</div>
                <div class="bar said" role="status" aria-live="polite">{ self.said(words) }</div>
            </>
        }
    }
}

impl SettingsPage {
    fn body(&self, words: &Words, ask: Callback<Request>) -> Html {
        match &self.loaded {
            Loaded::Unread => html! { <p class="quiet">{ words.say(Key::Reading) }</p> },
            Loaded::Refused(why) => refused(words, why, &ask),
            Loaded::Read {
                settings,
                sealed,
                products,
                key_for,
            } => parts(&Hand {
                words: words.clone(),
                settings: settings.clone(),
                sealed: sealed.clone(),
                products: products.clone(),
                key_for: key_for.clone(),
                ask,
            }),
        }
    }

    fn said(&self, words: &Words) -> Html {
        match &self.said {
            None => html! { <p class="quiet small">{ words.say(Key::SettingsKeptAtOnce) }</p> },
            Some(said) if said.good => {
                html! { <p class="small good">{ super::CHECK.html() }{ " " }{ &said.text }</p> }
            }
            Some(said) => html! { <p class="wrong">{ &said.text }</p> },
        }
    }
}

fn parts(hand: &Hand) -> Html {
    let hand = hand.clone();
    html! {
        <>
            <p class="quiet">{ hand.say(Key::SettingsIntro) }</p>
            { or_sealed(&hand, RULES, || rules_part(&hand)) }
            { or_sealed(&hand, CHOICES, || choices::view(&hand)) }
            { or_sealed(&hand, SLOTS, || delivery::view(&hand)) }
            { or_sealed(&hand, PACE, Html::default) }
            { or_sealed(&hand, BUDGET, || spending::view(&hand)) }
            { or_sealed(&hand, HISTORY, || history::view(&hand)) }
            { or_sealed(&hand, MODEL, || html! { <model::ModelPart hand={hand.clone()} /> }) }
            <file::FilePart hand={hand.clone()} />
            <delete::DeletePart words={hand.words.clone()} ask={hand.ask.clone()} />
        </>
    }
}

fn rules_part(hand: &Hand) -> Html {
    html! {
        <>
            { diets::view(hand) }
            <rules::Rules hand={hand.clone()} />
        </>
    }
}

fn refused(words: &Words, why: &str, ask: &Callback<Request>) -> Html {
    html! {
        <>
            <section class="card trouble">
                <h2>{ words.say(Key::SettingsDamaged) }</h2>
                <p>{ words.say(Key::SettingsDamagedDo) }</p>
                <p class="raw">{ why }</p>
            </section>
            <delete::DeletePart words={words.clone()} ask={ask.clone()} />
        </>
    }
}

impl Said {
    fn of(words: &Words, reply: &Reply, done: Done) -> Self {
        let (good, text) = match (reply, done) {
            (Reply::Done { .. }, Done::Kept | Done::Replaced) => {
                (true, words.say(Key::SettingsKept))
            }
            (Reply::Done { .. }, Done::Deleted) => (true, words.say(Key::DeletedAll)),
            (Reply::Wrong { wrong }, _) => (false, words.wrong(wrong)),
            (Reply::Refused { refused }, _) => {
                (false, words.fill(Key::SettingsRefused, &[refused]))
            }
        };
        Self { good, text }
    }
}
