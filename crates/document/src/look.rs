use run::Via;
use shop::{Query, ReadError};

/// Where a page looks for what it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Look {
    /// In itself, as soon as it is settled.
    Here,
    /// In a page that is fetched.
    Fetched,
    /// In one that is fetched in its place: where nothing comes, it has yet to be seen.
    Anew,
    /// Nowhere.
    Nowhere(ReadError),
}

impl Look {
    /// A page that may not be of now is fetched anew, and that is read: one that was `left`, or is
    /// not `fresh`.
    #[must_use]
    pub const fn of(query: &Query, via: Via, left: bool, fresh: bool) -> Self {
        match (via, query) {
            (Via::Fetch, _) => Self::Fetched,
            (Via::Tab, _) if fresh && !left => Self::Here,
            (Via::Tab, Query::Cart) => Self::Anew,
            // The clicker does nothing in a page that was left: the run needs another one anyway.
            (Via::Tab, _) if left => Self::Nowhere(ReadError::Slow),
            // Its scripts ask the shop whenever it is shown, and without them there is nothing in it.
            (Via::Tab, Query::Slots) => Self::Here,
            (
                Via::Tab,
                Query::Session
                | Query::Orders
                | Query::Order { .. }
                | Query::Replacements { .. }
                | Query::Product { .. }
                | Query::Search { .. },
            ) => Self::Anew,
        }
    }

    /// Why nothing was seen, where that is why no page came.
    #[must_use]
    pub fn unseen(&self, why: ReadError) -> ReadError {
        match (self, why) {
            (Self::Anew, ReadError::Unreachable) => ReadError::Slow,
            (_, why) => why,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_page_looks() {
        let slow = || Look::Nowhere(ReadError::Slow);
        for (query, left, fresh, look) in [
            (Query::Orders, false, true, Look::Here),
            (Query::Orders, false, false, Look::Anew),
            (Query::Orders, true, true, slow()),
            (Query::Cart, false, true, Look::Here),
            (Query::Cart, false, false, Look::Anew),
            (Query::Cart, true, true, Look::Anew),
            (Query::Slots, false, false, Look::Here),
            (Query::Slots, true, true, slow()),
        ] {
            assert_eq!(Look::of(&query, Via::Tab, left, fresh), look, "{query:?}");
            let fetched = Look::of(&query, Via::Fetch, left, fresh);
            assert_eq!(fetched, Look::Fetched, "{query:?}");
        }
    }

    #[test]
    fn what_is_fetched_in_place_of_the_page_has_yet_to_be_seen() {
        let nothing = ReadError::Unreachable;
        assert_eq!(Look::Anew.unseen(nothing.clone()), ReadError::Slow);
        assert_eq!(Look::Fetched.unseen(nothing.clone()), nothing);
        assert_eq!(
            Look::Anew.unseen(ReadError::SignedOut),
            ReadError::SignedOut
        );
    }
}
