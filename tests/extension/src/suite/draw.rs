use super::Case;

/// Which of the tests on pages that forbid wasm are run: a third of them, another one for another
/// commit, so that all are in a few commits; or all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Draw {
    /// All of them.
    All,
    /// None of them.
    None,
    /// The third of this number: 0, 1 or 2.
    Third(u64),
}

/// The variable that says which third, by any number: `build.sh` makes it of the commit that is
/// checked out.
const SEED: &str = "CARRINHO_DRAW";

impl Draw {
    /// By the variable, else the first.
    #[must_use]
    pub fn by_seed() -> Self {
        let said = std::env::var(SEED).ok();
        let seed: Option<u64> = said.and_then(|said| said.parse().ok());
        Self::Third(seed.unwrap_or_default() % 3)
    }

    /// Whether a test is among those to be run.
    #[must_use]
    pub fn has(self, case: &Case) -> bool {
        match self {
            Self::Third(third) if case.is_strict() => number(&case.full_name()) % 3 == third,
            Self::None => !case.is_strict(),
            Self::All | Self::Third(_) => true,
        }
    }

    /// In words.
    #[must_use]
    pub fn said(self) -> String {
        match self {
            Self::All => "all tests on pages that forbid wasm".into(),
            Self::None => "none on pages that forbid wasm".into(),
            Self::Third(third) => format!(
                "a third of the tests on pages that forbid wasm ({SEED}={third} draws it again; \
                 --all runs all)"
            ),
        }
    }
}

/// FNV-1a: the same number for the same text, everywhere and always.
fn number(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| {
        (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
