use std::time::Duration;

use serde_json::{Value, json};
use store::Switches;

use super::{
    Journey, JourneyEnd,
    evidence::{END, THREE_QUARTERS},
};
use crate::{
    Failure, Page, Result, fault_of,
    session::{HOME, PRODUCT, SEARCH},
    until_for,
};

/// How long a whole run may take, in the worst weather.
const RUN: Duration = Duration::from_secs(240);

/// What the person looks at meanwhile.
const BROWSED: [&str; 4] = [HOME, SEARCH, PRODUCT, "/pt/conta"];

/// More pauses than this, and nobody was helped.
const PAUSES_MAX: usize = 3;

impl Journey<'_> {
    /// The whole run, from *Start* in the panel to the approved cart, while the person browses.
    pub(super) fn runs(&mut self) -> Result<JourneyEnd> {
        let other = self.ground.trial.browser.open("about:blank")?;
        self.ground.to_front()?;
        self.panel.click_control("Começar")?;
        self.ground.shop(|shop| self.weather.faults(shop));
        let pauses = self.is_followed(&other)?;
        other.close()?;
        self.approves()?;
        Ok(match pauses.is_empty() {
            true => JourneyEnd::Home,
            false => JourneyEnd::Helped(pauses),
        })
    }

    /// Until the review; every pause on the way is continued.
    fn is_followed(&mut self, other: &Page) -> Result<Vec<String>> {
        let (mut pauses, mut pages) = (Vec::new(), BROWSED.iter().cycle());
        let (mut three_quarters, mut outage) = (false, self.weather.outage);
        until_for(RUN, "the review", || {
            let station = self.ground.trial.station()?;
            let phase = station.strip_prefix("RUNNING.").unwrap_or_default();
            if outage == Some(phase) {
                outage = None;
                self.ground.shop(|shop| shop.offline = true);
            }
            if !three_quarters
                && ["RUNNING.SLOTS", "RUNNING.FINALIZING", "REVIEW"].contains(&&*station)
            {
                // A tab that is just led on gives no picture: the next look takes it.
                self.checkpoint(THREE_QUARTERS)?;
                three_quarters = true;
            }
            match station.as_str() {
                "REVIEW" => return Ok(Some(Ok(()))),
                "IDLE" => {
                    if let Some(verdict) = self.refused()? {
                        return Ok(Some(Err(Failure::unexpected("a run that begins", verdict))));
                    }
                }
                "PAUSED" if pauses.len() < PAUSES_MAX => pauses.push(self.continues()?),
                "PAUSED" => {
                    return Ok(Some(Err(Failure::unexpected(
                        "a run that goes on",
                        format!("{pauses:?}"),
                    ))));
                }
                _ if self.ground.trial.store.switches().offline => {}
                _ => {
                    if let Some(path) = pages.next() {
                        self.browses(other, path)?;
                    }
                }
            }
            Ok(None)
        })??;
        Ok(pauses)
    }

    /// The check before the run found something wrong: the run does not begin. That all is well
    /// may still be the word on the panel's own check, before *Start* was heard.
    fn refused(&self) -> Result<Option<String>> {
        let run = self.ground.trial.run()?;
        let verdict = &run["checked"]["verdict"]["verdict"];
        let wrong = run["task"].is_null() && !verdict.is_null() && verdict != "VALID";
        Ok(wrong.then(|| run["checked"]["verdict"].to_string()))
    }

    /// The pause says why, and can be continued once the shop is well again.
    fn continues(&self) -> Result<String> {
        let trial = &self.ground.trial;
        let paused = trial.run()?;
        self.panel.wait_for_text("O que aconteceu")?;
        self.evidence.kept("paused", &trial.shop, self.panel)?;
        if paused["resume"]["resume"] != "FROM" {
            return Err(Failure::unexpected(
                "a pause that can be continued",
                paused["fault"].to_string(),
            ));
        }
        trial.store.switch(|shop| *shop = Switches::default());
        trial.continued(|| self.panel.click_control("Continuar"))?;
        let why = &paused["fault"]["fault"]["why"]["unseen"];
        Ok(format!(
            "{} {}",
            fault_of(&paused),
            why.as_str().unwrap_or_default()
        ))
    }

    fn approves(&mut self) -> Result<()> {
        let trial = &self.ground.trial;
        let review = trial.run()?;
        trial.proves("ana", &review["pack"])?;
        self.panel.wait_for_text("O carrinho está pronto a rever")?;
        self.panel.click_control("Aprovar carrinho")?;
        trial.reaches("COMPLETE")?;
        self.panel.wait_for_text("Carrinho pronto")?;
        self.checkpoint(END)?;
        trial.harmless()?;
        let reorders = trial.store.journal().counts.reorders;
        match reorders {
            1 => {}
            _ => return Err(Failure::unexpected("one re-order", reorders.to_string())),
        }
        let reset: Value = trial.say(&json!({ "type": "RESET" }))?;
        match reset == json!({ "ok": true }) {
            true => Ok(()),
            false => Err(Failure::unexpected(
                "a run that is done with",
                reset.to_string(),
            )),
        }
    }
}
