//! Orders in two deliveries, and cancelled ones.

use super::all;
use extension_tests::{Day, Result};
use serde_json::{Value, json};
use store::{Event, PastOrders};

/// Rolls of Ana's newest order, of which three came first and two later.
const ROLLS: &str = "27158";

/// A nectar of it that came in the second delivery alone.
const NECTAR: &str = "3583036";

#[test]
fn what_came_in_two_deliveries_is_compared_as_what_it_was_together() -> Result<()> {
    let day = Day::of("ana", "MERGE", |switches| {
        let later = [(ROLLS, 2), (NECTAR, 1)];
        switches.past_orders.second_delivery =
            later.map(|(pid, pieces)| (pid.to_owned(), pieces)).into();
    })?;
    let review = day.reviews(&["É uma encomenda em 2 entregas."])?;
    let pack = &review["pack"];
    assert_eq!(pack["order"]["deliveries"], 2);
    let ordered = |pid: &str| -> Vec<Value> {
        let lines = all(&pack["against_order"]["lines"]).filter(|it| it["pid"] == pid);
        lines
            .map(|it| json!([it["ordered"]["amount"], it["fate"]["fate"]]))
            .collect()
    };
    assert_eq!(ordered(ROLLS), [json!(["5", "SAME"])]);
    assert_eq!(ordered(NECTAR), [json!(["1", "SAME"])]);
    let as_read = all(&pack["order"]["lines"]).filter(|it| it["pid"] == ROLLS);
    assert_eq!(as_read.count(), 2, "the order's page has both");
    let quantities = all(&pack["warnings"]).any(|it| it["warning"] == "QUANTITIES");
    assert!(!quantities, "{}", pack["warnings"]);
    day.reordered(1)
}

/// Where the list says so, the newest that came to anything is marked and repeated.
#[test]
fn an_order_that_the_list_calls_cancelled_is_told_and_not_offered() -> Result<()> {
    let day = Day::begin("ana")?;
    let [cancelled, next] = newest(&day);
    day.trial.store.switch(|switches| {
        switches.past_orders = PastOrders {
            cancelled: [cancelled.clone()].into(),
            list_tells_state: true,
            ..PastOrders::default()
        };
    });
    day.trial.checked()?;
    let choice = |uuid: &str| format!("input[name=order][value='{uuid}']");
    day.panel
        .wait_for(&format!("{}:disabled", choice(&cancelled)))?;
    day.panel.wait_for(&format!("{}:checked", choice(&next)))?;
    day.panel.wait_for_text("Cancelada")?;
    day.panel.click_control("Começar")?;
    let review = day.reviews(&[])?;
    assert_eq!(review["pack"]["order"]["id"], json!(next));
    assert_eq!(repeated(&day), [next]);
    day.reordered(1)
}

/// The list as it was seen says nothing of it: then the order's own page does, before anything is approved.
#[test]
fn an_order_that_its_own_page_calls_cancelled_is_told_in_the_review() -> Result<()> {
    let day = Day::begin("ana")?;
    let [cancelled, _] = newest(&day);
    day.trial
        .store
        .switch(|switches| _ = switches.past_orders.cancelled.insert(cancelled.clone()));
    day.trial.start("MERGE")?;
    let review = day.reviews(&["O Auchan.pt diz que esta encomenda foi cancelada"])?;
    let told = all(&review["pack"]["warnings"]).any(|it| it["warning"] == "ORDER_CANCELLED");
    assert!(told, "{}", review["pack"]["warnings"]);
    assert_eq!(repeated(&day), [cancelled]);
    day.reordered(1)
}

fn newest(day: &Day) -> [String; 2] {
    let mut orders = day.trial.store.orders("ana").into_iter();
    [(); 2].map(|()| orders.next().unwrap_or_default())
}

/// The orders that were asked for, by the store's journal.
fn repeated(day: &Day) -> Vec<String> {
    let journal = day.trial.store.journal();
    let reorders = journal.events().filter_map(|event| match event {
        Event::Reorder { order, .. } => Some(order.clone()),
        _ => None,
    });
    reorders.collect()
}

extension_tests::strictly!(
    what_came_in_two_deliveries_is_compared_as_what_it_was_together,
    an_order_that_the_list_calls_cancelled_is_told_and_not_offered,
    an_order_that_its_own_page_calls_cancelled_is_told_in_the_review,
);
