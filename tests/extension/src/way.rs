//! The two ways a page of the shop is read (DECISIONS 23). The page's own policy chooses, and both
//! ways are tested.

use std::cell::Cell;

use serde_json::Value;

use crate::{Failure, Result};

thread_local! {
    static WAY: Cell<Way> = const { Cell::new(Way::FREE) };
    static PAGES: Cell<usize> = const { Cell::new(0) };
}

/// What the shop's pages forbid in a trial, and who is to read them then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// The `Content-Security-Policy` of every page of the shop.
    pub policy: Option<&'static str>,
    /// Who must have read them, as the record says it: `PAGE` or `WORKER`.
    pub read_by: &'static str,
}

impl Way {
    /// Nothing is forbidden: the page's own wasm reads it.
    pub const FREE: Self = Self {
        policy: None,
        read_by: "PAGE",
    };

    /// A page whose scripts may only come from the shop forbids wasm, ours included.
    pub const STRICT: Self = Self::forbidding("script-src 'self'");

    /// A page of that policy, which forbids wasm.
    pub const fn forbidding(policy: &'static str) -> Self {
        Self {
            policy: Some(policy),
            read_by: "WORKER",
        }
    }

    /// The way of the trials on this thread.
    pub fn current() -> Self {
        WAY.get()
    }

    /// Runs a test whose trials go this way, and makes sure that they did.
    pub fn go(self, test: impl FnOnce() -> Result<()>) -> Result<()> {
        let before = WAY.replace(self);
        PAGES.set(0);
        let came = test();
        WAY.set(before);
        came?;
        match PAGES.get() {
            0 => Err(Failure::Unexpected {
                expected: "a page read by somebody",
                got: "none on record".into(),
            }),
            _ => Ok(()),
        }
    }

    /// Whether every page on record was read as it must be.
    pub(crate) fn taken(self, head: &Value) -> Result<()> {
        for page in head["tabs"]
            .as_object()
            .into_iter()
            .flat_map(|all| all.values())
        {
            PAGES.set(PAGES.get() + 1);
            if page["read_by"] != self.read_by {
                return Err(Failure::Unexpected {
                    expected: "a page read the other way",
                    got: page.to_string(),
                });
            }
        }
        Ok(())
    }
}

/// The tests named here once more, on pages that forbid wasm.
#[macro_export]
macro_rules! strictly {
    ($($test:ident),+ $(,)?) => {
        mod strictly {
            $(#[test]
            fn $test() -> $crate::Result<()> {
                $crate::Way::STRICT.go(super::$test)
            })+
        }
    };
}
