use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// What a piece of code names.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Mentions {
    /// Names and paths: `a`, `b::c`.
    pub paths: Vec<Vec<String>>,
    /// Methods that are called, and functions of `Self`.
    pub methods: Vec<String>,
}

impl Mentions {
    /// Takes code in, that of macros too: all of it is only tokens here.
    pub fn take(&mut self, code: TokenStream) {
        let tokens: Vec<TokenTree> = code.into_iter().collect();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let path = path_at(&tokens, at);
            match token {
                TokenTree::Group(group) => self.take(group.stream()),
                _ if path.is_empty() => {}
                _ if at > 0 && is_punct(tokens.get(at - 1), '.') => {
                    self.methods.extend(
                        path.first()
                            .filter(|_| is_called(tokens.get(at + 1)))
                            .cloned(),
                    );
                }
                _ => self.name(path.clone()),
            }
            // Each further segment of a path takes three tokens: `:`, `:` and the name.
            at += (3 * path.len()).saturating_sub(2).max(1);
        }
    }

    fn name(&mut self, path: Vec<String>) {
        match path.as_slice() {
            [of, method, ..] if of == "Self" => self.methods.push(method.clone()),
            _ => self.paths.push(path),
        }
    }
}

/// The path that begins here; none where no name stands here.
fn path_at(tokens: &[TokenTree], start: usize) -> Vec<String> {
    let mut path = Vec::new();
    let mut at = start;
    while let Some(TokenTree::Ident(ident)) = tokens.get(at) {
        path.push(ident.to_string());
        if !is_punct(tokens.get(at + 1), ':') || !is_punct(tokens.get(at + 2), ':') {
            break;
        }
        at += 3;
    }
    path
}

/// What follows a method's name, and not that of a field.
fn is_called(next: Option<&TokenTree>) -> bool {
    matches!(next, Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Parenthesis)
        || is_punct(next, ':')
}

fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mentions(code: &str) -> Mentions {
        let mut mentions = Mentions::default();
        mentions.take(code.parse().unwrap());
        mentions
    }

    #[test]
    fn paths_are_found_in_code_and_in_macros() {
        let found = mentions("fn f() { g(a::b::C, x.h(), x.y); say!(\"{}\", d::e); Self::k() }");
        let paths: Vec<String> = found.paths.iter().map(|path| path.join("::")).collect();
        assert_eq!(paths, ["fn", "f", "g", "a::b::C", "x", "x", "say", "d::e"]);
        assert_eq!(found.methods, ["h", "k"]);
    }

    #[test]
    fn a_path_with_arguments_is_one_up_to_them() {
        let found = mentions("a::b::<T>()");
        assert_eq!(found.paths[0], ["a", "b"]);
    }
}
