use crate::Press;
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
pub async fn send(press: Press) -> Reply {
    let request = request(press).await;
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

async fn request(press: Press) -> Request {
    match press {
        Press::Check => Request::CheckSession { tab: front().await },
        Press::Start(wish) => Request::StartRun {
            tab: front().await,
            wish,
        },
        Press::SignIn => Request::SignIn,
        Press::Pause => Request::PauseRun,
        Press::Resume => Request::Retry,
        Press::Cancel => Request::Cancel,
        Press::Approve(pack) => Request::Approve { pack },
        Press::Add(pack, of, take) => Request::Add { pack, of, take },
        Press::Adjust(pack, pid, to) => Request::Adjust { pack, pid, to },
        Press::Remove(pack, pid) => Request::Remove { pack, pid },
        Press::Decide(pack, of, plan) => Request::Decide { pack, of, plan },
        Press::Search(words) => Request::Search { words },
        Press::Reset => Request::Reset,
        Press::ShowTab => Request::ShowTab,
        Press::OpenSignIn => Request::OpenSignIn,
        Press::OpenShop => Request::OpenShop,
        Press::Mend => Request::Mend,
        Press::DropQuarantine => Request::DropQuarantine,
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
