use super::{CartPhase, Outcome};
use crate::run::running::Pursuit;
use crate::{Arrival, Document, DocumentId, IntentId, Recoverable};
use serde::{Deserialize, Serialize};
use shop::{Action, Answer, Makings, OrderId, PageKind, Unseen};

/// The pressing of the re-order button.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Press {
    /// The one document it may be carried out in. Any other is proof that the page moved on.
    pub document: DocumentId,
    /// How often it was pressed before.
    pub presses: u8,
    /// What is known of this press.
    pub standing: Standing,
}

/// What is known of a press. Doubt is the design's `recoveryNeeded` (DECISIONS 7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "standing", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Standing {
    /// To be sent, or just sent.
    Fresh,
    /// The document said that it presses; the next page will prove it.
    Pressed {
        /// The intent it was asked by.
        by: IntentId,
    },
    /// The worker died over it. The document is asked what it knows; nothing is repeated.
    InDoubt {
        /// The intent nobody heard the end of.
        of: IntentId,
    },
}

/// How often a fresh page is gone to for a press that was not made. One that was made is never made
/// again without the person's word.
const PRESSES_MAX: u8 = 2;

impl Press {
    pub(super) fn pursuit(&self, makings: &Makings) -> Pursuit<'_> {
        let order = makings.order.summary.id.clone();
        match self.standing {
            Standing::Fresh => Pursuit::Act(
                Action::Reorder {
                    order,
                    mode: makings.mode,
                },
                &self.document,
            ),
            Standing::Pressed { .. } => Pursuit::Await,
            Standing::InDoubt { of } => Pursuit::Inquire(of, &self.document),
        }
    }

    /// To the cart, which tells what came of it. `intent` is what is pursued: while the press is
    /// fresh, the browser may yet say that it reached nobody.
    pub(super) fn verified_at(
        self,
        makings: Box<Makings>,
        document: Option<&Document>,
        intent: IntentId,
    ) -> CartPhase {
        let order = &makings.order.summary.id;
        let landed = document.is_some_and(|document| answers(document, order));
        let sent = (self.standing == Standing::Fresh).then_some(intent);
        CartPhase::Verifying {
            makings,
            presses: self.presses + 1,
            landed,
            shown: None,
            sent,
            looks: 0,
        }
    }

    pub(super) fn answered(
        self,
        makings: Box<Makings>,
        answer: Answer,
        intent: IntentId,
    ) -> Outcome {
        match (answer, self.standing.clone()) {
            // An answer that comes twice does not make another press of it.
            (Ok(_), Standing::InDoubt { of: by } | Standing::Pressed { by }) => {
                self.waits(makings, by)
            }
            (Ok(_), Standing::Fresh) => self.waits(makings, intent),
            // The document was never asked, so it may be asked now, under a new intent.
            (Err(Unseen::NeverAsked), Standing::InDoubt { .. }) => {
                let press = Self {
                    standing: Standing::Fresh,
                    ..self
                };
                Outcome::Step(CartPhase::Pressing { makings, press }.into())
            }
            (Err(Unseen::NotPressed { why }), _) => {
                self.not_pressed(makings, Recoverable::NotPressed { why })
            }
            (Err(_), _) => Outcome::Step(self.verified_at(makings, None, intent).into()),
        }
    }

    fn waits(self, makings: Box<Makings>, by: IntentId) -> Outcome {
        let press = Self {
            standing: Standing::Pressed { by },
            ..self
        };
        Outcome::Wait(CartPhase::Pressing { makings, press }.into())
    }

    /// Nobody listens in the document, so nothing was pressed in it. That counts as a press, or
    /// a tab that always shows the next page already would keep the run going round for ever.
    pub(super) fn undelivered(self, makings: Box<Makings>) -> Outcome {
        let why = Unseen::Unreachable;
        self.not_pressed(makings, Recoverable::Unseen { why })
    }

    /// Nothing was pressed: a fresh page may offer what this one did not.
    fn not_pressed(self, makings: Box<Makings>, fault: Recoverable) -> Outcome {
        press_afresh(makings, self.presses + 1, fault)
    }
}

/// Whether a document is the shop's answer to the press on an order: its server led the browser on
/// from the order's page to the cart, which is of now. Any other page of the cart the person may
/// have opened, or it is one of before, and says nothing of the press.
fn answers(document: &Document, order: &OrderId) -> bool {
    let Arrival {
        redirects,
        from,
        cached,
    } = &document.came;
    let from_the_order = from.as_ref().is_some_and(|from| from.contains(&order.0));
    document.seen.kind == PageKind::Cart && !cached && *redirects > 0 && from_the_order
}

/// To a fresh page for another press, as long as there are tries.
pub(super) fn press_afresh(makings: Box<Makings>, presses: u8, fault: Recoverable) -> Outcome {
    if presses < PRESSES_MAX {
        return Outcome::Step(CartPhase::Returning { makings, presses }.into());
    }
    let step = CartPhase::Returning {
        makings,
        presses: 0,
    };
    Outcome::Pause(step.into(), fault.into())
}
