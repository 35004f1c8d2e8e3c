use crate::{FormatError, What, Wrong};

/// A part of the settings that cannot be read. It is never taken for none, since an allergy may be in it,
/// and never written over.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{key} cannot be read: {why}")]
pub struct Sealed {
    /// Under which key.
    pub key: &'static str,
    /// Why.
    pub why: FormatError,
}

/// What the person is told who wants to change it all the same.
impl From<Sealed> for Wrong {
    fn from(Sealed { key, why }: Sealed) -> Self {
        let what = match why {
            FormatError::Newer { found } => What::OtherVersion {
                found: found.into(),
            },
            FormatError::Broken(said) => What::Odd { said },
        };
        Self::at(key, what)
    }
}
