use crate::{IntentId, Millis};
use serde::{Deserialize, Serialize};
use shop::Cart;

/// What is known of a press whose proof is looked for in the cart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    /// How many pages were asked to press.
    pub presses: u8,
    /// A new page followed the press, so the shop has answered it.
    pub landed: bool,
    /// The cart that the person was shown when nobody could tell. Whoever goes on from there has
    /// seen it.
    pub shown: Option<Box<Cart>>,
    /// The intent, where another page came before anybody said that the press was taken on: the
    /// browser may yet say that it reached nobody.
    pub sent: Option<IntentId>,
    /// The cart of which the person said to press once more, after another press that nobody could prove.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub word: Option<Box<Cart>>,
    /// How often the cart was read since, and did not show what the press should bring.
    pub looks: u8,
}

/// How long to wait before the cart is read once more, in milliseconds; as many as there are, and
/// one, is it read fresh before anything is said of a press that it does not show: a shop may take
/// its time, and its cart may lag behind.
const BETWEEN_LOOKS: [Millis; 3] = [1_500, 3_000, 6_500];

impl Verification {
    /// How long to wait before the next look.
    pub(crate) fn pause(&self) -> Millis {
        pause_before(self.looks).unwrap_or_default()
    }

    /// Whether the cart is to be read once more; counted, where it is.
    pub(crate) fn next_look(&mut self) -> bool {
        let again = pause_before(self.looks + 1).is_some();
        self.looks += u8::from(again);
        again
    }
}

fn pause_before(looks: u8) -> Option<Millis> {
    match looks {
        0 => Some(0),
        again => BETWEEN_LOOKS.get(usize::from(again) - 1).copied(),
    }
}
