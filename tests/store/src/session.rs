//! Who is visiting: the session cookie of a host.

/// The shop's session cookie.
pub const COOKIE: &str = "dwsid";

/// The cookie that remembers the answer to the cookie banner.
pub const CONSENT: &str = "OptanonAlertBoxClosed";

/// One visitor's request, as far as cookies tell.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The session's id.
    pub session: String,
    /// The account signed in, if any.
    pub account: Option<String>,
    /// Whether the cookie banner was answered.
    pub consent: bool,
}

/// The value of a cookie in a `Cookie` header.
pub fn cookie(header: &str, name: &str) -> Option<String> {
    header.split(';').find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then(|| value.to_owned())
    })
}

/// A `Set-Cookie` header of the shop's own kind.
pub fn set(session: &str) -> String {
    format!("{COOKIE}={session}; Path=/; Secure; HttpOnly; SameSite=Lax")
}
