//! Walks every world that can come to be, breadth first, and remembers how.

use crate::digest::{Digest, Print};
use crate::lawful;
use crate::place::Place;
use crate::world::{Cause, Step, What, World};
use run::{Run, Status};
use std::collections::hash_map::{DefaultHasher, Entry};
use std::collections::{BTreeSet, HashMap, VecDeque};
use std::hash::{Hash, Hasher};

/// Every world that was reached, by number.
#[derive(Default)]
pub struct Walk {
    /// From where each was reached first, and how.
    origin: Vec<(usize, What)>,
    /// Where each leads to while everything works.
    pub usual: Vec<Vec<u32>>,
    /// Nothing is under way in it.
    pub rests: Vec<bool>,
    /// All steps that were taken.
    pub steps: usize,
    /// The stations of the run.
    pub stations: BTreeSet<String>,
    /// Where the run stood when a dead worker woke, and in which worlds.
    pub woken: BTreeSet<String>,
    wakings: Vec<(u32, String)>,
    /// The ones of those after which it came to REVIEW, with nothing more going wrong.
    pub well_after: BTreeSet<String>,
    /// Why the run paused.
    pub pauses: BTreeSet<String>,
    /// Where the tab was sent or led.
    pub places: BTreeSet<Place>,
    reviews: Vec<bool>,
}

impl Walk {
    /// Walks from `first`. Panics with the tale of it where a law is broken.
    pub fn from(first: Vec<World>) -> Self {
        let (mut walk, mut known, mut queue) = (Self::default(), HashMap::new(), VecDeque::new());
        for world in first {
            let world = world.canonical();
            let at = walk.adds(&world, (usize::MAX, ("it begins", None)));
            known.insert(fingerprint(&world), at);
            queue.push_back((at, world));
        }
        while let Some((from, world)) = queue.pop_front() {
            for Step { what, cause, world } in world.steps() {
                let world = world.canonical();
                walk.steps += 1;
                walk.obeys(from, what, &world);
                let woken = woken(what, &world);
                walk.woken.extend(woken.clone());
                let to = match known.entry(fingerprint(&world)) {
                    Entry::Occupied(known) => *known.get(),
                    Entry::Vacant(new) => {
                        let to = walk.adds(&world, (from, what));
                        new.insert(to);
                        queue.push_back((to, world));
                        to
                    }
                };
                walk.wakings
                    .extend(woken.map(|at| (u32::try_from(to).unwrap(), at)));
                if cause == Cause::Usual && to != from {
                    walk.usual[from].push(u32::try_from(to).unwrap());
                }
            }
        }
        walk.well_after = walk.that_review();
        walk
    }

    /// Where a worker woke, and the run came to REVIEW.
    fn that_review(&self) -> BTreeSet<String> {
        let mut back: Vec<Vec<u32>> = vec![Vec::new(); self.len()];
        for (at, ways) in self.usual.iter().enumerate() {
            for to in ways {
                back[*to as usize].push(u32::try_from(at).unwrap());
            }
        }
        let mut reach = self.reviews.clone();
        let mut queue: Vec<usize> = (0..self.len()).filter(|at| reach[*at]).collect();
        while let Some(at) = queue.pop() {
            for &from in &back[at] {
                if !std::mem::replace(&mut reach[from as usize], true) {
                    queue.push(from as usize);
                }
            }
        }
        let well = self.wakings.iter().filter(|(at, _)| reach[*at as usize]);
        well.map(|(_, row)| row.clone()).collect()
    }

    /// How many worlds there are.
    pub const fn len(&self) -> usize {
        self.origin.len()
    }

    fn adds(&mut self, world: &World, origin: (usize, What)) -> usize {
        self.origin.push(origin);
        self.usual.push(Vec::new());
        self.rests.push(lawful::rests(&world.record));
        self.reviews
            .push(world.record.run.status() == Status::Review);
        self.stations.insert(world.record.state_path().to_string());
        self.places.extend(world.tab.heading);
        if let Run::Paused(paused) = &world.record.run {
            let fault = serde_json::to_value(&paused.fault).unwrap();
            let is = fault["fault"]["is"].as_str().unwrap();
            self.pauses.insert(is.to_owned());
        }
        self.origin.len() - 1
    }

    fn obeys(&self, from: usize, what: What, world: &World) {
        let broken = world.breach.or_else(|| lawful::world(world).err());
        if let Some(law) = broken {
            panic!("{law}\n{}  {what:?}", self.tale(from));
        }
    }

    /// How a world came to be.
    pub fn tale(&self, mut at: usize) -> String {
        let mut tale = Vec::new();
        while let Some((from, what)) = self.origin.get(at) {
            tale.push(format!("  {what:?}\n"));
            at = *from;
        }
        tale.into_iter().rev().collect()
    }
}

impl World {
    /// All that can happen next.
    pub fn steps(&self) -> Vec<Step> {
        let mut out = Vec::new();
        self.post_steps(&mut out);
        self.worker_steps(&mut out);
        self.browser_steps(&mut out);
        self.person_steps(&mut out);
        self.mishaps(&mut out);
        out
    }
}

/// Two worlds with the same print are the same.
fn fingerprint(world: &World) -> (Print, Print) {
    let print = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, world).hash(&mut hasher);
        hasher.finish()
    };
    ((print(1), print(2)), Digest::of(&*world.record))
}

/// Where the run stands that a worker just woke to.
fn woken(what: What, world: &World) -> Option<String> {
    let running = matches!(world.record.run, Run::Running(_));
    (running && what.0 == "the worker wakes").then(|| world.record.state_path().to_string())
}
