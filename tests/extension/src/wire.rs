//! The DevTools connection: commands out, answers in, console lines kept on the way.

use std::{
    collections::HashMap,
    io::ErrorKind,
    net::TcpStream,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tungstenite::{Error, Message, WebSocket};

use crate::{Failure, Result};

/// How long the browser may take to answer one command.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// One line a page wrote to its console, or an error nobody caught there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsoleLine {
    /// `log`, `warning`, `error`, `exception`, …
    pub level: String,
    /// The words, arguments separated by a blank.
    pub text: String,
}

/// A connection shared by the browser and all its pages.
#[derive(Clone)]
pub(crate) struct Wire(Arc<Mutex<Line>>);

struct Line {
    socket: WebSocket<TcpStream>,
    last_id: u64,
    console: HashMap<String, Vec<ConsoleLine>>,
    /// The worlds of scripts that came up, by session.
    worlds: HashMap<String, Vec<Value>>,
}

impl Wire {
    pub(crate) fn connect(port: u16, path: &str) -> Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(ANSWER_WITHIN))?;
        let url = format!("ws://127.0.0.1:{port}{path}");
        let (socket, _) = tungstenite::client(url, stream).map_err(|error| Failure::Refused {
            method: "connect".into(),
            message: error.to_string(),
        })?;
        // Short from now on: `Line::answer` keeps the time, and must get to look at its clock.
        socket
            .get_ref()
            .set_read_timeout(Some(Duration::from_millis(200)))?;
        Ok(Self(Arc::new(Mutex::new(Line {
            socket,
            last_id: 0,
            console: HashMap::new(),
            worlds: HashMap::new(),
        }))))
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends a command to the browser, or to the target behind `session`, and waits for the answer.
    pub(crate) fn ask(&self, session: Option<&str>, method: &str, params: Value) -> Result<Value> {
        let mut line = self.line();
        let id = line.send(session, method, params)?;
        line.answer(id, method)
    }

    /// Sends a command and waits for nothing.
    pub(crate) fn tell(&self, session: &str, method: &str) -> Result<()> {
        let mut line = self.line();
        line.send(Some(session), method, json!({})).map(|_| ())
    }

    /// The worlds of scripts in the target behind `session`, since `Runtime.enable` last told.
    pub(crate) fn worlds(&self, session: &str) -> Vec<Value> {
        self.line().worlds.get(session).cloned().unwrap_or_default()
    }

    /// What the target behind `session` has written to its console so far.
    pub(crate) fn console(&self, session: &str) -> Vec<ConsoleLine> {
        self.line()
            .console
            .get(session)
            .cloned()
            .unwrap_or_default()
    }
}

impl Line {
    fn send(&mut self, session: Option<&str>, method: &str, params: Value) -> Result<u64> {
        self.last_id += 1;
        let mut command = json!({"id": self.last_id, "method": method, "params": params});
        if let Some(session) = session {
            command["sessionId"] = json!(session);
        }
        self.socket.send(Message::text(command.to_string()))?;
        Ok(self.last_id)
    }

    fn answer(&mut self, id: u64, method: &str) -> Result<Value> {
        let start = Instant::now();
        while start.elapsed() < ANSWER_WITHIN {
            let Some(mut message) = self.read()? else {
                continue;
            };
            if message["id"] != json!(id) {
                self.keep(&message);
            } else if message["error"].is_null() {
                return Ok(message["result"].take());
            } else {
                let message = message["error"]["message"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned();
                return Err(Failure::Refused {
                    method: method.to_owned(),
                    message,
                });
            }
        }
        let what = format!("an answer to {method}");
        Err(Failure::TimedOut {
            what,
            waited: ANSWER_WITHIN,
            last: None,
        })
    }

    fn read(&mut self) -> Result<Option<Value>> {
        match self.socket.read() {
            Ok(Message::Text(text)) => Ok(Some(serde_json::from_str(&text)?)),
            Ok(_) => Ok(None),
            Err(Error::Io(error))
                if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) =>
            {
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }

    fn keep(&mut self, event: &Value) {
        let Some(session) = event["sessionId"].as_str() else {
            return;
        };
        if event["method"] == json!("Runtime.executionContextCreated") {
            let worlds = self.worlds.entry(session.to_owned()).or_default();
            worlds.push(event["params"]["context"].clone());
        }
        let Some(line) = console_line(event) else {
            return;
        };
        self.console
            .entry(session.to_owned())
            .or_default()
            .push(line);
    }
}

fn console_line(event: &Value) -> Option<ConsoleLine> {
    let params = &event["params"];
    let (level, text) = match event["method"].as_str()? {
        "Runtime.consoleAPICalled" => (params["type"].as_str()?, arguments(&params["args"])),
        "Runtime.exceptionThrown" => ("exception", exception(&params["exceptionDetails"])),
        "Log.entryAdded" => {
            let entry = &params["entry"];
            (entry["level"].as_str()?, entry["text"].as_str()?.to_owned())
        }
        _ => return None,
    };
    Some(ConsoleLine {
        level: level.to_owned(),
        text,
    })
}

fn arguments(args: &Value) -> String {
    let words = args
        .as_array()
        .into_iter()
        .flatten()
        .map(|arg| match &arg["value"] {
            Value::String(text) => text.clone(),
            Value::Null => arg["description"]
                .as_str()
                .unwrap_or("undefined")
                .to_owned(),
            value => value.to_string(),
        });
    words.collect::<Vec<_>>().join(" ")
}

/// The words of an exception, as DevTools would show them.
pub(crate) fn exception(details: &Value) -> String {
    let thrown = &details["exception"];
    thrown["description"]
        .as_str()
        .or_else(|| thrown["value"].as_str())
        .or_else(|| details["text"].as_str())
        .unwrap_or_default()
        .to_owned()
}

/// The text that a value is.
pub(crate) fn text(value: &Value) -> Result<&str> {
    value.as_str().ok_or_else(|| Failure::Unexpected {
        expected: "a text",
        got: value.to_string(),
    })
}
