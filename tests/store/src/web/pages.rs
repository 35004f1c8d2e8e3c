//! Home, cart, product pages and everything else below `/pt/`.

use axum::{
    extract::{Extension, State},
    http::{Method, Uri},
    response::IntoResponse,
};
use minijinja::context;
use serde::Serialize;

use crate::{
    product::{Product, category_path},
    session::Visitor,
    text::title,
    view::{CONTROLLERS, cart, data::schema, page::About, quantity::Quantity, tile::Tile},
    web::{
        answer::{Answer, Shared, Who, page, resident, seen},
        checkout, missing, search,
    },
    world::World,
};

#[derive(Serialize)]
struct Crumb {
    name: String,
    path: String,
}

/// The home page, where sign-in and lost sessions end.
pub async fn home(State(world): Shared, Extension(visitor): Who, uri: Uri) -> Answer {
    seen(&world, &visitor, "Sites-AuchanPT-Site", uri.path());
    let about = About {
        querystring: Some(uri.query().unwrap_or_default()),
        ..About::new(
            "Sites-AuchanPT-Site",
            "Auchan Online | Compras Online de Supermercado",
        )
    };
    page(&world, &visitor, &about, "home.html", context! {})
}

/// The cart. Signed out it is shown empty.
pub async fn cart(State(world): Shared, Extension(visitor): Who) -> Answer {
    seen(&world, &visitor, "Cart-Show", "/pt/carrinho-compras");
    let (cart, slot) = world
        .account(&visitor)
        .map(|account| (account.cart, account.slot))
        .unwrap_or_default();
    let view = cart::view(&world, &cart, slot.as_deref());
    let about = About::new("Cart-Show", "Carrinho Compras | Auchan");
    page(
        &world,
        &visitor,
        &about,
        "cart.html",
        context! { cart => view },
    )
}

/// Products, categories, checkout steps of any name, account pages, and what does not exist.
pub async fn other(
    State(world): Shared,
    Extension(visitor): Who,
    method: Method,
    uri: Uri,
) -> Answer {
    let path = uri.path();
    if checkout::is_step(path) {
        return checkout::visit(&world, &visitor, path);
    }
    if method != Method::GET {
        return checkout::danger(&world, &visitor, path);
    }
    if world.switches().gone.has(path) {
        return missing::answer(&world, &visitor, path);
    }
    if let Some(pid) = path
        .strip_suffix(".html")
        .and_then(|path| path.rsplit('/').next())
    {
        return match world.catalogue.get(pid).cloned() {
            Some(found) => product(&world, &visitor, &found),
            None => missing::answer(&world, &visitor, path),
        };
    }
    if let Some((name, found)) = world.catalogue.category(path) {
        let found = world.shelved(found);
        return search::category(&world, &visitor, path, &name, found);
    }
    if path.starts_with("/pt/") || path.starts_with(CONTROLLERS) {
        return stub(&world, &visitor, path);
    }
    Ok(axum::http::StatusCode::NOT_FOUND.into_response())
}

fn product(world: &std::sync::Arc<World>, visitor: &Visitor, product: &Product) -> Answer {
    seen(
        world,
        visitor,
        "Product-IncludeProductShow",
        &product.path(),
    );
    let available = world.available(product);
    let account = world.account(visitor);
    let line = account
        .as_ref()
        .and_then(|account| account.cart.line(&product.pid));
    let name = format!("{} | Auchan", title(&product.name));
    let query = format!("pid={}", product.pid);
    let about = About {
        querystring: Some(&query),
        ..About::new("Product-IncludeProductShow", &name)
    };
    let values = context! {
        tile => Tile::of(world, visitor, product, 1),
        q => Quantity::of(product, line, available, account.is_some()),
        ean => product.ean,
        ld => schema(product, available),
        crumbs => crumbs(&product.category),
        attributes => attributes(product),
    };
    page(world, visitor, &about, "product.html", values)
}

fn crumbs(category: &[String]) -> Vec<Crumb> {
    let upto = |depth: usize| {
        category
            .get(..=depth)
            .map(category_path)
            .unwrap_or_default()
    };
    let crumb = |(depth, name): (usize, &String)| Crumb {
        name: name.clone(),
        path: upto(depth),
    };
    category.iter().enumerate().map(crumb).collect()
}

fn attributes(product: &Product) -> Vec<(&'static str, String)> {
    vec![
        ("Denominação", title(&product.name)),
        ("Marca", product.brand.clone()),
        ("Origem", "Origem: Portugal".to_owned()),
        (
            "Informação Adicional",
            "Confirmar a informação no rótulo do artigo.".to_owned(),
        ),
    ]
}

/// An account or information page, with nothing on it.
fn stub(world: &std::sync::Arc<World>, visitor: &Visitor, path: &str) -> Answer {
    let personal = ["conta", "definicoes", "favoritos", "Account-"];
    let (action, heading) = if personal.iter().any(|part| path.contains(part)) {
        resident(world, visitor)?;
        ("Account-Show", "A minha conta")
    } else {
        ("Page-Show", "Página de treino")
    };
    seen(world, visitor, action, path);
    let about = About::new(action, "Auchan");
    let text = "Esta página não tem conteúdo na loja de treino.";
    page(
        world,
        visitor,
        &about,
        "stub.html",
        context! { heading, text },
    )
}
