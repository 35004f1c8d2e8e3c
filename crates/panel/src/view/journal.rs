use crate::words::{Key, Words};
use run::{Journal, Transition};
use yew::prelude::*;

/// The last transitions, newest first, folded away.
pub fn view(words: &Words, journal: &Journal) -> Html {
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
            }
        </details>
    }
}

fn item(words: &Words, entry: &Transition) -> Html {
    html! {
        <li key={entry.seq}>
            <time>{ words.second(entry.at) }</time>
            <span>
                <strong>{ words.trigger(entry.trigger) }</strong>
                { format!(" · {}", words.station(&entry.to)) }
            </span>
        </li>
    }
}
