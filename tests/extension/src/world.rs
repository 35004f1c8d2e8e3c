//! The world of the extension's script in a page: what somebody could do who got hold of it.

use serde_json::{Value, json};

use crate::{Browser, ConsoleLine, Failure, Page, Result, wire::text};

impl Page {
    /// The value of an expression in the extension's own world of this page, its content script's.
    pub fn eval_beside(&self, extension: &str, expression: &str) -> Result<Value> {
        let origin = json!(format!("chrome-extension://{extension}"));
        // The newest one: worlds of documents gone by are told of too.
        let worlds = self.worlds()?.into_iter().rev();
        let world = worlds.into_iter().find(|world| world["origin"] == origin);
        let world = world.ok_or_else(|| Failure::Unexpected {
            expected: "a world of the extension",
            got: "none".into(),
        })?;
        let params = json!({
            "expression": expression,
            "contextId": world["id"],
            "awaitPromise": true,
            "returnByValue": true,
        });
        let mut answer = self.ask("Runtime.evaluate", params)?;
        match answer.get("exceptionDetails") {
            Some(details) => Err(Failure::Threw(crate::wire::exception(details))),
            None => Ok(answer["result"]["value"].take()),
        }
    }
}

impl Browser {
    /// What the worker writes to its console from now on, while `meanwhile` happens. Whoever
    /// listens keeps the worker alive.
    pub fn worker_console(
        &self,
        meanwhile: impl FnOnce() -> Result<()>,
    ) -> Result<Vec<ConsoleLine>> {
        let worker = self
            .targets()?
            .into_iter()
            .find(|t| t.kind == "service_worker");
        let worker = worker.ok_or_else(|| Failure::Unexpected {
            expected: "a worker",
            got: "none".into(),
        })?;
        let params = json!({ "targetId": worker.id, "flatten": true });
        let attached = self.wire.ask(None, "Target.attachToTarget", params)?;
        let session = text(&attached["sessionId"])?.to_owned();
        self.wire.ask(Some(&session), "Runtime.enable", json!({}))?;
        meanwhile()?;
        self.wire.ask(
            Some(&session),
            "Runtime.evaluate",
            json!({ "expression": "0" }),
        )?;
        let lines = self.wire.console(&session);
        self.wire.ask(
            None,
            "Target.detachFromTarget",
            json!({ "sessionId": session }),
        )?;
        Ok(lines)
    }
}
