//! DECISIONS 9, where a browser refuses every write: nothing is done, the person hears so, and what stands
//! still is written down as soon as it can be.

use crate::at_once::at_once;
use crate::shop::*;
use crate::story::*;
use run::{Command, Effect, Event, EventLoop, Host, Left, Moment, Run, Session, System};

/// A browser that refuses so many writes.
#[derive(Default)]
struct Refusing {
    writes: usize,
    kept: Option<Session>,
    alarm: bool,
    asked: usize,
}

impl Host for Refusing {
    type Refusal = ();

    fn is_full((): &()) -> bool {
        false
    }

    fn now(&self) -> Moment {
        NOW
    }

    async fn write(&mut self, _: Option<&Session>, next: &Session) -> Result<(), ()> {
        match self.writes {
            0 => {
                self.kept = Some(next.clone());
                Ok(())
            }
            _ => {
                self.writes -= 1;
                Err(())
            }
        }
    }

    async fn make_room(&mut self) {}

    async fn prepare(&mut self, effect: &Effect) {
        self.alarm |= *effect == Effect::SetAlarm;
    }

    fn perform(&mut self, effect: Effect, _: &Session) {
        match effect {
            Effect::ClearAlarm => self.alarm = false,
            Effect::Ask { .. } | Effect::Navigate { .. } => self.asked += 1,
            _ => {}
        }
    }
}

fn takes(events: &mut EventLoop, host: &mut Refusing, event: impl Into<Event>) -> Option<Left<()>> {
    at_once(events.take(event.into(), host)).and_then(Result::err)
}

/// The person pauses, and neither that nor a pause in its place can be written: they are told so, it
/// stands still all the same, and the alarm keeps ringing until it is on record.
#[test]
fn a_pause_that_could_not_be_written_is_written_by_the_alarm() {
    let mut events = EventLoop::at(searching());
    let mut host = Refusing {
        writes: 2,
        alarm: true,
        ..Refusing::default()
    };
    let said = takes(&mut events, &mut host, Command::PauseRun);
    assert_eq!(said, Some(Left::NotWritten(())));
    assert!(matches!(events.session().run, Run::Paused(_)));
    assert!(host.alarm && host.kept.is_none() && host.asked == 0);
    takes(&mut events, &mut host, System::KeepAlive);
    let kept = host.kept.map(|kept| kept.run);
    assert!(matches!(kept, Some(Run::Paused(_))));
    assert!(!host.alarm, "nothing is waited for any more");
}
