//! The thread that serves.

use std::{
    net::{SocketAddr, TcpListener},
    sync::Arc,
};

use axum_server::{Handle, tls_rustls::RustlsConfig};
use tokio::runtime;

use crate::{cable::Cable, web, world::World};

/// What the store's thread needs.
#[derive(Debug)]
pub struct Serve {
    pub listener: TcpListener,
    pub tls: RustlsConfig,
    pub handle: Handle<SocketAddr>,
    pub world: Arc<World>,
}

impl Serve {
    /// Serves until the handle says to stop.
    pub fn run(self) {
        let Ok(runtime) = runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
        else {
            return;
        };
        runtime.block_on(async move {
            let Ok(server) = axum_server::from_tcp_rustls(self.listener, self.tls) else {
                return;
            };
            let world = Arc::clone(&self.world);
            let server = server.map(|tls| tls.acceptor(Cable::of(world)));
            let service = web::router(self.world).into_make_service();
            // Ends only by the handle.
            let _ended = server.handle(self.handle).serve(service).await;
        });
    }
}
