use crate::run::running::Pursuit;
use crate::run::verification::pause_before;
use crate::{Came, Document, DocumentId, Fault, Intent, IntentId, Millis, Recoverable, Via};
use serde::{Deserialize, Serialize};
use shop::{
    Action, Added, Addition, Amount, Answer, Cart, PageKind, Portion, Product, Seen, Sight, Unseen,
};

/// *Add this one* (DECISIONS 18): one click of the person's, and one press for it at most.
///
/// As with the re-order (DECISIONS 15), the cart is saved before, the press is bound to one
/// document, and the cart is read after. Nothing is ever pressed a second time for the same click:
/// whatever dies, the cart says what came of it, and the person sees that cart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adding {
    /// What is under way.
    pub intent: Intent,
    /// What is wanted.
    pub addition: Addition,
    /// How far it is.
    pub stage: Stage,
}

/// How far an addition is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "stage", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Stage {
    /// Reads the cart as it is before.
    SavingCart,
    /// Opens the product's page.
    Opening {
        /// The cart before.
        before: Box<Cart>,
    },
    /// Presses.
    Pressing {
        /// The cart before.
        before: Box<Cart>,
        /// The one document it may be carried out in.
        document: DocumentId,
        /// How much the page must say after each press.
        through: Vec<Amount>,
        /// The worker died over this intent: the document is asked what it knows of it, and
        /// nothing is repeated.
        doubt: Option<IntentId>,
    },
    /// Reads the cart after.
    Verifying {
        /// The cart before.
        before: Box<Cart>,
        /// How often it was read, and did not hold what was wanted.
        #[serde(default)]
        looks: u8,
    },
}

impl Stage {
    const fn verifying(before: Box<Cart>) -> Self {
        Self::Verifying { before, looks: 0 }
    }

    /// How long to wait before this stage is begun, in milliseconds.
    pub(crate) fn pause(&self) -> Millis {
        match self {
            Self::Verifying { looks, .. } => pause_before(*looks).unwrap_or_default(),
            _ => 0,
        }
    }
}

/// What an answer makes of an addition.
pub(crate) enum Turn {
    /// The next stage.
    Go(Stage),
    /// The same once more, as long as there are tries.
    Again(Unseen),
    /// The product's own page says what it is and how it is sold, and not as was wanted.
    Learnt(Came, Box<Product>),
    /// It is over, with the cart as it was read.
    Read(Came, Box<Cart>),
    /// It is over, and the cart was not read.
    Over(Came),
}

impl Adding {
    /// What is pursued.
    #[must_use]
    pub fn pursuit(&self) -> Pursuit<'_> {
        match &self.stage {
            Stage::SavingCart | Stage::Verifying { .. } => {
                Pursuit::Look(Sight::Cart, Via::reading(&self.intent))
            }
            Stage::Opening { .. } => {
                let (pid, path) = (self.addition.pid.clone(), self.addition.path.clone());
                Pursuit::Look(Sight::Product { pid, path }, Via::Tab)
            }
            Stage::Pressing {
                before,
                document,
                through,
                doubt: None,
            } => Pursuit::Act(self.action(before, through), document),
            Stage::Pressing {
                document,
                doubt: Some(of),
                ..
            } => Pursuit::Inquire(*of, document),
        }
    }

    fn action(&self, before: &Cart, through: &[Amount]) -> Action {
        Action::Add {
            pid: self.addition.pid.clone(),
            unit: self.addition.quantity.unit,
            from: self.held(before),
            through: through.to_vec(),
        }
    }

    fn held(&self, cart: &Cart) -> Option<Amount> {
        cart.quantity(&self.addition.pid).map(|it| it.amount)
    }

    /// What an answer makes of it. `shown` says whether the cart that is read is still the one of
    /// the pack, as far as this product goes.
    pub(crate) fn answered(
        &self,
        answer: Answer,
        document: Option<&Document>,
        shown: impl Fn(&Cart) -> bool,
    ) -> Turn {
        match (&self.stage, answer) {
            (Stage::SavingCart, Ok(Seen::Cart(cart))) if shown(&cart) => {
                Turn::Go(Stage::Opening { before: cart })
            }
            (Stage::SavingCart, Ok(Seen::Cart(cart))) => Turn::Read(Came::Moved, cart),
            (Stage::Opening { before }, Ok(Seen::Product(product))) => {
                self.opened(before, product, document)
            }
            (Stage::Pressing { before, doubt, .. }, answer) => pressed(before, *doubt, answer),
            (Stage::Verifying { before, looks }, Ok(Seen::Cart(cart))) => {
                self.verified(before, *looks, cart)
            }
            (_, Err(why)) => Turn::Again(why),
            // An answer to another question than the one that was asked.
            (_, Ok(_)) => Turn::Again(Unseen::Slow),
        }
    }

    /// On the product's page: is it what was shown, can it be bought, in that amount, and does the
    /// page agree with the cart?
    fn opened(&self, before: &Cart, product: Box<Product>, document: Option<&Document>) -> Turn {
        let before = Box::new(before.clone());
        let Some(document) = document.map(|document| document.id.clone()) else {
            return Turn::Again(Unseen::Slow);
        };
        if product.pid != self.addition.pid {
            let (wanted, found) = (PageKind::Product, PageKind::Product);
            return Turn::Again(Unseen::Landed { wanted, found });
        }
        if !product.available {
            return Turn::Learnt(Came::SoldOut, product);
        }
        if product.in_cart.map(|held| held.amount) != self.held(&before) {
            return Turn::Again(Unseen::Slow);
        }
        if let Some(turn) = self.other(&product) {
            return turn;
        }
        match product
            .portion
            .and_then(|portion| self.presses(&before, portion))
        {
            Some(through) => Turn::Go(Stage::Pressing {
                before,
                document,
                through,
                doubt: None,
            }),
            None => Turn::Learnt(Came::OtherAmount, product),
        }
    }

    /// What is to be done instead where the page shows another offer than the person was shown, or
    /// does not state all of it. Nothing is pressed then.
    fn other(&self, product: &Product) -> Option<Turn> {
        let shown = &self.addition.shown;
        match shown.now(product) {
            Ok(found) if shown.same(&found) => None,
            Ok(found) => {
                let (shown, found) = (Box::new(shown.clone()), Box::new(found));
                let came = Came::Changed { shown, found };
                Some(Turn::Learnt(came, Box::new(product.clone())))
            }
            Err(why) => {
                let fault = Recoverable::NotPressed { why }.into();
                Some(Turn::Over(Came::NotPressed { fault }))
            }
        }
    }

    fn presses(&self, before: &Cart, portion: Portion) -> Option<Vec<Amount>> {
        let target = self.addition.target(before)?;
        let same = portion.unit == target.unit;
        same.then(|| portion.presses(self.held(before), target.amount))?
    }

    /// The cart proves an addition. One that does not hold it may lag behind, and is read again.
    fn verified(&self, before: &Cart, looks: u8, cart: Box<Cart>) -> Turn {
        let came = self.judged(before, &cart);
        match pause_before(looks + 1) {
            Some(_) if came != Came::Done => Turn::Go(Stage::Verifying {
                before: Box::new(before.clone()),
                looks: looks + 1,
            }),
            _ => Turn::Read(came, cart),
        }
    }

    fn judged(&self, before: &Cart, after: &Cart) -> Came {
        match self.addition.judge(before, after) {
            Added::Done => Came::Done,
            Added::NotDone => Came::Refused,
            Added::Otherwise { now } => Came::Otherwise { now },
        }
    }

    /// All tries are used up.
    pub(crate) fn exhausted(&self, why: Unseen) -> Came {
        let fault = Recoverable::unseen(why).into();
        self.broken_off(fault)
    }

    /// It cannot go on.
    pub(crate) fn broken_off(&self, fault: Fault) -> Came {
        match self.stage {
            Stage::SavingCart | Stage::Opening { .. } => Came::NotPressed { fault },
            Stage::Pressing { .. } | Stage::Verifying { .. } => Came::Unsure { fault },
        }
    }

    /// Nobody listens in the document that was to be asked: it is gone. Where it was not asked
    /// before, nothing was pressed in it.
    pub(crate) fn undelivered(&self) -> Turn {
        match &self.stage {
            Stage::Pressing {
                before,
                doubt: None,
                ..
            } => Turn::Go(Stage::Opening {
                before: before.clone(),
            }),
            Stage::Pressing { before, .. } => Turn::Go(Stage::verifying(before.clone())),
            _ => Turn::Again(Unseen::Unreachable),
        }
    }

    /// Another document than the one that was asked has come up: the cart says what became of it.
    pub(crate) fn reloaded(&self, document: &Document) -> Option<Stage> {
        match &self.stage {
            Stage::Pressing {
                before,
                document: asked,
                ..
            } if *asked != document.id => Some(Stage::verifying(before.clone())),
            _ => None,
        }
    }

    /// After a death of the worker, under a new intent. A press that may have been cut short is
    /// asked after where it was to be made; where that page is gone, the cart says.
    pub(crate) fn recovered(mut self, intent: Intent, shown: Option<&Document>) -> Self {
        let old = self.intent.id;
        self.intent = intent;
        if let Stage::Pressing {
            before,
            document,
            doubt,
            ..
        } = &mut self.stage
        {
            match shown {
                Some(shown) if shown.id == *document => *doubt = Some(doubt.unwrap_or(old)),
                _ => {
                    let before = std::mem::take(before);
                    self.stage = Stage::verifying(before);
                }
            }
        }
        self
    }
}

/// What the page said of the press. Only where it says that it did not press is that known.
fn pressed(before: &Cart, doubt: Option<IntentId>, answer: Answer) -> Turn {
    let before = Box::new(before.clone());
    match (answer, doubt) {
        (Err(Unseen::NotPressed { why }), _) => {
            let fault = Recoverable::NotPressed { why }.into();
            Turn::Over(Came::NotPressed { fault })
        }
        // It was never asked, and will not take it on any more: it may be asked anew.
        (Err(Unseen::NeverAsked), Some(_)) => Turn::Go(Stage::Opening { before }),
        _ => Turn::Go(Stage::verifying(before)),
    }
}
