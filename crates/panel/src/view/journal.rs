use crate::report::Report;
use crate::words::{Key, Words};
use run::{Entry, Session};
use std::rc::Rc;
use web_sys::HtmlAnchorElement;
use yew::prelude::*;

/// What happened, newest first, folded away; and all of it as a file.
pub fn view(words: &Words, session: &Rc<Session>) -> Html {
    let journal = &session.journal;
    let entries: Html = journal
        .iter()
        .rev()
        .map(|entry| item(words, entry))
        .collect();
    html! {
        <details class="journal">
            <summary>{ words.say(Key::JournalHeading) }</summary>
            if journal.iter().next().is_none() {
                <p class="quiet">{ words.say(Key::JournalEmpty) }</p>
            } else {
                <ol>{ entries }</ol>
                { export(words, session) }
            }
        </details>
    }
}

fn item(words: &Words, entry: &Entry) -> Html {
    html! {
        <li key={entry.number}>
            <time>{ words.second(entry.at) }</time>
            <span>{ words.happening(&entry.what) }</span>
        </li>
    }
}

/// The report as a file: a link that is given its text as it is pressed. Nothing is sent anywhere.
pub fn export(words: &Words, session: &Rc<Session>) -> Html {
    let session = session.clone();
    let onclick = Callback::from(move |press: MouseEvent| {
        let text = String::from(js_sys::encode_uri_component(&Report::on(&session).text()));
        let link: HtmlAnchorElement = press.target_unchecked_into();
        link.set_href(&format!("data:application/json;charset=utf-8,{text}"));
    });
    html! {
        <div class="export">
            <a class="plain" href="#export" download="carrinho-pronto.json" {onclick}>
                { words.say(Key::ExportReport) }
            </a>
            <p class="quiet small">{ words.say(Key::ExportHint) }</p>
        </div>
    }
}
