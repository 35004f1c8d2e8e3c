/// Whether a change is to a row, and to which: of the list and of the row in it.
pub(crate) type Row = (usize, usize);

/// Where the changed element stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zone {
    /// In a row.
    Row(Row),
    /// The row's own element.
    RowItself(Row),
    /// In what holds the rows together, or in the figures about them.
    Frame,
    /// Anywhere else.
    Elsewhere,
}
