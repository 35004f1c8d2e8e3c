//! Which words of a list nobody has read yet.

use shop::Pid;
use shop::substitute::Item;
use std::fmt::Write;
use substitutes::reading;

/// How many words there are, and which of them play no part that is known: all of them, as they
/// stand in the list.
pub fn report(list: &str) -> String {
    // The first line is the heading.
    let words = || list.lines().skip(1).filter_map(word);
    let left: Vec<&str> = words().filter(|word| unread(word)).collect();
    let mut text = format!("{} of {} words unread\n", left.len(), words().count());
    for word in left {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {word}");
    }
    text
}

/// The first cell of a row.
fn word(row: &str) -> Option<&str> {
    row.split('\t').next().filter(|word| !word.is_empty())
}

fn unread(word: &str) -> bool {
    !reading(&Item::named(Pid("0".into()), word))
        .unread
        .is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_nobody_has_read_is_told() {
        let text = report("word\tnames\nleite\t900\nxpto\t4\n\nde\t9000\n");
        assert_eq!(text, "1 of 3 words unread\n  xpto\n");
    }
}
