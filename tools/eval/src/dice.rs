/// The same throws for the same seed, so that two reports can be compared.
pub struct Dice(u64);

impl Dice {
    /// Dice that fall as this seed has it.
    pub const fn new(seed: u64) -> Self {
        // Small seeds differ in few bits, and none at all would never leave zero.
        match seed ^ 0x9E37_79B9_7F4A_7C15 {
            0 => Self(1),
            mixed => Self(mixed),
        }
    }

    /// A number below the limit.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap_or(0)
    }

    /// Brings things into an order by chance.
    pub fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shuffle_loses_nothing_and_can_be_repeated() {
        let shuffled = |seed| {
            let mut all: Vec<u32> = (0..50).collect();
            Dice::new(seed).shuffle(&mut all);
            all
        };
        assert_eq!(shuffled(7), shuffled(7));
        assert_ne!(shuffled(7), shuffled(8));
        assert_ne!(shuffled(6), shuffled(7), "in the lowest bit alone");
        let mut back = shuffled(7);
        back.sort_unstable();
        assert_eq!(back, (0..50).collect::<Vec<u32>>());
    }
}
