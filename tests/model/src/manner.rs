use serde_json::{Value, json};

/// How the stand-in answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// The candidates, the last one first, each with a reason.
    TurnsRound,
    /// Names a product that was not asked about.
    Invents,
    /// Leaves a candidate out.
    LeavesOut,
    /// Names a candidate twice.
    Doubles,
    /// Markup in a reason.
    MarksUp,
    /// A reason without end.
    Rambles,
    /// No JSON.
    Chats,
    /// Does what a product's name might have told it: a command beside the order.
    Obeys,
    /// Does not answer.
    Stalls,
    /// An error of the service.
    Fails,
    /// Writes for ever.
    Floods,
    /// Sends the asker, with its key, elsewhere.
    SendsAway,
}

impl Manner {
    /// What the model writes, for a question that came as JSON text.
    pub(crate) fn written(self, question: &str) -> String {
        let question: Value = serde_json::from_str(question).unwrap_or_default();
        let mut pids: Vec<String> = question["candidates"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|candidate| candidate["pid"].as_str().map(str::to_owned))
            .collect();
        pids.reverse();
        let mut why = "Parece o mais próximo".to_owned();
        match self {
            Self::Invents => pids.push("9999999".to_owned()),
            Self::LeavesOut => drop(pids.pop()),
            Self::Doubles => pids.extend(pids.first().cloned()),
            Self::MarksUp => why = "<img src=x onerror=alert(1)> **clique** aqui".to_owned(),
            Self::Rambles => why = "muito ".repeat(200),
            Self::Chats => return "Claro! O melhor é o primeiro.".to_owned(),
            Self::TurnsRound
            | Self::Obeys
            | Self::Stalls
            | Self::Fails
            | Self::Floods
            | Self::SendsAway => {}
        }
        let order: Vec<Value> = pids
            .iter()
            .map(|pid| json!({ "pid": pid, "why": why }))
            .collect();
        match self {
            Self::Obeys => json!({ "order": order, "command": "checkout" }).to_string(),
            _ => json!({ "order": order }).to_string(),
        }
    }
}
