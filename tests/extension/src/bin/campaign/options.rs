use extension_tests::{
    self as driver,
    hold::{Hold, Tour, Way},
    storm::Shop,
};
use lexopt::prelude::*;

/// Where the figures are left.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/campaign");

/// What may be said on the command line.
pub const USAGE: &str = "\
options:
  --points 3,7,9   only these transitions (default: all)
  --ways LOST,SAID only these ways (LOST UNHEARD UNSAID SAID RELOADED CRASHED BACK
                   ROUND_TRIP BROWSER_UNSAID BROWSER_SAID)
  --plan 13:SAID,2:LOST  only this one: at the 13th transition, and then at the 2nd after that
  --pairs N        so many runs that are cut short twice, by chance (default: 20)
  --seed S         of the chance (default: 1)
  --jobs N         so many browsers at once (default: 1)
  --free           only on pages that forbid nothing (default: these, and then the others)
  --strict         only on pages whose policy forbids wasm
  --storm 1,3,10   no campaign, but whole runs whose worker is stopped every so many seconds
  --dead N,S,C     in storms: what never comes: nothing, a shelf, the cart (default: N,S)
  --mending        what the person changes in the review, and only that, one change of every kind
  --resume         go on with the campaign that was broken off: what it did is not done again
  --write          put the tables into docs/RELIABILITY.md";

/// What is to be tried.
#[derive(Debug)]
pub struct Options {
    /// Which transitions; all if none are named.
    pub points: Vec<usize>,
    /// In which ways.
    pub ways: Vec<Way>,
    /// The one plan that is to be tried, if one is named.
    pub plan: Vec<Hold>,
    /// Runs that are cut short twice.
    pub pairs: usize,
    /// The seed of their chance.
    pub seed: u64,
    /// Browsers at once.
    pub jobs: usize,
    /// What the shop's pages forbid, one campaign after the other.
    pub roads: Vec<Road>,
    /// Seconds from one stop of the worker to the next, a storm each; none for a campaign.
    pub storm: Vec<u64>,
    /// What the shop is like in the storms.
    pub shops: Vec<Shop>,
    /// What the person does in the review.
    pub tour: Tour,
    /// Whether the runs of the campaign before count.
    pub resume: bool,
    /// Whether the table goes into the docs.
    pub write: bool,
    /// Whether only the options are asked for.
    pub help: bool,
}

/// How the shop's pages are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Road {
    /// By their own wasm.
    Free,
    /// By the worker, as their policy forbids wasm.
    Strict,
}

impl Road {
    const ALL: [Self; 2] = [Self::Free, Self::Strict];

    /// The driver's word for it.
    pub const fn way(self) -> driver::Way {
        match self {
            Self::Free => driver::Way::FREE,
            Self::Strict => driver::Way::STRICT,
        }
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            points: Vec::new(),
            ways: Way::ALL.into(),
            plan: Vec::new(),
            pairs: 20,
            seed: 1,
            jobs: 1,
            roads: Road::ALL.into(),
            storm: Vec::new(),
            shops: vec![Shop::Well, Shop::DeadShelf],
            tour: Tour::Straight,
            resume: false,
            write: false,
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
                Long("points") => {
                    options.points = list(&parser.value()?.string()?, |it| it.parse().ok())?
                }
                Long("ways") => options.ways = list(&parser.value()?.string()?, way)?,
                Long("plan") => options.plan = list(&parser.value()?.string()?, hold)?,
                Long("pairs") => options.pairs = parser.value()?.parse()?,
                Long("seed") => options.seed = parser.value()?.parse()?,
                Long("jobs") => options.jobs = parser.value()?.parse()?,
                Long("free") => options.roads = vec![Road::Free],
                Long("strict") => options.roads = vec![Road::Strict],
                Long("storm") => {
                    options.storm = list(&parser.value()?.string()?, seconds)?;
                }
                Long("dead") => options.shops = list(&parser.value()?.string()?, shop)?,
                Long("mending") => options.tour = Tour::Mending,
                Long("resume") => options.resume = true,
                Long("write") => options.write = true,
                Long("help") => options.help = true,
                other => return Err(other.unexpected()),
            }
        }
        Ok(options)
    }
}

fn hold(text: &str) -> Option<Hold> {
    let (after, name) = text.split_once(':')?;
    let (after, way) = (after.parse().ok()?, way(name)?);
    Some(Hold { after, way })
}

fn seconds(text: &str) -> Option<u64> {
    text.parse().ok().filter(|seconds| *seconds > 0)
}

fn shop(letter: &str) -> Option<Shop> {
    let begins = |shop: &Shop| match shop {
        Shop::Well => letter == "N",
        Shop::DeadShelf => letter == "S",
        Shop::DeadCart => letter == "C",
    };
    Shop::ALL.into_iter().find(begins)
}

fn way(name: &str) -> Option<Way> {
    serde_json::from_value(name.into()).ok()
}

fn list<T>(text: &str, one: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, lexopt::Error> {
    let read =
        |part: &str| one(part).ok_or_else(|| lexopt::Error::from(format!("what is {part}?")));
    text.split(',').map(read).collect()
}
