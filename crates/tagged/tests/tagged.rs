//! What `Tagged` reads is what serde writes, and what serde's own derive would read.

#![allow(clippy::unwrap_used, reason = "that is how a test fails")]

use serde::{Deserialize, Serialize};
use serde_json::{Value, from_str, from_value, json, to_value};
use tagged::Tagged;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Line {
    pid: String,
    #[serde(default)]
    amount: Option<u32>,
}

#[derive(Debug, PartialEq, Serialize, Tagged)]
#[serde(tag = "is", rename_all = "SCREAMING_SNAKE_CASE")]
enum Beside {
    SoldOut,
    OneLine(Box<Line>),
    Many {
        lines: Vec<Line>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        inner: Option<Box<Apart>>,
    },
}

#[derive(Debug, PartialEq, Serialize, Tagged)]
#[serde(tag = "kind", content = "at", rename_all = "snake_case")]
enum Apart {
    #[serde(rename = "nowhere")]
    NotThere,
    Number(u64),
    Inner(Beside),
    Named {
        a: i64,
    },
}

fn line() -> Line {
    let (pid, amount) = ("7".into(), Some(2));
    Line { pid, amount }
}

#[test]
fn what_serde_writes_is_read() {
    let inner = || Some(Box::new(Apart::Number(9_007_199_254_740_993)));
    let many = |inner| Beside::Many {
        lines: vec![line(), line()],
        inner,
    };
    for written in [
        Beside::SoldOut,
        Beside::OneLine(Box::new(line())),
        many(None),
        many(inner()),
    ] {
        let text = serde_json::to_string(&written).unwrap();
        assert_eq!(from_str::<Beside>(&text).unwrap(), written, "{text}");
        assert_eq!(
            from_value::<Beside>(to_value(&written).unwrap()).unwrap(),
            written
        );
    }
    for written in [
        Apart::NotThere,
        Apart::Number(3),
        Apart::Inner(many(inner())),
        Apart::Named { a: -1 },
    ] {
        let text = serde_json::to_string(&written).unwrap();
        assert_eq!(from_str::<Apart>(&text).unwrap(), written, "{text}");
    }
}

#[test]
fn it_is_as_lenient_and_as_strict_as_serde() {
    let read = |tree: Value| from_value::<Beside>(tree);
    // The name may stand anywhere; what is not known is passed over; a default is one.
    let text = r#"{"other": 1, "pid": "7", "is": "ONE_LINE"}"#;
    let bare = Line {
        amount: None,
        ..line()
    };
    assert_eq!(
        from_str::<Beside>(text).unwrap(),
        Beside::OneLine(Box::new(bare))
    );
    assert_eq!(
        read(json!({ "is": "SOLD_OUT", "more": [] })).unwrap(),
        Beside::SoldOut
    );
    for (tree, why) in [
        (json!({}), "missing field `is`"),
        (json!([]), "missing field `is`"),
        (json!({ "is": "SoldOut" }), "unknown variant `SoldOut`"),
        (json!({ "is": 7 }), "unknown variant"),
        (json!({ "is": "ONE_LINE" }), "missing field `pid`"),
        (
            json!({ "is": "MANY", "lines": [{ "pid": 1 }] }),
            "invalid type",
        ),
    ] {
        let said = read(tree).unwrap_err().to_string();
        assert!(said.contains(why), "{said}");
    }
}
