//! What is told of two readings of a cart is all there is to tell: applied to the cart before, it gives the
//! cart after.

mod goods;

use proptest::prelude::*;
use shop::*;

/// A product, how much of it (nothing of what is sold out), and what the line costs.
type Made = (u8, Option<i64>, i64);

fn carts() -> impl Strategy<Value = Vec<Made>> {
    let line = (1u8..6, prop::option::weighted(0.8, 1i64..4), 0i64..4);
    prop::collection::vec(line, 0..9)
}

fn cart(lines: &[Made]) -> Cart {
    let line = |(pid, pieces, euros): &Made| {
        let line = goods::line(&format!("10{pid}"), pieces.unwrap_or(1));
        let stock = match pieces {
            Some(_) => line.stock.clone(),
            None => Stock::Unavailable { replacements: None },
        };
        CartLine {
            line_price: Cents(*euros * 100),
            stock,
            ..line
        }
    };
    Cart {
        lines: lines.iter().map(line).collect(),
        ..Cart::default()
    }
}

/// What a line is, but for what it costs.
fn held(line: &CartLine) -> (Pid, Option<Quantity>) {
    (line.pid.clone(), line.quantity())
}

fn sorted<T: std::fmt::Debug>(all: impl Iterator<Item = T>) -> Vec<String> {
    let mut all: Vec<String> = all.map(|it| format!("{it:?}")).collect();
    all.sort_unstable();
    all
}

/// Takes the first that is so out of a list.
fn take<T>(from: &mut Vec<T>, is: impl Fn(&T) -> bool) -> Option<T> {
    let at = from.iter().position(is)?;
    Some(from.remove(at))
}

/// The lines after a change, by what they hold; of a line that came, the number is all that is told.
fn applied(before: &Cart, diff: &CartDiff) -> Option<Vec<(Pid, Option<Quantity>)>> {
    let mut lines: Vec<_> = before.lines.iter().map(held).collect();
    for gone in &diff.removed {
        take(&mut lines, |it| *it == held(gone))?;
    }
    for change in &diff.changed {
        take(&mut lines, |it| *it == (change.pid.clone(), change.was))?;
    }
    assert_eq!(
        lines.len(),
        usize::try_from(diff.kept).ok()?,
        "the rest stood"
    );
    lines.extend(diff.changed.iter().map(|it| (it.pid.clone(), it.now)));
    Some(lines)
}

proptest! {
    #[test]
    fn a_diff_applied_to_the_cart_before_gives_the_cart_after(before in carts(), after in carts()) {
        let (before, after) = (cart(&before), cart(&after));
        let diff = CartDiff::between(&before, &after);
        let lines = applied(&before, &diff);
        prop_assert!(lines.is_some(), "it takes away what is not there: {:?}", diff);
        let mut rest: Vec<_> = after.lines.iter().map(held).collect();
        for line in lines.into_iter().flatten() {
            let found = take(&mut rest, |it| *it == line);
            prop_assert!(found.is_some(), "{line:?} is not in the cart after: {diff:?}");
        }
        // What is left over is what came.
        let came = sorted(rest.iter().map(|(pid, _)| pid));
        prop_assert_eq!(came, sorted(diff.added.iter()));
        prop_assert_eq!(diff.is_empty(), sorted(before.lines.iter().map(held)) == sorted(after.lines.iter().map(held)));
    }

    /// The prices of the lines that stood, too: those that are told to be others give the prices after.
    #[test]
    fn the_prices_that_are_told_give_the_prices_after(prices in prop::collection::vec((0i64..5, 0i64..5), 0..9)) {
        let of = |price: fn(&(i64, i64)) -> i64| -> Cart {
            let lines = prices.iter().zip(1u8..);
            let lines: Vec<Made> = lines.map(|(it, pid)| (pid, Some(2), price(it))).collect();
            cart(&lines)
        };
        let (before, after) = (of(|it| it.0), of(|it| it.1));
        let diff = CartDiff::between(&before, &after);
        prop_assert!(diff.is_empty());
        let mut lines = before.lines;
        for told in &diff.repriced {
            let line = lines.iter_mut().find(|it| it.pid == told.pid && it.line_price == told.was);
            prop_assert!(line.is_some());
            line.into_iter().for_each(|it| it.line_price = told.now);
        }
        prop_assert_eq!(lines, after.lines);
    }
}
