//! Names drawn at random with what was understood of each, to be read by somebody who knows.

use crate::dice::Dice;
use crate::names::Named;
use std::fmt::Write;
use substitutes::reading;

/// So many names, each with its kind, its traits and the words that were left unread. The same for
/// the same seed.
pub fn report(mut names: Vec<Named>, seed: u64, many: usize) -> String {
    Dice::new(seed).shuffle(&mut names);
    let mut text = String::new();
    for (at, row) in names.iter().take(many).enumerate() {
        let read = reading(&row.item);
        let traits: Vec<String> = read
            .traits
            .iter()
            .map(|(of, value)| format!("{}={value}", of.code()))
            .collect();
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{:>4}  {}\n      {}{}; {}; unread: {}",
            at + 1,
            row.item.name,
            read.kind.as_deref().unwrap_or("KIND NOT KNOWN"),
            if read.durable { " (durable)" } else { "" },
            joined(&traits),
            joined(&read.unread)
        );
    }
    text
}

fn joined(words: &[String]) -> String {
    match words.is_empty() {
        true => "–".to_owned(),
        false => words.join(" "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::all;

    #[test]
    fn a_seed_draws_the_same_names_again() {
        let text =
            "shop\tcategory\tname\na\t\tLeite magro 1L\na\t\tArroz agulha 1kg\na\t\tXpto 7\n";
        let drawn = |seed| report(all(text).unwrap(), seed, 2);
        assert_eq!(drawn(1), drawn(1));
        assert_eq!(drawn(1).lines().count(), 4);
        let whole = report(all(text).unwrap(), 1, 9);
        assert!(
            whole.contains("Milk leite") && whole.contains("fat=magro"),
            "{whole}"
        );
        assert!(whole.contains("KIND NOT KNOWN; –; unread: xpto"), "{whole}");
    }
}
