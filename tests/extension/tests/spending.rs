//! The most that the person wants to spend (DECISIONS 39): a change that would pass it is held back until a
//! second word, whatever dies in between; one that does not pass it is made on the first.

use extension_tests::{Day, Failure, Result, until};
use serde_json::{Value, json};
use shop::{Cents, Finding, Pack, Pid};

const ASKED: &str = "acima dos";

/// Something that can be put into the cart for a sold-out line, and what is to be paid then.
struct Offer {
    of: Pid,
    take: Pid,
    after: Cents,
}

impl Offer {
    /// The best one of the first line that has one; it stands in sight.
    fn of(run: &Value) -> Result<Self> {
        let pack: Pack = serde_json::from_value(run["pack"].clone())?;
        let offers = pack.proposals.iter().filter_map(|it| match &it.finding {
            Finding::Substitutes { ranked } => Some((it, ranked.first()?)),
            Finding::Nothing { .. } | Finding::NotSearched { .. } => None,
        });
        let pays = pack.bill().pays;
        let mut priced = offers.filter_map(|(of, found)| {
            let (of, take) = (of.pid.clone(), found.tile.pid.clone());
            let after = pays + pack.added_by(&of, &take)?;
            let fresh = pack.cart.line(&take).is_none();
            fresh.then_some(Self { of, take, after })
        });
        priced.next().ok_or_else(|| Failure::Unexpected {
            expected: "something to add",
            got: run["pack"]["proposals"].to_string(),
        })
    }

    /// Its button.
    fn button(&self) -> String {
        format!("[id='of-{}'] > .substitutes > li .add", self.of)
    }
}

/// The settings page keeps it; the panel reads it at once.
fn spends_at_most(day: &Day, most: Cents) -> Result<()> {
    let kept = json!({ "version": 1, "value": most }).to_string();
    let set = format!(
        "chrome.storage.local.set({{ 'settings.budget': {} }})",
        json!(kept)
    );
    day.trial.quiet(&set)?;
    let most = format!("{},{:02}", most.0 / 100, most.0 % 100);
    day.panel.wait_for_text(&format!("dos {most}"))
}

fn asks_no_more(day: &Day) -> Result<()> {
    let gone = format!("!document.body.innerText.includes({})", json!(ASKED));
    day.panel.wait("the question to be gone", &gone)
}

fn adds(day: &Day) -> usize {
    day.trial.store.journal().counts.adds
}

/// One re-order, one change of the cart, and nothing past it.
fn harmless(day: &Day) -> Result<()> {
    let counts = day.trial.store.journal().counts;
    assert_eq!((counts.reorders, counts.adds), (1, 1));
    assert_eq!((counts.checkout_visits, counts.dangers), (0, 0));
    Ok(())
}

fn is_added(day: &Day, offer: &Offer) -> Result<()> {
    until("the change to be made", || {
        let done = day.trial.run()?["notice"]["fault"]["came"]["came"] == "DONE";
        Ok(done.then_some(()))
    })?;
    let line = format!("{}=", offer.take);
    let held = day.trial.cart("ana");
    assert!(held.iter().any(|it| it.starts_with(&line)), "{held:?}");
    assert_eq!(adds(day), 1);
    Ok(())
}

#[test]
fn a_change_that_would_pass_the_most_waits_for_a_second_word() -> Result<()> {
    let day = Day::of("ana", "MERGE", |_| {})?;
    let offer = Offer::of(&day.reviews(&[])?)?;
    let before = day.trial.cart("ana");
    // One cent too little.
    spends_at_most(&day, offer.after - Cents(1))?;
    day.panel.click(&offer.button())?;
    day.panel.wait_for_text(ASKED)?;
    let after = format!("{},{:02}", offer.after.0 / 100, offer.after.0 % 100);
    day.panel.wait_for_text(&format!("sobe para {after}"))?;
    day.panel.click_control("Não, deixar como está")?;
    asks_no_more(&day)?;
    assert_eq!((day.trial.cart("ana"), adds(&day)), (before.clone(), 0));
    // A new worker and a panel that is opened anew hold it back as well.
    day.trial.kill_worker()?;
    day.panel.reload()?;
    day.panel.click(&offer.button())?;
    day.panel.wait_for_text(ASKED)?;
    assert_eq!((day.trial.cart("ana"), adds(&day)), (before, 0));
    day.panel.click_control("Sim, mesmo assim")?;
    is_added(&day, &offer)?;
    day.panel.wait_for_text("Passa em 0,01")?;
    harmless(&day)
}

#[test]
fn a_change_that_just_reaches_the_most_is_made_at_once() -> Result<()> {
    let day = Day::of("ana", "MERGE", |_| {})?;
    let offer = Offer::of(&day.reviews(&[])?)?;
    spends_at_most(&day, offer.after)?;
    day.panel.click(&offer.button())?;
    is_added(&day, &offer)?;
    day.panel.wait_for_text("Restam 0,00")?;
    harmless(&day)
}

extension_tests::strictly!(a_change_that_would_pass_the_most_waits_for_a_second_word);
