//! Messages arrive, are lost, or come twice.

use crate::budget::Kind;
use crate::letter::{Letter, Said};
use crate::place::id;
use crate::worker::step;
use crate::world::{Cause, NOW, Step, World};
use run::{Event, Report, System, TabId};

impl World {
    /// What may become of the messages under way. On each of the two ways they come in the order
    /// they were sent in; that one overtakes the others is a fault.
    pub fn post_steps(&self, out: &mut Vec<Step>) {
        for (at, letter) in self.mail.iter().copied().enumerate() {
            let first = self.mail[..at]
                .iter()
                .all(|before| before.to_worker() != letter.to_worker());
            let mut rest = self.clone();
            rest.mail.remove(at);
            if let Some(mut lost) = rest.spent(Kind::Mail) {
                lost.stop_lost |= matches!(letter, Letter::Stop { .. });
                out.push(step(("is lost", Some(letter)), Cause::Fault, lost));
            }
            if !first {
                if let Some(rest) = rest.spent(Kind::Mail) {
                    rest.arrives(letter, "overtakes", Cause::Fault, out);
                }
                continue;
            }
            if let (Some(mut twice), Some(copy)) = (rest.spent(Kind::Mail), letter.copy()) {
                twice.mail.push(copy);
                twice.arrives(letter, "arrives, and will again", Cause::Fault, out);
            }
            rest.arrives(letter, "arrives", Cause::Usual, out);
        }
    }

    fn arrives(&self, letter: Letter, how: &'static str, cause: Cause, out: &mut Vec<Step>) {
        match event(letter) {
            // It wakes a dead worker; the waking is a step of its own.
            Some(event) if self.alive => {
                self.take((how, Some(letter)), cause, self.now(), event, out);
            }
            Some(_) => {}
            None => self.reaches(letter, how, cause, out),
        }
    }

    /// A message to a document.
    fn reaches(&self, letter: Letter, how: &'static str, cause: Cause, out: &mut Vec<Step>) {
        let (doc, intent) = match letter {
            Letter::See { doc, intent, .. }
            | Letter::Inquire { doc, intent, .. }
            | Letter::Stop { doc, intent } => (doc, intent),
            Letter::Press { doc, order, .. } => (doc, order.intent),
            _ => return,
        };
        let what = (how, Some(letter));
        let mut world = self.clone();
        let shop = world.shop.clone();
        let Some(page) = world.tab.page.as_mut().filter(|page| page.doc == doc) else {
            // Nobody listens there; only the worker that asked hears of it.
            let document = Some(id(doc));
            let undelivered = System::Undelivered { intent, document }.into();
            let unheard = !self.alive
                || matches!(
                    letter,
                    Letter::Press { copy: true, .. } | Letter::Stop { .. }
                );
            return match !unheard {
                true => self.take(what, cause, NOW, undelivered, out),
                false => out.push(step(what, cause, world)),
            };
        };
        // Between two presses, no question about them is answered.
        if page.acting.is_some() && matches!(letter, Letter::Inquire { .. }) {
            return;
        }
        match letter {
            Letter::See { place, fetch, .. } => {
                let said = page.look(place, fetch, &shop);
                let (answer, refused) = (
                    page.answer(intent, said),
                    page.answer(intent, Said::Refused),
                );
                if let Some(mut world) = self.spent(Kind::Shop).filter(|_| fetch) {
                    world.mail.push(refused);
                    out.push(step(
                        ("cannot be fetched", Some(letter)),
                        Cause::Fault,
                        world,
                    ));
                }
                world.mail.push(answer);
            }
            Letter::Inquire { of, .. } => {
                let said = page.inquired(of);
                let answer = page.answer(intent, said);
                world.mail.push(answer);
            }
            Letter::Stop { .. } => page.memory.stop(intent),
            // A page that was left says that it presses nothing.
            Letter::Press { order, .. } if page.left && !page.memory.was_taken_on(order.intent) => {
                let refusal = page.refuses(order);
                world.mail.push(refusal);
            }
            Letter::Press { order, .. } => {
                let both = page.take_on(order);
                if both {
                    world.breaks("two presses are under way in one document");
                }
            }
            _ => {}
        }
        out.push(step(what, cause, world));
    }
}

/// A message to the worker, as the worker admits it.
pub fn event(letter: Letter) -> Option<Event> {
    Some(match letter {
        Letter::Ready {
            doc,
            tab,
            place,
            signed_in,
            answers,
        } => Report::PageReady {
            tab: TabId(tab),
            document: place.document(doc, signed_in, answers),
        }
        .into(),
        Letter::Answer {
            doc,
            tab,
            intent,
            said,
        } => Report::StepComplete {
            document: id(doc),
            tab: TabId(tab),
            intent,
            answer: said.answer(),
        }
        .into(),
        Letter::Logout { doc, tab } => {
            let (document, tab) = (id(doc), TabId(tab));
            Report::LogoutDetected { document, tab }.into()
        }
        Letter::Closed { tab } => System::TabClosed { tab: TabId(tab) }.into(),
        Letter::Replaced { tab, by } => {
            let (tab, by) = (TabId(tab), TabId(by));
            System::TabReplaced { tab, by }.into()
        }
        Letter::Left { tab } => System::TabLeft { tab: TabId(tab) }.into(),
        Letter::See { .. }
        | Letter::Press { .. }
        | Letter::Inquire { .. }
        | Letter::Stop { .. } => return None,
    })
}
