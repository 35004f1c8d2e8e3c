use super::download::Download;
use crate::report::Report;
use crate::words::{Key, Words};
use run::{Entry, Session};
use std::rc::Rc;
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

/// The report as a file.
pub fn export(words: &Words, session: &Rc<Session>) -> Html {
    let session = session.clone();
    let report = Download {
        file: "carrinho-pronto.json".to_owned(),
        kind: "application/json",
        said: words.say(Key::ExportReport),
        class: "plain",
    };
    html! {
        <div class="export">
            { report.link(move || Report::on(&session).text()) }
            <p class="quiet small">{ words.say(Key::ExportHint) }</p>
        </div>
    }
}
