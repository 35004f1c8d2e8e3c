//! Tokens against forged requests: every form, tile and button has its own (SITE §13).

use sha2::{Digest, Sha256};

/// The SHA-256 of the parts, in hex.
pub fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hash.finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A new token of a session. It carries its own proof, so that none need be remembered.
pub fn issue(secret: &str, session: &str, number: u64) -> String {
    format!(
        "{number:x}.{}",
        proof(secret, session, &format!("{number:x}"))
    )
}

/// Whether the token was issued to that session.
pub fn holds(secret: &str, session: &str, token: &str) -> bool {
    let Some((number, given)) = token.split_once('.') else {
        return false;
    };
    given == proof(secret, session, number)
}

fn proof(secret: &str, session: &str, number: &str) -> String {
    digest(&["csrf", secret, session, number])
        .chars()
        .take(40)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_holds_for_its_own_session_only() {
        let token = issue("s", "one", 7);
        assert!(holds("s", "one", &token));
        assert!(!holds("s", "two", &token));
        assert!(!holds("s", "one", ""));
    }
}
