use crate::{Effect, Event, Moment, Refused, Session, System, effects, reduce};
use std::future::Future;

/// Where the loop runs: Chrome, or a model of it. It does what it is told, and decides nothing.
pub trait Host {
    /// Its own word, where it refuses to write.
    type Refusal;

    /// Whether it refused because there is no more room.
    fn is_full(why: &Self::Refusal) -> bool;

    /// Now.
    fn now(&self) -> Moment;

    /// Writes `next` down where `kept` is on record; all of it, where nothing is. It is on record
    /// when this ends well; what was there before still is when it does not.
    fn write(
        &mut self,
        kept: Option<&Session>,
        next: &Session,
    ) -> impl Future<Output = Result<(), Self::Refusal>>;

    /// Gives up the room that was set aside for a pause.
    fn make_room(&mut self) -> impl Future<Output = ()>;

    /// Does what may be done before it is on record, and ends when it is done.
    fn prepare(&mut self, effect: &Effect) -> impl Future<Output = ()>;

    /// Does what is on record. What comes of it is another event.
    fn perform(&mut self, effect: Effect, session: &Session);
}

/// Why an event changed nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Left<R> {
    /// It means nothing now.
    #[error(transparent)]
    Refused(Refused),
    /// It could not be written down, and not even the pause in its place.
    #[error("the step is not on record: {0}")]
    NotWritten(R),
}

/// The loop that every event goes through, one at a time: reduce, write, act. What it remembers is
/// only a copy of the record.
#[derive(Debug, Clone, Default)]
pub struct EventLoop {
    session: Session,
    /// Whether `session` is what is on record.
    recorded: bool,
}

impl EventLoop {
    /// A loop that was at work already, with this on record.
    #[must_use]
    pub const fn at(session: Session) -> Self {
        let recorded = true;
        Self { session, recorded }
    }

    /// What it remembers.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// From what was found to work: there is no other recovery (spec §5). `recorded` says whether it
    /// is on record already; a copy of a session is not.
    ///
    /// # Errors
    /// [`Left::NotWritten`] where the waking cannot be written down: it is to be tried again.
    pub async fn wake<H: Host>(
        &mut self,
        found: Session,
        recorded: bool,
        host: &mut H,
    ) -> Result<(), Left<H::Refusal>> {
        (self.session, self.recorded) = (found, recorded);
        let woken = reduce(&self.session, host.now(), System::ServiceWorkerWake.into());
        let woken = woken.unwrap_or_else(|_| self.session.clone());
        self.commit(Session::default(), woken, host).await?;
        // The alarm may have been left by a worker that died before what it was set for.
        if self.session.deadline().is_none() {
            host.perform(Effect::ClearAlarm, &self.session);
        }
        Ok(())
    }

    /// Takes an event.
    ///
    /// # Errors
    /// [`Left`] where it changed nothing.
    pub async fn take<H: Host>(
        &mut self,
        event: Event,
        host: &mut H,
    ) -> Result<(), Left<H::Refusal>> {
        match reduce(&self.session, host.now(), event) {
            Ok(next) => self.commit(self.session.clone(), next, host).await,
            Err(why) => {
                if !self.recorded {
                    self.write_again(host).await;
                }
                Err(Left::Refused(why))
            }
        }
    }

    /// What stands still without being on record is written down as soon as it can be.
    async fn write_again<H: Host>(&mut self, host: &mut H) {
        if self.rewrite(host).await.is_ok() && self.session.deadline().is_none() {
            host.perform(Effect::ClearAlarm, &self.session);
        }
    }

    /// Takes another session in place of the one it remembers: what was there is thrown away.
    pub fn forget(&mut self, session: Session) {
        (self.session, self.recorded) = (session, true);
    }

    /// Writes down anew what it remembers, whatever is on record.
    ///
    /// # Errors
    /// The host's word when it refuses.
    pub async fn rewrite<H: Host>(&mut self, host: &mut H) -> Result<(), H::Refusal> {
        host.write(None, &self.session).await?;
        self.recorded = true;
        Ok(())
    }

    /// On record, then done: nothing is carried out that is not written down, but for what promises
    /// nothing.
    async fn commit<H: Host>(
        &mut self,
        before: Session,
        next: Session,
        host: &mut H,
    ) -> Result<(), Left<H::Refusal>> {
        let mut first = effects(&before, &next);
        first.retain(Effect::goes_first);
        for effect in &first {
            host.prepare(effect).await;
        }
        let (session, unwritten) = self.keep(next, host).await.map_err(Left::NotWritten)?;
        (self.session, self.recorded) = (session, unwritten.is_none());
        for effect in effects(&before, &self.session) {
            let keeps = unwritten.is_some() && effect == Effect::ClearAlarm;
            if !first.contains(&effect) && !keeps {
                host.perform(effect, &self.session);
            }
        }
        match unwritten {
            None => Ok(()),
            // A worker that dies now would go on from what is on record: the alarm writes it again.
            Some(why) => {
                host.prepare(&Effect::SetAlarm).await;
                Err(Left::NotWritten(why))
            }
        }
    }

    /// What is kept of `next`, and why it is not on record, if it is not: all of it; where there is no
    /// room, it without what can be done without; else a pause in its place.
    async fn keep<H: Host>(
        &self,
        next: Session,
        host: &mut H,
    ) -> Result<(Session, Option<H::Refusal>), H::Refusal> {
        let why = match host.write(self.kept(), &next).await {
            Ok(()) => return Ok((next, None)),
            Err(why) => why,
        };
        if H::is_full(&why) {
            let lighter = next.lightened();
            if host.write(self.kept(), &lighter).await.is_ok() {
                return Ok((lighter, None));
            }
        }
        self.pause(host).await.ok_or(why)
    }

    /// The step is not taken, and that is said; `None` where nothing is under way that could pause.
    /// Where not even the pause can be written down, the run stands still all the same, and whatever
    /// is written next is all of it.
    async fn pause<H: Host>(&self, host: &mut H) -> Option<(Session, Option<H::Refusal>)> {
        let refused = System::StorageRefused.into();
        let paused = reduce(&self.session, host.now(), refused).ok()?.lightened();
        host.make_room().await;
        let written = host.write(self.kept(), &paused).await;
        Some((paused, written.err()))
    }

    fn kept(&self) -> Option<&Session> {
        self.recorded.then_some(&self.session)
    }
}
