use run::IntentId;
use std::cell::RefCell;
use std::collections::BTreeSet;

thread_local! {
    static TAKEN_ON: RefCell<BTreeSet<IntentId>> = const { RefCell::new(BTreeSet::new()) };
    static RENOUNCED: RefCell<Option<IntentId>> = const { RefCell::new(None) };
}

/// Takes an action on, once: `false` for one that was taken on before, or that came too late.
/// Numbers only rise, so whatever is older than an answer given is out of date.
pub fn take_on(intent: IntentId) -> bool {
    let late = RENOUNCED.with(|renounced| renounced.borrow().is_some_and(|last| intent <= last));
    let newest = TAKEN_ON.with(|taken| taken.borrow().last().is_none_or(|last| intent > *last));
    !late && newest && TAKEN_ON.with(|taken| taken.borrow_mut().insert(intent))
}

/// Whether an action was taken on in this document.
pub fn was_taken_on(intent: IntentId) -> bool {
    TAKEN_ON.with(|taken| taken.borrow().contains(&intent))
}

/// From now on, nothing up to this number is taken on: it was just said what became of it.
pub fn renounce(intent: IntentId) {
    RENOUNCED.with(|renounced| {
        let mut renounced = renounced.borrow_mut();
        *renounced = (*renounced).max(Some(intent));
    });
}
