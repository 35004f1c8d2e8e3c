use std::io::{self, Write};

/// A line of progress; nobody listening is no failure.
pub fn say(line: &str) {
    let _ = writeln!(io::stderr(), "  {line}");
}
