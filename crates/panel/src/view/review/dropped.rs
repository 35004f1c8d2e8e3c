//! A substitute that is not offered any more, since the person never wants it to be proposed.

use super::{answers, rules};
use crate::view::Scene;
use crate::words::capital;
use run::Goal;
use shop::substitute::Reason;
use shop::{Proposal, Substitute};
use yew::prelude::*;

/// Whether it is not offered any more, by a rule that was given here. What is in the cart for it, or on its
/// way there, is told all the same.
pub fn is(scene: &Scene, proposal: &Proposal, found: &Substitute) -> bool {
    let added = matches!(scene.goal(), Some(Goal::Addition(change))
        if answers::is(&change.wanted, proposal, found));
    rules::is_unwanted(scene, found) && proposal.taken() != Some(&found.tile.pid) && !added
}

/// It stays in its place, so that the rule can be taken back where it was given.
pub fn view(scene: &Scene, proposal: &Proposal, found: &Substitute) -> Html {
    html! {
        <li key={found.tile.pid.0.clone()} class="dropped">
            <p class="name">{ capital(&found.tile.name) }</p>
            <p class="quiet small">{ capital(&scene.words.reason(&Reason::ProductForbidden)) }</p>
            { rules::of_substitute(scene, proposal, found) }
        </li>
    }
}
