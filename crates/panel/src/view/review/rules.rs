//! *Rules…*: what the person settles about a product for the next runs, where they think of it.
//! The settings page lists the same rules.

mod switch;

use crate::view::Scene;
use crate::view::icon;
use crate::words::{Key, Words};
use settings::Settings;
use shop::rules::Known;
use shop::{CartLine, Pack, Pid, Proposal, Substitute};
use switch::{Switch, instead, known, must_have, never, never_brand, never_propose};
use yew::prelude::*;

/// What the part is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    scene: Scene,
    about: Pid,
    name: String,
    switches: Vec<Switch>,
}

/// Of a line of the cart: what the order has, and what was chosen in place of something.
pub fn of_line(scene: &Scene, pack: &Pack, line: &CartLine) -> Html {
    let known = known(&line.pid, &line.name);
    drawn(scene, &known, |words, settings| {
        let rules = &settings.rules;
        let stood_in = pack.proposals.iter();
        let stood_in = stood_in.filter(|it| it.taken() == Some(&line.pid));
        let always: Vec<_> = stood_in
            .map(|of| instead(words, rules, of, &known))
            .collect();
        let chosen = !always.is_empty();
        let not_again = chosen.then(|| never_propose(words, rules, &known));
        let brand = brand(pack, &line.pid).map(|brand| never_brand(words, rules, brand));
        let own = [must_have(words, rules, &known), never(words, rules, &known)];
        let own = own.into_iter().chain(always);
        own.chain(not_again).chain(brand).collect()
    })
}

/// Of something that is sold out.
pub fn of_sold_out(scene: &Scene, pid: &Pid, name: &str) -> Html {
    let known = known(pid, name);
    drawn(scene, &known, |words, settings| {
        let rules = &settings.rules;
        vec![must_have(words, rules, &known), never(words, rules, &known)]
    })
}

/// Of a substitute.
pub fn of_substitute(scene: &Scene, proposal: &Proposal, found: &Substitute) -> Html {
    let known = known(&found.tile.pid, &found.tile.name);
    drawn(scene, &known, |words, settings| {
        let rules = &settings.rules;
        let brand = found.tile.brand.as_deref();
        let brand = brand.map(|brand| never_brand(words, rules, brand));
        let own = [
            instead(words, rules, proposal, &known),
            never_propose(words, rules, &known),
        ];
        own.into_iter().chain(brand).collect()
    })
}

/// Whether a substitute is one that the person does not want to be proposed, by the rules as they are now.
pub fn is_unwanted(scene: &Scene, found: &Substitute) -> bool {
    let settings = scene.standing.settings.as_ref();
    settings.is_some_and(|it| it.rules.never_propose(&found.tile.pid, &found.tile.name))
}

/// The brand of what is in the cart, where a tile named it.
fn brand<'a>(pack: &'a Pack, of: &Pid) -> Option<&'a str> {
    let mut found = pack.proposals.iter().flat_map(Proposal::substitutes);
    let found = found.find(|it| it.tile.pid == *of)?;
    found.tile.brand.as_deref()
}

/// Settings that cannot be read are changed on their own page, where that is said.
fn drawn(
    scene: &Scene,
    about: &Known,
    switches: impl FnOnce(&Words, &Settings) -> Vec<Switch>,
) -> Html {
    let Some(settings) = &scene.standing.settings else {
        return Html::default();
    };
    let given = yew::props!(Given {
        scene: scene.clone(),
        about: about.pid.clone(),
        name: about.name.clone(),
        switches: switches(&scene.words, settings),
    });
    html! { <Rules key={format!("rules-{}", about.pid.0)} ..given /> }
}

/// The rules, folded; those that are on are named beside the fold.
#[component]
pub fn Rules(given: &Given) -> Html {
    let words = &given.scene.words;
    let on = given.switches.iter().filter(|switch| switch.on);
    let refused = given.scene.standing.refused.as_ref();
    let refused = refused.filter(|(about, _)| *about == given.about);
    html! {
        <details class="rules">
            <summary>
                <span class="plain">{ words.say(Key::RulesHere) }
                    <span class="spoken">{ format!(": {}", given.name) }</span></span>
                { for on.map(|switch| html! { <span class="tag">{ &switch.tag }</span> }) }
            </summary>
            <ul>{ for given.switches.iter().map(|switch| drawn_switch(given, switch)) }</ul>
            <p class="quiet small">{ words.say(Key::RulesFrom) }</p>
            <p class={classes!("came", refused.map(|_| "warn"))} role="status">
                { for refused.map(|(_, why)| why.clone()) }
            </p>
        </details>
    }
}

/// A switch stays in its place, and so does the focus: pressed again, the rule is taken back.
fn drawn_switch(given: &Given, switch: &Switch) -> Html {
    let words = &given.scene.words;
    let (about, change) = (given.about.clone(), switch.change.clone());
    let ask = given.scene.standing.ask.clone();
    let onclick = ask.reform(move |_: MouseEvent| (about.clone(), change.clone()));
    html! {
        <li>
            <button type="button" class="answer" aria-pressed={switch.on.to_string()} {onclick}>
                { &switch.says }<span class="spoken">{ format!(": {}", given.name) }</span>
            </button>
            <p class="small">{ &switch.follows }
                if switch.on {
                    { " " }<span class="kept">{ icon::CHECK.html() }{ words.say(Key::RuleStands) }</span>
                }
            </p>
        </li>
    }
}
