//! What every page needs: the frame's values and the function that makes tokens.

use std::{collections::BTreeMap, sync::Arc};

use minijinja::{Value, context};
use serde::Serialize;

use crate::{product::category_path, session::Visitor, view::CONTROLLERS, world::World};

/// What a page says of itself.
#[derive(Clone, Debug)]
pub struct About<'a> {
    /// `data-action` (SITE §1).
    pub action: &'a str,
    pub title: &'a str,
    /// The slots page has none.
    pub querystring: Option<&'a str>,
    /// What the search box holds.
    pub query: &'a str,
    /// Slots and checkout have a plain header.
    pub simplified: bool,
}

impl<'a> About<'a> {
    /// A page of that route and title.
    pub fn new(action: &'a str, title: &'a str) -> Self {
        Self {
            action,
            title,
            querystring: Some(""),
            query: "",
            simplified: false,
        }
    }
}

#[derive(Serialize)]
struct Entry {
    name: String,
    path: String,
}

/// The values of the frame.
pub fn frame(world: &World, visitor: &Visitor, about: &About<'_>) -> Value {
    let switches = world.switches();
    let account = world.account(visitor);
    let name = account.as_ref().map(|a| a.first_name.to_uppercase());
    // Search pages have one that is of no use (SITE §1).
    let canonical = if about.query.is_empty() {
        "/"
    } else {
        "/pt/pesquisa?cgid=undefined"
    };
    context! {
        action => about.action,
        title => about.title,
        querystring => about.querystring,
        query => about.query,
        simplified => about.simplified,
        canonical => format!("https://www.auchan.pt{canonical}"),
        controllers => CONTROLLERS,
        signed_in => account.is_some(),
        delivery => account.is_some() && switches.delivery.shown(),
        delivery_delay => account.as_ref().and(switches.delivery.late()),
        name => name,
        store_token => store_token(visitor),
        banner => switches.cookie_banner_always || !visitor.consent,
        header_delay => switches.header_delay_ms,
        cart_reloads => switches.cart_reloads,
        removal_asks => switches.removal_asks,
        edit_dialog => switches.edit_dialog,
        push_prompt => switches.push_prompt,
        menu => menu(world),
    }
}

/// 64 hex digits when signed in, else `null` (SITE §2).
fn store_token(visitor: &Visitor) -> String {
    match visitor.account {
        Some(_) => crate::token::digest(&["store", &visitor.session]),
        None => "null".to_owned(),
    }
}

/// A function for templates that issues a new token at each call.
pub fn tokens(world: &Arc<World>, visitor: &Visitor) -> Value {
    let (world, visitor) = (Arc::clone(world), visitor.clone());
    Value::from_function(move || world.token(&visitor))
}

fn menu(world: &World) -> Vec<Entry> {
    let mut menu = BTreeMap::new();
    for product in world.catalogue.all() {
        let top: Vec<String> = product.category.iter().take(1).cloned().collect();
        menu.entry(category_path(&top))
            .or_insert_with(|| top.concat());
    }
    menu.into_iter()
        .map(|(path, name)| Entry { name, path })
        .collect()
}
