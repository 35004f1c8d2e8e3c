//! Search results and category pages, 24 a step (SITE §8).

use minijinja::{Value, context};

use crate::{product::Product, session::Visitor, text::thousands, view::tile::Tile, world::World};

/// Products a step.
pub const STEP: usize = 24;

/// One step of a result.
#[derive(Debug)]
pub struct Step<'a> {
    /// All products found.
    pub found: Vec<&'a Product>,
    /// `q=leite` or `cgid=…`, escaped.
    pub query: String,
    pub start: usize,
}

impl Step<'_> {
    /// The tiles of this step.
    pub fn tiles(&self, world: &World, visitor: &Visitor) -> Vec<Tile> {
        let numbered = self.found.iter().enumerate().skip(self.start).take(STEP);
        numbered
            .map(|(index, p)| Tile::of(world, visitor, p, index + 1))
            .collect()
    }

    /// The values of the grid's foot.
    pub fn foot(&self, signed_in: bool) -> Value {
        let next = self.start + STEP;
        context! {
            number => self.start / STEP,
            next => next,
            more => next < self.found.len(),
            total => self.found.len(),
            query => self.query,
            stores => if signed_in { "099%7c089%7c090" } else { "000" },
            // The shop's permalink goes wrong after scrolling; so does this one.
            wrong_start => (self.start > 0).then(|| format!("&start={}24", self.start)),
        }
    }

    /// The values of the head, for words asked for or for a category.
    pub fn head(&self, asked: &str, category: Option<&str>) -> Value {
        let total = self.found.len();
        let paged = total > STEP;
        let range = if paged {
            format!("1 - {STEP} de {total} resultados")
        } else {
            format!("{total} resultados")
        };
        context! {
            query => asked,
            category => category,
            is_category => category.is_some(),
            count => thousands(total),
            total => total,
            range => range,
            range_type => if paged { 3 } else { 1 },
        }
    }
}
