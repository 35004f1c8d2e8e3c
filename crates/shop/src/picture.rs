use serde::{Deserialize, Serialize};

/// The picture of a product, by what is its own of the address that a page gives: what all addresses of
/// the shop begin with is not kept a hundred times over. Which address it is, the shop's own crate says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Picture(pub String);
