//! A running store.

use std::{
    net::{SocketAddr, TcpListener},
    sync::Arc,
    thread::{self, JoinHandle},
    time::{Duration, SystemTime},
};

use axum_server::{Handle, tls_rustls::RustlsConfig};

use crate::{
    Bill, Journal, LOGIN, Options, SHOP, StoreError,
    cart::CartLine,
    certificate::Certificate,
    serve::Serve,
    session::COOKIE,
    slots,
    switches::{Meddling, Switches},
    web::meddle,
    world::World,
};

/// A running store. It ends when dropped.
#[derive(Debug)]
pub struct Store {
    world: Arc<World>,
    port: u16,
    certificate: Certificate,
    handle: Handle<SocketAddr>,
    thread: Option<JoinHandle<()>>,
}

impl Store {
    /// Starts a store on 127.0.0.1, on a thread of its own.
    ///
    /// # Errors
    /// When the port is taken or the certificate cannot be made.
    pub fn start(options: Options) -> Result<Self, StoreError> {
        let listener = TcpListener::bind(("127.0.0.1", options.port))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let certificate = Certificate::generate(options.key.as_deref())?;
        let world = World::new(options.switches, secret(port)).map_err(StoreError::Data)?;
        let world = Arc::new(world);
        let handle = Handle::new();
        let serve = Serve {
            listener,
            tls: RustlsConfig::from_config(certificate.config()),
            handle: handle.clone(),
            world: Arc::clone(&world),
        };
        let thread = thread::Builder::new()
            .name("store".to_owned())
            .spawn(|| serve.run())?;
        Ok(Self {
            world,
            port,
            certificate,
            handle,
            thread: Some(thread),
        })
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The value of Chromium's `--host-resolver-rules` that leads both hosts here and all else
    /// nowhere.
    pub fn host_resolver_rules(&self) -> String {
        let port = self.port;
        format!(
            "MAP {SHOP} 127.0.0.1:{port}, MAP {} 127.0.0.1:{port}, MAP * ~NOTFOUND",
            LOGIN
        )
    }

    /// The value of Chromium's `--ignore-certificate-errors-spki-list`.
    pub fn certificate_spki_sha256_base64(&self) -> &str {
        self.certificate.spki_sha256()
    }

    /// The private key of the certificate, as PEM: a later store that gets it is the same one to a
    /// browser that was told of its key.
    pub fn key_pem(&self) -> &str {
        self.certificate.key_pem()
    }

    /// The certificate, for clients that take a root certificate.
    pub fn certificate_pem(&self) -> &str {
        self.certificate.pem()
    }

    /// What happened so far.
    pub fn journal(&self) -> Journal {
        self.world.state().journal.clone()
    }

    /// Whether no request is under way: a late answer could still bring a cookie of its own.
    pub fn at_rest(&self) -> bool {
        self.world.at_rest()
    }

    /// Begins the journal anew; carts and sessions stay.
    pub fn clear_journal(&self) {
        self.world.state().journal = Journal::default();
    }

    /// An account's cart. Unknown accounts have an empty one.
    pub fn cart(&self, account: &str) -> Vec<CartLine> {
        self.world.cart(account)
    }

    /// The cart that one re-order of an account's order would leave now, by the switches of the
    /// moment; `None` if there is no such order.
    pub fn reordered(&self, account: &str, order: &str, replaces: bool) -> Option<Vec<CartLine>> {
        self.world.reordered(account, order, replaces)
    }

    /// What an account's cart costs.
    pub fn bill(&self, account: &str) -> Bill {
        Bill::of(&self.world, account)
    }

    /// Reserves a delivery time for an account, as its person might on another device: the first one that
    /// there is room in.
    pub fn reserve(&self, account: &str) {
        let days = slots::days(slots::Way::Home).into_iter();
        let free = days.flat_map(|day| day.slots).find(|slot| slot.room);
        if let Some(known) = self.world.state().accounts.get_mut(account) {
            known.slot = free.map(|slot| slot.id);
        }
    }

    /// The goods of an account's newest order that come back when it is repeated.
    pub fn ordered(&self, account: &str) -> Vec<String> {
        let state = self.world.state();
        let newest = state.accounts.get(account).and_then(|a| a.orders.first());
        newest.map(crate::merge::goods).unwrap_or_default()
    }

    /// Makes an account's newest order so many times larger.
    pub fn multiply(&self, account: &str, times: i64) {
        let mut state = self.world.state();
        let newest = state.accounts.get_mut(account);
        let newest = newest.and_then(|account| account.orders.first_mut());
        for line in newest.into_iter().flat_map(|order| &mut order.lines) {
            line.quantity.0 *= times;
        }
    }

    /// Empties an account's cart, as another device might.
    pub fn empty(&self, account: &str) {
        if let Some(account) = self.world.state().accounts.get_mut(account) {
            account.cart.clear();
        }
    }

    /// Another device changes an account's cart, now.
    pub fn meddle(&self, account: &str, meddling: &Meddling) {
        meddle::now(&self.world, account, meddling);
    }

    /// Sets an account's cart back to how it was at the start, as another device might.
    ///
    /// # Errors
    /// When the data files cannot be read, which the start would have found out.
    pub fn restore(&self, account: &str) -> Result<(), StoreError> {
        let mut accounts = crate::account::load().map_err(StoreError::Data)?;
        let mut state = self.world.state();
        let known = state.accounts.get_mut(account);
        if let (Some(known), Some(first)) = (known, accounts.remove(account)) {
            known.cart = first.cart;
        }
        Ok(())
    }

    /// The short names of all accounts.
    pub fn accounts(&self) -> Vec<String> {
        self.world.state().accounts.keys().cloned().collect()
    }

    /// The uuids of an account's orders, newest first.
    pub fn orders(&self, account: &str) -> Vec<String> {
        let state = self.world.state();
        let orders = state
            .accounts
            .get(account)
            .map(|a| a.orders.as_slice())
            .unwrap_or_default();
        orders.iter().map(|order| order.uuid.clone()).collect()
    }

    /// The switches as they are.
    pub fn switches(&self) -> Switches {
        self.world.switches()
    }

    /// Changes switches: `store.switch(|s| s.latency_ms = 200)`.
    pub fn switch(&self, change: impl FnOnce(&mut Switches)) {
        change(&mut self.world.state().switches);
    }

    /// Ends all sessions: everybody is signed out.
    pub fn sign_everybody_out(&self) {
        self.world.state().sessions.clear();
    }

    /// Opens a session for an account and gives its cookie as `name=value`, for tests that do not
    /// go through the sign-in form.
    pub fn sign_in_cookie(&self, account: &str) -> String {
        let session = self.world.open_session(Some(account.to_owned()));
        format!("{}={session}", COOKIE)
    }

    /// Sets every account back to how it was at the start, ends all sessions and begins the journal
    /// anew. Switches stay.
    ///
    /// # Errors
    /// When the data files cannot be read, which the start would have found out.
    pub fn reset(&self) -> Result<(), StoreError> {
        let accounts = crate::account::load().map_err(StoreError::Data)?;
        let mut state = self.world.state();
        state.accounts = accounts;
        state.sessions.clear();
        state.journal = Journal::default();
        Ok(())
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.handle
            .graceful_shutdown(Some(Duration::from_millis(50)));
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has nothing left to end.
            let _ended = thread.join();
        }
    }
}

fn secret(port: u16) -> String {
    let now = SystemTime::now()
        .duration_since(SystemTime::UNIX_EPOCH)
        .unwrap_or_default();
    crate::token::digest(&["secret", &now.as_nanos().to_string(), &port.to_string()])
}
