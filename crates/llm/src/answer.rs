use crate::Model;
use serde::Deserialize;
use shop::Pid;
use shop::advice::{Nonsense, Opinion, Question, check};

/// The longest answer that is read, in bytes.
pub const ANSWER_MAX: usize = 64 * 1024;

#[derive(Deserialize)]
struct Completion {
    choices: Vec<Choice>,
}

#[derive(Deserialize)]
struct Choice {
    message: Message,
}

#[derive(Deserialize)]
struct Message {
    content: String,
}

#[derive(Deserialize)]
struct Blocks {
    content: Vec<Block>,
}

#[derive(Deserialize)]
struct Block {
    text: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    order: Vec<Opinion>,
}

/// What a model wrote, out of its service's answer.
///
/// # Errors
/// [`Nonsense`] where the answer is not of the service's own form.
pub fn text(model: &Model, body: &str) -> Result<String, Nonsense> {
    if body.len() > ANSWER_MAX {
        return Err(Nonsense::TooLong);
    }
    let first = match model {
        Model::Off | Model::BuiltIn => Some(body.to_owned()),
        Model::OpenAi { .. } => {
            let completion: Completion = parse(body)?;
            completion
                .choices
                .into_iter()
                .next()
                .map(|c| c.message.content)
        }
        Model::Anthropic { .. } => {
            let blocks: Blocks = parse(body)?;
            blocks.content.into_iter().find_map(|block| block.text)
        }
    };
    first.ok_or(Nonsense::NotTheForm)
}

/// The opinions in what a model wrote: a permutation of the question's candidates with short
/// plain reasons, or nothing.
///
/// # Errors
/// What is wrong with it.
pub fn opinions(question: &Question, written: &str) -> Result<Vec<Opinion>, Nonsense> {
    if written.len() > ANSWER_MAX {
        return Err(Nonsense::TooLong);
    }
    let order: Order = parse(unfenced(written))?;
    let candidates: Vec<Pid> = question.candidates.iter().map(|c| c.pid.clone()).collect();
    check(&candidates, &order.order)?;
    Ok(order.order)
}

/// Models like to put JSON into a code fence, whatever they are told.
fn unfenced(written: &str) -> &str {
    let written = written.trim();
    let inner = written
        .strip_prefix("```json")
        .or_else(|| written.strip_prefix("```"));
    inner
        .and_then(|inner| inner.strip_suffix("```"))
        .unwrap_or(written)
        .trim()
}

fn parse<'t, T: Deserialize<'t>>(text: &'t str) -> Result<T, Nonsense> {
    serde_json::from_str(text).map_err(|_| Nonsense::NotTheForm)
}
