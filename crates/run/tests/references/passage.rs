//! What is written in one piece: a comment of several lines, a paragraph of a document, a line of code.

/// One of them, folded into a single line.
pub struct Passage {
    /// Where it begins, counted from one.
    pub line: usize,
    pub text: String,
    /// Whether it is prose, in which quotation marks quote; in code they are strings.
    pub prose: bool,
}

/// All that the file of this path holds, in its order.
pub fn passages(path: &str, text: &str) -> Vec<Passage> {
    let marks = marks(path);
    let mut all: Vec<Passage> = Vec::new();
    let mut goes_on = false;
    for (line, written) in text.lines().enumerate() {
        let (code, comment) = parts(written.trim(), marks);
        if !code.is_empty() {
            all.push(passage(line + 1, code, false));
        }
        match (comment.trim(), all.last_mut()) {
            ("", _) => goes_on = false,
            (more, Some(last)) if goes_on && code.is_empty() => {
                last.text.push(' ');
                last.text.push_str(more);
            }
            (first, _) => {
                all.push(passage(line + 1, first, true));
                goes_on = true;
            }
        }
    }
    all
}

fn passage(line: usize, text: &str, prose: bool) -> Passage {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Passage { line, text, prose }
}

/// What begins a comment in a file of that kind; in a document all is one.
fn marks(path: &str) -> &'static [&'static str] {
    match path.rsplit_once('.').map(|(_, kind)| kind) {
        Some("md") => &[""],
        Some("toml" | "sh") => &["#"],
        Some("html") => &["<!--"],
        Some("css") => &["/*", "* "],
        _ => &["//!", "///", "//", "/*", "* "],
    }
}

/// The code and the comment of a line.
fn parts<'a>(line: &'a str, marks: &[&str]) -> (&'a str, &'a str) {
    if let Some(comment) = marks.iter().find_map(|mark| line.strip_prefix(mark)) {
        return ("", comment);
    }
    let behind = marks
        .iter()
        .find_map(|mark| line.split_once(&format!(" {mark} ")));
    behind.unwrap_or((line, ""))
}
