use chrome::Failure;
use run::{Request, TabId};
use serde::Deserialize;

/// What became of something the person asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// The worker took it. What follows will be seen on record.
    Taken,
    /// The worker says that it cannot be done now.
    Refused,
    /// The worker says that the settings cannot be read.
    Settings,
    /// The worker says that a run was lost that may have re-ordered.
    RunLost,
    /// The worker did not answer, or its answer makes no sense.
    Silent,
}

/// The worker's answer: `{"ok":true}` or `{"refused":"why"}`, with `because` where there is a
/// sentence for it.
#[derive(Deserialize)]
#[serde(untagged)]
enum Answer {
    Ok {
        ok: bool,
    },
    Refused {
        refused: String,
        #[serde(default)]
        because: String,
    },
}

/// Sends what the person pressed to the worker. What a worker died over is said once more to the
/// next one: it names the run or the pack it was pressed for, so it is never done twice.
pub async fn send(request: Request) -> Reply {
    let request = in_front(request).await;
    let Ok(text) = serde_json::to_string(&request) else {
        return Reply::Silent;
    };
    match say(&text).await {
        Err(Failure::Unanswered(_)) if lasts(&request) => match say(&text).await {
            // The one that died had done it.
            Ok(Reply::Refused) => Reply::Taken,
            said => said.unwrap_or(Reply::Silent),
        },
        said => said.unwrap_or(Reply::Silent),
    }
}

async fn say(text: &str) -> Result<Reply, Failure> {
    let answer = chrome::runtime::send(text).await?;
    Ok(reply(answer.as_deref().unwrap_or_default()))
}

/// Whether it is on record once it is done, so that saying it again does nothing more.
const fn lasts(request: &Request) -> bool {
    !matches!(
        request,
        Request::ShowTab | Request::OpenSignIn | Request::OpenShop
    )
}

/// What needs a tab, in the one in front of the person.
async fn in_front(request: Request) -> Request {
    match request {
        Request::CheckSession { tab: None } => Request::CheckSession { tab: front().await },
        Request::StartRun { tab: None, wish } => Request::StartRun {
            tab: front().await,
            wish,
        },
        Request::Reopen { run, tab: None } => Request::Reopen {
            run,
            tab: front().await,
        },
        other => other,
    }
}

/// The tab in front of the person.
async fn front() -> Option<TabId> {
    let tab = chrome::tabs::active().await.ok().flatten()?;
    tab.id.map(TabId)
}

fn reply(answer: &str) -> Reply {
    match serde_json::from_str(answer) {
        Ok(Answer::Ok { ok: true }) => Reply::Taken,
        Ok(Answer::Refused { refused, because }) => {
            web_sys::console::info_1(&refused.into());
            match because.as_str() {
                "SETTINGS_DAMAGED" => Reply::Settings,
                "RUN_LOST" => Reply::RunLost,
                _ => Reply::Refused,
            }
        }
        _ => Reply::Silent,
    }
}
