//! Whether a language model earns its place: proposals with its advice, and without.

use crate::consult::Service;
use crate::measures::measures;
use crate::outcome::Outcome;
use crate::proposed::{judged, proposed};
use cases::Question;
use shop::advice::{self, NoAdvice, Said};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What became of the questions about a set's proposals.
#[derive(Default)]
struct Heard {
    without: Vec<Outcome>,
    with: Vec<Outcome>,
    /// How often it was asked, and how often its word changed what comes first.
    asked: u32,
    first: u32,
    /// Why its word was not used, and how often.
    unused: BTreeMap<String, u32>,
}

/// Every measure of a set's proposals without the model's advice and with it, as far as it holds.
pub fn report(set: &str, questions: &[Question], service: &Service) -> String {
    let mut heard = Heard::default();
    for question in questions {
        heard.ask(question, service);
    }
    let mut text = format!(
        "{set}: {} proposals, asked about {}, another first in {}\n",
        heard.with.iter().filter(|o| !o.abstained).count(),
        heard.asked,
        heard.first
    );
    for (why, often) in &heard.unused {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  not used {often} times: {why}");
    }
    let _ = writeln!(text, "  {:<18}{:>8}{:>8}", "", "without", "with");
    for measure in measures(true) {
        let (a, b) = ((measure.of)(&heard.without), (measure.of)(&heard.with));
        let _ = writeln!(text, "  {:<18}{a:>8.3}{b:>8.3}", measure.name);
    }
    text + "\n"
}

impl Heard {
    fn ask(&mut self, question: &Question, service: &Service) {
        let mut proposal = proposed(question);
        let before = judged(question, &proposal);
        self.without.push(before);
        if let Some(about) = advice::Question::about(&proposal) {
            self.asked += 1;
            let first = about.candidates.first().map(|one| one.pid.clone());
            proposal.advised(service.advice(&about));
            match proposal.advice.as_ref().map(|advice| &advice.said) {
                Some(Said::Nothing { why }) => *self.unused.entry(told(why)).or_default() += 1,
                Some(Said::Ordered { opinions }) => {
                    let now = opinions.first().map(|opinion| opinion.pid.clone());
                    self.first += u32::from(now != first);
                }
                None => {}
            }
        }
        self.with.push(judged(question, &proposal));
    }
}

fn told(why: &NoAdvice) -> String {
    match why {
        NoAdvice::NoModel | NoAdvice::NotAllowed => "there is no model".to_owned(),
        NoAdvice::Unreachable => "the service cannot be reached".to_owned(),
        NoAdvice::Refused { status } => format!("the service answered {status}"),
        NoAdvice::TooLate => "it took too long".to_owned(),
        NoAdvice::Nonsense { what } => format!("nonsense, {what:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{Manner, StandIn};

    const MILK: &str = r#"{"target_id":"A","target":{"product_id":"1","name":"Leite magro 1L","price":0.9},
        "candidates":[
        {"product_id":"2","name":"Leite magro Prado Verde 1L","price":0.9,"grade":3},
        {"product_id":"3","name":"Leite meio gordo Prado Verde 1L","price":0.9,"grade":1}]}"#;

    fn heard(manner: Manner) -> (Heard, usize) {
        let stand_in = StandIn::start(&[manner]).unwrap();
        let service = Service::at(&stand_in.address(), "none").unwrap();
        let questions = Question::read_all(&MILK.replace('\n', " ")).unwrap();
        let mut heard = Heard::default();
        heard.ask(&questions[0], &service);
        (heard, stand_in.asked().len())
    }

    #[test]
    fn an_order_that_holds_is_judged_by_itself() {
        let (heard, asked) = heard(Manner::TurnsRound);
        assert_eq!((heard.asked, heard.first, asked), (1, 1, 1));
        assert!(heard.without[0].accepted && !heard.with[0].accepted);
        assert!(heard.unused.is_empty());
    }

    #[test]
    fn a_word_that_does_not_hold_changes_nothing() {
        for manner in [
            Manner::Invents,
            Manner::Chats,
            Manner::Fails,
            Manner::Floods,
            Manner::SendsAway,
        ] {
            let (heard, _) = heard(manner);
            assert_eq!(heard.with, heard.without, "{manner:?}");
            assert_eq!(heard.unused.values().sum::<u32>(), 1, "{manner:?}");
        }
    }

    #[test]
    fn only_this_machine_is_asked() {
        assert!(Service::at("https://models.example/v1", "x").is_err());
        assert!(Service::at("http://models.example/v1", "x").is_err());
    }
}
