use crate::admit;
use chrome::tabs::{self, Tab};
use gloo_timers::future::TimeoutFuture;
use run::{System, TabId};

/// A page that has just come up is given so long to listen, in milliseconds, before it counts
/// as one without a script of ours.
const GRACE: u32 = 300;

/// What a page means that came up in a tab and cannot announce itself: another site, a page of
/// the shop that we keep away from, or the browser's word that nothing could be loaded. `None`
/// for a page that listens.
pub async fn without_us(id: i32, shown: &Tab) -> Option<System> {
    let tab = TabId(id);
    if !admit::shows_shop(shown) {
        return Some(System::TabLeft { tab });
    }
    if tabs::listens(id).await {
        return None;
    }
    TimeoutFuture::new(GRACE).await;
    let still = tabs::get(id).await.ok().flatten()?;
    let same = still.url == shown.url && still.status.as_deref() == Some("complete");
    if !same || tabs::listens(id).await {
        return None;
    }
    Some(match admit::shows_what_comes_after_the_cart(shown) {
        true => System::TabPastCart { tab },
        false => System::PageFailed { tab },
    })
}
