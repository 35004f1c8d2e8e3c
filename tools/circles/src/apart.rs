use crate::modules::Modules;
use crate::resolve::Target;
use std::collections::BTreeMap;

/// Where the methods of a crate stand, by name.
pub struct Apart(BTreeMap<String, Vec<Stands>>);

/// Where one method stands.
struct Stands {
    file: String,
    /// The module of its type, where that is another file.
    home: Option<usize>,
}

impl Apart {
    /// All of a crate.
    pub fn of(modules: &Modules) -> Self {
        let mut all: BTreeMap<String, Vec<Stands>> = BTreeMap::new();
        for (at, module) in modules.0.iter().enumerate() {
            let mut stands = |method: &String, home: Option<usize>| {
                let file = module.file.clone();
                all.entry(method.clone())
                    .or_default()
                    .push(Stands { file, home });
            };
            for (of, method) in &module.names.methods {
                let home = match modules.target(at, of) {
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
    pub fn called(&self, method: &str) -> Option<&str> {
        match self.0.get(method)?.as_slice() {
            [one] if one.home.is_some() => Some(&one.file),
            _ => None,
        }
    }

    /// The file of a method that is called by the name of its type, which this module defines.
    pub fn spelled_out(&self, home: usize, method: &str) -> Option<&str> {
        let mut stands = self.0.get(method)?.iter();
        Some(&stands.find(|it| it.home == Some(home))?.file)
    }
}
