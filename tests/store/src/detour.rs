//! Requests that are led elsewhere before they come to what they asked for, if they ever do.

use serde::{Deserialize, Serialize};

/// A detour: requests whose path holds `path` are led elsewhere, so many times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Detour {
    /// Part of the path, such as `historico-encomendas`.
    pub path: String,
    /// How often; each request that is led elsewhere takes one off.
    pub times: u32,
    /// Where to.
    pub to: Elsewhere,
}

/// Where a detour leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Elsewhere {
    /// To the same address once more: several of these are a chain.
    Round,
    /// To another address of the shop.
    To(String),
    /// To a page that stands in between and leads on by itself after so many milliseconds.
    Interim(u64),
    /// To a page of the store's making that answers with this status, and leads nowhere.
    StandIn(u16, String),
}

/// The session of whoever asks ends when a request to a matching path comes, before it is
/// answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// Part of the path, such as `carrinho-compras`.
    pub path: String,
    /// So many such requests are answered before.
    pub after: u32,
}

/// Whether the header knows of an address to deliver to (SITE §2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// As soon as the page is there.
    #[default]
    Chosen,
    /// So many milliseconds after the page was there, by the shop's script.
    Late(u64),
    /// Never: none is chosen.
    Missing,
}

impl Detour {
    /// `times` requests to a path that holds `path` are led elsewhere.
    pub fn of(path: &str, times: u32, to: Elsewhere) -> Self {
        let path = path.to_owned();
        Self { path, times, to }
    }

    /// All of them are.
    pub fn always(path: &str, to: Elsewhere) -> Self {
        Self::of(path, u32::MAX, to)
    }
}

impl Ending {
    /// At the request to `path` that follows `after` others.
    pub fn at(path: &str, after: u32) -> Self {
        let path = path.to_owned();
        Self { path, after }
    }
}

impl Delivery {
    /// Whether the page says so as it comes.
    pub(crate) fn shown(self) -> bool {
        self == Self::Chosen
    }

    /// After how many milliseconds the script says so, if it does.
    pub(crate) fn late(self) -> Option<u64> {
        match self {
            Self::Late(ms) => Some(ms),
            Self::Chosen | Self::Missing => None,
        }
    }
}
