//! The self-signed certificate for both host names, made anew at each start.

use std::sync::Arc;

use base64::{Engine, engine::general_purpose::STANDARD};
use rcgen::{CertificateParams, KeyPair, PublicKeyData};
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
    key_pem: String,
    spki_sha256: String,
    config: Arc<ServerConfig>,
}

impl Certificate {
    /// Makes one for the shop, the sign-in and this machine, with `key` or with one of its own.
    pub fn generate(key: Option<&str>) -> Result<Self, StoreError> {
        let names = [SHOP, LOGIN, "localhost", "127.0.0.1"].map(str::to_owned);
        let key = key.map_or_else(KeyPair::generate, KeyPair::from_pem)?;
        let cert = CertificateParams::new(names)?.self_signed(&key)?;
        let config = config(cert.der().clone(), &key)?;
        let hash = Sha256::digest(key.subject_public_key_info());
        Ok(Self {
            pem: cert.pem(),
            key_pem: key.serialize_pem(),
            spki_sha256: STANDARD.encode(hash),
            config,
        })
    }

    /// For Chromium's `--ignore-certificate-errors-spki-list`.
    pub fn spki_sha256(&self) -> &str {
        &self.spki_sha256
    }

    /// The private key.
    pub fn key_pem(&self) -> &str {
        &self.key_pem
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
