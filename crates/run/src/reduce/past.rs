use crate::{Metrics, Millis, Moment, PastRun, Run, Session, Suspended, TabId};

/// What is kept of a run that ends.
impl Session {
    /// The run as it is kept when it is cancelled now; `None` where nothing of it can be in the cart.
    pub(super) fn cancelled(&self, now: Moment) -> Option<Box<PastRun>> {
        let metrics = |since| Metrics::of(&self.journal, since, now.ms);
        let past = match &self.run {
            Run::Review(review) => PastRun::reviewed(review, now.ms, metrics(review.started_at)),
            Run::Paused(paused) => {
                // One that took up another changed nothing before its review: the other stays the one to
                // take up, with what was decided there.
                let filled = |it: &&Suspended| {
                    it.phase.may_have_filled() && it.running.wish.reopens.is_none()
                };
                let stood = paused.stood().filter(filled)?;
                self.stopped(stood, now.ms, metrics(stood.running.started_at))
            }
            Run::Idle(_) | Run::Running(_) | Run::Complete(_) => return None,
        };
        Some(Box::new(past))
    }

    /// What the cart holds while the order is being put into it, no page said yet.
    fn stopped(&self, stood: &Suspended, now: Millis, metrics: Metrics) -> PastRun {
        let filled = stood.phase.stage().is_none();
        let lines = filled.then(|| self.lines_in_cart(stood.running.tab));
        PastRun::stopped(stood, lines.flatten(), now, metrics)
    }

    fn lines_in_cart(&self, tab: TabId) -> Option<u32> {
        let shown = self.tabs.get(tab)?;
        shown.seen.header_cart.map(|cart| cart.lines)
    }
}
