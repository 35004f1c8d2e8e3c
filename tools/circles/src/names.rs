use std::collections::{BTreeMap, BTreeSet};
use syn::{ImplItem, Item, TraitItem, Type, UseTree};

/// A name that a module brings in, and the path it stands for.
#[derive(Debug)]
pub struct Binding {
    /// Where it leads.
    pub path: Vec<String>,
    /// It is handed on: by itself, this imports nothing.
    pub public: bool,
}

/// What the items of a module define and bring in.
#[derive(Debug, Default)]
pub struct Names {
    /// What is defined here.
    pub defined: BTreeSet<String>,
    /// What is brought in, by name.
    pub bound: BTreeMap<String, Binding>,
    /// From where everything is brought in.
    pub globs: Vec<Vec<String>>,
    /// The inherent methods that stand here, each with its type.
    pub methods: Vec<(Vec<String>, String)>,
    /// The methods of the traits that are defined here.
    pub of_traits: BTreeSet<String>,
}

impl Names {
    /// Takes an item in.
    pub fn take(&mut self, item: &Item) {
        match item {
            Item::Use(it) => {
                let public = !matches!(it.vis, syn::Visibility::Inherited);
                self.bring_in(&it.tree, &mut Vec::new(), public);
            }
            Item::Impl(it) if it.trait_.is_none() => self.take_methods(it),
            item => {
                if let Item::Trait(it) = item {
                    self.of_traits.extend(it.items.iter().filter_map(method));
                }
                self.defined.extend(defined(item));
            }
        }
    }

    fn take_methods(&mut self, it: &syn::ItemImpl) {
        let Type::Path(of) = &*it.self_ty else {
            return;
        };
        let of: Vec<String> = of
            .path
            .segments
            .iter()
            .map(|s| s.ident.to_string())
            .collect();
        for item in &it.items {
            if let ImplItem::Fn(method) = item {
                self.methods
                    .push((of.clone(), method.sig.ident.to_string()));
            }
        }
    }

    fn bring_in(&mut self, tree: &UseTree, before: &mut Vec<String>, public: bool) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.bring_in(&path.tree, before, public);
                before.pop();
            }
            UseTree::Name(name) => self.bind(name.ident.to_string(), None, before, public),
            UseTree::Rename(name) => {
                self.bind(
                    name.ident.to_string(),
                    Some(name.rename.to_string()),
                    before,
                    public,
                );
            }
            UseTree::Glob(_) => self.globs.push(before.clone()),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.bring_in(tree, before, public);
                }
            }
        }
    }

    /// `use a::{self}` brings in `a`.
    fn bind(&mut self, name: String, renamed: Option<String>, before: &[String], public: bool) {
        let mut path = before.to_vec();
        if name != "self" {
            path.push(name);
        }
        if let Some(name) = renamed.or_else(|| path.last().cloned()) {
            self.bound.insert(name, Binding { path, public });
        }
    }
}

fn method(item: &TraitItem) -> Option<String> {
    match item {
        TraitItem::Fn(it) => Some(it.sig.ident.to_string()),
        _ => None,
    }
}

/// The name that an item defines; `mod` is none, and neither is `impl`.
fn defined(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(it) => &it.ident,
        Item::Enum(it) => &it.ident,
        Item::Fn(it) => &it.sig.ident,
        Item::Static(it) => &it.ident,
        Item::Struct(it) => &it.ident,
        Item::Trait(it) => &it.ident,
        Item::Type(it) => &it.ident,
        Item::Union(it) => &it.ident,
        Item::Macro(it) => it.ident.as_ref()?,
        _ => return None,
    };
    Some(ident.to_string())
}
