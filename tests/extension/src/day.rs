//! A run on a bad day of the shop, as the person sees it: with the side panel open.

use std::time::Duration;

use serde_json::Value;
use store::Switches;

use crate::{Failure, Page, Result, Trial, until_for};

/// How long a check may take on a bad day: every try of it, to its deadline.
const PATIENCE: Duration = Duration::from_secs(180);

/// A run on a bad day, and the panel beside it.
pub struct Day {
    /// The store, the browser, the person.
    pub trial: Trial,
    /// The side panel.
    pub panel: Page,
    account: String,
}

impl Day {
    /// The panel is open, `account` is signed in, and nothing was pressed yet.
    pub fn begin(account: &str) -> Result<Self> {
        let trial = Trial::of(account)?;
        let panel = trial.browser.side_panel(&trial.shop)?;
        let account = account.to_owned();
        Ok(Self {
            trial,
            panel,
            account,
        })
    }

    /// A run of `account` on a day when the store is as `bad` makes it.
    pub fn of(account: &str, mode: &str, bad: impl FnOnce(&mut Switches)) -> Result<Self> {
        let day = Self::begin(account)?;
        day.trial.store.switch(bad);
        day.trial.start(mode)?;
        Ok(day)
    }

    /// The run pauses with that fault, and the panel says `words`.
    pub fn pauses(&self, fault: &str, words: &str) -> Result<Value> {
        let paused = self.trial.reaches("PAUSED")?;
        expect(fault, fault_of(&paused))?;
        // The person's own pause is no trouble, and is not told as one.
        if fault != "PAUSED_BY_PERSON" {
            self.panel.wait_for_text("O que aconteceu")?;
        }
        self.panel.wait_for_text(words)?;
        Ok(paused)
    }

    /// The check before the run ends with that verdict, the run stays IDLE, and the panel says
    /// `words`. Nothing was asked of the shop but to look.
    pub fn refuses(&self, verdict: &str, words: &str) -> Result<()> {
        until_for(PATIENCE, &format!("the verdict {verdict}"), || {
            let run = self.trial.run()?;
            let found = &run["checked"]["verdict"]["verdict"];
            match found == verdict && run["status"] == "IDLE" {
                true => Ok(Some(())),
                false => Err(Failure::Unexpected {
                    expected: "another verdict",
                    got: run.to_string(),
                }),
            }
        })?;
        self.panel.wait_for_text("O que aconteceu")?;
        self.panel.wait_for_text(words)?;
        self.reordered(0)
    }

    /// The run pauses because the shop just asks to sign in.
    pub fn is_signed_out(&self) -> Result<Value> {
        self.pauses("SIGNED_OUT", "O Auchan.pt terminou a sua sessão.")
    }

    /// The run pauses because the shop says that the session was too old.
    pub fn expires(&self) -> Result<Value> {
        self.pauses("EXPIRED", "por ter passado demasiado tempo.")
    }

    /// The shop is well again, and the person presses *Começar*.
    pub fn starts_well(&self) -> Result<()> {
        self.well();
        self.trial.start("MERGE").map(|_| ())
    }

    /// The run comes to a review that is the store's own cart, and the panel says `words`.
    pub fn reviews(&self, words: &[&str]) -> Result<Value> {
        let review = self.trial.reaches("REVIEW")?;
        self.trial.proves(&self.account, &review["pack"])?;
        self.panel.wait_for_text("O carrinho está pronto a rever")?;
        for words in words {
            self.panel.wait_for_text(words)?;
        }
        Ok(review)
    }

    /// The shop is well again, and the person presses *Continuar*.
    pub fn well_again(&self) -> Result<()> {
        self.well();
        self.goes_on()
    }

    fn well(&self) {
        self.trial.store.switch(|switches| {
            let content_security_policy = switches.content_security_policy.take();
            *switches = Switches {
                content_security_policy,
                ..Switches::default()
            };
        });
    }

    /// The person presses *Continuar*, and the run goes on.
    pub fn goes_on(&self) -> Result<()> {
        self.trial
            .continued(|| self.panel.click_control("Continuar"))
    }

    /// The order was asked for so many times, and nothing that must not be touched was.
    pub fn reordered(&self, times: usize) -> Result<()> {
        let counts = self.trial.store.journal().counts;
        expect(&times.to_string(), &counts.reorders.to_string())?;
        self.trial.harmless()
    }
}

/// The name of the fault that a run paused with.
pub fn fault_of(paused: &Value) -> &str {
    paused["fault"]["fault"]["is"].as_str().unwrap_or("?")
}

fn expect(expected: &str, got: &str) -> Result<()> {
    match expected == got {
        true => Ok(()),
        false => Err(Failure::Unexpected {
            expected: "another value",
            got: format!("{got}, not {expected}"),
        }),
    }
}
