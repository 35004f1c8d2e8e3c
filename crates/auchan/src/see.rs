use crate::{cart, identify, order, orders, search, slots};
use page::Element;
use shop::{Answer, PageKind, PageSeen, Seen, Sight, Unreadable, Unseen};

use crate::piece::unsettled;

/// Looks for what was asked for on the page that is there.
///
/// Meant for a page that [`identify`](crate::identify) calls ready, or for when patience is
/// at an end: then it names the piece that is missing. A page may be called
/// [`Unseen::Unreadable`] while it is still being filled, so its word is final only then.
///
/// # Errors
/// In this order: signed out (the shop says so, shows *Sessão Expirada*, or its sign-in page),
/// another page, a piece that cannot be read, not yet ready.
pub fn see<E: Element>(sight: &Sight, root: &E) -> Answer {
    let page = identify::identify(root);
    let wanted = sight.kind();
    if page.expired || page.kind == PageKind::Login || page.signed_in == Some(false) {
        return Err(Unseen::SignedOut);
    }
    if page.kind != wanted {
        let found = page.kind;
        return Err(Unseen::Landed { wanted, found });
    }
    let unreadable = |why| Unseen::Unreadable { kind: wanted, why };
    same(sight, &page).map_err(unreadable)?;
    let seen = read(sight, root).map_err(unreadable)?;
    if page.ready {
        Ok(seen)
    } else {
        Err(Unseen::Slow)
    }
}

/// Whether the page is the one of its kind that was asked for.
fn same(sight: &Sight, page: &PageSeen) -> Result<(), Unreadable> {
    let found = page.key.as_deref().unwrap_or_default();
    match sight {
        Sight::Order { id } if found != id.0 => Err(unsettled("order_id", id, found)),
        Sight::Search { words } if !search::same_words(found, words) => {
            Err(unsettled("query", words, found))
        }
        _ => Ok(()),
    }
}

fn read<E: Element>(sight: &Sight, root: &E) -> Result<Seen, Unreadable> {
    Ok(match sight {
        Sight::Orders => Seen::Orders(orders::orders(root)?),
        Sight::Order { .. } => Seen::Order(Box::new(order::order(root)?)),
        Sight::Cart => Seen::Cart(Box::new(cart::cart(root)?)),
        Sight::Replacements { .. } | Sight::Search { .. } => {
            Seen::Tiles(Box::new(search::search(root)?))
        }
        Sight::Slots => Seen::Slots(Box::new(slots::slots(root)?)),
    })
}
