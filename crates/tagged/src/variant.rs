use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, Field, Fields, Result, Variant};

/// The variant, read from what stands beside its name: `tree`, a `serde_json::Value`.
pub fn read(variant: &Variant) -> Result<TokenStream> {
    let name = &variant.ident;
    match &variant.fields {
        Fields::Unit => Ok(quote! { ::core::result::Result::Ok(Self::#name) }),
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
            Ok(quote! { ::serde_json::from_value(tree).map(Self::#name) })
        }
        Fields::Unnamed(fields) => Err(Error::new_spanned(fields, "one value, or named fields")),
        Fields::Named(fields) => {
            let names = fields.named.iter().filter_map(|field| field.ident.as_ref());
            let names: Vec<_> = names.collect();
            let fields = fields.named.iter().map(handed_on);
            Ok(quote! {{
                #[derive(::serde::Deserialize)]
                struct Fields { #(#fields),* }
                let Fields { #(#names),* } = ::serde_json::from_value(tree)?;
                ::core::result::Result::Ok(Self::#name { #(#names),* })
            }})
        }
    }
}

fn handed_on(field: &Field) -> TokenStream {
    let attrs = field.attrs.iter().filter(|it| it.path().is_ident("serde"));
    let (name, ty) = (&field.ident, &field.ty);
    quote! { #(#attrs)* #name: #ty }
}
