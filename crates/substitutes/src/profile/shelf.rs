use crate::lexicon::{Department, Kind, Lexicon, Word, fold, kept};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// What a category path says of the products that stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shelf {
    /// The path, folded.
    pub path: String,
    /// The department, where the path names one.
    pub department: Option<Department>,
    /// How the shop keeps what stands there.
    pub kept: Option<&'static str>,
    /// The one kind of product that its last part speaks of.
    pub kind: Option<Kind>,
}

thread_local! {
    /// A search finds many products of few shelves.
    static READ: RefCell<HashMap<String, Rc<Shelf>>> = RefCell::default();
}

/// So many shelves are remembered before all are forgotten.
const REMEMBERED: usize = 2_000;

impl Shelf {
    /// Reads a category path; no path is an empty one.
    pub(crate) fn read(lexicon: &Lexicon, category: Option<&str>) -> Rc<Self> {
        let category = category.unwrap_or_default();
        READ.with_borrow_mut(|read| {
            if let Some(shelf) = read.get(category) {
                return Rc::clone(shelf);
            }
            if read.len() > REMEMBERED {
                read.clear();
            }
            let shelf = Rc::new(Self::of(lexicon, category));
            read.insert(category.to_owned(), Rc::clone(&shelf));
            shelf
        })
    }

    fn of(lexicon: &Lexicon, category: &str) -> Self {
        let path = fold(category).replace('-', " ");
        Self {
            department: Department::of(&path),
            kept: kept(&path),
            kind: shelved(lexicon, &path),
            path,
        }
    }
}

/// The one kind that a shelf's name speaks of; `None` where it speaks of several, or of none.
fn shelved(lexicon: &Lexicon, path: &str) -> Option<Kind> {
    let leaf = path.rsplit(['>', '/']).next()?.trim();
    let parts = leaf.split([',', '&']).flat_map(|part| part.split(" e "));
    let mut found = parts.filter_map(|part| {
        let words = Word::all(part);
        lexicon.kind(&words).map(|(kind, _)| kind)
    });
    let one = found.next()?;
    found.all(|other| other == one).then_some(one)
}
