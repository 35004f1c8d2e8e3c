use crate::run::running::{Context, Outcome};
use crate::{
    Account, Fault, Gate, Moment, Paused, Phase, Recoverable, Review, Run, Running, Session, Start,
    Station, TabId, Trigger,
};
use shop::{Answer, PackId, PageKind, Unseen};

impl Session {
    /// Takes the run over into a new state, and writes that down.
    pub(crate) fn turn(&mut self, run: Run, trigger: Trigger, now: Moment) {
        let from = self.run.station();
        self.note(from, &run, trigger, now);
        self.run = run;
    }

    fn note(&mut self, from: Station, to: &Run, trigger: Trigger, now: Moment) {
        self.journal.turned(from, to.station(), trigger, now);
    }

    /// A run begins.
    pub(crate) fn begin(&mut self, start: Start, tab: TabId, trigger: Trigger, now: Moment) {
        let Start { run: id, wish } = start;
        let account = Account::listing(
            self.orders.as_deref().unwrap_or_default(),
            wish.order.as_ref(),
        );
        self.doubted = false;
        let intent = self.first_intent(now);
        let (started_at, errors, phase) = (now.ms, 0, Phase::first());
        let running = Running {
            id,
            started_at,
            tab,
            account,
            wish,
            errors,
            phase,
            intent,
        };
        self.turn(Run::Running(Box::new(running)), trigger, now);
    }

    /// A run goes on, here, after an interruption (spec §5, "Recovery by Phase").
    ///
    /// While it stood still, anybody may have signed in.
    pub(crate) fn resume(&mut self, mut running: Running, trigger: Trigger, now: Moment) {
        if matches!(trigger, Trigger::Retry | Trigger::LoginDetected) {
            running.account.proven = false;
        }
        let document = self.tabs.get(running.tab);
        let phase = running.phase.recovered(&running.intent, document);
        // What is left of a pause is kept: however often the worker dies, it ends when it did.
        let left = running.intent.after.saturating_sub(now.ms);
        let pause = left.min(phase.pause());
        let mut running = Running { phase, ..running };
        let until = running.phase.until().filter(|_| !running.proves_first());
        let intent = running.intent.anew(self.mint(), now.ms);
        running.intent = intent.after(pause, now.ms).by(until);
        self.turn(Run::Running(Box::new(running)), trigger, now);
    }

    /// The run pauses.
    pub(crate) fn pause(&mut self, mut running: Running, fault: Fault, now: Moment) {
        // Whoever goes on starts with fresh tries.
        (running.intent.tries, running.intent.hops) = (0, 0);
        // And makes sure whose account it is.
        (running.account.proven, self.doubted) = (false, false);
        let (trigger, counts) = cause(&fault);
        let paused = match counts {
            true => Paused::counted(running, fault),
            false => Paused::uncounted(running, fault),
        };
        self.turn(Run::Paused(Box::new(paused)), trigger, now);
    }

    /// The phase takes an answer to what it pursues.
    pub(super) fn tell(&mut self, running: Running, answer: Answer, now: Moment) {
        let outcome = running
            .phase
            .clone()
            .answered(answer, &self.context(&running, now));
        self.follow(running, outcome, now);
    }

    /// What a phase of `running` may know besides itself.
    pub(crate) fn context<'a>(&'a self, running: &'a Running, now: Moment) -> Context<'a> {
        Context {
            now,
            wish: &running.wish,
            intent: running.intent.id,
            document: self.tabs.get(running.tab),
            pack: PackId(self.minted + 1),
        }
    }

    /// The run goes where an outcome leads.
    pub(crate) fn follow(&mut self, running: Running, outcome: Outcome, now: Moment) {
        match outcome {
            Outcome::Wait(phase) => self.run = Run::Running(Box::new(Running { phase, ..running })),
            Outcome::Step(phase) => self.enter(running, phase, Trigger::StepComplete, now),
            Outcome::Advance(phase) => self.enter(running, phase, Trigger::PhaseComplete, now),
            Outcome::Finalize(pack) => {
                self.mint_pack();
                self.doubted = false;
                let Running {
                    id,
                    started_at,
                    tab,
                    mut account,
                    ..
                } = running;
                account.proven = false;
                let (gate, notice) = (Gate::Open, None);
                let review = Review {
                    id,
                    started_at,
                    tab,
                    account,
                    pack: *pack,
                    gate,
                    notice,
                };
                self.turn(Run::Review(Box::new(review)), Trigger::Finalize, now);
            }
            Outcome::Again(phase, why) => self.again(Running { phase, ..running }, why, now),
            Outcome::Pause(phase, fault) => self.pause(Running { phase, ..running }, fault, now),
        }
    }

    fn enter(&mut self, running: Running, phase: Phase, trigger: Trigger, now: Moment) {
        if matches!(&phase, Phase::Cart(cart) if cart.wants_a_new_page()) {
            self.tabs.forget(running.tab);
        }
        let mut running = Running { phase, ..running };
        // Nothing is under way between two steps: whoever was signed out meanwhile may be another
        // now.
        running.account.proven &= !self.doubted;
        let until = running.phase.until().filter(|_| !running.proves_first());
        let intent = self.first_intent(now);
        running.intent = intent.after(running.phase.pause(), now.ms).by(until);
        self.turn(Run::Running(Box::new(running)), trigger, now);
    }

    /// Once more after a while, as long as that can help and there are tries (DECISIONS 6).
    pub(super) fn again(&mut self, running: Running, why: Unseen, now: Moment) {
        // What this page did not tell, the same page will not tell the next time.
        self.tabs.forget(running.tab);
        let id = self.mint();
        match running.intent.again(id, now.ms).filter(|_| transient(&why)) {
            Some(intent) => self.run = Run::Running(Box::new(Running { intent, ..running })),
            None => self.exhausted(running, why, now),
        }
    }

    /// All tries are used up. Without knowing whose account it is, no phase goes on.
    pub(super) fn exhausted(&mut self, running: Running, why: Unseen, now: Moment) {
        let phase = running.phase.clone();
        let outcome = match running.proves_first() {
            true => Outcome::Pause(phase, Recoverable::unseen(why).into()),
            false => phase.exhausted(why, &self.context(&running, now)),
        };
        self.follow(running, outcome, now);
    }
}

/// Whether looking again can help. Landing elsewhere was tried again already (DECISIONS 11), and
/// what is the person's to mend does not mend itself. A page of no known kind may be one that
/// leads on, or an error of the shop that passes.
pub(crate) const fn transient(why: &Unseen) -> bool {
    match why {
        Unseen::Landed { found, .. } => matches!(found, PageKind::Other),
        Unseen::SignedOut | Unseen::Expired | Unseen::NoDelivery | Unseen::BotCheck => false,
        // The browser followed its twenty redirects; in the tab it would only show an error.
        Unseen::RedirectLoop => false,
        _ => true,
    }
}

/// What a fault is called in the journal, and whether it counts as an error: what the person
/// did, and a lost sign-in, do not (DECISIONS 3, 5, 10).
const fn cause(fault: &Fault) -> (Trigger, bool) {
    match fault {
        Fault::Recoverable(
            Recoverable::SignedOut | Recoverable::Expired | Recoverable::OtherAccount,
        ) => (Trigger::LogoutDetected, false),
        Fault::Recoverable(
            Recoverable::PausedByPerson
            | Recoverable::TabClosed
            | Recoverable::TabLeft
            | Recoverable::Interrupted,
        ) => (Trigger::PauseRun, false),
        Fault::Recoverable(_) => (Trigger::ErrorRecoverable, true),
        Fault::Fatal(_) => (Trigger::ErrorFatal, true),
    }
}

/// Takes the running run out of a session, to be put back changed.
pub(crate) fn running(session: &Session) -> Option<Running> {
    match &session.run {
        Run::Running(running) => Some((**running).clone()),
        _ => None,
    }
}
