//! A language model's service, asked as the extension asks it, but one question after the other.

use llm::{ANSWER_MAX, Endpoint, Language, Model, Prompt, Request, opinions, text};
use shop::advice::{Advice, NoAdvice, Opinion, Question, Said};
use std::time::Duration;
use ureq::Agent;

/// How long an answer is waited for: a model on this machine takes its time.
const PATIENCE: Duration = Duration::from_secs(120);

/// A service that speaks as OpenAI's does.
pub struct Service {
    agent: Agent,
    model: Model,
}

impl Service {
    /// A service on this machine, up to `/chat/completions`, and the model's name there.
    ///
    /// # Errors
    /// When the address is none, or of another machine: nothing here speaks TLS.
    pub fn at(address: &str, name: &str) -> Result<Self, String> {
        let endpoint = Endpoint::read(address).map_err(|why| format!("{address}: {why}"))?;
        if !endpoint.pattern().starts_with("http:") {
            return Err(format!("{address}: only http, so only on this machine"));
        }
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false);
        Ok(Self {
            agent: config.build().into(),
            model: Model::OpenAi {
                endpoint,
                name: name.to_owned(),
            },
        })
    }

    /// What it says of a question.
    pub fn advice(&self, question: &Question) -> Advice {
        let prompt = Prompt::of(question, Language::Portuguese);
        Advice {
            of: question.of.clone(),
            sent: prompt.whole(),
            said: match self.opinions(question, &prompt) {
                Ok(opinions) => Said::Ordered { opinions },
                Err(why) => Said::Nothing { why },
            },
        }
    }

    fn opinions(&self, question: &Question, prompt: &Prompt) -> Result<Vec<Opinion>, NoAdvice> {
        let nonsense = |what| NoAdvice::Nonsense { what };
        let request = Request::to(&self.model, None, prompt).ok_or(NoAdvice::NoModel)?;
        let body = self.post(request)?;
        let written = text(&self.model, &body).map_err(nonsense)?;
        opinions(question, &written).map_err(nonsense)
    }

    fn post(&self, request: Request) -> Result<String, NoAdvice> {
        let unreachable = |why| match why {
            ureq::Error::Timeout(_) => NoAdvice::TooLate,
            _ => NoAdvice::Unreachable,
        };
        let mut post = self.agent.post(&request.url);
        for (name, value) in &request.headers {
            post = post.header(*name, value);
        }
        let mut answer = post.send(&request.body).map_err(unreachable)?;
        let status = answer.status().as_u16();
        if !answer.status().is_success() {
            return Err(NoAdvice::Refused { status });
        }
        // One byte more than is read of it: what is longer is refused where it is read.
        let body = answer.body_mut().with_config().limit(ANSWER_MAX as u64 + 1);
        body.read_to_string().map_err(unreachable)
    }
}
