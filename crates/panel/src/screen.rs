use crate::past::Past;
use crate::standing::Standing;
use crate::view::{
    HEADING, Scene, complete, damaged, idle, paused, quarantine, review, running, sealed,
    settings_link, sign_in,
};
use crate::words::{Key, Words};
use run::{Quarantine, Request, Run, Session, Status};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

/// What is on record, as far as the panel could read it.
#[derive(Debug, Clone, PartialEq)]
pub enum Recorded {
    /// Not read yet.
    Unread,
    /// A session.
    Session(Rc<Session>),
    /// Something that is no session, and why.
    Damaged(AttrValue),
}

/// Why a press came to nothing, to be said in passing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bulletin {
    /// The worker refused.
    Refused,
    /// The worker did not answer.
    Silent,
    /// The settings cannot be read, so nothing begins.
    Settings,
    /// A run was lost that may have re-ordered, so none begins before the person has read that.
    RunLost,
}

/// What the whole panel shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Shown {
    /// The person's language.
    pub words: Words,
    /// What is on record.
    pub kept: Recorded,
    /// What was set aside because it could not be read.
    #[prop_or_default]
    pub quarantine: Option<Rc<Quarantine>>,
    /// Finished runs.
    #[prop_or_default]
    pub past: Past,
    /// The person's settings.
    #[prop_or_default]
    pub standing: Standing,
    /// What is to be said in passing.
    pub bulletin: Option<Bulletin>,
    /// Takes what the person presses.
    pub press: Callback<Request>,
    /// Takes the bulletin away.
    #[prop_or_default]
    pub dismiss: Callback<()>,
}

/// The whole panel. A new view takes the focus to its heading, so that it is read out.
#[component]
pub fn Screen(shown: &Shown) -> Html {
    let before = use_mut_ref(|| View::Unread);
    use_effect_with(View::of(&shown.kept), move |now| {
        // The first view is where the person already is: only a change moves the focus.
        if before.replace(*now) != View::Unread {
            focus_heading();
        }
    });
    html! {
        <>
            { header(&shown.words) }
            { bulletin(shown) }
            { quarantine::view(&shown.words, shown.quarantine.as_deref(), &shown.press) }
            { sealed::notice(&shown.words, &shown.standing.sealed) }
            { view(shown) }
        </>
    }
}

/// Which view it is, as far as the focus is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    Unread,
    Damaged,
    SignIn,
    At(Status),
}

impl View {
    fn of(kept: &Recorded) -> Self {
        match kept {
            Recorded::Unread => Self::Unread,
            Recorded::Damaged(_) => Self::Damaged,
            Recorded::Session(session) => match &session.run {
                Run::Idle(at) if at.sign_in.is_some() => Self::SignIn,
                run => Self::At(run.status()),
            },
        }
    }
}

fn view(shown: &Shown) -> Html {
    let words = &shown.words;
    let session = match &shown.kept {
        Recorded::Unread => return html! { <p class="body quiet">{ words.say(Key::Reading) }</p> },
        Recorded::Damaged(why) => return damaged::view(words, why, &shown.press),
        Recorded::Session(session) => session,
    };
    let scene = Scene {
        words: words.clone(),
        session: session.clone(),
        press: shown.press.clone(),
        past: shown.past.clone(),
        standing: shown.standing.clone(),
    };
    match &session.run {
        Run::Idle(at) => match &at.sign_in {
            Some(sign_in) => sign_in::view(&scene, sign_in),
            None => html! { <idle::Idle {scene} /> },
        },
        Run::Running(_) => running::view(&scene),
        Run::Paused(run) => paused::view(&scene, run),
        Run::Review(_) => review::view(&scene),
        Run::Complete(run) => complete::view(&scene, run),
    }
}

fn header(words: &Words) -> Html {
    html! {
        <header class="top">
            <img src="icons/icon-48.png" alt="" width="28" height="28" />
            <h1>{ words.say(Key::ExtensionName) }</h1>
            { settings_link::view(words) }
        </header>
    }
}

/// Always there, so that what comes up in it is read out.
fn bulletin(shown: &Shown) -> Html {
    let words = &shown.words;
    let said = shown.bulletin.map(|bulletin| match bulletin {
        Bulletin::Refused => Key::RefusedNotice,
        Bulletin::Silent => Key::SilentNotice,
        Bulletin::Settings => Key::SettingsNotice,
        Bulletin::RunLost => Key::RunLostNotice,
    });
    let close = shown.dismiss.reform(|_: MouseEvent| ());
    html! {
        <div class="bulletin" role="status" aria-live="polite">
            if let Some(said) = said {
                <p>{ words.say(said) }</p>
                if shown.bulletin == Some(Bulletin::Settings) { { settings_link::view(words) } }
                <button type="button" class="plain" onclick={close}>{ words.say(Key::Close) }</button>
            }
        </div>
    }
}

fn focus_heading() {
    let heading = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(HEADING))
        .and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading {
        // What is new is seen from its beginning.
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
        let _ = heading.focus();
    }
}
