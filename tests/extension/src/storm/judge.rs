use serde_json::Value;

use super::{
    LIMIT,
    calm::{ACCOUNT, Calm},
};
use crate::{Result, Trial, fault_of};

/// Where a run stands, and why, in one word or a few: `PAUSED READ_FAILED INTERRUPTED`.
pub(super) fn named(run: &Value) -> String {
    let status = run["status"].as_str().unwrap_or("?");
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let why = match status {
        "PAUSED" => vec![
            fault_of(run).to_owned(),
            word(&run["fault"]["fault"]["why"]["unseen"]),
        ],
        "IDLE" => vec![
            word(&run["checked"]["verdict"]["verdict"]),
            word(&run["checked"]["verdict"]["why"]["unseen"]),
        ],
        _ => Vec::new(),
    };
    let words = [vec![status.to_owned()], why].concat();
    let said: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
    said.join(" ")
}

/// What is wrong with how a run came to rest in a storm.
pub(super) fn at_rest(trial: &Trial, run: &Value, took: u64) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    let limit = LIMIT.as_secs();
    if took > limit * 1_000 {
        wrong.push(format!("took longer than {limit} s"));
    }
    let said = match run["status"].as_str() {
        Some("REVIEW") => true,
        Some("PAUSED") => fault_of(run) != "?",
        _ => !run["checked"]["verdict"]["verdict"].is_null(),
    };
    if !said {
        wrong.push(format!("stopped without a reason: {run}"));
    }
    if let Some(pack) = pack(run) {
        wrong.extend(trial.proves(ACCOUNT, pack).err().map(|it| it.to_string()));
    }
    wrong.extend(once(trial));
    wrong.extend(gaps(trial)?);
    Ok(wrong)
}

/// What is wrong once the person has gone on to the review.
pub(super) fn after(
    trial: &Trial,
    seen_through: &Result<usize>,
    calm: &Calm,
) -> Result<Vec<String>> {
    let mut wrong = Vec::new();
    wrong.extend(seen_through.as_ref().err().map(ToString::to_string));
    if trial.cart(ACCOUNT) != calm.cart {
        wrong.push("another cart than without a storm".to_owned());
    }
    if let Some(pack) = pack(&trial.run()?) {
        wrong.extend(trial.proves(ACCOUNT, pack).err().map(|it| it.to_string()));
    }
    let reorders = trial.store.journal().counts.reorders;
    if reorders == 0 {
        wrong.push("no re-order in the end".to_owned());
    }
    wrong.extend(once(trial));
    wrong.extend(gaps(trial)?);
    Ok(wrong)
}

/// The order is not repeated twice, and nothing else is done.
fn once(trial: &Trial) -> Vec<String> {
    let reorders = trial.store.journal().counts.reorders;
    let twice = (reorders > 1).then(|| format!("{reorders} re-orders"));
    let harm = trial.harmless().err().map(|it| it.to_string());
    twice.into_iter().chain(harm).collect()
}

/// Entries that are missing in the run's own journal.
fn gaps(trial: &Trial) -> Result<Option<String>> {
    let numbers: Vec<u64> = trial
        .entries()?
        .iter()
        .filter_map(|entry| entry["number"].as_u64())
        .collect();
    let gaps = numbers.windows(2).filter(|pair| pair[1] != pair[0] + 1);
    let gaps = gaps.count();
    Ok((gaps > 0).then(|| format!("{gaps} gaps in the journal")))
}

/// The pack of a review, if it stands in one.
fn pack(run: &Value) -> Option<&Value> {
    (run["status"] == "REVIEW").then(|| &run["pack"])
}
