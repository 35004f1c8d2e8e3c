use crate::modules::Modules;
use crate::names::Binding;

/// What a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A module.
    Module(usize),
    /// Something that this module defines.
    Item(usize),
}

/// A name may be brought in by way of so many re-exports.
const STEPS_MAX: usize = 16;

impl Modules {
    /// What a path leads to that is written in this module; `None` for what is of another crate.
    pub fn target(&self, this: usize, path: &[String]) -> Option<Target> {
        self.resolve(this, path, STEPS_MAX)
    }

    fn resolve(&self, this: usize, path: &[String], steps: usize) -> Option<Target> {
        let (first, rest) = path.split_first()?;
        let start = match first.as_str() {
            "crate" => Target::Module(0),
            "self" => Target::Module(this),
            "super" => Target::Module(self.0[this].parent?),
            name => self.named(this, name, rest.is_empty(), steps)?,
        };
        self.follow(start, rest, steps)
    }

    /// The rest of a path. What stands in an item, as the variants of an enum do, is the item's.
    fn follow(&self, start: Target, rest: &[String], steps: usize) -> Option<Target> {
        let (Target::Module(at), Some((name, rest))) = (start, rest.split_first()) else {
            return Some(start);
        };
        let next = match name.as_str() {
            "super" => Target::Module(self.0[at].parent?),
            "self" => start,
            name => self.named(at, name, rest.is_empty(), steps)?,
        };
        self.follow(next, rest, steps)
    }

    /// A name in a module. Where a module and something else have the same, the path tells which is
    /// meant: only a module has more behind it.
    fn named(&self, at: usize, name: &str, is_last: bool, steps: usize) -> Option<Target> {
        let steps = steps.checked_sub(1)?;
        let module = &self.0[at];
        let child = || {
            module
                .children
                .get(name)
                .map(|child| Target::Module(*child))
        };
        let own = || {
            module
                .names
                .defined
                .contains(name)
                .then_some(Target::Item(at))
        };
        let follow = |it: &Binding| self.resolve_import(at, &it.path, steps);
        let bound = || module.names.bound.get(name).and_then(follow);
        let all = || {
            let mut globs = module.names.globs.iter();
            globs.find_map(|path| match self.resolve_import(at, path, steps)? {
                Target::Module(of) => self.named(of, name, is_last, steps),
                Target::Item(_) => None,
            })
        };
        match is_last {
            true => own().or_else(bound).or_else(all).or_else(child),
            false => child().or_else(own).or_else(bound).or_else(all),
        }
    }

    /// A path that stands in a `use` of this module. `use x::x` does not mean itself.
    fn resolve_import(&self, at: usize, path: &[String], steps: usize) -> Option<Target> {
        let (first, rest) = path.split_first()?;
        match self.0[at].children.get(first) {
            Some(child) if !rest.is_empty() => self.follow(Target::Module(*child), rest, steps),
            _ => self.resolve(at, path, steps),
        }
    }
}
