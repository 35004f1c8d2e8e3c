use shop::Amount;

/// A piece of a folded name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// A number, with its text.
    Number(Amount, &'t str),
    /// A word; may hold digits behind its first letter.
    Word(&'t str),
    /// Any other sign.
    Sign(&'t str),
    /// White space.
    Gap(&'t str),
}

impl<'t> Piece<'t> {
    pub(super) const fn text(&self) -> &'t str {
        match self {
            Self::Number(_, text) | Self::Word(text) | Self::Sign(text) | Self::Gap(text) => text,
        }
    }
}

/// Cuts a folded name into pieces. Together they are the whole name.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let after_number = matches!(all.last(), Some(Piece::Number(..)));
        let (piece, length) = match first {
            '0'..='9' => number(rest),
            c if c.is_whitespace() => {
                let length = run(rest, char::is_whitespace);
                (Piece::Gap(head(rest, length)), length)
            }
            c if c.is_alphabetic() => {
                let length = word_length(rest, after_number);
                (Piece::Word(head(rest, length)), length)
            }
            c => (Piece::Sign(head(rest, c.len_utf8())), c.len_utf8()),
        };
        all.push(piece);
        rest = rest.get(length.max(first.len_utf8())..).unwrap_or_default();
    }
    all
}

/// A word ends before a digit where it belongs to a number (`4x100`, `6un`), else it keeps its
/// digits (`t65`, `b12`).
fn word_length(rest: &str, after_number: bool) -> usize {
    let letters = run(rest, char::is_alphabetic);
    let cross = head(rest, letters) == "x";
    if after_number || (cross && letters < rest.len()) {
        return letters;
    }
    run(rest, char::is_alphanumeric)
}

fn number(rest: &str) -> (Piece<'_>, usize) {
    let whole = run(rest, |c| c.is_ascii_digit());
    let behind = rest.get(whole..).unwrap_or_default();
    let decimals = match behind.strip_prefix(['.', ',']) {
        Some(more) => run(more, |c| c.is_ascii_digit()),
        None => 0,
    };
    let length = if decimals > 0 {
        whole + 1 + decimals
    } else {
        whole
    };
    let text = head(rest, length);
    // Past the third decimal nothing is worth knowing; `033l` is how shops misspell `0.33l`.
    let shown: String = match (decimals, text.strip_prefix('0')) {
        (0, Some(more)) if !more.is_empty() && more.len() <= 3 => format!("0.{more}"),
        (0, _) => text.to_owned(),
        (n, _) => head(text, length - n.saturating_sub(3)).replace(',', "."),
    };
    match shown.parse() {
        Ok(amount) if whole <= 6 => (Piece::Number(amount, text), length),
        _ => (Piece::Word(text), length),
    }
}

fn run(text: &str, fits: impl Fn(char) -> bool) -> usize {
    text.find(|c| !fits(c)).unwrap_or(text.len())
}

fn head(text: &str, length: usize) -> &str {
    text.get(..length).unwrap_or(text)
}
