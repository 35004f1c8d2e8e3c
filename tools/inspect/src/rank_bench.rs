use crate::failure::Failure;
use crate::substitutes::questions;
use std::hint::black_box;
use std::time::Instant;
use substitutes::rank;

const PASSES: usize = 51;

/// Ranks the whole file again and again; the median of the passes, and the first by itself.
pub fn inspect(file: &str, text: &str) -> Result<String, Failure> {
    let questions = questions(file, text)?;
    let mut micros: Vec<u128> = (0..PASSES)
        .map(|_| {
            let start = Instant::now();
            for question in &questions {
                black_box(rank(&question.wanted, &question.candidates));
            }
            start.elapsed().as_micros()
        })
        .collect();
    let first = micros.first().copied().unwrap_or(0);
    micros.sort_unstable();
    let median = micros.get(PASSES / 2).copied().unwrap_or(0);
    let candidates: usize = questions.iter().map(|q| q.candidates.len()).sum();
    Ok(serde_json::json!({
        "targets": questions.len(),
        "candidates": candidates,
        "passes": PASSES,
        "median_ms": millis(median),
        "first_ms": millis(first),
    })
    .to_string())
}

fn millis(micros: u128) -> serde_json::Value {
    let written = format!("{}.{:03}", micros / 1000, micros % 1000);
    serde_json::from_str(&written).unwrap_or_default()
}
