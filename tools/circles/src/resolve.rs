use crate::graph::Graph;
use crate::modules::Modules;
use crate::names::Binding;
use std::collections::BTreeMap;

/// What a path leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Target {
    /// A module.
    Module(usize),
    /// Something that this module defines.
    Item(usize),
}

/// A name may be brought in by way of so many re-exports.
const STEPS_MAX: usize = 16;

/// Which file of a crate imports which.
pub fn imports(modules: &Modules) -> Graph {
    let apart = Apart::of(modules);
    let mut graph = Graph::default();
    for (this, module) in modules.0.iter().enumerate() {
        let from = module.file.as_str();
        let brought_in = module.names.bound.values().filter(|it| !it.public);
        let paths = brought_in.map(|it| &it.path).chain(&module.mentions.paths);
        for path in paths {
            if let Some(Target::Item(home)) = modules.resolve(this, path, STEPS_MAX) {
                let name = path.last().map_or("", String::as_str);
                graph.import(from, &modules.0[home].file, name);
            }
        }
        for method in &module.mentions.methods {
            if let Some(file) = apart.called(method) {
                graph.import(from, file, method);
            }
        }
        for path in &module.mentions.paths {
            if let Some((file, method)) = modules.spelled_out(this, path, &apart) {
                graph.import(from, file, method);
            }
        }
    }
    graph
}

impl Modules {
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

    /// A method that is called by the name of its type, where it stands apart from that.
    fn spelled_out<'a>(
        &self,
        this: usize,
        path: &'a [String],
        apart: &'a Apart,
    ) -> Option<(&'a str, &'a str)> {
        let (method, of) = path.split_last()?;
        let Some(Target::Item(home)) = self.resolve(this, of, STEPS_MAX) else {
            return None;
        };
        let file = apart
            .0
            .get(method)?
            .iter()
            .find(|it| it.home == Some(home))?;
        Some((&file.file, method))
    }
}

/// Where the methods of a crate stand, by name.
struct Apart(BTreeMap<String, Vec<Stands>>);

/// Where one method stands.
struct Stands {
    file: String,
    /// The module of its type, where that is another file.
    home: Option<usize>,
}

impl Apart {
    fn of(modules: &Modules) -> Self {
        let mut all: BTreeMap<String, Vec<Stands>> = BTreeMap::new();
        for (at, module) in modules.0.iter().enumerate() {
            let mut stands = |method: &String, home: Option<usize>| {
                let file = module.file.clone();
                all.entry(method.clone())
                    .or_default()
                    .push(Stands { file, home });
            };
            for (of, method) in &module.names.methods {
                let home = match modules.resolve(at, of, STEPS_MAX) {
                    Some(Target::Item(home)) if modules.0[home].file != module.file => Some(home),
                    _ => None,
                };
                stands(method, home);
            }
            for method in &module.names.of_traits {
                stands(method, None);
            }
        }
        Self(all)
    }

    /// The file of a method that is called on some value: known where no other has its name.
    fn called(&self, method: &str) -> Option<&str> {
        match self.0.get(method)?.as_slice() {
            [one] if one.home.is_some() => Some(&one.file),
            _ => None,
        }
    }
}
