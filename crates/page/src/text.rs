/// The text with every run of white space made one space, and none at the ends.
///
/// White space is what Unicode calls so, the no-break spaces U+00A0 and U+202F included.
/// Letter case and every other character stay as they are.
#[must_use]
pub fn single_spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len().min(128));
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

#[cfg(test)]
mod tests {
    use super::single_spaced;

    #[test]
    fn no_break_spaces_are_spaces() {
        assert_eq!(single_spaced("\n  Olá,\u{a0}ANA\t\u{202f}\r\n"), "Olá, ANA");
        assert_eq!(single_spaced(" \u{a0} "), "");
    }
}
