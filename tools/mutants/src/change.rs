use crate::forms::{self, Form};
use crate::tree::Place;
use ego_tree::NodeId;
use scraper::{Html, Node, StrTendril};
use serde_json::Value;

/// One small change of a page.
#[derive(Debug, Clone)]
pub(crate) struct Change {
    pub place: Place,
    /// In words, for whoever looks for it.
    pub what: String,
    /// What the touched part may be read as now, besides what it was.
    pub means: Vec<Value>,
    pub deed: Deed,
}

/// What is done to an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Deed {
    Gone,
    Emptied,
    Doubled,
    /// To the end of the element around the one around it.
    Moved,
    /// A translator's `font` around each of its texts.
    Translated,
    /// An element of another extension around it.
    Wrapped,
    /// An element of another extension behind it.
    Beside,
    /// The same in front of it.
    InFront,
    /// A dark mode's colours on it.
    Darkened,
    /// A reading aid's zoom on it.
    Zoomed,
    AttrGone(String),
    Attr(String, String),
    ClassGone(String),
    Text(NodeId, String),
}

const DEEDS: [Deed; 10] = [
    Deed::Gone,
    Deed::Emptied,
    Deed::Doubled,
    Deed::Moved,
    Deed::Translated,
    Deed::Wrapped,
    Deed::Beside,
    Deed::InFront,
    Deed::Darkened,
    Deed::Zoomed,
];

/// Every change of one element.
pub(crate) fn all(html: &Html, place: Place) -> Vec<Change> {
    let Some(node) = html.tree.get(place.id) else {
        return Vec::new();
    };
    let Node::Element(element) = node.value() else {
        return Vec::new();
    };
    let named = format!(
        "<{} class={:?}>",
        element.name(),
        element.attr("class").unwrap_or("")
    );
    let change = |deed: Deed, means: Vec<Value>| Change {
        place,
        what: format!("{named} {deed:?}"),
        means,
        deed,
    };
    // No translator touches what is no text for people.
    let data = ["script", "style"].contains(&element.name());
    let deeds = DEEDS
        .into_iter()
        .filter(|deed| !data || *deed != Deed::Translated);
    let mut all: Vec<Change> = deeds.map(|deed| change(deed, Vec::new())).collect();
    for (name, value) in element.attrs() {
        all.push(change(Deed::AttrGone(name.to_owned()), Vec::new()));
        if name == "class" {
            let classes = value.split_whitespace().map(str::to_owned);
            all.extend(classes.map(|class| change(Deed::ClassGone(class), Vec::new())));
            continue;
        }
        let forms = forms::all(name, value).into_iter();
        let attr = |Form { text, means }| change(Deed::Attr(name.to_owned(), text), means);
        all.extend(forms.map(attr));
    }
    for child in node.children() {
        let Node::Text(text) = child.value() else {
            continue;
        };
        if text.trim().is_empty() {
            continue;
        }
        let forms = forms::all("", text).into_iter();
        all.extend(forms.map(|Form { text, means }| change(Deed::Text(child.id(), text), means)));
    }
    all
}

impl Change {
    /// The page with the change made, as HTML.
    pub(crate) fn made(&self, original: &Html) -> String {
        let mut html = original.clone();
        self.make(&mut html);
        html.html()
    }

    /// Whether the change is the kind of thing that other programs do to every page.
    pub(crate) const fn harmless(&self) -> bool {
        matches!(
            self.deed,
            Deed::Translated
                | Deed::Wrapped
                | Deed::Beside
                | Deed::InFront
                | Deed::Darkened
                | Deed::Zoomed
        )
    }

    fn make(&self, html: &mut Html) {
        let id = self.place.id;
        match &self.deed {
            Deed::Gone => change(html, id, |node| node.detach()),
            Deed::Emptied => empty(html, id),
            Deed::Doubled => double(html, id),
            Deed::Moved => move_out(html, id),
            Deed::Translated => translate(html, id),
            Deed::Wrapped => wrap(html, id, "x-compare"),
            Deed::Beside => badge(html, id, |node, badge| node.insert_after(badge).id()),
            Deed::InFront => badge(html, id, |node, badge| node.insert_before(badge).id()),
            Deed::Darkened => style(html, id, DARK),
            Deed::Zoomed => style(html, id, ZOOM),
            Deed::AttrGone(name) => attrs(html, id, |key, _| key != name),
            Deed::Attr(name, text) => attrs(html, id, |key, value| {
                if key == name {
                    *value = StrTendril::from(text.as_str());
                }
                true
            }),
            Deed::ClassGone(class) => attrs(html, id, |key, value| {
                if key == "class" {
                    let kept = value.split_whitespace().filter(|it| it != class);
                    *value = StrTendril::from(kept.collect::<Vec<_>>().join(" "));
                }
                true
            }),
            Deed::Text(child, text) => change(html, *child, |node| {
                if let Node::Text(old) = node.value() {
                    old.text = StrTendril::from(text.as_str());
                }
            }),
        }
    }
}

type NodeMut<'a> = ego_tree::NodeMut<'a, Node>;

fn change(html: &mut Html, id: NodeId, deed: impl FnOnce(&mut NodeMut<'_>)) {
    if let Some(mut node) = html.tree.get_mut(id) {
        deed(&mut node);
    }
}

fn attrs(html: &mut Html, id: NodeId, mut keep: impl FnMut(&str, &mut StrTendril) -> bool) {
    change(html, id, |node| {
        if let Node::Element(element) = node.value() {
            element
                .attrs
                .retain_mut(|(name, value)| keep(&name.local, value));
        }
    });
}

fn children(html: &Html, id: NodeId) -> Vec<NodeId> {
    let node = html.tree.get(id).into_iter();
    node.flat_map(|node| node.children().map(|child| child.id()).collect::<Vec<_>>())
        .collect()
}

fn empty(html: &mut Html, id: NodeId) {
    for child in children(html, id) {
        change(html, child, |node| node.detach());
    }
}

fn double(html: &mut Html, id: NodeId) {
    let copy = html
        .tree
        .get_mut(id)
        .map(|mut node| node.clone_subtree().id());
    if let Some(copy) = copy {
        change(html, id, |node| {
            node.insert_id_after(copy);
        });
    }
}

fn move_out(html: &mut Html, id: NodeId) {
    let around = html
        .tree
        .get(id)
        .and_then(|node| node.parent()?.parent())
        .map(|it| it.id());
    let Some(around) = around else { return };
    if html
        .tree
        .get(around)
        .is_some_and(|node| node.value().is_element())
    {
        change(html, around, |node| {
            node.append_id(id);
        });
    }
}

/// A new element of a name, which is found by reading it.
fn element(name: &str, text: &str) -> Option<Node> {
    let html = Html::parse_fragment(&format!("<{name} class=\"x-price-watch\">{text}</{name}>"));
    let mut nodes = html.tree.nodes();
    nodes.find_map(|node| match node.value() {
        Node::Element(element) if element.name() == name => Some(node.value().clone()),
        _ => None,
    })
}

fn wrap(html: &mut Html, id: NodeId, name: &str) {
    let Some(around) = element(name, "") else {
        return;
    };
    let wrapper = html
        .tree
        .get_mut(id)
        .map(|mut node| node.insert_before(around).id());
    if let Some(wrapper) = wrapper {
        change(html, wrapper, |node| {
            node.append_id(id);
        });
    }
}

fn translate(html: &mut Html, id: NodeId) {
    for child in children(html, id) {
        let text = html
            .tree
            .get(child)
            .is_some_and(|node| node.value().is_text());
        if text {
            wrap(html, child, "font");
        }
    }
}

/// A word of another extension's, put where `place` puts it.
fn badge(html: &mut Html, id: NodeId, place: impl FnOnce(&mut NodeMut<'_>, Node) -> NodeId) {
    let Some(badge) = element("x-badge", "") else {
        return;
    };
    let words = Node::Text(scraper::node::Text {
        text: StrTendril::from("★ 3,49 € noutra loja"),
    });
    let badge = html
        .tree
        .get_mut(id)
        .map(|mut node| place(&mut node, badge));
    if let Some(badge) = badge {
        change(html, badge, |node| {
            node.append(words);
        });
    }
}

/// What a dark mode writes into an element that it gives other colours.
const DARK: &str = "<i data-darkreader-inline-color=\"\" \
    style=\"--darkreader-inline-color: #e8e6e3; color: #e8e6e3\"></i>";

/// What makes a part of a page larger.
const ZOOM: &str = "<i data-zoomed=\"\" style=\"zoom: 1.75\"></i>";

/// Adds the attributes of an element that is written out, its style to the one that is there.
fn style(html: &mut Html, id: NodeId, like: &str) {
    let like = Html::parse_fragment(like);
    let found = like.tree.nodes().find_map(|node| match node.value() {
        Node::Element(element) if element.name() == "i" => Some(element.attrs.clone()),
        _ => None,
    });
    let added = found.unwrap_or_default();
    change(html, id, |node| {
        let Node::Element(element) = node.value() else {
            return;
        };
        for (name, value) in added {
            let own = element.attrs.iter_mut().find(|(of, _)| *of == name);
            match own {
                Some((_, own)) => *own = StrTendril::from(format!("{own}; {value}")),
                None => element.attrs.push((name, value)),
            }
        }
    });
}
