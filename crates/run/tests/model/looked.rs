//! What was looked at once in a run is not asked for again (issue: "remembered within a run").

use crate::every_state::survives_writing;
use crate::shop::*;
use crate::story::{answers, arrives, at, landed, sees_cart, then};
use ::shop::{
    Ask, CartLine, Finding, PageKind, Pid, Proposal, Query, ReadError, Reading, SearchPage, Tile,
    UnitPrice,
};
use run::{Effect, Phase, Session, System};

const SEARCHING: &str = "RUNNING.SUBSTITUTION.SEARCHING";

fn bread(pid: &str, name: &str) -> CartLine {
    CartLine {
        name: name.into(),
        ..line(pid, false)
    }
}

/// Three breads are sold out, which are looked for in the same places.
fn three_breads() -> Session {
    let mut lines = before().lines;
    lines.push(line("1001", true));
    lines.push(bread("1002", "pão de forma 500 g"));
    lines.push(bread("1005", "pão de forma 750 g"));
    lines.push(bread("1006", "pão de forma 1 kg"));
    sees_cart(&landed(), cart_of(lines))
}

fn sought(session: &Session) -> Option<Query> {
    let effects = deeds(&Session::default(), session);
    effects.into_iter().find_map(|effect| match effect {
        Effect::Ask {
            ask: Ask::See(sight),
            ..
        }
        | Effect::Navigate { sight, .. } => Some(sight),
        _ => None,
    })
}

fn proposals(session: &Session) -> Vec<Proposal> {
    match phase(session) {
        Some(Phase::Slots(slots)) => slots.proposals.clone(),
        _ => Vec::new(),
    }
}

#[test]
fn the_same_search_is_asked_once_for_all_items() {
    let mut session = three_breads();
    let mut asked = Vec::new();
    while at(&session) == SEARCHING {
        let sight = sought(&session).unwrap();
        assert!(!asked.contains(&sight), "{sight:?} again");
        asked.push(sight);
        survives_writing(&session);
        // A worker that dies in between forgets nothing of it.
        session = then(&session, System::ServiceWorkerWake);
        session = answers(&session, Ok(Reading::Tiles(Box::new(tiles()))));
    }
    assert!(asked.len() >= 2, "{asked:?}");
    assert_eq!(proposals(&session).len(), 3);
}

/// What could not be read after all tries is not tried again for the next item either.
#[test]
fn what_cannot_be_read_is_not_asked_for_the_next_item() {
    let mut session = three_breads();
    let mut tries = 0;
    while at(&session) == SEARCHING {
        tries += 1;
        if session.tabs.get(TAB).is_none() {
            session = arrives(&session, &format!("e{tries}"), PageKind::Home, None);
        }
        session = answers(&session, Err(ReadError::BotCheck));
    }
    let found = proposals(&session);
    let unsearched = |it: &Proposal| matches!(it.finding, Finding::NotSearched { .. });
    assert!(
        found.len() == 3 && found.iter().all(unsearched),
        "{found:?}"
    );
    assert!(tries <= 4, "{tries}");
}

/// The price of a kilo or litre stands beside the original's: its own tile, sold out as it is,
/// tells it; and where no page does, nothing is said.
#[test]
fn the_unit_price_of_what_is_sold_out_is_found_and_never_guessed() {
    let price = UnitPrice {
        amount: "2.98".parse().unwrap(),
        per: "Kg".into(),
    };
    let own = Tile {
        pid: Pid("1005".into()),
        unit_price: Some(price.clone()),
        available: false,
        ..tiles().tiles.remove(0)
    };
    let page = SearchPage {
        tiles: vec![own],
        ..tiles()
    };
    let mut session = three_breads();
    while at(&session) == SEARCHING {
        session = answers(&session, Ok(Reading::Tiles(Box::new(page.clone()))));
    }
    let prices: Vec<_> = proposals(&session)
        .into_iter()
        .map(|it| it.unit_price)
        .collect();
    assert_eq!(prices, [None, Some(price), None]);
}

/// Three breads are sold out, and their kind has an accent.
fn breads_with_accents() -> Session {
    let mut lines = before().lines;
    lines.push(line("1001", true));
    lines.push(bread("1002", "pão"));
    lines.push(bread("1005", "pão 1 kg"));
    lines.push(bread("1006", "pão 2 kg"));
    sees_cart(&landed(), cart_of(lines))
}

fn nothing() -> SearchPage {
    SearchPage {
        tiles: Vec::new(),
        total: Some(0),
        ..tiles()
    }
}

fn searches_of(mut session: Session, page: &SearchPage) -> Vec<Query> {
    let mut asked = Vec::new();
    while at(&session) == SEARCHING {
        asked.push(sought(&session).unwrap());
        survives_writing(&session);
        session = answers(&session, Ok(Reading::Tiles(Box::new(page.clone()))));
    }
    asked
}

/// Where words with accents find nothing or only other kinds, the same without accents, once.
#[test]
fn what_accents_do_not_find_is_looked_for_without_them_once_for_all_items() {
    let plain = |asked: &[Query]| {
        let of = |it: &&Query| matches!(it, Query::Search { words } if words == "pao");
        asked.iter().filter(of).count()
    };
    let asked = searches_of(breads_with_accents(), &nothing());
    assert_eq!(plain(&asked), 1, "{asked:?}");
    let last = asked
        .iter()
        .rposition(|it| matches!(it, Query::Search { words } if words == "pão"));
    let first = asked
        .iter()
        .position(|it| matches!(it, Query::Search { words } if words == "pao"));
    assert!(last < first, "{asked:?}");
    let other = SearchPage {
        tiles: vec![Tile {
            name: "detergente da loiça".into(),
            ..tiles().tiles.remove(0)
        }],
        ..tiles()
    };
    assert_eq!(plain(&searches_of(breads_with_accents(), &other)), 1);
    let found = SearchPage {
        tiles: vec![Tile {
            name: "pão".into(),
            ..tiles().tiles.remove(0)
        }],
        ..tiles()
    };
    assert_eq!(plain(&searches_of(breads_with_accents(), &found)), 0);
}

/// The narrowest of the searches is made once more, be its first word without an accent.
#[test]
fn the_accent_may_be_in_any_word() {
    let mut lines = before().lines;
    lines.push(bread("1002", "sumo de maçã"));
    let session = sees_cart(&landed(), cart_of(lines));
    let asked = searches_of(session, &nothing());
    let plain = Query::Search {
        words: "sumo maca".into(),
    };
    assert_eq!(asked.last(), Some(&plain), "{asked:?}");
    assert_eq!(asked.iter().filter(|it| **it == plain).count(), 1);
}

/// The shop's own spelling hints are searched for where there are any: last of all, the first of them, once a
/// line, and what is looked for by more than one line is asked for once.
#[test]
fn the_words_that_the_shop_proposes_are_searched_for_last_and_once() {
    let hints = vec!["broa".to_owned(), "regueifa".to_owned()];
    let hinting = SearchPage { hints, ..nothing() };
    let asked = searches_of(breads_with_accents(), &hinting);
    let of = |words: &str| {
        let of = |it: &&Query| matches!(it, Query::Search { words: of } if of == words);
        asked.iter().filter(of).count()
    };
    assert_eq!((of("broa"), of("regueifa")), (1, 0), "{asked:?}");
    let (quiet, first) = (
        searches_of(breads_with_accents(), &nothing()),
        asked.len() - 1,
    );
    assert_eq!(asked.len(), quiet.len() + 1);
    assert!(first > 0);
}

/// A product that could not be read is told where it was looked for, and spoils nothing.
#[test]
fn products_that_could_not_be_read_are_counted_for_the_line_they_were_looked_for() {
    let why = ::shop::Unreadable::missing("price", "span.value");
    let odd = ::shop::Aside::new(::shop::Part::Tile, 1, "leite ? €", why);
    let page = SearchPage {
        aside: vec![odd],
        ..tiles()
    };
    let mut session = three_breads();
    while at(&session) == SEARCHING {
        session = answers(&session, Ok(Reading::Tiles(Box::new(page.clone()))));
    }
    assert!(proposals(&session).iter().all(|it| it.unread > 0));
}
