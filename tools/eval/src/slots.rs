use cases::{Expected, Scenario};
use shop::SlotId;
use shop::slot_choice::{Offer, choose};
use std::fmt::Write;

/// How many scenarios pass for every order of their slots, and which do not.
pub fn report(scenarios: &[Scenario]) -> String {
    let judged: Vec<(&Scenario, Judged)> = scenarios.iter().map(|s| (s, judge(s))).collect();
    let passed = judged.iter().filter(|(_, j)| j.passed).count();
    let pairs: usize = judged.iter().map(|(_, j)| j.pairs).sum();
    let held: usize = judged.iter().map(|(_, j)| j.held).sum();
    let mut text = format!(
        "\nSlots: {passed}/{} scenarios, {held}/{pairs} pairs\n",
        scenarios.len()
    );
    for (scenario, _) in judged.iter().filter(|(_, j)| !j.passed) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  failed: {}", scenario.id);
    }
    text
}

struct Judged {
    passed: bool,
    pairs: usize,
    held: usize,
}

fn judge(scenario: &Scenario) -> Judged {
    let expected = &scenario.expected;
    let order = recommended(scenario, &scenario.offers);
    let held = expected
        .pairs
        .iter()
        .filter(|(a, b)| above(&order, a, b))
        .count();
    let steady = orders(&scenario.offers)
        .iter()
        .all(|offers| recommended(scenario, offers) == order);
    let passed = steady && held == expected.pairs.len() && holds(expected, &order);
    Judged {
        passed,
        pairs: expected.pairs.len(),
        held,
    }
}

fn recommended(scenario: &Scenario, offers: &[Offer]) -> Vec<SlotId> {
    choose(scenario.now, &scenario.wishes, offers)
        .recommended
        .into_iter()
        .map(|slot| slot.id)
        .collect()
}

fn holds(expected: &Expected, order: &[SlotId]) -> bool {
    let best = &expected.best_any_of;
    (best.is_empty() || order.first().is_some_and(|first| best.contains(first)))
        && expected.exclude.iter().all(|id| !order.contains(id))
        && (!expected.none || order.is_empty())
}

/// What is excluded counts as below.
fn above(order: &[SlotId], a: &SlotId, b: &SlotId) -> bool {
    let place = |id| order.iter().position(|one| one == id);
    place(a).is_some_and(|a| place(b).is_none_or(|b| a < b))
}

/// The reverse, and three shuffles that are the same every time.
fn orders(offers: &[Offer]) -> Vec<Vec<Offer>> {
    let reverse = offers.iter().rev().cloned().collect();
    let mut all = vec![reverse];
    for step in [3, 5, 7] {
        let mut shuffled: Vec<(usize, Offer)> = offers
            .iter()
            .cloned()
            .enumerate()
            .map(|(at, offer)| ((at * step + step / 2) % (offers.len() + 1), offer))
            .collect();
        shuffled.sort_by_key(|(place, _)| *place);
        all.push(shuffled.into_iter().map(|(_, offer)| offer).collect());
    }
    all
}
