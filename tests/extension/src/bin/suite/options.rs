use std::thread;

use extension_tests::suite::Draw;
use lexopt::prelude::*;

/// What may be said on the command line.
pub const USAGE: &str = "\
options:
  WORD…      only tests with one of these words in their full name (SUITE::TEST)
  --all      all tests on pages that forbid wasm (default: a drawn third of them)
  --free     no tests on pages that forbid wasm
  --jobs N   so many at once (default: two more than there are cores, as they mostly wait)
  --list     only say which";

/// What is to be run.
#[derive(Debug)]
pub struct Options {
    /// Words that the name has, if any are named.
    pub words: Vec<String>,
    /// Which strict tests.
    pub draw: Draw,
    /// Tests at once.
    pub jobs: usize,
    /// Whether only the names are asked for.
    pub list: bool,
    /// Whether only the options are asked for.
    pub help: bool,
}

impl Options {
    /// Reads the command line.
    pub fn of_command_line() -> Result<Self, lexopt::Error> {
        let mut options = Self {
            words: Vec::new(),
            draw: Draw::by_seed(),
            jobs: thread::available_parallelism().map_or(2, |cores| cores.get() + 2),
            list: false,
            help: false,
        };
        let mut free = false;
        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Value(word) => options.words.push(word.string()?),
                Long("all") => options.draw = Draw::All,
                Long("free") => free = true,
                Long("jobs") => options.jobs = parser.value()?.parse()?,
                Long("list") => options.list = true,
                Long("help") => options.help = true,
                other => return Err(other.unexpected()),
            }
        }
        // Who names tests wants those.
        if !options.words.is_empty() {
            options.draw = Draw::All;
        }
        if free {
            options.draw = Draw::None;
        }
        Ok(options)
    }
}
