/// The text without what cannot be seen: marks that turn the direction of writing round, letters
/// of no width, control characters. A product name with one of them could show another price or
/// another name than it says (Unicode TR 36, "bidirectional text spoofing").
///
/// Works on JSON text, too: none of it has a meaning there.
#[must_use]
pub fn harmless(text: &str) -> String {
    text.chars().filter(|letter| !unseen(*letter)).collect()
}

const fn unseen(letter: char) -> bool {
    matches!(
        letter,
        // Control characters but tab, line feed and carriage return; delete and the C1 set.
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        // Soft hyphen, Arabic letter mark, Mongolian vowel separator.
        | '\u{ad}' | '\u{61c}' | '\u{180e}'
        // No width; marks, embeddings and overrides of direction; line and paragraph separators.
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        // Joiners and operators without a width; isolates; deprecated format characters.
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        // Tags.
        | '\u{e0000}'..='\u{e007f}'
    )
}

/// First strong isolate, and pop directional isolate.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// A text to be put into a sentence: one that is written from right to left stays by itself, and
/// moves nothing around it. Any other is left as it is.
#[must_use]
pub fn isolated(text: &str) -> String {
    match text.chars().any(from_right_to_left) {
        true => format!("{}{text}{}", ISOLATE.0, ISOLATE.1),
        false => text.to_owned(),
    }
}

/// The blocks of the Unicode standard whose letters are written from right to left.
const fn from_right_to_left(letter: char) -> bool {
    matches!(
        letter,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_gone() {
        for mark in [
            '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}',
            '\u{2068}', '\u{2069}', '\u{200e}', '\u{200f}', '\u{61c}', '\u{200b}', '\u{200c}',
            '\u{200d}', '\u{2060}', '\u{feff}', '\u{ad}', '\0', '\u{1b}', '\u{7f}', '\u{85}',
            '\u{2028}', '\u{2029}',
        ] {
            let name = format!("Leite{mark} 1 L");
            assert_eq!(harmless(&name), "Leite 1 L", "{mark:?}");
        }
    }

    #[test]
    fn what_can_be_seen_stays() {
        for text in [
            "Açúcar «Ñandú» 2 × 1 kg – 3,99 €",
            "חלב 1 L",
            "{\n\t\"a\": 1\r\n}",
            "🥛",
        ] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn only_what_is_written_from_the_right_is_isolated() {
        assert_eq!(isolated("Leite 1 L"), "Leite 1 L");
        assert_eq!(isolated("חלב 1 L"), "\u{2068}חלב 1 L\u{2069}");
    }
}
