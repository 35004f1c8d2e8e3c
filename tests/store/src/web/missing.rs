//! *Não encontrado*.

use std::sync::Arc;

use minijinja::context;

use crate::{
    session::Visitor,
    view::page::About,
    web::answer::{Answer, Refusal, page, seen},
    world::World,
};

/// The answer for a page that is not there: 404, or a page under status 200 that says so (SITE §19).
pub fn answer(world: &Arc<World>, visitor: &Visitor, path: &str) -> Answer {
    if !world.switches().gone.under_200 {
        return Err(Refusal::Missing);
    }
    let action = "Home-ErrorNotFound";
    seen(world, visitor, action, path);
    let about = About::new(action, "Página não encontrada | Auchan");
    page(world, visitor, &about, "missing.html", context! {})
}
