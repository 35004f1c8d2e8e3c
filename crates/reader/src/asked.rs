use crate::{Nonsense, Shop};
use page::{Element, LIVE_FACTS, Parsed};
use serde::{Deserialize, Serialize};
use shop::{Action, Answer, ReadError, Reading, Unreadable};
use site::{Next, Site};

/// What a page asks that may not judge for itself what to press.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Asked {
    /// What it is to do.
    pub action: Action,
    /// How often it has pressed something for it.
    pub presses: usize,
}

/// What is to be done next. `answer` is what the action comes to: at once, or should the page stay
/// as it is until patience ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "next", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Judged {
    /// Press one button, if it still is the one that was judged.
    Press {
        /// The facts it was judged by, as the page sent them; where it stands is among them.
        facts: String,
        /// The opening tags of what it stands in and its own, from the outside in.
        tags: Vec<Vec<String>>,
        /// If it can no longer be pressed.
        answer: Answer,
    },
    /// Look again when the page has changed.
    Wait {
        /// If it does not.
        answer: Answer,
    },
    /// It is over.
    End {
        /// What it came to.
        answer: Answer,
    },
}

impl Asked {
    /// Reads what a page asked.
    ///
    /// # Errors
    /// A text that is none of it.
    pub fn from_text(text: &str) -> Result<Self, Nonsense> {
        Ok(serde_json::from_str(text)?)
    }

    /// The judgement on the page as it was sent.
    #[must_use]
    pub fn judge(&self, html: &str) -> Judged {
        let page = match page::parse_within(html) {
            Ok(page) => page,
            Err(why) => {
                let why = Unreadable::odd("page", &why.to_string());
                let answer = answer(Shop::cut_short(&self.action, self.presses, why));
                return Judged::End { answer };
            }
        };
        match Shop::next(&page.root(), &self.action, self.presses) {
            Next::Press(control) => self.press(&control),
            Next::Wait(result) => Judged::Wait {
                answer: answer(result),
            },
            Next::End(result) => Judged::End {
                answer: answer(result),
            },
        }
    }

    /// A button without its facts was judged by its markup alone, which does not tell all.
    fn press(&self, control: &Parsed<'_>) -> Judged {
        let gone = Unreadable::missing("control", LIVE_FACTS);
        let answer = answer(Shop::cut_short(&self.action, self.presses, gone));
        match control.attr(LIVE_FACTS) {
            None => Judged::Wait { answer },
            Some(facts) => Judged::Press {
                facts,
                tags: control.opening_tags(),
                answer,
            },
        }
    }
}

fn answer(result: Result<(), Unreadable>) -> Answer {
    result
        .map(|()| Reading::Pressed)
        .map_err(|why| ReadError::NotPressed { why })
}
