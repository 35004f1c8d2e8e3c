use crate::Millis;

/// How long to wait before the cart is read once more, in milliseconds; as many as there are, and
/// one, is it read fresh before anything is said of a press that it does not show.
const BETWEEN_LOOKS: [Millis; 3] = [1_500, 3_000, 5_000];

/// How long to wait before a look at the cart; `None` where it was looked at often enough.
pub(crate) fn pause_before(looks: u8) -> Option<Millis> {
    match looks {
        0 => Some(0),
        again => BETWEEN_LOOKS.get(usize::from(again) - 1).copied(),
    }
}
