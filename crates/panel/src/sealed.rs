use settings::FormatError;

/// Something kept that this version cannot read. It stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedText {
    /// Under which key.
    pub key: &'static str,
    /// Why it cannot be read.
    pub why: FormatError,
    /// The text as it stands there, for the person to take along.
    pub text: String,
}
