use run::DocumentId;
use std::cell::RefCell;

/// One document may have so many reports under way: more than any page of ours has, and too few to
/// keep others waiting.
const MOST: usize = 16;

thread_local! {
    static TAKEN: RefCell<Vec<DocumentId>> = const { RefCell::new(Vec::new()) };
}

/// A place among the reports of a document that are under way, for as long as it is held.
pub struct Place(DocumentId);

impl Place {
    /// Takes a place, if the document has one left.
    pub fn taken(document: &DocumentId) -> Option<Self> {
        TAKEN.with_borrow_mut(|taken| {
            let held = taken.iter().filter(|other| *other == document).count();
            (held < MOST).then(|| {
                taken.push(document.clone());
                Self(document.clone())
            })
        })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        TAKEN.with_borrow_mut(|taken| {
            if let Some(at) = taken.iter().position(|other| *other == self.0) {
                taken.swap_remove(at);
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_document_cannot_take_the_place_of_others() {
        let (one, other) = (DocumentId("one".into()), DocumentId("other".into()));
        let held: Vec<_> = (0..MOST).map_while(|_| Place::taken(&one)).collect();
        assert_eq!(held.len(), MOST);
        assert!(Place::taken(&one).is_none());
        assert!(Place::taken(&other).is_some());
        drop(held);
        assert!(Place::taken(&one).is_some());
    }
}
