use chrome::Failure;
use gloo_timers::future::TimeoutFuture;
use run::FromPage;

/// How often a report is sent that reached nobody, as while the worker is being put back, or
/// that a worker died over.
const SENDS_MAX: u32 = 4;

/// Tells the worker. After the extension was unloaded or updated, there is nobody to tell: the
/// page's new script, if there is one, speaks for it then.
pub async fn send(report: &FromPage) {
    let Ok(text) = serde_json::to_string(report) else {
        return;
    };
    for pause in 1..=SENDS_MAX {
        if chrome::runtime::id().is_none() {
            return;
        }
        match chrome::runtime::send(&text).await {
            // Heard twice, a report is no news, or answers what is no longer asked. Not sent
            // again, a worker that died over it would sleep until the alarm.
            Err(Failure::Undelivered(_) | Failure::Unanswered(_)) => {
                TimeoutFuture::new(150 * pause).await;
            }
            // Whatever else went wrong on the way back, the worker has heard it.
            Ok(_) | Err(_) => return,
        }
    }
}
