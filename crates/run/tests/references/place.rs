//! Where in a document a place begins and ends, and whether it says something.

/// What stands under the heading that begins with that word.
pub fn section(text: &str, heading: &str) -> Option<String> {
    let begins = |line: &&str| {
        let line = line
            .trim_start_matches('#')
            .strip_prefix(' ')
            .unwrap_or_default();
        line == heading || line.starts_with(&format!("{heading} "))
    };
    let mut lines = text
        .lines()
        .skip_while(|line| !line.starts_with('#') || !begins(line));
    let first = lines.next()?;
    let rest = lines.take_while(|line| !line.starts_with("## "));
    Some(
        [first]
            .into_iter()
            .chain(rest)
            .collect::<Vec<_>>()
            .join("\n"),
    )
}

/// The row of a table whose first cell begins with that number, or with a list that has it: `1 – 3, 6`.
pub fn row(text: &str, number: &str) -> Option<String> {
    let number = number.parse().ok()?;
    let cell = |line: &str| line.strip_prefix('|')?.split('|').next().map(counts);
    let found = text
        .lines()
        .find(|line| cell(line).is_some_and(|all| all.contains(&number)));
    found.map(str::to_owned)
}

/// The numbers that a cell begins with.
fn counts(cell: &str) -> Vec<u32> {
    let mut all: Vec<u32> = Vec::new();
    let mut range = false;
    for word in cell.split_whitespace() {
        match (word, word.trim_end_matches(',').parse()) {
            ("–", _) => range = true,
            (_, Ok(number)) if range => {
                all.extend(all.last().map_or(number, |it| it + 1)..=number);
                range = false;
            }
            (_, Ok(number)) => all.push(number),
            _ => break,
        }
    }
    all
}

/// An item of a numbered list: what goes on in its next lines with it.
pub fn item(text: &str, number: &str) -> Option<String> {
    let (_, from) = text.split_once(&format!("\n{number}. "))?;
    let rest = from
        .lines()
        .skip(1)
        .take_while(|line| line.starts_with(' '));
    Some(
        from.lines()
            .take(1)
            .chain(rest)
            .collect::<Vec<_>>()
            .join("\n"),
    )
}

/// Whether the text has these words in their order, `…` being a gap. Line ends, capitals and the stop at
/// the end of a quotation are nothing.
pub fn holds(text: &str, quote: &str) -> bool {
    let fold = |it: &str| {
        it.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase()
    };
    let text = fold(text);
    let mut rest = text.as_str();
    quote.split('…').map(fold).all(|part| {
        let part = part.trim_end_matches(['.', ',', ';', ':']);
        let found = rest.split_once(part);
        rest = found.map_or("", |(_, after)| after);
        found.is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_counts_by_ranges_and_by_rows() {
        assert_eq!(counts(" 1 – 3, 6, 8 state in memory, 9 "), [1, 2, 3, 6, 8]);
        assert_eq!(counts(" 12 "), [12]);
        assert!(counts(" pitfall ").is_empty());
    }

    #[test]
    fn a_quotation_is_held_to_its_words() {
        let text = "Rules beat scores:\n  never this. And *never* that.";
        for quote in ["rules beat scores", "Never this.", "scores … and *never*"] {
            assert!(holds(text, quote), "{quote}");
        }
        for quote in ["rules beat all", "that … rules", "never that"] {
            assert!(!holds(text, quote), "{quote}");
        }
    }

    #[test]
    fn a_section_has_its_own_number_and_ends_with_the_next() {
        let text = "# A\n## §1 One\na\n### §1.1 More\nb\n## §10 Ten\nc";
        assert_eq!(
            section(text, "§1").unwrap(),
            "## §1 One\na\n### §1.1 More\nb"
        );
        assert_eq!(section(text, "§1.1").unwrap(), "### §1.1 More\nb");
        assert_eq!(section(text, "§1.2"), None);
    }
}
