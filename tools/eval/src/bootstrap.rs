use crate::dice::Dice;
use crate::outcome::Outcome;

const ROUNDS: usize = 2_000;

/// The middle 95 % of a measure over outcomes drawn again and again with replacement.
pub fn interval(all: &[Outcome], measure: fn(&[Outcome]) -> f64) -> (f64, f64) {
    let mut dice = Dice::new(0);
    let mut found: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let drawn: Vec<Outcome> = all
                .iter()
                .filter_map(|_| all.get(dice.below(all.len())).copied())
                .collect();
            measure(&drawn)
        })
        .collect();
    found.sort_by(f64::total_cmp);
    let at = |place: usize| found.get(place).copied().unwrap_or(0.0);
    (at(ROUNDS / 40), at(ROUNDS - 1 - ROUNDS / 40))
}
