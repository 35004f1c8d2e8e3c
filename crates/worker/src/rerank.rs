use crate::{Shop, clock, fetch, secret, settings};
use futures_util::StreamExt;
use futures_util::future::{Either, select};
use futures_util::stream::iter;
use gloo_timers::future::TimeoutFuture;
use llm::{Language, Model, Prompt, Request, opinions, text};
use run::Millis;
use serde_json::json;
use shop::advice::{Advice, NoAdvice, Opinion, Question, Said};
use site::Site;
use std::pin::pin;

/// So many questions are under way at once.
const AT_ONCE: usize = 3;

/// What was heard must be on record before the run goes on without it.
const MARGIN: Millis = 1_500;

/// Asks the model that the person set up, and hears it until `until`. Whatever goes wrong, there
/// is an answer for each question: that the ranking stands, and why.
pub async fn all(questions: Vec<Question>, until: Millis) -> Vec<Advice> {
    let model = match settings::read().await {
        Ok(opened) => opened.settings.model,
        Err(why) => {
            clock::log(&why.to_string());
            Model::Off
        }
    };
    let key = match model.endpoint() {
        Some(endpoint) => secret::key(&endpoint.to_string()).await,
        None => None,
    };
    let asked = questions
        .into_iter()
        .map(|q| one(&model, key.as_deref(), q, until));
    iter(asked).buffered(AT_ONCE).collect().await
}

async fn one(model: &Model, key: Option<&str>, question: Question, until: Millis) -> Advice {
    let prompt = Prompt::of(&question, language());
    let left = u32::try_from(until - MARGIN - clock::now().ms).unwrap_or(0);
    let asked = match left {
        0 => Err(NoAdvice::TooLate),
        left => ask(model, key, &question, &prompt, left).await,
    };
    let sent = match &asked {
        Err(why) if left == 0 || !was_sent(why) => String::new(),
        _ => prompt.whole(),
    };
    let said = match asked {
        Ok(opinions) => Said::Ordered { opinions },
        Err(why) => Said::Nothing { why },
    };
    Advice {
        of: question.of,
        sent,
        said,
    }
}

/// In doubt it was: the person is told of what may have left.
const fn was_sent(why: &NoAdvice) -> bool {
    match why {
        NoAdvice::NoModel | NoAdvice::NotAllowed => false,
        NoAdvice::Unreachable
        | NoAdvice::Refused { .. }
        | NoAdvice::TooLate
        | NoAdvice::Nonsense { .. } => true,
    }
}

async fn ask(
    model: &Model,
    key: Option<&str>,
    question: &Question,
    prompt: &Prompt,
    left: u32,
) -> Result<Vec<Opinion>, NoAdvice> {
    let nonsense = |what| NoAdvice::Nonsense { what };
    let body = match (Request::to(model, key, prompt), model.endpoint()) {
        (Some(request), Some(endpoint)) => {
            let allowed = chrome::permissions::granted(&endpoint.pattern()).await;
            // Our leave to read the shop is none to send it a person's key.
            if allowed != Ok(true) || endpoint.is_within(Shop::DOMAIN) {
                return Err(NoAdvice::NotAllowed);
            }
            fetch::post(&request, left).await?
        }
        _ if *model == Model::BuiltIn => built_in(prompt, left).await?,
        _ => return Err(NoAdvice::NoModel),
    };
    let written = text(model, &body).map_err(nonsense)?;
    opinions(question, &written).map_err(nonsense)
}

/// The browser's own model: here, where the worker has it; else in an open page of ours.
async fn built_in(prompt: &Prompt, left: u32) -> Result<String, NoAdvice> {
    let asked = async {
        if chrome::language_model::ready().await {
            return chrome::language_model::ask(&prompt.system, &prompt.user)
                .await
                .ok();
        }
        let question = json!({ "type": "ASK_MODEL", "system": prompt.system, "user": prompt.user });
        let answer = chrome::runtime::send(&question.to_string()).await;
        answer.ok().flatten().filter(|answer| !answer.is_empty())
    };
    match select(pin!(asked), pin!(TimeoutFuture::new(left))).await {
        Either::Left((Some(written), _)) => Ok(written),
        Either::Left((None, _)) => Err(NoAdvice::NoModel),
        Either::Right(_) => Err(NoAdvice::TooLate),
    }
}

fn language() -> Language {
    match chrome::i18n::message("locale", &[]).starts_with("en") {
        true => Language::English,
        false => Language::Portuguese,
    }
}
