use serde_json::json;

use super::Ground;
use crate::{Result, until};

/// What the person does at the shop, in their own tab.
impl Ground {
    /// Fills the sign-in form in and sends it, over the link in the shop's header.
    pub fn sign_in_form(&self, password: &str) -> Result<()> {
        let shop = &self.trial.shop;
        shop.arrive(|| {
            shop.eval("document.querySelector('.auc-header-account a').click()")
                .map(drop)
        })?;
        shop.focus("#uname1")?;
        shop.type_text("ana@exemplo.pt")?;
        shop.focus("#pwd1")?;
        shop.type_text(password)?;
        shop.arrive(|| shop.click("#btnSubmit_login"))
    }

    /// The shop's notice *Sessão Expirada* comes up over the page, and the page's script says so.
    pub fn notice(&self) -> Result<()> {
        self.trial.shop.eval("showModal('expired-session-modal')")?;
        until("the notice to be heard of", || {
            let said = self.trial.head()?["signed_in"] == json!(false);
            Ok(said.then_some(()))
        })
    }

    /// Waits until the header of the page has had its time, and what it says is on record.
    pub fn header_is_settled(&self) -> Result<()> {
        until("the header to have had its time", || {
            let head = self.trial.head()?;
            let mut pages = head["tabs"]
                .as_object()
                .into_iter()
                .flat_map(|all| all.values());
            Ok(pages
                .all(|page| page["seen"]["delivery"].is_boolean())
                .then_some(()))
        })
    }
}
