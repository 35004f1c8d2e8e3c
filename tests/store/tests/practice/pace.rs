//! Slow at any point, and done though nobody waits for it any more.

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

use crate::shop::{CONTROLLERS, Outcome, Shop};
use store::{Delay, Pace};

const CART: &str = "/pt/carrinho-compras";
const MILK: &str = "26328";

fn slow(shop: &Shop, delay: Delay) {
    shop.store.switch(|switches| switches.delays = vec![delay]);
}

/// Waits for a condition; `false` if it never comes true.
fn comes(true_now: impl Fn() -> bool) -> bool {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(10) {
        if true_now() {
            return true;
        }
        sleep(Duration::from_millis(10));
    }
    false
}

fn add(shop: &Shop) -> Outcome<(String, [(&'static str, String); 2])> {
    let fields = [("pid", MILK.to_owned()), ("csrf_token", shop.token(CART)?)];
    Ok((format!("{CONTROLLERS}Cart-AddProduct"), fields))
}

#[test]
fn what_was_asked_is_done_though_the_browser_hung_up() -> Outcome {
    let shop = Shop::open_as("ana")?;
    for (count, delay) in [
        (1, Delay::before("Cart-AddProduct", 1, 1500)),
        (2, Delay::after("Cart-AddProduct", 1, 1500)),
    ] {
        slow(&shop, delay);
        let (path, fields) = add(&shop)?;
        let fields = fields
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        shop.hang_up(&path, &fields, Duration::from_millis(500));
        let done = shop.store.journal().counts.adds == count;
        assert_eq!(
            done,
            count == 2,
            "done before the answer, or after the wait"
        );
        let adds = || shop.store.journal().counts.adds;
        assert!(comes(|| adds() == count), "it is done in the end");
    }
    assert_eq!(shop.store.cart("ana").len(), 1);
    assert!(comes(|| shop.store.at_rest()));
    Ok(())
}

#[test]
fn a_delay_is_over_after_so_many_requests() -> Outcome {
    let shop = Shop::open_as("ana")?;
    for delay in [
        Delay::before("carrinho", 1, 400),
        Delay::after("carrinho", 1, 400),
        Delay::paced("carrinho", 1, Pace::Halves(400)),
        Delay::paced("carrinho", 1, Pace::Trickle(8, 50)),
    ] {
        slow(&shop, delay.clone());
        let times: [Duration; 2] = [timed(&shop)?, timed(&shop)?];
        assert!(
            times[0] >= Duration::from_millis(400),
            "{delay:?}: {times:?}"
        );
        assert!(times[1] < times[0], "{delay:?}: {times:?}");
    }
    Ok(())
}

/// How long the cart takes to come, which comes whole.
fn timed(shop: &Shop) -> Outcome<Duration> {
    let start = Instant::now();
    assert!(shop.get(CART)?.text.trim_end().ends_with("</html>"));
    Ok(start.elapsed())
}

#[test]
fn the_cart_is_shown_as_it_was_a_while_ago() -> Outcome {
    let shop = Shop::open_as("ana")?;
    shop.store.switch(|switches| switches.cart_lag_ms = 700);
    let answer = shop.act("Cart-AddProduct", CART, &[("pid", MILK)])?;
    assert!(answer.has("\"quantityTotal\":1"), "{}", answer.text);
    let mini = format!("{CONTROLLERS}Cart-MiniCart");
    assert_eq!(shop.store.cart("ana").len(), 1, "it is changed at once");
    assert!(shop.get(CART)?.has("auc-cart--empty__title"));
    assert!(shop.get(&mini)?.has("\"quantity\":0"));
    assert!(comes(|| shop
        .get(&mini)
        .is_ok_and(|cart| cart.has("\"quantity\":1"))));
    assert!(!shop.get(CART)?.has("auc-cart--empty__title"));
    Ok(())
}

#[test]
fn a_re_order_is_shown_whole_or_not_at_all() -> Outcome {
    let shop = Shop::open_as("bruno")?;
    let before = shop.store.cart("bruno").len();
    shop.store.switch(|switches| switches.cart_lag_ms = 60_000);
    let lines = |page: &crate::shop::Page| page.count(" auc-js-cart-item ");
    assert_eq!(lines(&shop.reorder("bruno", 0, "MERGE")?), before);
    shop.store.switch(|switches| switches.cart_lag_ms = 0);
    assert_eq!(lines(&shop.get(CART)?), shop.store.cart("bruno").len());
    assert!(shop.store.cart("bruno").len() > before);
    Ok(())
}
