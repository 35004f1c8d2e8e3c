use crate::kind::Kind;
use crate::zone::Zone;
use ego_tree::NodeId;
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};

/// An element that is changed, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub id: NodeId,
    pub zone: Zone,
}

/// Whether as many rows of each list stand in the page as were read: none of goods was set aside.
pub(crate) fn all_read(html: &Html, kind: Kind, read: &[Vec<Value>]) -> bool {
    let stand = kind.lists().iter().map(|(_, rows)| found(html, rows).len());
    stand.eq(read.iter().map(Vec::len))
}

/// Every sum of money that the page shows, in cents.
pub(crate) fn money(html: &Html) -> Vec<Value> {
    let texts = html.root_element().text();
    let sums = texts.filter_map(auchan::money);
    sums.map(|sum| json!(sum)).collect()
}

/// Every element of the page, in page order.
pub(crate) fn places(html: &Html, kind: Kind) -> Vec<Place> {
    let lists = kind.lists().iter();
    let rows: Vec<Vec<NodeId>> = lists.map(|(_, rows)| found(html, rows)).collect();
    let frame = found(html, kind.frame());
    let all = html.root_element().descendants();
    let all = all.filter_map(ElementRef::wrap);
    all.map(|element| Place {
        id: element.id(),
        zone: zone(element, &rows, &frame),
    })
    .collect()
}

fn found(html: &Html, selector: &str) -> Vec<NodeId> {
    let Ok(selector) = Selector::parse(selector) else {
        return Vec::new();
    };
    html.select(&selector).map(|element| element.id()).collect()
}

fn zone(element: ElementRef<'_>, rows: &[Vec<NodeId>], frame: &[NodeId]) -> Zone {
    let around: Vec<NodeId> = element.ancestors().map(|node| node.id()).collect();
    for (list, rows) in rows.iter().enumerate() {
        for (row, id) in rows.iter().enumerate() {
            if *id == element.id() {
                return Zone::RowItself((list, row));
            }
            if around.contains(id) {
                return Zone::Row((list, row));
            }
        }
    }
    let holds = |id: &NodeId| element.descendants().any(|node| node.id() == *id);
    let around_a_row = rows.iter().flatten().any(holds);
    let framed = frame.contains(&element.id()) || frame.iter().any(holds);
    match around_a_row || framed {
        true => Zone::Frame,
        false => Zone::Elsewhere,
    }
}
