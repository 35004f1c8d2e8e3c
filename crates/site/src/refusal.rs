use shop::ReadError;

/// What an error says by its number alone. That there is no such page is an answer, not a fault
/// (DECISIONS 28). How many seconds to `wait` is the word of a shop that is busy; of any other error
/// it means nothing.
#[must_use]
pub const fn answered(status: u16, wait: Option<u32>) -> ReadError {
    match status {
        404 | 410 => ReadError::Gone,
        429 | 503 => ReadError::Refused { status, wait },
        status => ReadError::Refused { status, wait: None },
    }
}
