use crate::{clock, perform, record};
use chrome::Failure;
use run::{Effect, Host, Moment, Session, TabId};

/// Chrome, as the loop sees it.
pub struct Chrome;

impl Host for Chrome {
    type Refusal = Failure;

    fn is_full(why: &Failure) -> bool {
        matches!(why, Failure::Full(_))
    }

    fn now(&self) -> Moment {
        clock::now()
    }

    async fn write(&mut self, kept: Option<&Session>, next: &Session) -> Result<(), Failure> {
        let written = record::write(kept, next).await;
        if let Err(why) = &written {
            clock::log(&format!("not on record: {why}"));
        }
        written
    }

    async fn make_room(&mut self) {
        record::release().await;
    }

    async fn prepare(&mut self, effect: &Effect) {
        match effect {
            Effect::SetAlarm => perform::set_alarm().await,
            Effect::Stop {
                tab: TabId(tab),
                document,
                intent,
            } => perform::tell(perform::stop(*tab, document.clone(), *intent)),
            _ => {}
        }
    }

    fn perform(&mut self, effect: Effect, session: &Session) {
        perform::one(effect, session);
    }
}
