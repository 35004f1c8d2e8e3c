use shop::Query;

/// The same search without accents; `None` where it has none, or is no search. Some words the shop's
/// search finds only so (SITE §8: what it makes of accents is not known).
pub(super) fn unaccented(sight: &Query) -> Option<Query> {
    let Query::Search { words } = sight else {
        return None;
    };
    // The shop's search knows no capitals.
    let words = words.to_lowercase();
    let plain: String = words.chars().map(plain).collect();
    (plain != words).then_some(Query::Search { words: plain })
}

const fn plain(letter: char) -> char {
    match letter {
        'à'..='ä' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(words: &str) -> Query {
        let words = words.into();
        Query::Search { words }
    }

    #[test]
    fn only_accents_go() {
        let plain = Some(search("pao de agua acores 50%"));
        assert_eq!(unaccented(&search("Pão de água AÇORES 50%")), plain);
        assert_eq!(unaccented(&search("arroz agulha")), None);
        let path = "/pt/pão/".into();
        assert_eq!(unaccented(&Query::Replacements { path }), None);
    }
}
