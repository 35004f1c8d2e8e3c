use crate::container::Container;
use crate::variant;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Error, Result};

/// The implementation for this enum.
pub fn expand(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(Error::new_spanned(input, "no enum"));
    };
    let container = Container::of(input)?;
    let (ident, tag) = (&input.ident, &container.tag);
    let names = data.variants.iter().map(|it| container.name(it));
    let names = names.collect::<Result<Vec<_>>>()?;
    let reads = data.variants.iter().map(variant::read);
    let reads = reads.collect::<Result<Vec<_>>>()?;
    let inner = inner(container.content.as_deref());
    Ok(quote! {
        #[automatically_derived]
        #[allow(clippy::all, clippy::pedantic, clippy::nursery)]
        const _: () = {
            impl<'de> ::serde::Deserialize<'de> for #ident {
                fn deserialize<D: ::serde::Deserializer<'de>>(
                    from: D,
                ) -> ::core::result::Result<Self, D::Error> {
                    let tree = <::serde_json::Value as ::serde::Deserialize>::deserialize(from)?;
                    #ident::of_tree(tree).map_err(::serde::de::Error::custom)
                }
            }

            impl #ident {
                fn of_tree(
                    mut tree: ::serde_json::Value,
                ) -> ::core::result::Result<Self, ::serde_json::Error> {
                    use ::serde::de::Error as _;
                    let name = tree.as_object_mut().and_then(|tree| tree.remove(#tag));
                    let name = name.ok_or_else(|| ::serde_json::Error::missing_field(#tag))?;
                    #inner
                    match name.as_str().unwrap_or_default() {
                        #(#names => #reads,)*
                        other => ::core::result::Result::Err(
                            ::serde_json::Error::unknown_variant(other, &[#(#names),*]),
                        ),
                    }
                }
            }
        };
    })
}

/// Where the value does not stand beside the name, it is taken from where it does.
fn inner(content: Option<&str>) -> TokenStream {
    match content {
        None => TokenStream::new(),
        Some(content) => quote! {
            let tree = tree.as_object_mut().and_then(|tree| tree.remove(#content));
            let tree = tree.unwrap_or_default();
        },
    }
}
