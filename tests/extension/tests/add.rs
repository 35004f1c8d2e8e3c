//! *Add this one* (DECISIONS 18): the person's own click puts one substitute into the cart, once,
//! in the right amount, and the review shows the new cart.

use std::time::Duration;

use extension_tests::{Failure, Result, Trial, until_for};
use serde_json::{Value, json};
use shop::{Pack, Pid, Quantity, Unit};
use store::{Fault, FaultKind, Rewrite};

extension_tests::strictly!(
    a_click_puts_exactly_that_into_the_cart,
    a_worker_that_dies_over_it_adds_once,
    goods_by_weight_are_added_by_weight,
    a_cancelled_addition_presses_no_more,
    a_page_that_goes_over_it_is_looked_after,
    what_sold_out_meanwhile_is_said,
    a_shop_that_refuses_is_believed_and_asked_again_only_by_the_person,
    a_lost_answer_of_the_shop_is_looked_for_in_the_cart,
    who_was_signed_out_meanwhile_is_told,
    a_cart_that_moved_is_shown_anew,
    another_price_is_said_with_both_and_asked,
);

const PATIENCE: Duration = Duration::from_secs(90);

/// A review with something to add: the sold-out product, the substitute, and how much of it.
struct Offer {
    pack: Pack,
    of: Pid,
    take: Pid,
    amount: Quantity,
}

impl Offer {
    /// The best substitute of the first item that `wanted` likes.
    fn of(run: &Value, wanted: impl Fn(&Quantity) -> bool) -> Result<Self> {
        let pack: Pack = serde_json::from_value(run["pack"].clone())?;
        for proposal in &pack.proposals {
            let shop::Finding::Substitutes { ranked } = &proposal.finding else {
                continue;
            };
            for found in ranked {
                let amount = pack.amount(proposal, found);
                if wanted(&amount) && !found.tile.in_cart {
                    let (of, take) = (proposal.pid.clone(), found.tile.pid.clone());
                    return Ok(Self {
                        of,
                        take,
                        amount,
                        pack: pack.clone(),
                    });
                }
            }
        }
        Err(Failure::Unexpected {
            expected: "an item with such a substitute",
            got: run["pack"]["proposals"].to_string(),
        })
    }

    /// The click, as the panel sends it.
    fn request(&self) -> Value {
        json!({ "type": "ADD", "pack": self.pack.id, "of": self.of, "take": self.take })
    }

    /// What one of it costs in the review, in cents.
    fn price(&self) -> Result<i64> {
        let proposal = self.pack.proposal(&self.of);
        let found = proposal.and_then(|it| it.substitute(&self.take));
        let price = found.map(|found| found.tile.price.0);
        price.ok_or_else(|| Failure::Unexpected {
            expected: "a price",
            got: self.take.to_string(),
        })
    }

    /// The line that it must become, as [`Trial::cart`] writes it.
    fn line(&self) -> String {
        let unit = match self.amount.unit {
            Unit::Piece => "Piece",
            Unit::Kilo => "Kilo",
        };
        format!(
            "{}={} {unit}",
            self.take,
            self.amount.amount.in_thousandths()
        )
    }
}

/// More than one piece.
fn several(amount: &Quantity) -> bool {
    amount.unit == Unit::Piece && *amount != Quantity::pieces(1)
}

/// A run in review.
fn reviewing(account: &str) -> Result<(Trial, Value)> {
    let trial = Trial::of(account)?;
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    Ok((trial, run))
}

/// Waits until the review stands open again, and gives what came of the addition.
fn came(trial: &Trial) -> Result<(Value, String)> {
    until_for(PATIENCE, "the addition to end", || {
        let run = trial.run()?;
        let came = run["notice"]["fault"]["came"]["came"].as_str();
        let over = run["task"].is_null();
        Ok(came
            .filter(|_| over)
            .map(|came| (run.clone(), came.to_owned())))
    })
}

fn taken(run: &Value, offer: &Offer) -> Value {
    let all = run["pack"]["proposals"].as_array().cloned();
    let found = all.unwrap_or_default();
    let mine = found.into_iter().find(|it| it["pid"] == json!(offer.of));
    mine.unwrap_or_default()["decision"].take()
}

/// *Add this one* puts it into the cart with the right unit and quantity, the pack shows the new
/// cart, and APPROVE is bound to what was shown.
fn a_click_puts_exactly_that_into_the_cart() -> Result<()> {
    let (trial, run) = reviewing("ana")?;
    let offer = Offer::of(&run, several)?;
    let before = trial.cart("ana");
    assert_eq!(trial.say(&offer.request())?, json!({ "ok": true }));
    let (run, said) = came(&trial)?;
    assert_eq!(said, "DONE", "{}", run["notice"]);
    let mut wanted = before;
    wanted.push(offer.line());
    wanted.sort();
    assert_eq!(trial.cart("ana"), wanted);
    assert_eq!(trial.store.journal().counts.adds, 1);
    let pack: Pack = serde_json::from_value(run["pack"].clone())?;
    assert_ne!(pack.id, offer.pack.id);
    let line = pack.cart.line(&offer.take);
    assert_eq!(line.and_then(shop::CartLine::quantity), Some(offer.amount));
    assert_eq!(
        taken(&run, &offer),
        json!({ "decision": "TAKEN", "pid": offer.take })
    );
    remembered(&trial, &offer)?;
    // The old pack can be approved no more; the new one can.
    let old = trial.say(&json!({ "type": "APPROVE", "pack": offer.pack.id }))?;
    assert!(old["refused"].is_string(), "{old}");
    assert_eq!(trial.approve()?, json!({ "ok": true }));
    trial.reaches("COMPLETE")?;
    let counts = trial.store.journal().counts;
    assert_eq!((counts.adds, counts.checkout_visits), (1, 0));
    assert_eq!((counts.csrf_failures, counts.dangers), (0, 0));
    Ok(())
}

/// DECISIONS 20: "what was chosen is remembered here only".
fn remembered(trial: &Trial, offer: &Offer) -> Result<()> {
    until_for(PATIENCE, "the choice to be remembered", || {
        let kept = trial.browser.storage_local()?["settings.choices"].take();
        let text = kept.as_str().unwrap_or_default();
        let choices: Value = serde_json::from_str(text).unwrap_or_default();
        let first = &choices["value"][0];
        let mine =
            first["of"]["pid"] == json!(offer.of) && first["took"]["pid"] == json!(offer.take);
        Ok((mine && first["times"] == 1).then_some(()))
    })
}

#[test]
fn a_click_adds_exactly_that() -> Result<()> {
    a_click_puts_exactly_that_into_the_cart()
}

/// Never twice whatever dies: the worker is ended as soon as the shop has heard of the press.
fn a_worker_that_dies_over_it_adds_once() -> Result<()> {
    let (trial, run) = reviewing("ana")?;
    let offer = Offer::of(&run, several)?;
    trial.store.switch(|switches| switches.latency_ms = 300);
    trial.say(&offer.request())?;
    until_for(PATIENCE, "the press to reach the shop", || {
        Ok((trial.store.journal().counts.adds > 0).then_some(()))
    })?;
    trial.kill_worker()?;
    let (run, said) = came(&trial)?;
    assert_eq!(said, "DONE", "{}", run["notice"]);
    assert!(trial.cart("ana").contains(&offer.line()));
    assert_eq!(trial.store.journal().counts.adds, 1);
    Ok(())
}

#[test]
fn a_worker_that_dies_after_the_press_adds_once() -> Result<()> {
    a_worker_that_dies_over_it_adds_once()
}

/// The page goes in the middle of it: what came of it is shown, and nothing is added again.
#[test]
fn a_page_that_goes_over_it_is_looked_after() -> Result<()> {
    let (trial, run) = reviewing("ana")?;
    let offer = Offer::of(&run, several)?;
    trial.store.switch(|switches| switches.latency_ms = 300);
    trial.say(&offer.request())?;
    until_for(PATIENCE, "the press to reach the shop", || {
        Ok((trial.store.journal().counts.adds > 0).then_some(()))
    })?;
    trial.shop.navigate("https://www.auchan.pt/pt/")?;
    let (run, said) = came(&trial)?;
    assert!(["DONE", "OTHERWISE"].contains(&said.as_str()), "{said}");
    assert_eq!(trial.store.journal().counts.adds, 1);
    let pack: Pack = serde_json::from_value(run["pack"].clone())?;
    let shown = pack
        .cart
        .line(&offer.take)
        .and_then(shop::CartLine::quantity);
    assert!(shown.is_some_and(|shown| shown.amount <= offer.amount.amount));
    Ok(())
}

/// Each error, sold out meanwhile among them, is said in words, and the review stays usable.
#[test]
fn what_sold_out_meanwhile_is_said() -> Result<()> {
    let (trial, run) = reviewing("ana")?;
    let offer = Offer::of(&run, |_| true)?;
    let (before, pid) = (trial.cart("ana"), offer.take.0.clone());
    trial
        .store
        .switch(|switches| _ = switches.sold_out.insert(pid));
    trial.say(&offer.request())?;
    let (run, said) = came(&trial)?;
    assert_eq!(said, "SOLD_OUT", "{}", run["notice"]);
    assert_eq!(
        (trial.cart("ana"), trial.store.journal().counts.adds),
        (before, 0)
    );
    let panel = trial.browser.panel_as_tab()?;
    panel.wait_for_text("esgotou entretanto")?;
    trial.approve()?;
    trial.reaches("COMPLETE").map(drop)
}

/// Add is bound to what was shown: the product's own page says another price than the review.
/// Nothing is pressed; both are said, and the second click is for the price that is shown then.
fn another_price_is_said_with_both_and_asked() -> Result<()> {
    let (trial, run) = reviewing("ana")?;
    let offer = Offer::of(&run, several)?;
    let (before, price) = (trial.cart("ana"), offer.price()?);
    let (euros, cents) = (price / 100, price % 100);
    let marked = (
        format!("content=\"{euros}.{cents:02}\""),
        "content=\"98.76\"",
    );
    let shown = (format!("{euros},{cents:02} €"), "98,76 €");
    let dearer =
        [marked, shown].map(|(was, now)| Rewrite::on("Product-IncludeProductShow", &was, now));
    trial
        .store
        .switch(|switches| switches.rewrites.extend(dearer));
    trial.say(&offer.request())?;
    let (run, said) = came(&trial)?;
    assert_eq!(said, "CHANGED", "{}", run["notice"]);
    let counts = trial.store.journal().counts;
    assert_eq!((trial.cart("ana"), counts.adds), (before, 0));
    let told = &run["notice"]["fault"]["came"];
    assert_eq!(told["shown"]["price"], json!(price), "{told}");
    assert_eq!(told["found"]["price"], json!(9_876), "{told}");
    let panel = trial.browser.panel_as_tab()?;
    panel.wait_for_text("no Auchan.pt custa")?;
    panel.wait_for_text("98,76")?;
    let stale = trial.say(&offer.request())?;
    assert!(stale["refused"].is_string(), "{stale}");
    let again = Offer {
        pack: serde_json::from_value(run["pack"].clone())?,
        ..offer
    };
    assert_eq!(again.price()?, 9_876);
    trial.say(&again.request())?;
    until_for(PATIENCE, "the second click to add it", || {
        let run = trial.run()?;
        Ok((run["notice"]["fault"]["came"]["came"] == "DONE").then_some(()))
    })?;
    assert!(trial.cart("ana").contains(&again.line()));
    assert_eq!(trial.store.journal().counts.adds, 1);
    Ok(())
}

#[test]
fn another_price_is_said_and_asked() -> Result<()> {
    another_price_is_said_with_both_and_asked()
}

/// The shop takes the press, and does nothing; the person may click again.
#[test]
fn a_shop_that_refuses_is_believed_and_asked_again_only_by_the_person() -> Result<()> {
    let (trial, run) = reviewing("ana")?;
    let offer = Offer::of(&run, |_| true)?;
    let fault = Fault::before("Cart-AddProduct", 1, FaultKind::Status(500));
    trial.store.switch(|switches| switches.fault = Some(fault));
    trial.say(&offer.request())?;
    let (run, said) = came(&trial)?;
    assert_eq!(said, "REFUSED", "{}", run["notice"]);
    assert!(!trial.cart("ana").contains(&offer.line()));
    let again = Offer {
        pack: serde_json::from_value(run["pack"].clone())?,
        ..offer
    };
    trial.say(&again.request())?;
    until_for(PATIENCE, "the second click to add it", || {
        Ok(trial.cart("ana").contains(&again.line()).then_some(()))
    })?;
    until_for(PATIENCE, "the addition to be done", || {
        let run = trial.run()?;
        Ok((run["notice"]["fault"]["came"]["came"] == "DONE").then_some(()))
    })?;
    assert_eq!(trial.store.journal().counts.adds, 1);
    Ok(())
}

/// The answer of the shop is lost, though it did as it was asked: the cart says so.
#[test]
fn a_lost_answer_of_the_shop_is_looked_for_in_the_cart() -> Result<()> {
    let (trial, run) = reviewing("ana")?;
    let offer = Offer::of(&run, |amount| *amount == Quantity::pieces(1))?;
    let fault = Fault::after("Cart-AddProduct", 1, FaultKind::Status(500));
    trial.store.switch(|switches| switches.fault = Some(fault));
    trial.say(&offer.request())?;
    let (run, said) = came(&trial)?;
    assert_eq!(said, "DONE", "{}", run["notice"]);
    assert_eq!(trial.store.journal().counts.adds, 1);
    Ok(())
}

/// Signed out meanwhile: said, nothing is added, and after a sign-in it goes on.
#[test]
fn who_was_signed_out_meanwhile_is_told() -> Result<()> {
    let (trial, run) = reviewing("ana")?;
    let offer = Offer::of(&run, |_| true)?;
    trial.store.sign_everybody_out();
    trial.say(&offer.request())?;
    let (run, said) = came(&trial)?;
    assert_eq!(said, "NOT_PRESSED", "{}", run["notice"]);
    let fault = &run["notice"]["fault"]["came"]["fault"]["fault"]["is"];
    // Whose account it is, is looked for first: the shop leads home, as it does those it forgot.
    assert_eq!(fault, "EXPIRED", "{}", run["notice"]);
    assert_eq!(trial.store.journal().counts.adds, 0);
    trial
        .shop
        .navigate("https://www.auchan.pt/practice/sign-in?account=ana")?;
    let again = Offer::of(&run, |_| true)?;
    until_for(PATIENCE, "the signed-in page to be known", || {
        Ok((trial.head()?["signed_in"] == true).then_some(()))
    })?;
    trial.say(&again.request())?;
    until_for(PATIENCE, "the addition to be done", || {
        let run = trial.run()?;
        Ok((run["notice"]["fault"]["came"]["came"] == "DONE").then_some(()))
    })?;
    assert!(trial.cart("ana").contains(&again.line()));
    Ok(())
}

/// The cart was changed on another device since it was shown: it is shown anew, and nothing added.
#[test]
fn a_cart_that_moved_is_shown_anew() -> Result<()> {
    let (trial, run) = reviewing("ana")?;
    let offer = Offer::of(&run, |_| true)?;
    let meddling = store::Meddling {
        path: "carrinho-compras".into(),
        puts: vec![offer.take.0.clone()],
        ..store::Meddling::default()
    };
    trial
        .store
        .switch(|switches| switches.meddlings = vec![meddling]);
    trial.say(&offer.request())?;
    let (run, said) = came(&trial)?;
    assert_eq!(said, "MOVED", "{}", run["notice"]);
    assert_eq!(trial.store.journal().counts.adds, 0);
    let pack: Pack = serde_json::from_value(run["pack"].clone())?;
    assert!(pack.cart.line(&offer.take).is_some());
    Ok(())
}

/// Six presses are wanted, and *Cancel* comes after the first: the page is told, and stops.
fn a_cancelled_addition_presses_no_more() -> Result<()> {
    let (trial, offer) = lemons()?;
    trial.store.switch(|switches| switches.latency_ms = 300);
    trial.say(&offer.request())?;
    until_for(PATIENCE, "the first press to reach the shop", || {
        Ok((trial.store.journal().counts.adds > 0).then_some(()))
    })?;
    trial.say(&json!({ "type": "CANCEL" }))?;
    // The same page answers so often that the other presses would have been made long ago.
    for _ in 0..10 {
        trial.checked()?;
    }
    let counts = trial.store.journal().counts;
    assert_eq!(counts.adds, 1);
    assert!(counts.quantity_changes <= 1, "{}", counts.quantity_changes);
    Ok(())
}

#[test]
fn cancelled_it_presses_no_more() -> Result<()> {
    a_cancelled_addition_presses_no_more()
}

/// Kg vs unit: what is sold by weight is added in steps of its least weight.
fn goods_by_weight_are_added_by_weight() -> Result<()> {
    let (trial, offer) = lemons()?;
    trial.say(&offer.request())?;
    let (run, said) = came(&trial)?;
    assert_eq!(said, "DONE", "{}", run["notice"]);
    assert!(trial.cart("eva").contains(&"958898=900 Kilo".to_owned()));
    let counts = trial.store.journal().counts;
    assert_eq!((counts.adds, counts.quantity_changes), (1, 5));
    Ok(())
}

/// A review that offers lemons for lemons: 900 g, which are six presses.
fn lemons() -> Result<(Trial, Offer)> {
    let trial = Trial::of("eva")?;
    // Six lemons, which are sold by weight; others weigh 150 g a piece, too.
    let switches = |switches: &mut store::Switches| _ = switches.sold_out.insert("887488".into());
    trial.store.switch(switches);
    let wish = json!({ "order": "8ce6375e-0e5b-c3a6-e795-360ee371528e", "mode": "MERGE" });
    trial.say(&json!({ "type": "START_RUN", "tab": trial.tab()?, "wish": wish }))?;
    let run = trial.reaches("REVIEW")?;
    let offer = Offer::of(&run, |amount| *amount == Quantity::grams(900))?;
    assert_eq!(offer.take.0, "958898");
    Ok((trial, offer))
}

#[test]
fn weight_is_added_by_weight() -> Result<()> {
    goods_by_weight_are_added_by_weight()
}
