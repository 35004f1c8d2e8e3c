use extension_tests::session;

/// The head of the table of situations.
pub const MATRIX: &str = "
| | situation | how it is made | asked by | expected | verdict | right? | s |
| --: | --- | --- | --- | --- | --- | --- | --: |
";

/// A row of it.
pub fn row(number: usize, outcome: &session::Outcome) -> String {
    let session::Outcome {
        name,
        how,
        asked,
        expected,
        verdict,
        took,
        knew: _,
    } = outcome;
    let right = if outcome.right() { "yes" } else { "**no**" };
    let took = seconds(*took);
    format!("| {number} | {name} | {how} | {asked} | {expected} | {verdict} | {right} | {took} |")
}

/// `12 of 14`.
pub fn of(some: usize, all: usize) -> String {
    format!("{some} of {all}")
}

/// Median and worst of milliseconds, in seconds.
pub fn spread(times: &[u64]) -> String {
    let worst = times.iter().max().copied().unwrap_or_default();
    format!("{}, {}", seconds(median(times)), seconds(worst))
}

/// The middle one.
pub fn median(times: &[u64]) -> u64 {
    let mut times = times.to_vec();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// `1.23`, of milliseconds.
fn seconds(milliseconds: u64) -> String {
    format!("{}.{:02}", milliseconds / 1000, milliseconds % 1000 / 10)
}
