//! Bodies that come compressed.

use serde::{Deserialize, Serialize};

/// The coding of bodies, where the browser accepts it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compression {
    /// They come as they are.
    #[default]
    None,
    /// `gzip`
    Gzip,
    /// `deflate`, which is zlib.
    Deflate,
    /// `br`
    Brotli,
}

impl Compression {
    /// Its name in headers.
    pub(crate) fn name(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Gzip => Some("gzip"),
            Self::Deflate => Some("deflate"),
            Self::Brotli => Some("br"),
        }
    }
}
