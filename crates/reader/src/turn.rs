use crate::event::Event;
use crate::orders::{Fetch, Orders, Press};
use crate::show::Show;
use crate::terminal::Terminal;
use crate::turning::Turning;
use serde::Serialize;
use shop::Unreadable;

/// What a document is told to keep and to do, and what is reported in its name before that.
#[derive(Debug, Serialize)]
pub struct Turn {
    /// To be kept before anything is done, and sent along with whatever happens next.
    pub memory: Terminal,
    /// What the worker is told: JSON text of [`FromPage`].
    pub reports: Vec<String>,
    /// To be pressed at once, if it still is as it was judged; if not, the rest is as without it.
    pub press: Option<Press>,
    /// To be fetched meanwhile.
    pub fetch: Vec<Fetch>,
    /// How long to wait for something to happen, in milliseconds; for ever, if nothing is said.
    pub wait: Option<f64>,
    /// What is to be sent then.
    pub show: Show,
    /// What a change of is something that happens, in the language of CSS; else any change.
    pub watch: Option<&'static str>,
}

impl Turn {
    /// What follows from an event and the HTML that came with it: empty if none did, `None` if nobody
    /// could read it.
    #[must_use]
    pub fn of(mut event: Event, html: Option<&str>) -> Self {
        let memory = event.memory.take();
        let memory = memory.unwrap_or_else(|| Terminal::new(event.here.now()));
        let mut turning = Turning::of(memory, &event);
        turning.begin();
        turning.take();
        let parsed = html.map(page::parse_within);
        let shown = match (&parsed, &event.fetched) {
            (None, _) => turning.give_up(&Unreadable::odd("page", "it cannot be read")),
            (Some(Err(why)), _) => turning.give_up(&Unreadable::odd("page", &why.to_string())),
            (Some(Ok(page)), Some(fetched)) => turning.fetched(fetched, &page.root()),
            (Some(Ok(page)), None) => turning.look(&page.root(), event.show),
        };
        turning.inquire();
        let (memory, orders) = turning.over();
        Self::after(memory, orders, shown, event.here.now())
    }

    /// What the document is to do, after it has shown so much of itself.
    fn after(memory: Terminal, orders: Orders, shown: Show, now: f64) -> Self {
        let show = memory.wants();
        let due = memory.due().map(|due| (due - now).max(0.0));
        Self {
            reports: orders.told(),
            press: orders.press,
            fetch: orders.fetch,
            wait: if show > shown { Some(0.0) } else { due },
            watch: memory.watches(),
            show,
            memory,
        }
    }
}
