use crate::Shop;
use crate::acting::{self, Acting};
use crate::event::{Event, News};
use crate::fetched::Fetched;
use crate::looking::{self, Looking};
use crate::orders::Orders;
use crate::show::Show;
use crate::terminal::{Inquiry, Terminal};
use page::Parsed;
use run::{FromPage, IntentId, ToPage, Via};
use shop::{Action, Answer, Ask, Query, Unreadable};
use site::Site;

/// One event, while it is worked through.
pub struct Turning<'a> {
    memory: Terminal,
    event: &'a Event,
    now: f64,
    orders: Orders,
}

impl<'a> Turning<'a> {
    pub fn of(memory: Terminal, event: &'a Event) -> Self {
        Self {
            memory,
            event,
            now: event.here.now(),
            orders: Orders::default(),
        }
    }

    pub fn over(self) -> (Terminal, Orders) {
        (self.memory, self.orders)
    }

    /// Before anything else: what holds for all that follows.
    pub fn begin(&mut self) {
        if self.event.left {
            self.memory.actions.memory.leave();
        }
        let silent = self.event.news.is_empty() && self.event.fetched.is_none();
        // Whoever wakes and tells nothing saw a change of what it watches.
        if silent && self.event.show == Show::Nothing {
            self.memory.announcing.wonder();
        }
        self.memory.announcing.heard(&self.event.heard);
    }

    /// Takes what happened, in its order. What a press came to is known before anything new is done.
    pub fn take(&mut self) {
        let news = &self.event.news;
        let did = |intent| {
            news.iter().find_map(|news| match news {
                News::Pressed { intent: of, done } if *of == intent => Some(*done),
                _ => None,
            })
        };
        let now = self.now;
        let acts = self.memory.acts.iter_mut();
        let over: Vec<_> = acts
            .filter_map(|act| Some((act.intent, act.pressed(did(act.intent), now)?)))
            .collect();
        for (intent, answer) in over {
            self.end(intent, answer);
        }
        for news in news {
            match news {
                News::Asked { text } => self.asked(text),
                News::Inherited { texts } => self.inherit(texts),
                News::Returned => self.memory.announcing.returned(now),
                News::Pressed { .. } => {}
            }
        }
    }

    /// A message from the worker. What is no message of ours is not answered.
    fn asked(&mut self, text: &str) {
        if let Ok(asked) = serde_json::from_str::<ToPage>(text) {
            self.hear(&asked);
            self.answer(asked);
        }
    }

    fn answer(&mut self, asked: ToPage) {
        match asked {
            ToPage::Stop { intent } => self.memory.actions.memory.stop(intent),
            ToPage::Inquire { intent, of } => {
                self.memory.actions.memory.renounce(of);
                self.memory.inquiries.push(Inquiry { intent, of });
            }
            ToPage::Ask { intent, ask, via } => match ask {
                Ask::Do(action) => self.act(intent, action),
                Ask::See(sight) => self.see(intent, sight, via),
            },
        }
    }

    /// Takes over from wasm that broke, with all that it was asked. What it may have pressed is
    /// remembered before anything else, and not pressed again: it is answered like a question about
    /// it. What was asked before the newest is out of date, unless it costs nothing to answer.
    fn inherit(&mut self, texts: &[String]) {
        let texts = texts.iter();
        let asked: Vec<ToPage> = texts
            .filter_map(|it| serde_json::from_str(it).ok())
            .collect();
        for asked in &asked {
            let memory = &mut self.memory.actions.memory;
            match asked {
                ToPage::Stop { intent } => memory.stop(*intent),
                ToPage::Inquire { of, .. } => memory.renounce(*of),
                ToPage::Ask {
                    intent,
                    ask: Ask::Do(_),
                    ..
                } => memory.remember(*intent),
                ToPage::Ask { .. } => {}
            }
        }
        let open = |asked: &&ToPage| !matches!(asked, ToPage::Stop { .. });
        asked.iter().filter(open).for_each(|asked| self.hear(asked));
        let newest = self.memory.newest;
        for asked in asked {
            match asked {
                ToPage::Stop { .. } => {}
                ToPage::Ask {
                    intent,
                    ask: Ask::Do(_),
                    ..
                } => {
                    self.report(intent, self.memory.actions.became(intent));
                }
                ToPage::Ask { intent, .. } if Some(intent) != newest => {}
                asked => self.answer(asked),
            }
        }
    }

    /// What is older than what was heard need not be looked at in this page any more.
    fn hear(&mut self, asked: &ToPage) {
        let (ToPage::Ask { intent, .. } | ToPage::Inquire { intent, .. } | ToPage::Stop { intent }) =
            asked;
        let newest = self.memory.newest.max(Some(*intent));
        self.memory.newest = newest;
        let looks = &mut self.memory.looks;
        looks.retain(|look| !look.is_here() || Some(look.intent) >= newest);
    }

    fn act(&mut self, intent: IntentId, action: Action) {
        match self.memory.actions.take_on(intent) {
            Ok(()) => self
                .memory
                .acts
                .push(Acting::begin(intent, action, self.now)),
            Err(Some(refusal)) => self.report(intent, refusal),
            Err(None) => {}
        }
    }

    fn see(&mut self, intent: IntentId, sight: Query, via: Via) {
        let left = !self.memory.actions.memory.is_up_to_date(via);
        let (looking, step) = Looking::begin(intent, sight, via, left, &self.event.here);
        self.memory.looks.retain(|look| look.intent != intent);
        self.go_on(looking, step);
    }

    fn go_on(&mut self, looking: Looking, step: looking::Step) {
        match step {
            looking::Step::Seen(answer) => self.report(looking.intent, answer),
            looking::Step::Wait => self.memory.looks.push(looking),
            looking::Step::Fetch(fetch) => {
                self.memory.looks.push(looking);
                self.orders.fetch.push(fetch);
            }
        }
    }

    /// A request ended; one that nobody waits for any more is no news.
    pub fn fetched(&mut self, fetched: &Fetched, page: &Parsed<'_>) -> Show {
        let looks = &mut self.memory.looks;
        if let Some(at) = looks.iter().position(|look| look.intent == fetched.intent) {
            let mut looking = looks.swap_remove(at);
            let step = looking.fetched(fetched, Some(page));
            self.go_on(looking, step);
        }
        Show::Nothing
    }

    /// Looks at the page, as far as it was sent.
    pub fn look(&mut self, root: &Parsed<'_>, show: Show) -> Show {
        if show == Show::Nothing {
            return show;
        }
        let left = self.memory.actions.memory.left;
        let seen = Shop::identify(root);
        let said = self.memory.announcing.look(&seen, &self.event.here, left);
        self.orders.announcement = said.announcement;
        self.orders.reports.extend(said.expired);
        for mut looking in std::mem::take(&mut self.memory.looks) {
            match looking
                .is_here()
                .then(|| looking.look(root, self.now))
                .flatten()
            {
                Some(answer) => self.report(looking.intent, answer),
                None => self.memory.looks.push(looking),
            }
        }
        if show == Show::Buttons {
            self.look_to_press(root);
        }
        show
    }

    /// What is pressed changes the page: whatever comes after it waits for that.
    fn look_to_press(&mut self, root: &Parsed<'_>) {
        for mut acting in std::mem::take(&mut self.memory.acts) {
            let stopped = self.memory.actions.memory.is_stopped(acting.intent);
            let step = match self.orders.press {
                Some(_) => acting::Step::Wait,
                None => acting.look(root, stopped, self.now),
            };
            if let acting::Step::Over(answer) = step {
                self.end(acting.intent, answer);
                continue;
            }
            if let acting::Step::Press(press) = step {
                self.orders.press = Some(press);
            }
            self.memory.acts.push(acting);
        }
    }

    /// Nobody can read the page. That is said, and answers what it was to do; the rest is asked again.
    pub fn give_up(&mut self, why: &Unreadable) -> Show {
        self.orders.reports.push(FromPage::PageBlind);
        self.memory.announcing.give_up();
        self.memory.looks.clear();
        for acting in std::mem::take(&mut self.memory.acts) {
            self.end(acting.intent, acting.cut_short(why.clone()));
        }
        Show::Buttons
    }

    /// What became of an action is said when the clicker is at rest.
    pub fn inquire(&mut self) {
        if self.memory.actions.at_rest() {
            for Inquiry { intent, of } in std::mem::take(&mut self.memory.inquiries) {
                self.report(intent, self.memory.actions.became(of));
            }
        }
    }

    fn end(&mut self, intent: IntentId, answer: Answer) {
        self.memory.acts.retain(|act| act.intent != intent);
        self.memory.actions.end(intent, &answer);
        self.report(intent, answer);
    }

    fn report(&mut self, intent: IntentId, answer: Answer) {
        let reports = &mut self.orders.reports;
        reports.push(FromPage::StepComplete { intent, answer });
    }
}
