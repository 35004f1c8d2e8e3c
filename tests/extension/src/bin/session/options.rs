use lexopt::prelude::*;

/// What may be said on the command line.
pub const USAGE: &str = "\
options:
  --journeys N     so many journeys through the shop (default: 100)
  --slow N         so many trials with a slow shop (default: 200)
  --clicks N       so many clicks from which the time to the verdict is taken (default: 20)
  --reorders N     only whole re-orders, so many, each another account, cart, order and weather,
                   judged by the store
  --only WORDS     only situations with these words in their name
  --seed S         of the weather and the slowness (default: 1)
  --jobs N         so many browsers at once (default: 1)
  --resume         go on with what was broken off: what was done is not done again
  --write          put the figures into docs/RELIABILITY.md
  --bench          only the time from a click to the verdict, as a row of ./build.sh bench";

/// What is to be measured.
#[derive(Debug)]
pub struct Options {
    /// Journeys.
    pub journeys: u64,
    /// Trials with a slow shop.
    pub slow: u64,
    /// Clicks on *Check session*.
    pub clicks: u64,
    /// Whole re-orders that are wanted, and nothing else is.
    pub reorders: Option<u64>,
    /// What the situations are called that are wanted, and nothing else is.
    pub only: Option<String>,
    /// The first seed.
    pub seed: u64,
    /// Browsers at once.
    pub jobs: usize,
    /// Whether what was done before counts.
    pub resume: bool,
    /// Whether the figures go into the docs.
    pub write: bool,
    /// Whether only the row of the bench is wanted.
    pub bench: bool,
    /// Whether only the options are asked for.
    pub help: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            journeys: 100,
            slow: 200,
            clicks: 20,
            reorders: None,
            only: None,
            seed: 1,
            jobs: 1,
            resume: false,
            write: false,
            bench: false,
            help: false,
        }
    }
}

impl Options {
    /// Reads the command line.
    pub fn of_command_line() -> Result<Self, lexopt::Error> {
        let mut options = Self::default();
        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Long("journeys") => options.journeys = parser.value()?.parse()?,
                Long("slow") => options.slow = parser.value()?.parse()?,
                Long("clicks") => options.clicks = parser.value()?.parse()?,
                Long("reorders") => options.reorders = Some(parser.value()?.parse()?),
                Long("only") => options.only = Some(parser.value()?.string()?),
                Long("seed") => options.seed = parser.value()?.parse()?,
                Long("jobs") => options.jobs = parser.value()?.parse()?,
                Long("resume") => options.resume = true,
                Long("write") => options.write = true,
                Long("bench") => options.bench = true,
                Long("help") => options.help = true,
                other => return Err(other.unexpected()),
            }
        }
        Ok(options)
    }
}
