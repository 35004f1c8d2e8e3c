//! A document as the page's script makes it: it keeps what it is given, and tells what happened.

#![allow(dead_code, reason = "each file of tests uses some of it")]

use run::FromPage;
use serde_json::{Value, json};

pub struct Document {
    pub now: f64,
    pub left: bool,
    pub loading: Value,
    pub told: Value,
    news: Vec<Value>,
}

/// A page that the server has just sent because it was asked for it.
pub fn just_come() -> Value {
    json!({ "type": "navigate", "transferSize": 9000, "responseStart": 1.5, "redirectCount": 1 })
}

impl Document {
    /// One that has just come up, and has told nothing.
    pub fn new() -> Self {
        Self {
            now: 1_000.0,
            left: false,
            loading: just_come(),
            told: json!({ "show": "PAGE" }),
            news: Vec::new(),
        }
    }

    /// One whose announcement was heard.
    pub fn up(html: &str) -> Self {
        let mut document = Self::new();
        document.turn(html);
        document.now += 300.0;
        document.turn(html);
        document
    }

    pub fn happens(&mut self, news: Value) {
        self.news.push(news);
    }

    pub fn asked(&mut self, message: &Value) {
        self.happens(json!({ "news": "ASKED", "text": message.to_string() }));
    }

    pub fn see(&mut self, intent: u64, sight: &str, via: &str) {
        let ask = json!({ "ask": "SEE", "sight": sight });
        self.asked(&json!({ "type": "ASK", "intent": intent, "ask": ask, "via": via }));
    }

    pub fn add(&mut self, intent: u64) {
        let ask = json!({ "ask": "DO", "action": "ADD", "pid": "3010001", "unit": "UN",
            "from": null, "through": ["1"] });
        self.asked(&json!({ "type": "ASK", "intent": intent, "ask": ask, "via": "TAB" }));
    }

    pub fn inquire(&mut self, intent: u64, of: u64) {
        self.asked(&json!({ "type": "INQUIRE", "intent": intent, "of": of }));
    }

    pub fn stop(&mut self, intent: u64) {
        self.asked(&json!({ "type": "STOP", "intent": intent }));
    }

    pub fn pressed(&mut self, intent: u64, done: bool) {
        self.happens(json!({ "news": "PRESSED", "intent": intent, "done": done }));
    }

    /// Tells what happened, with its HTML if that is wanted. Whatever is reported is taken.
    pub fn turn(&mut self, html: &str) -> Vec<FromPage> {
        let html = if self.told["show"] == "NOTHING" {
            ""
        } else {
            html
        };
        self.tell(None, Some(html), &json!({ "ok": true }))
    }

    /// The same, and once more if it is told to show itself at once.
    pub fn turns(&mut self, html: &str) -> Vec<FromPage> {
        let mut reports = self.turn(html);
        if self.waits() == Some(0.0) {
            reports.extend(self.turn(html));
        }
        reports
    }

    /// Nobody can read it.
    pub fn unread(&mut self) -> Vec<FromPage> {
        self.tell(None, None, &json!({ "ok": true }))
    }

    /// A request ended.
    pub fn fetched(&mut self, fetched: &Value, html: &str) -> Vec<FromPage> {
        self.tell(Some(fetched), Some(html), &json!({ "ok": true }))
    }

    /// The same as [`Self::turn`]; whatever is reported is answered so.
    pub fn tell(
        &mut self,
        fetched: Option<&Value>,
        html: Option<&str>,
        answer: &Value,
    ) -> Vec<FromPage> {
        let mut event = self.told.clone();
        event["news"] = json!(std::mem::take(&mut self.news));
        event["fetched"] = json!(fetched);
        event["left"] = json!(self.left);
        event["here"] = json!({
            "location": { "origin": "https://www.auchan.pt", "pathname": "/pt/x", "search": "" },
            "referrer": "https://www.auchan.pt/pt/y",
            "clocks": [self.now, 900.0],
            "loading": self.loading,
        });
        let told = reader::turn(&event.to_string(), html.map(str::to_owned)).unwrap();
        self.told = serde_json::from_str(&told).unwrap();
        let reports: Vec<String> = serde_json::from_value(self.told["reports"].take()).unwrap();
        self.told["heard"] = json!(vec![answer.to_string(); reports.len()]);
        let read = |text: &String| serde_json::from_str(text).unwrap();
        reports.iter().map(read).collect()
    }

    /// How long it waits, in milliseconds.
    pub fn waits(&self) -> Option<f64> {
        self.told["wait"].as_f64()
    }
}
