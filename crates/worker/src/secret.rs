use chrome::Failure;
use chrome::storage::Area;
use llm::Endpoint;
use serde::{Deserialize, Serialize};

/// The key of the language model stands alone, so that nothing that reads settings reads it.
const SECRET: &str = "secret.model_key";

/// For which address a key is kept: the settings page shows that there is one, not which.
const SECRET_FOR: &str = "settings.key_for";

/// A key, and the one address it may be sent to. Settings that name another, from a file or by
/// hand, do not get it.
#[derive(Serialize, Deserialize)]
struct Secret {
    endpoint: String,
    key: String,
}

/// The key for an address, if there is one.
pub async fn key(endpoint: &str) -> Option<String> {
    let items = Area::Local.get(&[SECRET]).await.ok()?;
    let secret: Secret = serde_json::from_str(&items.text(SECRET)?).ok()?;
    (secret.endpoint == endpoint).then_some(secret.key)
}

/// Keeps a key for one address.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn keep(key: &str, endpoint: &Endpoint) -> Result<(), Failure> {
    let endpoint = endpoint.to_string();
    let secret = Secret {
        endpoint: endpoint.clone(),
        key: key.to_owned(),
    };
    let text = serde_json::to_string(&secret).map_err(|why| Failure::Other(why.to_string()))?;
    let parts = [(SECRET, text), (SECRET_FOR, endpoint)];
    Area::Local.set(&parts).await
}

/// Forgets the key.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn forget() -> Result<(), Failure> {
    Area::Local.remove(&[SECRET, SECRET_FOR]).await
}

/// Forgets it where it is for another address than the one that is set.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn forget_but(endpoint: Option<&Endpoint>) -> Result<(), Failure> {
    let endpoint = endpoint.map(ToString::to_string);
    let items = Area::Local.get(&[SECRET_FOR]).await?;
    match items.text(SECRET_FOR) {
        Some(kept) if Some(&kept) != endpoint.as_ref() => forget().await,
        Some(_) | None => Ok(()),
    }
}
