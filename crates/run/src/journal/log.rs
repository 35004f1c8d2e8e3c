use super::Happening;
use crate::{
    Command, Effect, Event, Goal, IntentId, Moment, Notice, Report, Run, Session, System, Task,
    effects,
};
use shop::{Answer, Ask};

impl Session {
    /// Writes down what came in, before it is dealt with.
    pub(crate) fn log_event(&mut self, event: &Event, now: Moment) {
        let happened = match event {
            Event::Report(Report::StepComplete { intent, answer, .. }) => {
                Some(answered(intent.0, answer))
            }
            Event::System(System::Undelivered { intent, .. }) => {
                Some(Happening::Undelivered { intent: intent.0 })
            }
            Event::System(System::Advised { intent, .. }) => Some(Happening::Answered {
                intent: intent.0,
                answer: "ADVICE".to_owned(),
                well: true,
            }),
            Event::System(System::KeepAlive) => self.task.as_ref().map(|task| Happening::Overdue {
                intent: task.intent.id.0,
            }),
            Event::Command(Command::Decide { plan, .. }) => {
                Some(Happening::Decided { plan: *plan })
            }
            _ => None,
        };
        if let Some(what) = happened {
            self.journal.note(what, now);
        }
    }

    /// Writes down what follows, before it is done.
    pub(crate) fn log_effects(&mut self, before: &Self, now: Moment) {
        if let Some(what) = checked(before, self).or_else(|| reviewed(before, self)) {
            self.journal.note(what, now);
        }
        let tries = |intent| {
            let task = self.task.as_ref().filter(|task| task.intent.id == intent);
            task.map_or(0, |task| task.intent.tries)
        };
        for effect in effects(before, self) {
            if let Some(what) = wanted(&effect, |intent| tries(intent) + 1) {
                self.journal.note(what, now);
            }
        }
    }
}

fn answered(intent: u64, answer: &Answer) -> Happening {
    let (answer, well) = match answer {
        Ok(seen) => (seen.name(), true),
        Err(why) => (why.name(), false),
    };
    Happening::Answered {
        intent,
        answer: answer.to_owned(),
        well,
    }
}

fn checked(before: &Session, after: &Session) -> Option<Happening> {
    let (Run::Idle(before), Run::Idle(after)) = (&before.run, &after.run) else {
        return None;
    };
    let checked = after
        .checked
        .as_ref()
        .filter(|_| before.checked.is_none())?;
    Some(Happening::Checked {
        verdict: checked.verdict.name().to_owned(),
        took: checked.took,
    })
}

/// What came of a change of the review that ended just now.
fn reviewed(before: &Session, after: &Session) -> Option<Happening> {
    let changes = |task: &Task| matches!(task.goal, Goal::Addition(_) | Goal::Line(_));
    let (Run::Review(was), Run::Review(is)) = (&before.run, &after.run) else {
        return None;
    };
    let ended = before.task.as_ref().is_some_and(changes) && was.notice != is.notice;
    match &is.notice {
        Some(notice) if ended => match notice {
            Notice::Added { came, .. } => Some(Happening::Added {
                came: came.name().to_owned(),
            }),
            Notice::Line { to, came, .. } => {
                let came = came.name().to_owned();
                Some(match to {
                    Some(_) => Happening::Adjusted { came },
                    None => Happening::Removed { came },
                })
            }
            _ => None,
        },
        _ => None,
    }
}

fn wanted(effect: &Effect, attempt: impl Fn(IntentId) -> u8) -> Option<Happening> {
    Some(match effect {
        Effect::Navigate {
            sight, intent, hop, ..
        } => Happening::Navigated {
            intent: intent.0,
            sight: sight.name().to_owned(),
            again: *hop > 0,
        },
        Effect::Ask {
            ask: Ask::See(sight),
            intent,
            ..
        } => Happening::Asked {
            intent: intent.0,
            sight: sight.name().to_owned(),
            attempt: attempt(*intent),
        },
        Effect::Ask {
            ask: Ask::Do(action),
            intent,
            ..
        } => Happening::Pressed {
            intent: intent.0,
            action: action.name().to_owned(),
        },
        Effect::Inquire { intent, of, .. } => Happening::Inquired {
            intent: intent.0,
            of: of.0,
        },
        Effect::Consult {
            intent, questions, ..
        } => Happening::Consulted {
            intent: intent.0,
            lines: questions.len(),
        },
        Effect::SetAlarm
        | Effect::ClearAlarm
        | Effect::SetTimer { .. }
        | Effect::ShowBadge { .. }
        | Effect::Stop { .. }
        | Effect::OpenSignIn { .. }
        | Effect::KeepRun { .. }
        | Effect::Remember { .. } => return None,
    })
}
