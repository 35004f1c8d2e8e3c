use chrome::Failure;
use document::patience::{ANNOUNCEMENTS_MAX, announced_again};
use gloo_timers::future::TimeoutFuture;
use run::FromPage;
use serde_json::Value;

/// How often a report is sent that reached nobody, as while the worker is being put back, or
/// that a worker died over.
const SENDS_MAX: u32 = 4;

/// What became of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// The worker took it.
    Heard,
    /// The worker heard it, and would not have it.
    Refused,
    /// Nobody heard it to the end: nobody listened, or the worker broke over it.
    Lost,
}

/// Tells the worker. After the extension was unloaded or updated, there is nobody to tell: the
/// page's new script, if there is one, speaks for it then.
pub async fn send(report: &FromPage) {
    for pause in 1..=SENDS_MAX {
        if chrome::runtime::id().is_none() {
            return;
        }
        match sent_once(report).await {
            // Heard twice, a report is no news, or answers what is no longer asked. Not sent
            // again, a worker that died over it would sleep until the alarm.
            Fate::Lost => TimeoutFuture::new(150 * pause).await,
            Fate::Heard | Fate::Refused => return,
        }
    }
}

/// Announces the page, as it is at the moment, until the worker takes it or patience ends. There is
/// no other way that the worker learns of it. `None` for a page that has nothing to say any more.
/// It is looked at anew for each announcement: what was so before would overtake newer word.
pub async fn announce(page: impl Fn() -> Option<FromPage>) {
    for nth in 0..ANNOUNCEMENTS_MAX {
        let Some(report) = page().filter(|_| chrome::runtime::id().is_some()) else {
            return;
        };
        match sent_once(&report).await {
            Fate::Heard => return,
            Fate::Refused | Fate::Lost => TimeoutFuture::new(announced_again(nth)).await,
        }
    }
}

async fn sent_once(report: &FromPage) -> Fate {
    match serde_json::to_string(report) {
        Ok(text) => fate(&chrome::runtime::send(&text).await),
        Err(_) => Fate::Refused,
    }
}

fn fate(answer: &Result<Option<String>, Failure>) -> Fate {
    let said = match answer {
        Err(Failure::Undelivered(_) | Failure::Unanswered(_)) => return Fate::Lost,
        // Whatever else went wrong on the way back, the worker has heard it.
        Err(_) | Ok(None) => return Fate::Heard,
        Ok(Some(text)) => serde_json::from_str(text).unwrap_or(Value::Null),
    };
    match said {
        _ if said["type"] == "WORKER_FAILED" => Fate::Lost,
        _ if said.get("refused").is_some() => Fate::Refused,
        _ => Fate::Heard,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answered(text: &str) -> Fate {
        fate(&Ok(Some(text.to_owned())))
    }

    /// What a worker broke over is said again, as what reached nobody is.
    #[test]
    fn a_report_counts_as_heard_when_the_worker_took_it() {
        assert_eq!(answered(r#"{"ok":true}"#), Fate::Heard);
        assert_eq!(
            answered(r#"{"type":"WORKER_FAILED","reason":"x"}"#),
            Fate::Lost
        );
        assert_eq!(answered(r#"{"refused":"a stranger"}"#), Fate::Refused);
        assert_eq!(fate(&Ok(None)), Fate::Heard);
        let nobody = Failure::Undelivered("no receiving end".into());
        assert_eq!(fate(&Err(nobody)), Fate::Lost);
        let died = Failure::Unanswered("the channel closed".into());
        assert_eq!(fate(&Err(died)), Fate::Lost);
    }
}
