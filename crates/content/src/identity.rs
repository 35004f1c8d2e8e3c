use page::Live;
use std::cell::RefCell;
use web_sys::{Element, Window};

/// Which page this document was when it announced itself. A document can become another one
/// while it lives: `document.open`, or a script that shows the next page in it.
struct Identity {
    root: Element,
    address: String,
}

thread_local! {
    static IDENTITY: RefCell<Option<Identity>> = const { RefCell::new(None) };
}

/// From now on, this is the page.
pub fn keep() {
    IDENTITY.set(Identity::of_page());
}

/// Whether this is another page than it was. A mark (`#…`) makes none.
pub fn has_changed() -> bool {
    let now = Identity::of_page();
    IDENTITY.with_borrow(|kept| match (kept, now) {
        (Some(kept), Some(now)) => kept.root != now.root || kept.address != now.address,
        _ => true,
    })
}

impl Identity {
    fn of_page() -> Option<Self> {
        let window = web_sys::window()?;
        let root = Live::root(&window.document()?)?.handle().clone();
        let address = address(&window)?;
        Some(Self { root, address })
    }
}

/// Path and query.
fn address(window: &Window) -> Option<String> {
    let location = window.location();
    Some(format!(
        "{}{}",
        location.pathname().ok()?,
        location.search().ok()?
    ))
}
