use syn::{DeriveInput, Error, LitStr, Result, Variant};

/// What `#[serde(…)]` says of the whole enum.
pub struct Container {
    /// The key under which the variant's name stands.
    pub tag: String,
    /// The key under which its value stands; beside the name, where there is none.
    pub content: Option<String>,
    case: Case,
}

enum Case {
    AsIs,
    Snake,
    Shouty,
}

impl Container {
    /// Of this enum.
    pub fn of(input: &DeriveInput) -> Result<Self> {
        let (mut tag, mut content, mut case) = (None, None, Case::AsIs);
        for attr in input.attrs.iter().filter(|it| it.path().is_ident("serde")) {
            attr.parse_nested_meta(|meta| {
                let text = meta.value()?.parse::<LitStr>()?;
                if meta.path.is_ident("tag") {
                    tag = Some(text.value());
                } else if meta.path.is_ident("content") {
                    content = Some(text.value());
                } else if meta.path.is_ident("rename_all") {
                    case = Case::named(&text)?;
                } else {
                    return Err(meta.error("not known to Tagged"));
                }
                Ok(())
            })?;
        }
        let tag = tag.ok_or_else(|| Error::new_spanned(input, "no #[serde(tag = \"…\")]"))?;
        Ok(Self { tag, content, case })
    }

    /// What a variant is called where it is written down.
    pub fn name(&self, variant: &Variant) -> Result<String> {
        let mut renamed = None;
        for attr in variant
            .attrs
            .iter()
            .filter(|it| it.path().is_ident("serde"))
        {
            attr.parse_nested_meta(|meta| match meta.path.is_ident("rename") {
                true => {
                    renamed = Some(meta.value()?.parse::<LitStr>()?.value());
                    Ok(())
                }
                false => Err(meta.error("not known to Tagged")),
            })?;
        }
        let own = variant.ident.to_string();
        Ok(renamed.unwrap_or_else(|| match self.case {
            Case::AsIs => own,
            Case::Snake => snake(&own),
            Case::Shouty => snake(&own).to_ascii_uppercase(),
        }))
    }
}

impl Case {
    fn named(text: &LitStr) -> Result<Self> {
        match text.value().as_str() {
            "snake_case" => Ok(Self::Snake),
            "SCREAMING_SNAKE_CASE" => Ok(Self::Shouty),
            _ => Err(Error::new_spanned(text, "not known to Tagged")),
        }
    }
}

/// As serde does it: each capital begins a word.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for (at, letter) in name.char_indices() {
        if at > 0 && letter.is_uppercase() {
            snake.push('_');
        }
        snake.push(letter.to_ascii_lowercase());
    }
    snake
}
