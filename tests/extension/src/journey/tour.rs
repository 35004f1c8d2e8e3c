use super::{Journey, evidence::QUARTER};
use crate::{
    Failure, Page, Result,
    session::{CART, HOME, ORDERS, SEARCH, SLOTS},
    until_for,
};
use std::time::Duration;

/// How long a page may take to come when the shop is slow and the person has to ask again.
const PAGE: Duration = Duration::from_secs(60);

impl Journey<'_> {
    /// Signs in with the shop's form, and finds the panel ready to start.
    pub(super) fn signs_in(&mut self) -> Result<()> {
        self.ground.clear()?;
        self.ground.open(HOME)?;
        self.ground.shop(|shop| self.weather.slow(shop));
        self.ground.sign_in_form(store::PASSWORD)?;
        self.ground.settled()?;
        self.ground
            .trial
            .shop
            .click("#onetrust-accept-btn-handler")?;
        self.stop_here()?;
        self.panel.wait_for("input[name=order]")
    }

    /// Goes by hand through all parts of the shop, and back home.
    pub(super) fn tours(&mut self) -> Result<()> {
        let order = self.ground.trial.store.orders("ana").into_iter().next();
        let order = format!(
            "/pt/detalhes-encomenda?orderID={}",
            order.unwrap_or_default()
        );
        self.stops_at(ORDERS)?;
        self.stops_at(&order)?;
        self.checkpoint(QUARTER)?;
        for path in [CART, SEARCH, SLOTS, CART, HOME] {
            self.stops_at(path)?;
        }
        Ok(())
    }

    /// After all of it, the shop still knows the person, and nobody signed them out.
    pub(super) fn is_still_signed_in(&mut self) -> Result<()> {
        self.stops_at(HOME)?;
        let out = self.ground.trial.store.journal().counts.sign_outs;
        match out {
            0 => Ok(()),
            _ => Err(Failure::unexpected("nobody signed out", out.to_string())),
        }
    }

    pub(super) fn checkpoint(&self, at: &str) -> Result<()> {
        self.evidence
            .checkpoint(at, &self.ground.trial.shop, self.panel)
    }

    fn stops_at(&mut self, path: &str) -> Result<()> {
        self.ground.open(path)?;
        self.stop_here()
    }

    /// The page shows the person as signed in, and so does the record.
    fn stop_here(&mut self) -> Result<()> {
        signed_in(&self.ground.trial.shop)?;
        let known = self.ground.trial.head()?["signed_in"].clone();
        if known != true {
            return Err(Failure::unexpected(
                "a record of who is signed in",
                known.to_string(),
            ));
        }
        self.stops += 1;
        Ok(())
    }

    /// Looks at a page in the other tab, again if it does not come.
    pub(super) fn browses(&mut self, page: &Page, path: &str) -> Result<()> {
        until_for(PAGE, "the page that is browsed", || {
            page.navigate(&format!("https://www.auchan.pt{path}"))?;
            signed_in(page).map(Some)
        })?;
        self.stops += 1;
        Ok(())
    }
}

fn signed_in(page: &Page) -> Result<()> {
    let shown = page.eval("document.querySelector('.page')?.dataset.authenticated ?? null")?;
    match shown == "true" {
        true => Ok(()),
        false => Err(Failure::unexpected(
            "a page for who is signed in",
            shown.to_string(),
        )),
    }
}
