//! Sign-in lost in the middle of each phase: PAUSED with the right words, the person signs in
//! again, the run goes on at the same item. One run in each language; in each the session is lost
//! five times, once in each phase.

use std::time::Duration;

use extension_tests::{Language, Launch, Page, Result, Trial, fault_of, until, until_for};
use serde_json::Value;
use store::Ending;

const SIGN_IN: &str = "https://www.auchan.pt/practice/sign-in?account=bruno";

/// A phase, the page of the shop at which the session ends in it, and what that page shows then:
/// a personal one leads home with `sessionLost`, a public one just no longer greets the person.
const PHASES: [(&str, &str, &str); 5] = [
    ("INITIALIZING", "historico-encomendas", "EXPIRED"),
    ("CART", "detalhes-encomenda", "EXPIRED"),
    ("SUBSTITUTION", "/pt/", "SIGNED_OUT"),
    ("SLOTS", "escolher-horario", "EXPIRED"),
    ("FINALIZING", "carrinho-compras", "SIGNED_OUT"),
];

/// How long a phase may take.
const RUN: Duration = Duration::from_secs(60);

/// What the panel says, in one language.
struct Words {
    heading: &'static str,
    expired: [&'static str; 2],
    signed_out: [&'static str; 2],
    sign_in: &'static str,
    review: &'static str,
}

const PORTUGUESE: Words = Words {
    heading: "Em pausa",
    expired: [
        "O Auchan.pt terminou a sua sessão por ter passado demasiado tempo.",
        "Inicie sessão outra vez. Assim que o fizer, a preparação continua no mesmo ponto.",
    ],
    signed_out: [
        "O Auchan.pt terminou a sua sessão.",
        "Inicie sessão no separador do Auchan.pt. Assim que o fizer, a preparação continua.",
    ],
    sign_in: "Iniciar sessão",
    review: "O carrinho está pronto a rever",
};

const ENGLISH: Words = Words {
    heading: "Paused",
    expired: [
        "Auchan.pt ended your session because too much time had passed.",
        "Sign in again. As soon as you have, the preparation goes on at the same point.",
    ],
    signed_out: [
        "Auchan.pt signed you out.",
        "Sign in in the Auchan.pt tab. As soon as you do, we go on.",
    ],
    sign_in: "Sign in",
    review: "Your cart is ready to review",
};

#[test]
fn in_each_phase_in_portuguese() -> Result<()> {
    in_each_phase(Language::Portuguese, &PORTUGUESE)
}

#[test]
fn in_each_phase_in_english() -> Result<()> {
    in_each_phase(Language::English, &ENGLISH)
}

fn in_each_phase(language: Language, words: &Words) -> Result<()> {
    let path = "/practice/sign-in?account=bruno";
    let trial = Trial::begin(Launch::built().language(language), path)?;
    let panel = trial.browser.side_panel(&trial.shop)?;
    panel.wait_for("input[name=order]")?;
    let all = trial.store.ordered("bruno");
    trial.store.switch(|shop| {
        shop.slow_pages_ms = 300;
        shop.sold_out = all.into_iter().take(6).collect();
    });
    // The check's own look at the list goes through; the run's does not.
    ends_at(&trial, PHASES[0].1, 1);
    trial.start("MERGE")?;
    let mut found = Value::Null;
    for (at, (phase, page, fault)) in PHASES.into_iter().enumerate() {
        if phase == "SUBSTITUTION" {
            has_found_one(&trial)?;
            ends_at(&trial, page, 0);
        }
        let held = pauses(phase, fault, &trial, &panel, words)?;
        if phase == "SUBSTITUTION" {
            found = held["at"]["done"].clone();
        }
        // Before the person is back: the next phase may come at once.
        match PHASES.get(at + 1) {
            Some((next, page, _)) if *next != "SUBSTITUTION" => ends_at(&trial, page, 0),
            _ => {}
        }
        goes_on(phase, &trial)?;
    }
    let review = trial.reaches("REVIEW")?;
    panel.wait_for_text(words.review)?;
    trial.proves("bruno", &review["pack"])?;
    // The substitutes found before the session was lost are there as they were, and come first.
    let proposals = review["pack"]["proposals"].as_array().into_iter().flatten();
    let before = found.as_array().map_or(0, Vec::len);
    assert!(before > 0, "one was found before: {found}");
    assert_eq!(Value::from_iter(proposals.take(before).cloned()), found);
    assert_eq!(trial.store.journal().counts.reorders, 1);
    trial.harmless()
}

/// The session ends at the next request for a page but so many.
fn ends_at(trial: &Trial, page: &str, but: u32) {
    let ending = Some(Ending::at(page, but));
    trial.store.switch(|shop| shop.ending = ending);
}

/// The run has found the first substitute, and looks for the next.
fn has_found_one(trial: &Trial) -> Result<()> {
    until_for(RUN, "the first substitute", || {
        let phase = trial.run()?["task"]["goal"]["at"].clone();
        let found = phase["at"]["done"].as_array().map_or(0, Vec::len);
        Ok((phase["phase"] == "SUBSTITUTION" && found > 0).then_some(()))
    })
}

/// PAUSED, with the right words; what the run was at is kept.
fn pauses(phase: &str, fault: &str, trial: &Trial, panel: &Page, words: &Words) -> Result<Value> {
    let paused = trial.reaches("PAUSED")?;
    let held = paused["resume"]["from"]["phase"].clone();
    assert_eq!(held["phase"], phase, "{}", paused["fault"]);
    assert_eq!(fault_of(&paused), fault, "in {phase}");
    let [what, remedy] = match fault {
        "EXPIRED" => words.expired,
        _ => words.signed_out,
    };
    for said in [words.heading, what, remedy, words.sign_in] {
        panel.wait_for_text(said)?;
    }
    Ok(held)
}

/// The person signs in again, and the run goes on where it was, down to the step.
fn goes_on(phase: &str, trial: &Trial) -> Result<()> {
    let lost = newest("LOGOUT_DETECTED", trial)?;
    trial.shop.navigate(SIGN_IN)?;
    until(&format!("the run to go on with {phase}"), || {
        let resumed = newest("LOGIN_DETECTED", trial)?;
        let newer = resumed["seq"].as_u64() > lost["seq"].as_u64();
        assert!(
            !newer || resumed["to"] == lost["from"],
            "{lost} then {resumed}"
        );
        Ok(newer.then_some(()))
    })
}

/// The newest transition that this made.
fn newest(trigger: &str, trial: &Trial) -> Result<Value> {
    let made = trial.entries()?.into_iter().rev();
    Ok(made
        .into_iter()
        .find(|entry| entry["trigger"] == trigger)
        .unwrap_or_default())
}

extension_tests::strictly!(in_each_phase_in_portuguese, in_each_phase_in_english);
