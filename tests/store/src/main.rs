//! Runs the practice store for trying the extension by hand.

use std::{
    env,
    error::Error,
    io::{self, Write},
    process::ExitCode,
};

use store::{Options, PASSWORD, SHOP, Store};

const PORT: u16 = 8443;

fn main() -> ExitCode {
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing is left to be done when standard error is gone too.
            let _unwritten = writeln!(io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn serve() -> Result<(), Box<dyn Error>> {
    let port = port(env::args().skip(1))?;
    let store = Store::start(Options {
        port,
        ..Options::default()
    })?;
    let mut out = io::stdout();
    writeln!(out, "{}", greeting(&store))?;
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(tokio::signal::ctrl_c())?;
    writeln!(
        out,
        "\n{}",
        serde_json::to_string_pretty(&store.journal().counts)?
    )?;
    Ok(())
}

fn port(mut arguments: impl Iterator<Item = String>) -> Result<u16, Box<dyn Error>> {
    match (arguments.next().as_deref(), arguments.next()) {
        (None, _) => Ok(PORT),
        (Some("--port"), Some(port)) => Ok(port.parse()?),
        _ => Err("usage: store [--port PORT]".into()),
    }
}

fn greeting(store: &Store) -> String {
    let accounts: Vec<String> = store
        .accounts()
        .iter()
        .map(|account| {
            let (orders, lines) = (store.orders(account).len(), store.cart(account).len());
            format!("  {account}@exemplo.pt  {orders} orders, {lines} lines in the cart")
        })
        .collect();
    format!(
        "The practice store listens on port {port}. Open it with:\n\n  \
         chromium --user-data-dir=\"$(mktemp -d)\" --no-first-run --disable-quic \\\n    \
         \"--host-resolver-rules={rules}\" \\\n    \
         --ignore-certificate-errors-spki-list={spki} \\\n    \
         https://{SHOP}/\n\n\
         Accounts (password: {PASSWORD}):\n{accounts}\n\n\
         Signed in at once: https://{SHOP}/practice/sign-in?account=ana\n\
         Overview, journal: https://{SHOP}/practice/  https://{SHOP}/practice/journal\n\
         What can go differently: tests/store/README.md\n\n\
         Ctrl-C ends it and shows what was done.",
        port = store.port(),
        rules = store.host_resolver_rules(),
        spki = store.certificate_spki_sha256_base64(),
        accounts = accounts.join("\n"),
    )
}
