use futures_channel::mpsc::{UnboundedReceiver, unbounded};
use futures_util::future::{Either, select};
use futures_util::{FutureExt, StreamExt};
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MutationObserver, MutationObserverInit, Node};

/// A page is looked at again after it changed, not more often than this, in milliseconds.
const BREATH: u32 = 40;

/// The changes of a page, until it is dropped. A clock alone would not do: the browser lets
/// the timers of a page in the background run once a minute.
struct Changes {
    observer: MutationObserver,
    seen: UnboundedReceiver<()>,
    _callback: Closure<dyn FnMut()>,
}

/// Tries `attempt` now and after every change of the page until it says something, for
/// `patience` milliseconds at most.
pub async fn until<T>(patience: u32, attempt: impl FnMut() -> Option<T>) -> Option<T> {
    let document = web_sys::window()?.document()?;
    until_in(&document, patience, attempt).await
}

/// The same, but only the changes inside of `node` count.
pub async fn until_in<T>(
    node: &Node,
    patience: u32,
    mut attempt: impl FnMut() -> Option<T>,
) -> Option<T> {
    if let Some(found) = attempt() {
        return Some(found);
    }
    let mut changes = Changes::of(node).ok()?;
    let mut end = TimeoutFuture::new(patience).fuse();
    loop {
        match select(changes.seen.next(), &mut end).await {
            Either::Left((Some(()), _)) => {}
            Either::Left((None, _)) | Either::Right(_) => return attempt(),
        }
        TimeoutFuture::new(BREATH).await;
        while changes.seen.try_recv().is_ok() {}
        if let Some(found) = attempt() {
            return Some(found);
        }
    }
}

impl Changes {
    fn of(node: &Node) -> Result<Self, JsValue> {
        let (sender, seen) = unbounded();
        let callback = Closure::<dyn FnMut()>::new(move || {
            let _ = sender.unbounded_send(());
        });
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref())?;
        let init = MutationObserverInit::new();
        init.set_child_list(true);
        init.set_subtree(true);
        init.set_attributes(true);
        observer.observe_with_options(node, &init)?;
        Ok(Self {
            observer,
            seen,
            _callback: callback,
        })
    }
}

impl Drop for Changes {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
