//! What the shop says of a line and of a substitute stands in the review: its labels, its promotions, and
//! why there is no more of something (SITE §8, §18).

use extension_tests::{Day, Result};
use serde_json::{Value, json};

/// Five of it are in Ana's newest order, and no more are to be had.
const LIMITED: &str = "27158";
const LEFT: i64 = 5;

#[test]
fn labels_and_the_reason_of_a_limit_are_in_the_review() -> Result<()> {
    let day = Day::of("ana", "MERGE", |switches| {
        switches.limited = [(LIMITED.to_owned(), LEFT)].into();
    })?;
    let review = day.trial.reaches("REVIEW")?;
    let pack = &review["pack"];
    let reason = format!("Só restam {LEFT} unidades");
    let mut limited = all(&pack["cart"]["lines"]).filter(|it| !it["cap"].is_null());
    let line = limited.next().cloned().unwrap_or_default();
    assert_eq!(
        (&line["pid"], &line["cap"]),
        (&json!(LIMITED), &json!(reason))
    );
    assert_eq!(line["stock"]["portion"]["most"], json!(LEFT.to_string()));
    assert_eq!(limited.next(), None, "the others have no limit");
    // What is as it was ordered is folded.
    day.panel.wait_for(".listing details")?;
    let unfold = "document.querySelectorAll('details').forEach((fold) => { fold.open = true; })";
    day.panel.eval(unfold)?;
    day.panel
        .wait_for_text(&format!("O Auchan.pt diz: «{reason}»"))?;
    let labels: Vec<&Value> = all(&pack["proposals"])
        .flat_map(|it| all(&it["finding"]["ranked"]))
        .flat_map(|it| all(&it["tile"]["labels"]))
        .collect();
    assert!(labels.contains(&&json!("Produto Nacional")), "{labels:?}");
    let shown: Vec<String> = day.panel.eval_as(
        "[...document.querySelectorAll('.substitutes .tag.label')].map(it => it.textContent)",
    )?;
    assert_eq!(shown.len(), labels.len());
    assert!(shown.contains(&"Nacional".to_owned()), "{shown:?}");
    day.reordered(1)
}

fn all(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

extension_tests::strictly!(labels_and_the_reason_of_a_limit_are_in_the_review);
