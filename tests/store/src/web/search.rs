//! Search results and category pages.

use std::sync::Arc;

use axum::extract::{Extension, Query, State};
use minijinja::context;

use crate::{
    product::Product,
    session::Visitor,
    text::escape,
    view::{grid::Step, page::About},
    web::answer::{Answer, Asked, Shared, Who, field, part, seen},
    world::World,
};

/// `/pt/pesquisa?q=…` (SITE §8).
pub async fn page(State(world): Shared, Extension(visitor): Who, Query(asked): Asked) -> Answer {
    let words = field(&asked, "q").trim();
    seen(&world, &visitor, "Search-IncludeSearchShow", "/pt/pesquisa");
    let query = format!("q={}", escape(words));
    let searching = world.switches().searching;
    let step = Step {
        found: world.shelved(searching.finds(&world.catalogue, words)),
        query: query.clone(),
        start: 0,
    };
    let name = format!("{words} para descobrir em Auchan.pt");
    // Double-encoded for several words (SITE §1).
    let twice = format!("q={}", escape(&escape(words)));
    let about = About {
        querystring: Some(&twice),
        query: words,
        ..About::new("Search-IncludeSearchShow", &name)
    };
    if let Some(hint) = searching.hint(words) {
        let values = context! { query => words, hint, escaped => escape(hint) };
        return crate::web::answer::page(&world, &visitor, &about, "no_results.html", values);
    }
    show(&world, &visitor, &about, &step, words, None)
}

/// A category's page, a grid like a search. Its route is an invention: none was seen (SITE §17).
pub fn category(
    world: &Arc<World>,
    visitor: &Visitor,
    path: &str,
    name: &str,
    found: Vec<&Product>,
) -> Answer {
    seen(world, visitor, "Search-Show", path);
    let query = format!("cgid={}", escape(path));
    let title = format!("{name} | Auchan");
    let about = About {
        querystring: Some(&query),
        ..About::new("Search-Show", &title)
    };
    let step = Step {
        found,
        query: query.clone(),
        start: 0,
    };
    show(world, visitor, &about, &step, "", Some(name))
}

/// `Search-UpdateGrid`: the next step.
pub async fn grid(State(world): Shared, Extension(visitor): Who, Query(asked): Asked) -> Answer {
    let start = field(&asked, "start").parse().unwrap_or(0);
    let (found, query) = match asked.get("cgid") {
        Some(path) => {
            let found = world.catalogue.category(path).map(|(_, found)| found);
            (found.unwrap_or_default(), format!("cgid={}", escape(path)))
        }
        None => {
            let words = field(&asked, "q");
            (
                world.switches().searching.finds(&world.catalogue, words),
                format!("q={}", escape(words)),
            )
        }
    };
    let step = Step {
        found: world.shelved(found),
        query,
        start,
    };
    let tiles = step.tiles(&world, &visitor);
    let foot = step.foot(visitor.account.is_some());
    part(
        &world,
        &visitor,
        "grid.html",
        context! { tiles, grid => foot },
    )
}

fn show(
    world: &Arc<World>,
    visitor: &Visitor,
    about: &About<'_>,
    step: &Step<'_>,
    words: &str,
    category: Option<&str>,
) -> Answer {
    let values = context! {
        search => step.head(words, category),
        tiles => step.tiles(world, visitor),
        grid => step.foot(visitor.account.is_some()),
    };
    crate::web::answer::page(world, visitor, about, "search.html", values)
}
