use crate::outcome::Outcome;

const ROUNDS: usize = 2_000;

/// The middle 95 % of a measure over outcomes drawn again and again with replacement.
pub fn interval(all: &[Outcome], measure: fn(&[Outcome]) -> f64) -> (f64, f64) {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
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

/// The same throws every time, so that two reports can be compared.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap_or(0)
    }
}
