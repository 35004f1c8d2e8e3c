//! The files and folders that a document names.

/// How the name of a file of ours ends.
const ENDS: [&str; 10] = [
    "rs", "js", "md", "json", "toml", "sh", "html", "css", "txt", "png",
];

/// The folders at the root: what begins with one is a path, however it ends.
const ROOTS: [&str; 5] = ["crates/", "docs/", "extension/", "tests/", "tools/"];

/// What a build or a run makes.
const MADE: [&str; 4] = ["dist/", "target/", "node_modules/", "summary.json"];

/// What stands for any name.
const ANY: [&str; 2] = ["FILE", "LANGUAGE"];

/// The paths that a text names, each as often as it does: `shop/src/cart.rs`, `hold/`,
/// `words/{answer,key}.rs` as two, `_locales/LANGUAGE/messages.json`.
pub fn named(text: &str) -> Vec<String> {
    let of_a_path = |c: char| c.is_alphanumeric() || "/._-*{},<>".contains(c);
    text.split(|c| !of_a_path(c))
        .filter(|word| !word.contains("//"))
        .map(|word| {
            word.trim_matches([',', '.', '<', '>'])
                .trim_start_matches("./")
        })
        .flat_map(expanded)
        .filter(|word| is_path(word))
        .collect()
}

/// Whether there is a file or a folder that could be meant: whose path ends so.
pub fn is_there(paths: &[String], named: &str) -> bool {
    let wanted: Vec<&str> = named.trim_end_matches('/').split('/').collect();
    paths.iter().any(|path| {
        let folder = path.ends_with('/');
        let parts: Vec<&str> = path.trim_end_matches('/').split('/').collect();
        let end = parts.len().checked_sub(wanted.len());
        let same = |end: usize| {
            parts[end..]
                .iter()
                .zip(&wanted)
                .all(|(it, name)| fits(it, name))
        };
        (folder || !named.ends_with('/')) && end.is_some_and(same)
    })
}

/// `x/{a,b}.rs` is two; without a bracket, a comma ends a name.
fn expanded(word: &str) -> Vec<String> {
    match word
        .split_once('{')
        .and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        Some((before, (among, after))) => {
            let all = among.split(',').map(|one| format!("{before}{one}{after}"));
            all.collect()
        }
        None => word.split(',').map(str::to_owned).collect(),
    }
}

fn is_path(word: &str) -> bool {
    let (stem, end) = word.rsplit_once('.').unwrap_or((word, ""));
    let file = ENDS.contains(&end) && !stem.is_empty() && !stem.ends_with('/');
    let folder = word.ends_with('/') && !word.starts_with('/');
    let rooted = ROOTS.iter().any(|it| word.starts_with(it));
    let made = MADE.iter().any(|it| word.starts_with(it));
    (file || folder || rooted) && !word.starts_with('/') && !made
}

/// A name with `*` for anything.
fn fits(name: &str, wanted: &str) -> bool {
    match wanted.split_once('*') {
        Some((before, after)) => {
            let rest = name.strip_prefix(before);
            rest.is_some_and(|rest| rest.ends_with(after))
        }
        None => name == wanted || ANY.iter().any(|any| wanted.starts_with(any)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_told_from_words() {
        let rows = [
            ("see `shop/src/cart.rs`, and", vec!["shop/src/cart.rs"]),
            (
                "`words/{answer,key}.rs`",
                vec!["words/answer.rs", "words/key.rs"],
            ),
            ("[why](docs/DESIGN.md).", vec!["docs/DESIGN.md"]),
            (
                "deaths (hold/), session/, and/or",
                vec!["hold/", "session/"],
            ),
            ("`/pt/` or https://a.pt/b/ or dist/ or 1.5", vec![]),
        ];
        for (text, want) in rows {
            assert_eq!(named(text), want, "{text}");
        }
    }

    #[test]
    fn a_path_is_found_by_its_end() {
        let paths = ["crates/shop/src/cart.rs", "crates/shop/src/"].map(str::to_owned);
        for named in [
            "cart.rs",
            "src/cart.rs",
            "shop/src/",
            "src/c*.rs",
            "LANGUAGE/cart.rs",
        ] {
            assert!(is_there(&paths, named), "{named}");
        }
        for named in ["art.rs", "shop/cart.rs", "cart.rs/", "src/d*.rs"] {
            assert!(!is_there(&paths, named), "{named}");
        }
    }
}
