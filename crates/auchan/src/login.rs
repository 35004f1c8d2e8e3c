use crate::query;
use page::Element;

/// Whether the shop says that a person is signed in (SITE §2); `None` where the page does not
/// say, or says both.
pub fn signed_in<E: Element>(root: &E) -> Option<bool> {
    let page = root.first(".page[data-authenticated]")?;
    let flag = match page.attr("data-authenticated")?.as_str() {
        "true" => true,
        "false" => false,
        _ => return None,
    };
    match greeted(root) {
        // The flag and the header are made by the same server: where they differ, something
        // is amiss that nobody has seen yet.
        Some(greeted) if greeted != flag => None,
        _ => Some(flag),
    }
}

/// What the header shows: a greeting, or a link to sign in; the slots page has neither.
fn greeted<E: Element>(root: &E) -> Option<bool> {
    let account = root.first(".auc-header-account")?;
    let greeting = account.first("button.auc-js-account-menu").is_some();
    let link = account.first(r#"a[href*="Login-OAuthLogin"]"#).is_some();
    (greeting != link).then_some(greeting)
}

/// Whether the shop says that the session has expired (SITE §2): its own *Sessão Expirada* is
/// open, whose text is in every page, so that only the class tells; or it sent a signed-out
/// visitor home with `?sessionLost=true`.
pub fn expired<E: Element>(root: &E) -> bool {
    let lost = || {
        let query = root.first(".page")?.attr("data-querystring")?;
        query::value(&query, "sessionLost")
    };
    let shown = root.first("#expired-session-modal.show").is_some();
    shown || (signed_in(root) == Some(false) && lost().as_deref() == Some("true"))
}

/// Whether this is the sign-in page on its own host, told by its two fields (SITE §3).
pub fn is_login_page<E: Element>(root: &E) -> bool {
    root.first("input#uname1").is_some() && root.first("input#pwd1").is_some()
}
