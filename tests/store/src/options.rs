//! How a store is started, and why it may not start.

use std::io;

use thiserror::Error;

use crate::switches::Switches;

/// How to start a store.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes any free one.
    pub port: u16,
    /// The private key of its certificate, as PEM; without one, a key is made at each start.
    pub key: Option<String>,
    /// What goes differently from the start.
    pub switches: Switches,
}

/// Why a store did not start.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The port is taken, or the thread could not be made.
    #[error("the store cannot listen: {0}")]
    Listen(#[from] io::Error),
    /// No certificate could be made.
    #[error("no certificate: {0}")]
    Certificate(#[from] rcgen::Error),
    /// The certificate's key was refused.
    #[error("no usable key: {0}")]
    Key(&'static str),
    /// TLS could not be set up.
    #[error("no TLS: {0}")]
    Tls(#[from] rustls::Error),
    /// A data file or template is wrong.
    #[error("the store's own data is wrong: {0}")]
    Data(String),
}
