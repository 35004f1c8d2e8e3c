use crate::{Cart, Order, OrderLine, Pid};

/// Goods of an order that the cart has under another number, since the shop coded them anew for the
/// deposit: the same name, and the mark `(SDR)` (SITE §18). A name holds brand, kind and size, and
/// all of it must be the same; where two could be meant, none is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Recoded(Vec<(Pid, Pid)>);

/// A name by which products are told apart, and a number that bears it.
type Named<'a> = (String, &'a Pid);

impl Recoded {
    pub(crate) fn between(order: &Order, cart: &Cart) -> Self {
        let ordered = |pid: &Pid| order.lines.iter().any(|line| line.pid == *pid);
        let marked = cart.lines.iter().filter(|line| !ordered(&line.pid));
        let new: Vec<Named<'_>> = marked
            .filter_map(|line| Some((unmarked(&line.name)?, &line.pid)))
            .collect();
        if new.is_empty() {
            return Self::default();
        }
        let gone = order.lines.iter().filter(|line| !cart.names(&line.pid));
        let old: Vec<Named<'_>> = gone
            .filter(|line| line.returns() && unmarked(&line.name).is_none())
            .map(|line| (plain(&line.name), &line.pid))
            .collect();
        let pair = |(name, pid): &Named<'_>| {
            let sole = the_one(&old, name)? == *pid;
            sole.then_some((*pid).clone())
                .zip(the_one(&new, name).cloned())
        };
        Self(old.iter().filter_map(pair).collect())
    }

    /// The number that the cart has for goods of the order.
    pub(crate) fn now(&self, ordered: &Pid) -> Option<&Pid> {
        let mut pairs = self.0.iter();
        pairs.find_map(|(was, now)| (was == ordered).then_some(now))
    }

    /// Whether the cart has goods of the order under this number.
    pub(crate) fn brought(&self, now: &Pid) -> bool {
        self.0.iter().any(|(_, new)| new == now)
    }
}

/// The line of an order for goods of which the cart had a name with the mark; `None` where several could
/// be meant.
pub(crate) fn ordered_as<'a>(order: &'a Order, name: &str) -> Option<&'a OrderLine> {
    let bare = unmarked(name)?;
    let lines = order.lines.iter().filter(|line| line.returns());
    let mut bearing = lines.filter(|line| plain(&line.name) == bare);
    let first = bearing.next()?;
    bearing.all(|line| line.pid == first.pid).then_some(first)
}

/// The only number that bears a name; `None` where several do.
fn the_one<'a>(all: &[Named<'a>], name: &str) -> Option<&'a Pid> {
    let mut bearing = all.iter().filter(|(of, _)| of == name).map(|(_, pid)| *pid);
    let first = bearing.next()?;
    bearing.all(|pid| pid == first).then_some(first)
}

/// A name that has the mark of the deposit, without it.
fn unmarked(name: &str) -> Option<String> {
    let lower = name.to_lowercase();
    let bare = lower.replace("(sdr)", "");
    (bare.len() < lower.len()).then(|| plain(&bare))
}

/// Capitals, blanks and dashes differ between the shop's places (SITE §2), and so does the sign of a
/// decimal.
fn plain(name: &str) -> String {
    let lower = name.to_lowercase();
    let told = lower.chars().filter_map(|letter| match letter {
        '.' | ',' => Some('.'),
        _ if letter.is_ascii_punctuation() || letter.is_whitespace() => None,
        _ => Some(letter),
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_but_for_the_mark_and_how_it_is_written() {
        for (was, now) in [
            (
                "Cerveja Exemplo Lata 6x33cl",
                "CERVEJA EXEMPLO LATA 6X33CL (SDR)",
            ),
            (
                "refrigerante exemplo-cola 1,5L",
                "Refrigerante Exemplo Cola 1.5 L (sdr)",
            ),
            ("ÁGUA EXEMPLO 6X1.5L", "Água Exemplo 6x1.5L(SDR)"),
        ] {
            assert_eq!(unmarked(now), Some(plain(was)), "{now}");
        }
    }

    #[test]
    fn another_size_another_kind_or_no_mark_is_another_product() {
        for (was, now) in [
            (
                "Cerveja Exemplo Lata 6x33cl",
                "Cerveja Exemplo Lata 6x25cl (SDR)",
            ),
            ("Água Exemplo 1.5L", "Água Exemplo 15L (SDR)"),
            ("Cola Exemplo 33cl", "Cola Exemplo Zero 33cl (SDR)"),
        ] {
            assert_ne!(unmarked(now), Some(plain(was)), "{now}");
        }
        assert_eq!(unmarked("Cerveja Exemplo Lata 6x33cl"), None);
        assert_eq!(unmarked("Sumo Exemplo SDR 1L"), None);
    }
}
