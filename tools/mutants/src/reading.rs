use crate::kind::Kind;
use page::Element;
use serde::Serialize;
use serde_json::{Map, Value, json};
use shop::Unreadable;

/// What was read of a page: its lists of rows, and all the rest.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Reading {
    /// The rows, list by list.
    pub lists: Vec<Vec<Value>>,
    /// What is no row.
    pub rest: Map<String, Value>,
    /// How many rows were set aside.
    pub aside: usize,
}

impl Reading {
    /// Reads a page of this kind, as the run does.
    pub(crate) fn of(kind: Kind, html: &str) -> Result<Self, String> {
        read(kind, &page::parse(html).root()).map(|read| Self::split(kind, read))
    }

    fn split(kind: Kind, read: Value) -> Self {
        let mut rest = match read {
            Value::Object(all) => all,
            // A list that stands alone.
            rows => Map::from_iter([("orders".to_owned(), rows)]),
        };
        let aside = rest.remove("aside").map_or(0, |all| rows(all).len());
        let lists = kind.lists().iter();
        let lists = lists.map(|(name, _)| rest.remove(*name).map_or_else(Vec::new, rows));
        Self {
            lists: lists.collect(),
            rest,
            aside,
        }
    }
}

/// What a page of this kind tells, in whichever tree it is.
///
/// # Errors
/// Why it cannot be read.
pub fn read<E: Element>(kind: Kind, root: &E) -> Result<Value, String> {
    match kind {
        Kind::Orders => told(auchan::orders(root)),
        Kind::Order => told(auchan::order(root)),
        Kind::Cart => told(auchan::cart(root)),
        Kind::Search => told(auchan::search(root)),
        Kind::Product => told(auchan::product(root)),
        Kind::Slots => told(auchan::slots(root)),
    }
}

fn told<T: Serialize>(read: Result<T, Unreadable>) -> Result<Value, String> {
    read.map(|noun| json!(noun)).map_err(|why| why.to_string())
}

fn rows(value: Value) -> Vec<Value> {
    match value {
        Value::Array(rows) => rows,
        _ => Vec::new(),
    }
}
