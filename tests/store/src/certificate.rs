//! The self-signed certificate, made anew at each start, for both host names.

use std::sync::Arc;

use base64::{Engine, engine::general_purpose::STANDARD};
use rcgen::{CertifiedKey, KeyPair, PublicKeyData, generate_simple_self_signed};
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer},
};
use sha2::{Digest, Sha256};

use crate::{LOGIN, SHOP, StoreError};

/// A certificate with its key.
#[derive(Debug)]
pub struct Certificate {
    pem: String,
    spki_sha256: String,
    config: Arc<ServerConfig>,
}

impl Certificate {
    /// Makes one for the shop, the sign-in and this machine.
    pub fn generate() -> Result<Self, StoreError> {
        let names = [SHOP, LOGIN, "localhost", "127.0.0.1"].map(str::to_owned);
        let CertifiedKey { cert, signing_key } = generate_simple_self_signed(names)?;
        let config = config(cert.der().clone(), &signing_key)?;
        let hash = Sha256::digest(signing_key.subject_public_key_info());
        Ok(Self {
            pem: cert.pem(),
            spki_sha256: STANDARD.encode(hash),
            config,
        })
    }

    /// For Chromium's `--ignore-certificate-errors-spki-list`.
    pub fn spki_sha256(&self) -> &str {
        &self.spki_sha256
    }

    /// For clients that take a root certificate.
    pub fn pem(&self) -> &str {
        &self.pem
    }

    /// What the server needs.
    pub fn config(&self) -> Arc<ServerConfig> {
        Arc::clone(&self.config)
    }
}

fn config(cert: CertificateDer<'static>, key: &KeyPair) -> Result<Arc<ServerConfig>, StoreError> {
    let key = PrivateKeyDer::try_from(key.serialize_der()).map_err(StoreError::Key)?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![cert], key)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}
