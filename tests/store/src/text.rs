//! Words and addresses made from names.

/// Lower case without accents, for comparing.
pub fn fold(text: &str) -> String {
    text.to_lowercase().chars().map(plain).collect()
}

/// The words of a text, folded.
pub fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// One part of a friendly URL. Points stay, other marks go; what has no plain letter is
/// percent-escaped, as the shop does it (SITE §1).
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in fold(text).chars() {
        match c {
            ' ' if !slug.ends_with('-') => slug.push('-'),
            '%' => slug.push_str("%25"),
            c if c.is_ascii_alphanumeric() || c == '.' || c == '-' => slug.push(c),
            c if c.is_alphanumeric() => slug.push_str(&escape(&c.to_string())),
            _ => {}
        }
    }
    slug
}

/// Percent-escapes all but letters, digits and `-._~`.
pub fn escape(text: &str) -> String {
    let safe = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
    text.bytes()
        .map(|b| {
            if safe(b) {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect()
}

/// First letters in capitals, as titles have them.
pub fn title(text: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect::<String>())
    };
    text.to_lowercase()
        .split(' ')
        .filter_map(capital)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Puts the comma into thousands: `1,059` (SITE §2).
pub fn thousands(count: usize) -> String {
    if count < 1000 {
        count.to_string()
    } else {
        format!("{},{:03}", count / 1000, count % 1000)
    }
}

fn plain(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' => 'a',
        'é' | 'ê' | 'è' => 'e',
        'í' | 'î' => 'i',
        'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ú' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_hold_no_accents() {
        assert_eq!(
            slug("Natas, Béchamel e Chantilly"),
            "natas-bechamel-e-chantilly"
        );
        assert_eq!(slug("ESPARGUETE Nº5 500G"), "esparguete-n%C2%BA5-500g");
        assert_eq!(thousands(1059), "1,059");
    }
}
