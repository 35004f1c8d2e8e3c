use serde::{Deserialize, Serialize};
use shop::PageSeen;
use std::collections::BTreeMap;

/// The browser's number for a tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TabId(pub i32);

/// The browser's id of one loaded document. A tab that loads another page has another one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DocumentId(pub String);

/// A page of the shop that is open in a tab.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Which document it is.
    pub id: DocumentId,
    /// Path of its address, without the part behind `?`.
    pub path: String,
    /// What could be told at a glance.
    pub seen: PageSeen,
    /// Who reads it.
    #[serde(default)]
    pub read_by: ReadBy,
    /// How it came.
    #[serde(default)]
    pub came: Arrival,
}

/// How a document came to be shown, by its own word and the browser's clock of its loading. The
/// default is that nothing is known of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Arrival {
    /// How often the shop's server led on to another address of its own, before this page came.
    pub redirects: u16,
    /// Path and query of the page of the shop that led here; none where it was not one of them,
    /// or does not say so.
    pub from: Option<String>,
    /// It may be older than the moment it is shown: it comes out of the browser's HTTP cache, out
    /// of its memory of pages gone by, or was loaded before anybody asked for it (prerendered).
    pub cached: bool,
}

/// Who reads a page, and acts in it (DECISIONS 23).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum ReadBy {
    /// The page's own wasm.
    #[default]
    Page,
    /// The worker, from the page's HTML: the page's policy forbids wasm, or its wasm broke.
    Worker,
}

/// The shop's pages that are open, by tab, as they announced themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tabs(BTreeMap<TabId, Document>);

/// How many tabs are remembered; whoever has more open loses the lowest numbers of those that nothing
/// works in.
const TABS_MAX: usize = 16;

impl Tabs {
    /// The page in a tab, if it is one of the shop's.
    #[must_use]
    pub fn get(&self, tab: TabId) -> Option<&Document> {
        self.0.get(&tab)
    }

    /// Whether a tab shows another page of the shop than this document: what this one says of the tab
    /// comes late. Of a tab that shows none the announcement may have been lost.
    pub(crate) fn shows_another(&self, tab: TabId, document: &DocumentId) -> bool {
        self.get(tab).is_some_and(|shown| shown.id != *document)
    }

    /// Every tab that shows a page of the shop.
    pub fn iter(&self) -> impl Iterator<Item = (TabId, &Document)> {
        self.0.iter().map(|(tab, document)| (*tab, document))
    }

    /// `at_work` are the tabs that must not be forgotten for it.
    pub(crate) fn put(&mut self, tab: TabId, document: Document, at_work: &[TabId]) {
        self.0.insert(tab, document);
        let spare = |it: &&TabId| **it != tab && !at_work.contains(it);
        while self.0.len() > TABS_MAX
            && let Some(other) = self.0.keys().find(spare).copied()
        {
            self.0.remove(&other);
        }
    }

    pub(crate) fn forget(&mut self, tab: TabId) {
        self.0.remove(&tab);
    }

    /// What the pages say about the sign-in: the newest word is the session's own field.
    #[must_use]
    pub fn signed_in(&self, tab: TabId) -> Option<bool> {
        self.get(tab).and_then(|document| document.seen.signed_in)
    }
}
