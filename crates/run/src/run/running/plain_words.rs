use shop::Query;

/// The same search without accents; `None` where it has none, or is no search. Some words the shop's
/// search finds only so (SITE §8: what it makes of accents is not known).
pub(super) fn unaccented(sight: &Query) -> Option<Query> {
    let Query::Search { words } = sight else {
        return None;
    };
    let plain: String = words.chars().map(plain).collect();
    (plain != *words).then_some(Query::Search { words: plain })
}

const fn plain(letter: char) -> char {
    match letter {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'Á' | 'À' | 'Â' | 'Ã' | 'Ä' => 'A',
        'É' | 'È' | 'Ê' | 'Ë' => 'E',
        'Í' | 'Ì' | 'Î' | 'Ï' => 'I',
        'Ó' | 'Ò' | 'Ô' | 'Õ' | 'Ö' => 'O',
        'Ú' | 'Ù' | 'Û' | 'Ü' => 'U',
        'Ç' => 'C',
        'Ñ' => 'N',
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
        let plain = Some(search("Pao de agua ACORES 50%"));
        assert_eq!(unaccented(&search("Pão de água AÇORES 50%")), plain);
        assert_eq!(unaccented(&search("arroz agulha")), None);
        let path = "/pt/pão/".into();
        assert_eq!(unaccented(&Query::Replacements { path }), None);
    }
}
