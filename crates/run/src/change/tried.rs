use super::press::{Certainty, Press};
use super::verification::Verification;
use super::{Change, Stage};
use crate::Document;
use shop::{Action, Cart};

/// How often a press was asked for so far, and by whose word: what goes on from one page that is to press
/// to the next.
#[derive(Debug, Clone, Default)]
pub(super) struct Tried {
    /// How many pages were asked, and did not press.
    pub(super) presses: u8,
    /// The cart of which the person said to ask once more, after a press that nobody could prove.
    pub(super) word: Option<Box<Cart>>,
}

impl Tried {
    /// What a press has come to whose proof was looked for.
    pub(super) fn of(press: &Verification) -> Self {
        Self {
            presses: press.presses,
            word: press.word.clone(),
        }
    }

    /// A press that was not asked for now, and that the shop has answered.
    pub(super) fn answered(self) -> Verification {
        let Self { presses, word } = self;
        Verification {
            presses,
            word,
            landed: true,
            ..Verification::default()
        }
    }

    /// A change whose page is to be opened.
    pub(super) fn opening<W>(self, wanted: W, before: Box<Cart>) -> Change<W> {
        let Self { presses, word } = self;
        let stage = Stage::Opening {
            before,
            presses,
            word,
        };
        Change { wanted, stage }
    }

    /// A change that this document is to make.
    pub(super) fn pressing<W>(
        self,
        wanted: W,
        before: Box<Cart>,
        action: Action,
        document: &Document,
    ) -> Change<W> {
        let press = Press {
            action,
            document: document.id.clone(),
            presses: self.presses,
            certainty: Certainty::Fresh,
            word: self.word,
            rested: false,
        };
        let stage = Stage::Pressing { before, press };
        Change { wanted, stage }
    }
}
