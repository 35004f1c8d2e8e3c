use crate::files;
use crate::mentions::Mentions;
use crate::names::Names;
use quote::ToTokens;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use syn::{Attribute, Item};

/// A module of a crate: a file, or a part of one.
#[derive(Debug)]
pub struct Module {
    /// The file it stands in, as it is printed.
    pub file: String,
    /// Which module it is in; none for the crate itself.
    pub parent: Option<usize>,
    /// The modules in it, by name.
    pub children: BTreeMap<String, usize>,
    /// What it defines and brings in.
    pub names: Names,
    /// What its code names.
    pub mentions: Mentions,
}

/// All modules of a crate; the first is the crate itself.
#[derive(Debug, Default)]
pub struct Modules(pub Vec<Module>);

/// Reads a crate, from its first file on.
pub fn read(root: &Path, first: &Path) -> Result<Modules, String> {
    let mut modules = Modules::default();
    let folder = first.parent().unwrap_or(root).to_owned();
    modules.read_file(root, first, folder, None)?;
    Ok(modules)
}

/// Where a module stands: its file, and the folder of the files of its children.
struct Stand<'a> {
    root: &'a Path,
    file: &'a Path,
    folder: PathBuf,
    parent: Option<usize>,
}

impl Modules {
    fn read_file(
        &mut self,
        root: &Path,
        file: &Path,
        folder: PathBuf,
        parent: Option<usize>,
    ) -> Result<usize, String> {
        let parsed = syn::parse_file(&files::text(file)?);
        let parsed = parsed.map_err(|why| format!("{}: {why}", file.display()))?;
        let stand = Stand {
            root,
            file,
            folder,
            parent,
        };
        self.read_items(&stand, &parsed.items)
    }

    fn read_items(&mut self, stand: &Stand<'_>, items: &[Item]) -> Result<usize, String> {
        let this = self.0.len();
        self.0.push(Module {
            file: files::name(stand.root, stand.file),
            parent: stand.parent,
            children: BTreeMap::new(),
            names: Names::default(),
            mentions: Mentions::default(),
        });
        for item in items.iter().filter(|item| !is_test(attributes(item))) {
            match item {
                Item::Mod(child) => self.read_child(stand, this, child)?,
                Item::Use(_) => self.0[this].names.take(item),
                item => {
                    self.0[this].names.take(item);
                    self.0[this].mentions.take(item.to_token_stream());
                }
            }
        }
        Ok(this)
    }

    fn read_child(
        &mut self,
        stand: &Stand<'_>,
        this: usize,
        child: &syn::ItemMod,
    ) -> Result<(), String> {
        let name = child.ident.to_string();
        let folder = stand.folder.join(&name);
        let found = match &child.content {
            Some((_, items)) => {
                let within = Stand {
                    folder,
                    parent: Some(this),
                    ..*stand
                };
                self.read_items(&within, items)?
            }
            None => {
                let beside = stand.folder.join(format!("{name}.rs"));
                let file = if beside.is_file() {
                    beside
                } else {
                    folder.join("mod.rs")
                };
                self.read_file(stand.root, &file, folder, Some(this))?
            }
        };
        self.0[this].children.insert(name, found);
        Ok(())
    }
}

/// A test may look at all that there is.
fn is_test(attributes: &[Attribute]) -> bool {
    let of_tests = |attribute: &Attribute| match &attribute.meta {
        syn::Meta::List(list) => {
            let words = list.tokens.to_string();
            list.path.is_ident("cfg")
                && words
                    .split(|c: char| !c.is_alphanumeric())
                    .any(|w| w == "test")
        }
        meta => meta.path().is_ident("test"),
    };
    attributes.iter().any(of_tests)
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(it) => &it.attrs,
        Item::Enum(it) => &it.attrs,
        Item::Fn(it) => &it.attrs,
        Item::Impl(it) => &it.attrs,
        Item::Macro(it) => &it.attrs,
        Item::Mod(it) => &it.attrs,
        Item::Static(it) => &it.attrs,
        Item::Struct(it) => &it.attrs,
        Item::Trait(it) => &it.attrs,
        Item::Type(it) => &it.attrs,
        Item::Use(it) => &it.attrs,
        _ => &[],
    }
}
