use crate::files::{listed, name, text};
use crate::graph::Graph;
use std::path::Path;

/// Where the scripts are.
const FOLDER: &str = "extension";

/// A script: its file, as it is printed, and its text without comments.
struct Script {
    file: String,
    code: String,
}

/// Which script imports which.
pub fn imports(root: &Path) -> Result<Graph, String> {
    let mut scripts = Vec::new();
    for file in listed(&root.join(FOLDER))? {
        if file.extension().is_some_and(|it| it == "js") {
            scripts.push(Script {
                file: name(root, &file),
                code: code(&text(&file)?),
            });
        }
    }
    Ok(graph(&scripts))
}

fn graph(scripts: &[Script]) -> Graph {
    let mut graph = Graph::default();
    for target in scripts {
        let imported = target
            .file
            .rsplit('/')
            .next()
            .map(|file| format!("'./{file}'"));
        for script in scripts {
            let globals = globals(&target.code).into_iter();
            for global in globals.filter(|global| mentions(&script.code, global)) {
                graph.import(&script.file, &target.file, global);
            }
            if let Some(file) = imported.as_ref().filter(|file| script.code.contains(*file)) {
                graph.import(&script.file, &target.file, file);
            }
        }
    }
    graph
}

/// What a script gives to all others of its page: each `var` that begins a line.
fn globals(code: &str) -> Vec<&str> {
    let named = |line: &'_ str| -> Option<usize> {
        line.strip_prefix("var ")?
            .find(|c: char| !c.is_alphanumeric())
    };
    code.lines()
        .filter_map(|line| Some(&line[4..4 + named(line)?]))
        .collect()
}

fn mentions(code: &str, word: &str) -> bool {
    code.split(|c: char| !c.is_alphanumeric() && c != '_')
        .any(|it| it == word)
}

/// The text without its comments.
fn code(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("/*") {
        code += before;
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    code += rest;
    let whole = |line: &str| !line.trim_start().starts_with("//");
    code.lines()
        .filter(|line| whole(line))
        .map(|line| format!("{line}\n"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script(file: &str, text: &str) -> Script {
        Script {
            file: file.to_owned(),
            code: code(text),
        }
    }

    #[test]
    fn a_script_imports_what_it_names_and_no_comment_does() {
        let circles = |other: &str| {
            graph(&[
                script("e/a.js", "var a = () => b();\n"),
                script("e/b.js", other),
            ])
            .circles()
        };
        assert_eq!(circles("var b = () => 1;\n// a\n/* a */\n"), []);
        assert_eq!(circles("var b = () => a();\n").len(), 1);
        assert_eq!(circles("var b = 1;\nimport x from './a.js';\n").len(), 1);
    }
}
