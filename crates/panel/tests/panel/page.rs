#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what is not there fails the test"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "here a person presses, not the extension"
)]

use crate::made_up;
use gloo_timers::future::sleep;
use panel::{Screen, Words};
use run::Request;
use settings::Change;
use shop::Pid;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlSelectElement};
use yew::prelude::*;

/// The panel as a person has it before them: to be read, and to be pressed.
pub struct Page<C: BaseComponent = Frame> {
    root: Element,
    app: Option<AppHandle<C>>,
    pressed: Rc<RefCell<Vec<Request>>>,
    settled: Rc<RefCell<Vec<(Pid, Change)>>>,
}

/// Holds the screen, so that another view can be put into the same place.
pub struct Frame {
    view: String,
}

#[derive(Clone, PartialEq, Properties)]
pub struct Given {
    words: Words,
    view: AttrValue,
    press: Callback<Request>,
    ask: Callback<(Pid, Change)>,
}

impl Component for Frame {
    type Message = String;
    type Properties = Given;

    fn create(ctx: &Context<Self>) -> Self {
        Self {
            view: ctx.props().view.to_string(),
        }
    }

    fn update(&mut self, _: &Context<Self>, view: String) -> bool {
        self.view = view;
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Given {
            words, press, ask, ..
        } = ctx.props().clone();
        html! { <Screen {words} kept={made_up::kept(&self.view)} past={made_up::past(&self.view)} standing={made_up::standing(&self.view, ask)} bulletin={None} {press} /> }
    }
}

impl Page {
    /// A view in a language.
    pub async fn open(language: &str, view: &str) -> Self {
        let pressed = Rc::new(RefCell::new(Vec::new()));
        let kept = Rc::clone(&pressed);
        let press = Callback::from(move |press| kept.borrow_mut().push(press));
        let settled = Rc::new(RefCell::new(Vec::new()));
        let held = Rc::clone(&settled);
        let ask = Callback::from(move |asked| held.borrow_mut().push(asked));
        let words = made_up::words(language);
        let given = Given {
            words,
            view: view.to_owned().into(),
            press,
            ask,
        };
        let mut page = Self::of(given).await;
        page.pressed = pressed;
        page.settled = settled;
        page
    }

    /// Another view in its place.
    pub async fn show(&self, view: &str) {
        if let Some(app) = &self.app {
            app.send_message(view.to_owned());
        }
        settle().await;
    }
}

impl<C: BaseComponent> Page<C> {
    /// A page that is this component.
    pub async fn of(given: C::Properties) -> Self {
        let root = document().create_element("main").expect("a main");
        document()
            .body()
            .expect("a body")
            .append_child(&root)
            .expect("it is put in");
        let app = yew::Renderer::<C>::with_root_and_props(root.clone(), given).render();
        settle().await;
        Self {
            root,
            app: Some(app),
            pressed: Rc::default(),
            settled: Rc::default(),
        }
    }

    /// Everything that can be read.
    pub fn text(&self) -> String {
        self.root.text_content().unwrap_or_default()
    }

    /// The elements of a kind.
    pub fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).expect("a selector");
        (0..found.length())
            .filter_map(|n| found.get(n)?.dyn_into().ok())
            .collect()
    }

    /// The names of all that can be pressed.
    pub fn controls(&self) -> Vec<String> {
        self.all(CONTROLS).iter().map(name).collect()
    }

    /// Presses the one control whose name begins so, once it is there.
    pub async fn press(&self, named: &str) {
        let found = self.control(named).await;
        found.dyn_into::<HtmlElement>().expect("a control").click();
        settle().await;
    }

    async fn control(&self, named: &str) -> Element {
        for _ in 0..DRAWINGS_MAX {
            let mut all = self.all(CONTROLS).into_iter();
            if let Some(found) = all.find(|control| name(control).starts_with(named)) {
                return found;
            }
            settle().await;
        }
        panic!("no {named:?} among {:?}", self.controls());
    }

    /// Chooses in the list that is called so.
    pub async fn choose(&self, named: &str, option: &str) {
        let lists = self.all("select");
        let is = |it: &&Element| {
            it.get_attribute("aria-label")
                .is_some_and(|name| name.starts_with(named))
        };
        let list = lists
            .iter()
            .find(is)
            .unwrap_or_else(|| panic!("no list {named:?}"));
        let list: &HtmlSelectElement = list.dyn_ref().expect("a list");
        let at = (0..list.length()).find(|at| {
            let item = list.item(*at).and_then(|it| it.text_content());
            item.as_deref() == Some(option)
        });
        let at = at.unwrap_or_else(|| panic!("no {option:?} in {:?}", list.text_content()));
        list.set_selected_index(i32::try_from(at).expect("a place"));
        let how = web_sys::EventInit::new();
        how.set_bubbles(true);
        let event = web_sys::Event::new_with_event_init_dict("change", &how).expect("an event");
        #[expect(clippy::disallowed_methods, reason = "in the place of a person")]
        list.dispatch_event(&event).expect("it is sent");
        settle().await;
    }

    /// What stands in an element, once something does.
    pub async fn told(&self, selector: &str) -> String {
        for _ in 0..DRAWINGS_MAX {
            let text = self.all(selector).first().and_then(|it| it.text_content());
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                return text;
            }
            settle().await;
        }
        panic!("nothing is told in {selector}");
    }

    /// Waits until what changed is drawn.
    pub async fn draws(&self) {
        settle().await;
    }

    /// What was pressed.
    pub fn pressed(&self) -> Vec<Request> {
        self.pressed.borrow().clone()
    }

    /// What was settled, and about which product.
    pub fn settled(&self) -> Vec<(Pid, Change)> {
        self.settled.borrow().clone()
    }

    /// What of this page has the focus.
    pub fn focused(&self) -> Option<String> {
        let active = document().active_element()?;
        self.root
            .contains(Some(&active))
            .then(|| active.text_content())
            .flatten()
    }

    /// Waits until the focus is where it should be: it moves after the drawing is done.
    pub async fn gives_focus_to(&self, text: &str) {
        for _ in 0..DRAWINGS_MAX {
            if self.focused().as_deref() == Some(text) {
                return;
            }
            settle().await;
        }
        panic!("{text:?} has no focus, {:?} has", self.focused());
    }
}

/// So often is looked for what a drawing brings.
const DRAWINGS_MAX: usize = 100;

const CONTROLS: &str = "button, a, summary, input, select, textarea, [role=button], [tabindex='0']";

/// The name by which a control goes: its label's, or its own.
fn name(control: &Element) -> String {
    let label = control.get_attribute("aria-label");
    let around = || {
        control
            .closest("label")
            .ok()
            .flatten()
            .and_then(|label| label.text_content())
    };
    label
        .or_else(around)
        .or_else(|| control.text_content())
        .unwrap_or_default()
        .trim()
        .to_owned()
}

impl<C: BaseComponent> Drop for Page<C> {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

fn document() -> Document {
    web_sys::window()
        .and_then(|window| window.document())
        .expect("a document")
}

/// Drawing happens in its own turn.
async fn settle() {
    sleep(Duration::from_millis(20)).await;
}
