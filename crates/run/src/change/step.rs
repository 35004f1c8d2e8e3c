use super::press::{Certainty, Press};
use super::tried::Tried;
use super::verification::Verification;
use super::{CartChange, Change, Ended, Plan, Proof, Stage, Verified};
use crate::outcome::{Context, Outcome, TaskEvent};
use crate::{Document, Via};
use shop::{Answer, Cart, CartDiff, ReadError, Reading};

/// What an event makes of a change.
type Next<W> = Outcome<Change<W>, Ended<W>>;

/// How many pages are asked to press. One that did press is the last.
const PRESSES_MAX: u8 = 2;

impl<W: CartChange> Change<W> {
    /// What an event makes of it: a row a line.
    pub fn on(self, event: TaskEvent<'_>, context: &Context<'_>) -> Next<W> {
        use TaskEvent as On;
        let Self { wanted, stage } = self;
        match (stage, event) {
            (Stage::SavingCart { anew }, On::Answered(Ok(Reading::Cart(before)))) => {
                saved(wanted, before, anew, context)
            }
            (
                Stage::Opening {
                    before,
                    presses,
                    word,
                },
                On::Answered(Ok(page)),
            ) => opened(wanted, before, Tried { presses, word }, &page, context),
            // The shop's answer to a press of it came: of a late one, or of the person's own.
            (
                Stage::Opening {
                    before,
                    presses,
                    word,
                },
                On::PageCame(document),
            ) if wanted.answered_by(document) => {
                let of = Tried { presses, word }.answered();
                let stage = Stage::Verifying { before, of };
                Outcome::Step(Self { wanted, stage })
            }
            (Stage::Pressing { before, press }, On::Answered(answer)) => {
                answered(wanted, before, press, answer, context)
            }
            (Stage::Verifying { before, of }, On::Answered(Ok(Reading::Cart(after)))) => {
                verified(wanted, before, of, after)
            }
            // An answer to another question than the one that was asked is none.
            (stage, On::Answered(Ok(_))) => Outcome::Again(Self { wanted, stage }, ReadError::Slow),
            (stage, On::Answered(Err(why))) => Outcome::Again(Self { wanted, stage }, why),
            (Stage::Pressing { before, press }, On::Undelivered)
                if press.certainty == Certainty::Fresh =>
            {
                not_made(wanted, before, &press, ReadError::Unreachable)
            }
            // Its page is gone, and was asked before: the page that comes tells more.
            (stage @ Stage::Pressing { .. }, On::Undelivered) => {
                Outcome::Wait(Self { wanted, stage })
            }
            (stage, On::Undelivered) => {
                Outcome::Again(Self { wanted, stage }, ReadError::Unreachable)
            }
            // Whatever page came is no answer to the press, and it may be made once more.
            (Stage::Verifying { before, of }, On::NeverSent(intent)) if of.sent == Some(intent) => {
                let tried = Tried::of(&of);
                asked(wanted, before, tried, ReadError::Unreachable)
            }
            (Stage::Pressing { before, press }, On::PageCame(document))
                if !press.is_in(Some(document)) =>
            {
                Outcome::Step(verifying(wanted, before, press, Some(document), context))
            }
            (Stage::Pressing { before, press }, On::PageReturned) => {
                returned(wanted, before, press, context)
            }
            (Stage::Pressing { before, press }, On::Resumed) => {
                Outcome::Wait(resumed(wanted, before, press, context))
            }
            (Stage::Pressing { before, press }, On::Exhausted(_)) => {
                Outcome::Step(verifying(wanted, before, press, None, context))
            }
            (stage, On::Exhausted(why)) => Outcome::End(Ended::Failed(Self { wanted, stage }, why)),
            (stage, _) => Outcome::Wait(Self { wanted, stage }),
        }
    }
}

/// To the control: at once where the page that is there will do, else to its page first.
fn saved<W: CartChange>(
    wanted: W,
    before: Box<Cart>,
    anew: bool,
    context: &Context<'_>,
) -> Next<W> {
    if let Err(why) = wanted.decided_on(&before, context) {
        return Outcome::End(Ended::Refused(why));
    }
    let page = wanted.page();
    let shown = context
        .document
        .filter(|it| W::IN_SHOWN_PAGE && !anew && Via::Tab.fits(&page, it));
    match shown.map(|document| (document, wanted.plan(&before, None))) {
        Some((document, Plan::Press(action))) => {
            Outcome::Step(Tried::default().pressing(wanted, before, action, document))
        }
        Some((_, Plan::Refuse(why))) => Outcome::End(Ended::Refused(why)),
        Some((_, Plan::ReadAgain(_))) | None => {
            Outcome::Step(Tried::default().opening(wanted, before))
        }
    }
}

fn opened<W: CartChange>(
    wanted: W,
    before: Box<Cart>,
    tried: Tried,
    page: &Reading,
    context: &Context<'_>,
) -> Next<W> {
    match (wanted.plan(&before, Some(page)), context.document) {
        // What was read is of now, fetched in place of a page that may be older: what is to be pressed
        // need not be in that one. It is loaded anew, once.
        (Plan::Press(_), Some(document)) if document.came.cached && context.tries == 0 => {
            Outcome::Again(tried.opening(wanted, before), ReadError::Slow)
        }
        (Plan::Press(action), Some(document)) => {
            Outcome::Step(tried.pressing(wanted, before, action, document))
        }
        (Plan::Press(_), None) => Outcome::Again(tried.opening(wanted, before), ReadError::Slow),
        (Plan::ReadAgain(why), _) => Outcome::Again(tried.opening(wanted, before), why),
        (Plan::Refuse(why), _) => Outcome::End(Ended::Refused(why)),
    }
}

/// What the page said of the press. Only where it says that it did not press is that known.
fn answered<W: CartChange>(
    wanted: W,
    before: Box<Cart>,
    press: Press,
    answer: Answer,
    context: &Context<'_>,
) -> Next<W> {
    match answer {
        // An answer that comes twice does not make another press of it.
        Ok(_) if W::LEAVES_PAGE => {
            let by = press.asked_by(context.intent);
            let press = Press {
                certainty: Certainty::Pressed { by },
                ..press
            };
            let stage = Stage::Pressing { before, press };
            Outcome::Wait(Change { wanted, stage })
        }
        Err(why @ ReadError::NotPressed { .. }) => not_made(wanted, before, &press, why),
        // The document was never asked, and will not take it on any more.
        Err(ReadError::NeverAsked) if matches!(press.certainty, Certainty::InDoubt { .. }) => {
            asked_anew(wanted, before, press)
        }
        Ok(_) | Err(_) => Outcome::Step(verifying(wanted, before, press, None, context)),
    }
}

/// Nothing was pressed in that document: it may be asked under a new intent, where it will do.
fn asked_anew<W: CartChange>(wanted: W, before: Box<Cart>, press: Press) -> Next<W> {
    match W::IN_SHOWN_PAGE && !press.rested {
        true => {
            let press = Press {
                certainty: Certainty::Fresh,
                ..press
            };
            let stage = Stage::Pressing { before, press };
            Outcome::Step(Change { wanted, stage })
        }
        false => not_made(wanted, before, &press, ReadError::NeverAsked),
    }
}

/// Nothing was pressed. Where the run stood still since, the cart is looked at first.
fn not_made<W: CartChange>(wanted: W, before: Box<Cart>, press: &Press, why: ReadError) -> Next<W> {
    let tried = Tried {
        presses: press.presses + 1,
        word: press.word.clone(),
    };
    match press.rested {
        true => {
            let mut change = tried.opening(wanted, before);
            change.stage.rested();
            Outcome::Step(change)
        }
        false => asked(wanted, before, tried, why),
    }
}

/// So many pages were asked, and did not press: a fresh one may offer what these did not, as long as
/// there are tries. That counts, or a tab that always shows the next page already would go round for ever.
fn asked<W: CartChange>(wanted: W, before: Box<Cart>, tried: Tried, why: ReadError) -> Next<W> {
    match tried.presses < PRESSES_MAX {
        true => Outcome::Step(tried.opening(wanted, before)),
        false => {
            let anew = Tried {
                presses: 0,
                ..tried
            };
            Outcome::End(Ended::NotPressed(anew.opening(wanted, before), why))
        }
    }
}

/// The page that was to press had gone, and was brought back. It presses nothing more: what it did
/// before, it is asked; where it had pressed, the cart tells what came of it, since the page that
/// came between is not seen any more.
fn returned<W: CartChange>(
    wanted: W,
    before: Box<Cart>,
    mut press: Press,
    context: &Context<'_>,
) -> Next<W> {
    if press.certainty != Certainty::Fresh {
        return Outcome::Step(verifying(wanted, before, press, None, context));
    }
    press.doubt(context.intent);
    let stage = Stage::Pressing { before, press };
    Outcome::Step(Change { wanted, stage })
}

/// A press that may have been cut short is asked after where it was to be made; where that page is
/// gone, the cart tells.
fn resumed<W: CartChange>(
    wanted: W,
    before: Box<Cart>,
    mut press: Press,
    context: &Context<'_>,
) -> Change<W> {
    if !press.is_in(context.document) {
        return verifying(wanted, before, press, context.document, context);
    }
    press.doubt(context.intent);
    let stage = Stage::Pressing { before, press };
    Change { wanted, stage }
}

/// What a cart that was read just now says of the press. The cart that the press should bring
/// proves it, whoever shows it. One that is as before proves nothing: the press may be on its way,
/// and a shop's cart may lag behind (DECISIONS 15). So it is read again, more than once over some
/// seconds, and a press that was made is made again only by the person's word.
fn verified<W: CartChange>(
    wanted: W,
    before: Box<Cart>,
    of: Verification,
    after: Box<Cart>,
) -> Next<W> {
    let proof = wanted.proof(&before, &after, of.landed);
    let shown = of.shown.as_deref();
    let as_shown = shown.is_some_and(|shown| CartDiff::between(shown, &after).is_empty());
    let verified = Verified {
        wanted,
        before,
        of,
        proof,
        after,
    };
    match proof {
        Proof::Done => Outcome::End(Ended::Done(verified)),
        _ if as_shown => Outcome::End(Ended::Settled(verified)),
        Proof::NotDone | Proof::CannotTell => match verified.once_more() {
            Ok(change) => Outcome::Step(change),
            Err(verified) => Outcome::End(Ended::Unproven(verified)),
        },
    }
}

impl<W> Verified<W> {
    /// The cart is to be read once more; what is known, where that was done often enough.
    pub(crate) fn once_more(mut self) -> Result<Change<W>, Self> {
        match self.of.next_look() {
            true => Ok(self.into()),
            false => Err(self),
        }
    }
}

impl<W> From<Verified<W>> for Change<W> {
    fn from(verified: Verified<W>) -> Self {
        let Verified {
            wanted, before, of, ..
        } = verified;
        let stage = Stage::Verifying { before, of };
        Self { wanted, stage }
    }
}

/// To the cart, which tells what came of it. While the press is fresh, the browser may yet say that
/// it reached nobody.
fn verifying<W: CartChange>(
    wanted: W,
    before: Box<Cart>,
    press: Press,
    document: Option<&Document>,
    context: &Context<'_>,
) -> Change<W> {
    let landed = document.is_some_and(|document| wanted.answered_by(document));
    let of = Verification {
        presses: press.presses + 1,
        landed,
        shown: None,
        sent: (press.may_go_on() && !press.rested).then(|| press.asked_by(context.intent)),
        word: press.word.clone(),
        looks: 0,
    };
    let stage = Stage::Verifying { before, of };
    Change { wanted, stage }
}
