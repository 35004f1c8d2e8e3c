use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads a value, entry by entry where it cannot be read whole: an entry of a list that makes no
/// sense is put into `odd`, and the others are kept. `None` where it is not only entries of lists
/// that are odd: what stands elsewhere, such as how strict a diet is, is not left out without a
/// word.
pub fn sift<T: DeserializeOwned>(value: Value, odd: &mut Vec<Value>) -> Option<T> {
    if let Ok(whole) = serde_json::from_value(value.clone()) {
        return Some(whole);
    }
    let mut bare = value.clone();
    lists(&mut bare).for_each(|list| list.clear());
    serde_json::from_value::<T>(bare.clone()).ok()?;
    let mut kept = value;
    for (nth, list) in lists(&mut kept).enumerate() {
        let reads = |entry: &Value| {
            let mut one = bare.clone();
            if let Some(list) = lists(&mut one).nth(nth) {
                list.push(entry.clone());
            }
            serde_json::from_value::<T>(one).is_ok()
        };
        let (good, bad) = std::mem::take(list).into_iter().partition(reads);
        *list = good;
        odd.extend::<Vec<Value>>(bad);
    }
    serde_json::from_value(kept).ok()
}

/// The value itself, if it is a list, and the lists that stand in it.
fn lists(value: &mut Value) -> Box<dyn Iterator<Item = &mut Vec<Value>> + '_> {
    match value {
        Value::Array(list) => Box::new(std::iter::once(list)),
        Value::Object(fields) => Box::new(fields.values_mut().filter_map(Value::as_array_mut)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            Box::new(std::iter::empty())
        }
    }
}
