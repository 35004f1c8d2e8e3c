use yew::prelude::*;

/// A small drawing beside a word. It says nothing that the word does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Icon(&'static str);

/// Done, good.
pub const CHECK: Icon = Icon("M5 12.5l4.5 4.5L19 7.5");
/// Look here.
pub const ALERT: Icon = Icon("M12 8v5m0 3.5v.01M12 3.5L2.5 20h19z");
/// Opens elsewhere.
pub const OUT: Icon = Icon("M14 5h5v5m0-5l-8 8M11 6H5v13h13v-6");
/// A lock.
pub const LOCK: Icon = Icon("M6 11h12v9H6zm2.5 0V8a3.5 3.5 0 0 1 7 0v3");
/// Again.
pub const AGAIN: Icon = Icon("M19 12a7 7 0 1 1-2.1-5M19 4v4h-4");
/// A van.
pub const VAN: Icon = Icon("M3 7h11v9H3zm11 3h4l3 3v3h-7M7 18.5v.01M17.5 18.5v.01");

impl Icon {
    /// The drawing.
    pub fn html(self) -> Html {
        html! {
            <svg class="icon" viewBox="0 0 24 24" width="18" height="18" fill="none"
                stroke="currentColor" stroke-width="2" stroke-linecap="round"
                stroke-linejoin="round" aria-hidden="true" focusable="false">
                <path d={self.0} />
            </svg>
        }
    }
}
