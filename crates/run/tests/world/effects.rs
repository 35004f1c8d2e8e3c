//! What the worker does (`worker::perform`).

use crate::buns;
use crate::lawful;
use crate::letter::{Errand, Letter};
use crate::place::{Place, number};
use crate::world::{NOW, Todo, World};
use ::shop::{Action, Ask, Mode};
use run::{Effect, Session, TabId, Via, effects};

impl World {
    pub fn performs(&mut self, effect: &Effect) {
        match effect {
            Effect::SetAlarm => self.alarm = true,
            Effect::ClearAlarm => self.alarm = false,
            // Deadlines pass by themselves, and nobody looks at the button.
            Effect::SetTimer { .. } | Effect::ShowBadge { .. } => {}
            // Nobody set a language model up.
            Effect::KeepRun { .. } | Effect::Consult { .. } | Effect::Remember { .. } => {}
            Effect::OpenSignIn { tab } => self.leads(*tab, Place::SignIn),
            Effect::Navigate {
                tab,
                sight,
                intent,
                hop,
                after,
                anew: _,
            } => {
                let (place, intent, hop) = (Place::of(sight).shown(), *intent, *hop);
                match *after > NOW.ms {
                    true => self.pending.push(Todo { place, intent, hop }),
                    false => self.leads(*tab, place),
                }
            }
            Effect::Ask {
                ask: Ask::Do(_), ..
            } => self.asks_to_press(effect),
            Effect::Ask {
                document,
                intent,
                ask: Ask::See(sight),
                via,
                ..
            } => {
                let fetch = *via == Via::Fetch;
                let (doc, intent, place) = (number(document), *intent, Place::of(sight));
                self.mail.push(Letter::See {
                    doc,
                    intent,
                    place,
                    fetch,
                });
            }
            Effect::Stop {
                document, intent, ..
            } => {
                let (doc, intent) = (number(document), *intent);
                self.mail.push(Letter::Stop { doc, intent });
            }
            Effect::Inquire {
                document,
                intent,
                of,
                ..
            } => {
                let (doc, intent, of) = (number(document), *intent, *of);
                self.mail.push(Letter::Inquire { doc, intent, of });
            }
        }
    }

    fn asks_to_press(&mut self, effect: &Effect) {
        let Effect::Ask {
            document,
            intent,
            ask: Ask::Do(action),
            ..
        } = effect
        else {
            return;
        };
        let order = Errand {
            intent: *intent,
            run: self.last_run(),
            replace: matches!(action, Action::Reorder { mode, .. } if *mode == Mode::Replace),
            opened: false,
            buns: buns::of(action),
        };
        let lawful = match order.buns {
            Some(buns) => lawful::change(self, effect, buns),
            None => lawful::press(self, effect, order),
        };
        if let Err(law) = lawful {
            self.breaks(law);
        }
        let doc = number(document);
        self.mail.push(Letter::Press {
            doc,
            order,
            copy: false,
        });
    }

    /// Sends a tab somewhere; a tab that is gone was closed.
    pub fn leads(&mut self, tab: TabId, place: Place) {
        match self.tab.open && tab == TabId(self.tab.number) {
            true => self.tab.heads_for(Some(place)),
            false => self.mail.push(Letter::Closed { tab: tab.0 }),
        }
    }
}

/// Whether a session still wants what was put off (`worker::perform`).
pub fn wanted(session: &Session, todo: &Todo) -> bool {
    effects(&Session::default(), session).iter().any(|effect| {
        matches!(effect, Effect::Navigate { sight, intent, hop, .. }
            if (Place::of(sight).shown(), *intent, *hop) == (todo.place, todo.intent, todo.hop))
    })
}
