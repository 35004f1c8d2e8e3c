use shop::ReadError;

/// What an error says by its number alone. That there is no such page is an answer, not a fault
/// (DECISIONS 28).
#[must_use]
pub const fn answered(status: u16) -> ReadError {
    match status {
        404 | 410 => ReadError::Gone,
        status => ReadError::Refused { status },
    }
}
