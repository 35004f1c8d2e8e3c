use crate::{cart, header, identify, order, orders, product, search, search_words, slots};
use page::Element;
use shop::{
    Answer, OrderList, PageKind, PageSeen, Query, ReadError, Reading, SessionReading, Signs,
    Unreadable, validate,
};

use crate::piece::unsettled;

/// Looks for what was asked for on the page that is there.
///
/// Meant for a page that [`identify`](crate::identify) calls ready, or for when patience is
/// at an end: then it names the piece that is missing. A page may be called
/// [`ReadError::Unreadable`] while it is still being filled, so its word is final only then.
///
/// # Errors
/// In this order: there is no such page, what [`validate`] says, a page that is shown translated, a
/// piece that cannot be read, not yet ready. Whether a
/// delivery address is chosen is told, and judged by whoever knows how long the page was given.
pub fn see<E: Element>(sight: &Query, root: &E) -> Answer {
    let page = identify::identify(root);
    let wanted = sight.kind();
    if page.gone {
        return Err(ReadError::Gone);
    }
    validate(wanted, Signs::from(&page).early())?;
    let unreadable = |why| ReadError::Unreadable { kind: wanted, why };
    if identify::translated(root) {
        return Err(unreadable(Unreadable::Translated));
    }
    same(sight, &page).map_err(unreadable)?;
    let seen = read(sight, root).map_err(unreadable)?;
    if identify::settled(page.kind, root) {
        Ok(seen)
    } else {
        Err(ReadError::Slow)
    }
}

/// Why a page did not come that was answered with an error: a question for people is often asked
/// under one, and says more than its number.
pub fn refused<E: Element>(status: u16, wait: Option<u32>, root: &E) -> ReadError {
    match identify::kind(root) {
        PageKind::BotCheck => ReadError::BotCheck,
        _ => site::answered(status, wait),
    }
}

/// Whether the page is the one of its kind that was asked for.
fn same(sight: &Query, page: &PageSeen) -> Result<(), Unreadable> {
    let found = page.key.as_deref().unwrap_or_default();
    match sight {
        Query::Order { id } if found != id.0 => Err(unsettled("order_id", id, found)),
        Query::Product { pid, .. } if found != pid.0 => Err(unsettled("pid", pid, found)),
        Query::Search { words } if !search_words::same_words(found, words) => {
            Err(unsettled("query", words, found))
        }
        _ => Ok(()),
    }
}

fn read<E: Element>(sight: &Query, root: &E) -> Result<Reading, Unreadable> {
    Ok(match sight {
        Query::Session => {
            let OrderList { orders, aside } = orders::orders(root)?;
            Reading::Session(Box::new(SessionReading {
                greeting: header::greeting(root),
                delivery: header::delivery(root),
                orders,
                aside,
            }))
        }
        Query::Orders => Reading::Orders(orders::orders(root)?),
        Query::Order { .. } => Reading::Order(Box::new(order::order(root)?)),
        Query::Cart => Reading::Cart(Box::new(cart::cart(root)?)),
        Query::Replacements { .. } | Query::Search { .. } => {
            Reading::Tiles(Box::new(search::search(root)?))
        }
        Query::Product { .. } => Reading::Product(Box::new(product::product(root)?)),
        Query::Slots => Reading::Slots(Box::new(slots::slots(root)?)),
    })
}
