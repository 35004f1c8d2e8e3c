use crate::{
    Adding, CartPhase, DocumentId, Gate, IntentId, Phase, Resume, Run, Running, Stage, Standing,
    TabId,
};

impl Run {
    /// The press that may not be over: in which tab and document, and by which intent it was asked
    /// for. A run that is paused may have asked for one before.
    pub(crate) fn pressing(&self) -> Option<(TabId, &DocumentId, IntentId)> {
        match self {
            Self::Running(running) => running.pressing(),
            Self::Paused(paused) => match &paused.resume {
                Resume::From(running) => running.pressing(),
                Resume::Never => None,
            },
            Self::Review(review) => match &review.gate {
                Gate::Adding(adding) => {
                    let (document, intent) = adding.pressing()?;
                    Some((review.tab, document, intent))
                }
                Gate::Open | Gate::Approving(_) => None,
            },
            Self::Idle(_) | Self::Complete(_) => None,
        }
    }

    /// Whether that press is still waited for, or was told to have been made.
    pub(crate) fn presses_on(&self, press: &(TabId, &DocumentId, IntentId)) -> bool {
        let (_, document, intent) = *press;
        match self {
            Self::Running(running) => match &running.phase {
                Phase::Cart(CartPhase::Pressing { press, .. }) if press.document == *document => {
                    match press.standing {
                        Standing::Pressed { by } => by == intent,
                        Standing::Fresh => running.intent.id == intent,
                        Standing::InDoubt { of } => of == intent,
                    }
                }
                _ => false,
            },
            Self::Review(review) => match &review.gate {
                Gate::Adding(adding) => adding.pressing() == Some((document, intent)),
                Gate::Open | Gate::Approving(_) => false,
            },
            Self::Idle(_) | Self::Paused(_) | Self::Complete(_) => false,
        }
    }
}

impl Running {
    fn pressing(&self) -> Option<(TabId, &DocumentId, IntentId)> {
        let Phase::Cart(CartPhase::Pressing { press, .. }) = &self.phase else {
            return None;
        };
        let intent = match press.standing {
            Standing::Fresh => self.intent.id,
            Standing::InDoubt { of } => of,
            Standing::Pressed { .. } => return None,
        };
        Some((self.tab, &press.document, intent))
    }
}

impl Adding {
    fn pressing(&self) -> Option<(&DocumentId, IntentId)> {
        match &self.stage {
            Stage::Pressing {
                document, doubt, ..
            } => Some((document, doubt.unwrap_or(self.intent.id))),
            Stage::SavingCart | Stage::Opening { .. } | Stage::Verifying { .. } => None,
        }
    }
}
