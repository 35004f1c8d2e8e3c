use std::{
    env,
    io::{BufRead, BufReader, Write},
    os::unix::net::UnixStream,
    thread,
};

use serde_json::json;
use store::Options;

use super::{ADDRESS, BrowserNeeds, BrowserTerms};
use crate::{Failure, Launch, Result};

/// A browser that is borrowed, until this is dropped.
pub(crate) struct Lease {
    stream: BufReader<UnixStream>,
    /// What came with it.
    pub terms: BrowserTerms,
    /// The extension in it, once it is known. Only then it is given back.
    pub extension: Option<String>,
}

impl Lease {
    /// Borrows a browser, if there is a lender and it has such.
    pub fn take(launch: &Launch) -> Result<Option<Self>> {
        let Some(address) = env::var_os(ADDRESS).filter(|_| launch.is_common()) else {
            return Ok(None);
        };
        let mut stream = BufReader::new(UnixStream::connect(address)?);
        let language = launch.language;
        tell(&mut stream, &json!(BrowserNeeds { language }).to_string())?;
        let terms = hear(&mut stream)?;
        Ok(Some(Self {
            stream,
            terms,
            extension: None,
        }))
    }

    /// The store that this browser finds.
    pub fn store(&self) -> Options {
        Options {
            port: self.terms.store_port,
            key: Some(self.terms.store_key.clone()),
            ..Options::default()
        }
    }

    /// The browser was told to quit: it is started again, with what it kept.
    pub fn restart(&mut self) -> Result<()> {
        tell(&mut self.stream, "restart")?;
        self.terms = hear(&mut self.stream)?;
        Ok(())
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some(extension) = self.extension.take().filter(|_| !thread::panicking()) {
            // A lender that is gone has ended its browsers.
            let _ = tell(&mut self.stream, &format!("back {extension}"));
        }
    }
}

fn tell(stream: &mut BufReader<UnixStream>, line: &str) -> Result<()> {
    Ok(writeln!(stream.get_mut(), "{line}")?)
}

fn hear(stream: &mut BufReader<UnixStream>) -> Result<BrowserTerms> {
    let mut line = String::new();
    match stream.read_line(&mut line)? {
        0 => Err(Failure::Unexpected {
            expected: "a browser to borrow",
            got: "nothing".into(),
        }),
        _ => Ok(serde_json::from_str(&line)?),
    }
}
