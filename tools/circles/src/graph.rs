use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Which file imports which, and the names it does so for.
#[derive(Debug, Default)]
pub struct Graph(BTreeMap<String, BTreeMap<String, BTreeSet<String>>>);

/// Files each of which leads to every other by imports.
#[derive(Debug, PartialEq, Eq)]
pub struct Circle {
    /// In the order of their names.
    pub files: Vec<String>,
    /// The imports among them: who imports whom for what.
    imports: Vec<(String, String, String)>,
}

impl Graph {
    /// A file takes a name from another. From itself, it does not count.
    pub fn import(&mut self, from: &str, to: &str, name: &str) {
        if from != to {
            let targets = self.0.entry(from.to_owned()).or_default();
            targets
                .entry(to.to_owned())
                .or_default()
                .insert(name.to_owned());
        }
    }

    /// Every circle: no file is in two of them.
    pub fn circles(&self) -> Vec<Circle> {
        let reached: BTreeMap<_, _> = self
            .0
            .keys()
            .map(|file| (file, self.reached(file)))
            .collect();
        let mut done = BTreeSet::new();
        let mut circles = Vec::new();
        for (file, those) in &reached {
            let back = |other: &&String| reached.get(other).is_some_and(|it| it.contains(*file));
            let files: Vec<String> = those.iter().copied().filter(back).cloned().collect();
            if files.contains(file) && !done.contains(*file) {
                done.extend(files.iter().cloned());
                circles.push(self.circle(files));
            }
        }
        circles
    }

    /// All that a file imports, and what that imports, and so on.
    fn reached<'a>(&'a self, file: &'a String) -> BTreeSet<&'a String> {
        let mut reached = BTreeSet::new();
        let mut open: Vec<&String> = vec![file];
        while let Some(next) = open.pop() {
            let targets = self.0.get(next).into_iter().flat_map(BTreeMap::keys);
            open.extend(targets.filter(|target| reached.insert(*target)));
        }
        reached
    }

    fn circle(&self, files: Vec<String>) -> Circle {
        let mut imports = Vec::new();
        for from in &files {
            for (to, names) in self.0.get(from).into_iter().flatten() {
                if files.contains(to) {
                    let names = names.iter().cloned().collect::<Vec<_>>().join(", ");
                    imports.push((from.clone(), to.clone(), names));
                }
            }
        }
        Circle { files, imports }
    }
}

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (from, to, names) in &self.imports {
            writeln!(f, "  {from} → {to} ({names})")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(edges: &[(&str, &str)]) -> Graph {
        let mut graph = Graph::default();
        for (from, to) in edges {
            graph.import(from, to, "X");
        }
        graph
    }

    #[test]
    fn a_circle_is_found_once_and_whole() {
        let graph = graph(&[("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e")]);
        let circles = graph.circles();
        assert_eq!(circles.len(), 1);
        assert_eq!(circles[0].files, ["a", "b", "c"]);
        assert_eq!(circles[0].imports.len(), 3);
    }

    #[test]
    fn a_line_is_no_circle_nor_is_a_file_that_names_itself() {
        assert_eq!(
            graph(&[("a", "b"), ("b", "c"), ("a", "c"), ("c", "c")]).circles(),
            []
        );
    }
}
