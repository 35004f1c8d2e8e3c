use crate::change::{Change, Deed};
use crate::reading::Reading;
use crate::zone::{Row, Zone};
use serde_json::Value;

/// What came of one copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    Right,
    Aside,
    Unreadable,
    Wrong(String),
}

/// Holds the reading of a changed page against that of the page as it was, which shows this `money`.
pub(crate) fn judge(
    change: &Change,
    whole: &Reading,
    money: &[Value],
    read: Result<Reading, String>,
) -> Verdict {
    let read = match read {
        Ok(read) => read,
        Err(why) => return unread(change, whole, &why),
    };
    if read == *whole {
        return Verdict::Right;
    }
    if change.harmless() {
        return Verdict::Wrong(format!(
            "another program's change was read: {}",
            unlike(whole, &read)
        ));
    }
    match change.place.zone {
        Zone::Elsewhere => Verdict::Wrong(format!(
            "nothing of it was touched: {}",
            unlike(whole, &read)
        )),
        Zone::Row(row) => in_row(change, row, whole, &read),
        Zone::RowItself(row) if change.of_attributes() => in_row(change, row, whole, &read),
        Zone::RowItself(_) | Zone::Frame => in_frame(change, whole, money, &read),
    }
}

/// A page may be unreadable when its frame was touched, or when no row of it is left.
fn unread(change: &Change, whole: &Reading, why: &str) -> Verdict {
    let last = |(list, _): Row| whole.lists.get(list).is_some_and(|rows| rows.len() == 1);
    let framed = match change.place.zone {
        Zone::Frame => true,
        Zone::RowItself(row) => last(row) || !change.of_attributes(),
        Zone::Row(row) => last(row),
        Zone::Elsewhere => false,
    };
    match framed && !change.harmless() {
        true => Verdict::Unreadable,
        false => Verdict::Wrong(format!("unreadable: {why}")),
    }
}

fn in_row(change: &Change, (list, at): Row, whole: &Reading, read: &Reading) -> Verdict {
    let mut expected = whole.lists.clone();
    let more = read.aside.checked_sub(whole.aside);
    let (Some(before), Some(after)) = (expected.get_mut(list), read.lists.get(list)) else {
        return Verdict::Wrong("a list is gone".into());
    };
    if after.len() == before.len() {
        let (Some(was), Some(is)) = (before.get_mut(at), after.get(at)) else {
            return Verdict::Wrong("a row is gone".into());
        };
        if let Some(why) = misread(change, "", was, is) {
            return Verdict::Wrong(why);
        }
        *was = is.clone();
    } else if after.len() + 1 == before.len() && (more == Some(1) || change.takes_the_row_away()) {
        before.remove(at);
    } else {
        return Verdict::Wrong(format!("{} rows, {} set aside", after.len(), read.aside));
    }
    match expected == read.lists {
        false => Verdict::Wrong("another row is read otherwise".into()),
        true if more > Some(0) => Verdict::Aside,
        true => Verdict::Right,
    }
}

/// Rows may be gone or doubled with what holds them; none is read otherwise. What is said of the
/// group of a row is not the row's own.
fn in_frame(change: &Change, whole: &Reading, money: &[Value], read: &Reading) -> Verdict {
    for (before, after) in whole.lists.iter().zip(&read.lists) {
        let known = |row: &Value| before.iter().any(|was| of_group(change, was, row));
        if let Some(row) = after.iter().find(|row| !known(row)) {
            return Verdict::Wrong(format!("a row is read otherwise: {row}"));
        }
    }
    if let Some(row) = unknown_row(change, money, read) {
        return Verdict::Wrong(format!("a row among the totals is read otherwise: {row}"));
    }
    for (key, is) in &read.rest {
        let was = whole.rest.get(key).unwrap_or(&Value::Null);
        if OWN_WORD.contains(&key.as_str()) {
            continue;
        }
        if let Some(why) = misread(change, key, was, is) {
            return Verdict::Wrong(why);
        }
    }
    Verdict::Right
}

/// What a page says by the presence of a part alone, and what is told of its contradictions: where
/// the part is gone it does not say so any more.
const OWN_WORD: [&str; 5] = [
    "cross_check",
    "minimum_missing",
    "rows",
    "reorder",
    "more_url",
];

/// A deposit, a fee or the like at a sum that is none of those of the page, and none of the change. What loses its place among the totals is told by its own words.
fn unknown_row<'a>(change: &Change, money: &[Value], read: &'a Reading) -> Option<&'a Value> {
    let rows = read.rest.get("rows").and_then(Value::as_array)?;
    let known = |row: &&Value| {
        let amount = row.get("amount").unwrap_or(&Value::Null);
        money.contains(amount) || accounted(change, "amount", amount) || amount.is_null()
    };
    rows.iter().find(|row| !known(row))
}

fn of_group(change: &Change, was: &Value, is: &Value) -> bool {
    let category = |value: &Value| {
        let mut value = value.clone();
        value.as_object_mut().and_then(|row| row.remove("category"));
        value
    };
    was == is || (category(was) == category(is) && misread(change, "", was, is).is_none())
}

/// Where two values differ, and the change does not account for it.
fn misread(change: &Change, key: &str, was: &Value, is: &Value) -> Option<String> {
    match (was, is) {
        _ if was == is => None,
        (Value::Object(was), Value::Object(is)) => {
            let keys = was.keys().chain(is.keys());
            keys.into_iter().find_map(|key| {
                let value =
                    |of: &serde_json::Map<String, Value>| of.get(key).cloned().unwrap_or_default();
                misread(change, key, &value(was), &value(is))
            })
        }
        // What is not told is not told wrongly.
        (_, Value::Null) => None,
        (Value::Array(was), Value::Array(is))
            if is.len() <= was.len() || change.deed == Deed::Doubled =>
        {
            None
        }
        _ if accounted(change, key, is) => None,
        _ => Some(format!("{key} was {was}, is {is}")),
    }
}

/// Whether the change says what is read now.
fn accounted(change: &Change, key: &str, is: &Value) -> bool {
    let words = |means: &Value| {
        means
            .as_str()
            .zip(is.as_str())
            .is_some_and(|(all, is)| all.contains(is))
    };
    let said = change.means.iter().any(|means| means == is || words(means));
    let signed = is
        .as_i64()
        .is_some_and(|n| change.means.contains(&Value::from(-n)));
    let left_out = ["bags", "discount"].contains(&key) && is.as_i64() == Some(0);
    // What is in the cart is told by a control that is there for it.
    let untold = key == "in_cart" && is.as_bool() == Some(false) && change.takes_parts_away();
    said || signed || left_out || untold
}

impl Change {
    /// Whether it leaves the element where it stands.
    fn of_attributes(&self) -> bool {
        !matches!(
            self.deed,
            Deed::Gone | Deed::Emptied | Deed::Doubled | Deed::Moved
        ) && !self.takes_the_row_away()
    }

    fn takes_parts_away(&self) -> bool {
        matches!(self.deed, Deed::Gone | Deed::Emptied | Deed::Moved)
    }

    /// Whether the element may no longer be known as a row.
    fn takes_the_row_away(&self) -> bool {
        match &self.deed {
            Deed::AttrGone(name) => name == "class",
            Deed::ClassGone(_) => matches!(self.place.zone, Zone::RowItself(_)),
            _ => false,
        }
    }
}

/// Where two readings differ first.
fn unlike(whole: &Reading, read: &Reading) -> String {
    let lists = whole
        .lists
        .iter()
        .flatten()
        .zip(read.lists.iter().flatten());
    let mut pairs = lists.chain(whole.rest.values().zip(read.rest.values()));
    pairs.find(|(was, is)| was != is).map_or_else(
        || format!("{} set aside", read.aside),
        |(was, is)| format!("{was} became {is}"),
    )
}
