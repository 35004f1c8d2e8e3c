use crate::{PageKind, PageSeen, ReadError, SessionReading};

/// What a page tells of the session (SITE §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs {
    /// What kind of page came.
    pub kind: PageKind,
    /// Signed in, signed out, or the page does not say.
    pub signed_in: Option<bool>,
    /// The shop shows that the session has expired.
    pub expired: bool,
    /// Whether a delivery address or a store is chosen; `None` while the page does not say, and
    /// wherever it does not matter.
    pub delivery: Option<bool>,
}

/// The one validator of a session: may the page that came be read as the page that was wanted?
///
/// It is asked wherever a page is met: by the page itself before it is read, by the worker when a
/// tab lands, and by the check before a run. The order matters: a lost session explains every
/// other sign, so it is said first.
///
/// # Errors
/// What is wrong with the session, or where it landed. That a page is not ready yet is no such
/// error: only its own content, or the end of patience, can tell.
pub fn validate(wanted: PageKind, signs: Signs) -> Result<(), ReadError> {
    match (signs.kind, signs.signed_in, signs.delivery) {
        (PageKind::BotCheck, ..) => Err(ReadError::BotCheck),
        _ if signs.expired => Err(ReadError::Expired),
        (PageKind::Login, ..) | (_, Some(false), _) => Err(ReadError::SignedOut),
        (found, ..) if found != wanted => Err(ReadError::Landed { wanted, found }),
        (_, _, Some(false)) => Err(ReadError::NoDelivery),
        _ => Ok(()),
    }
}

impl Signs {
    /// The same, without the word on delivery: the header may say "no" for a while after the
    /// page came up, so it is believed only of a page that was given time.
    #[must_use]
    pub const fn early(self) -> Self {
        Self {
            delivery: None,
            ..self
        }
    }
}

impl From<&PageSeen> for Signs {
    fn from(page: &PageSeen) -> Self {
        Self {
            kind: page.kind,
            signed_in: page.signed_in,
            expired: page.expired,
            delivery: page.delivery,
        }
    }
}

impl From<&SessionReading> for Signs {
    /// Who saw the list of past orders saw it signed in.
    fn from(session: &SessionReading) -> Self {
        Self {
            kind: PageKind::Orders,
            signed_in: Some(true),
            expired: false,
            delivery: session.delivery,
        }
    }
}

impl ReadError {
    /// Whether the session itself is lost: only a sign-in helps.
    #[must_use]
    pub const fn session_lost(&self) -> bool {
        matches!(self, Self::SignedOut | Self::Expired)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn signs(kind: PageKind) -> Signs {
        Signs {
            kind,
            signed_in: Some(true),
            expired: false,
            delivery: Some(true),
        }
    }

    fn said(signs: Signs) -> Result<(), ReadError> {
        validate(PageKind::Orders, signs)
    }

    #[test]
    fn a_page_as_wanted_is_valid_also_while_it_says_little() {
        let quiet = Signs {
            signed_in: None,
            delivery: None,
            ..signs(PageKind::Orders)
        };
        assert_eq!(said(signs(PageKind::Orders)), Ok(()));
        assert_eq!(said(quiet), Ok(()));
    }

    #[test]
    fn a_lost_session_explains_everything_else() {
        let out = Signs {
            signed_in: Some(false),
            delivery: Some(false),
            ..signs(PageKind::Home)
        };
        let expired = Signs {
            expired: true,
            ..out
        };
        assert_eq!(said(out), Err(ReadError::SignedOut));
        assert_eq!(said(expired), Err(ReadError::Expired));
        assert_eq!(said(signs(PageKind::Login)), Err(ReadError::SignedOut));
    }

    #[test]
    fn elsewhere_and_nowhere_to_deliver_are_told_apart() {
        let nowhere = Signs {
            delivery: Some(false),
            ..signs(PageKind::Orders)
        };
        let (wanted, found) = (PageKind::Orders, PageKind::Home);
        assert_eq!(said(signs(found)), Err(ReadError::Landed { wanted, found }));
        assert_eq!(said(nowhere), Err(ReadError::NoDelivery));
        assert_eq!(said(nowhere.early()), Ok(()));
        assert_eq!(said(signs(PageKind::BotCheck)), Err(ReadError::BotCheck));
    }
}
