use super::domain::Domain;
use super::files::SHELVES;
use super::kinds::Kind;

/// The department of the shop, as wide as possible: between two of them nothing stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Department {
    Food,
    Drinks,
    Cleaning,
    Body,
    Baby,
    Pet,
    Durable,
}

impl Department {
    /// From a folded category path. Categories that cut across the shop (organic, diet) name none.
    pub(crate) fn of(path: &str) -> Option<Self> {
        told("department", path).and_then(Self::named)
    }

    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "food" => Self::Food,
            "drinks" => Self::Drinks,
            "cleaning" => Self::Cleaning,
            "body" => Self::Body,
            "baby" => Self::Baby,
            "pet" => Self::Pet,
            "durable" => Self::Durable,
            _ => return None,
        })
    }
}

/// Whether the shop keeps what stands there fresh, frozen or on the shelf.
pub(crate) fn kept(path: &str) -> Option<&'static str> {
    told("kept", path)
}

/// What a thing of that part of the shop is when it stands there: flour from the baby's shelf is
/// its porridge.
pub(crate) fn within(path: &str, domain: Domain) -> Option<Kind> {
    rows("within").find_map(|(head, value)| {
        let (place, of) = head.split_once(' ')?;
        let there = path.contains(&place.replace('_', " ")) && Domain::of(of) == Some(domain);
        let (domain, name) = value.split_once(' ').filter(|_| there)?;
        Some((Domain::of(domain)?, name))
    })
}

/// What a thing of that part of the shop is when it is for an animal.
pub(crate) fn for_animals(domain: Domain) -> Option<Kind> {
    let part = |head: &str| head == "food" || Domain::of(head) == Some(domain);
    let found = rows("animal").find(|(head, _)| head.split(' ').any(part));
    let (domain, name) = found?.1.split_once(' ')?;
    Some((Domain::of(domain)?, name))
}

/// The head of the first row one of whose words stands in the path.
fn told(kind: &'static str, path: &str) -> Option<&'static str> {
    let stands = |word: &str| path.contains(&word.trim().replace('_', " "));
    let found = rows(kind).find(|(_, words)| words.split(',').any(stands));
    found.map(|(head, _)| head)
}

fn rows(kind: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    SHELVES.lines().filter_map(move |line| {
        let (head, value) = line.split_once(':')?;
        Some((head.strip_prefix(kind)?.trim(), value.trim()))
    })
}
