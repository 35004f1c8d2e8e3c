//! Another amount of a line (DECISIONS 30): the person's own click brings one line of the cart to
//! it, step by step, through a spinner that is deaf to a click alone (SITE §7).

use std::time::Duration;

use extension_tests::{Failure, Result, Trial, until_for};
use serde_json::{Value, json};
use shop::{Amount, CartLine, Pack, Quantity, Unit};

extension_tests::strictly!(
    a_line_goes_up_and_down_again,
    a_worker_that_dies_over_it_presses_no_more_than_was_wanted,
);

const PATIENCE: Duration = Duration::from_secs(90);

/// A run in review, and a line that is sold by the piece.
fn reviewing() -> Result<(Trial, Pack, CartLine)> {
    let trial = Trial::of("ana")?;
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    let pack: Pack = serde_json::from_value(run["pack"].clone())?;
    let line = pack.cart.lines.iter().find(|line| {
        let pieces = line.quantity().is_some_and(|it| it.unit == Unit::Piece);
        pieces && line.kilos().is_none() && line.portion().is_some()
    });
    let line = line.cloned().ok_or_else(|| Failure::Unexpected {
        expected: "a line by the piece",
        got: format!("{} lines", pack.cart.lines.len()),
    })?;
    Ok((trial, pack, line))
}

fn held(line: &CartLine) -> Amount {
    line.quantity().map_or(Amount::ZERO, |it| it.amount)
}

/// The click, as the panel sends it.
fn adjust(pack: &Pack, line: &CartLine, to: Amount) -> Value {
    json!({ "type": "ADJUST", "pack": pack.id, "pid": line.pid, "to": to })
}

/// Waits until the review stands open again with word of that amount.
fn came(trial: &Trial, to: Amount) -> Result<(Pack, String)> {
    let unit = Unit::Piece;
    let wanted = json!(Quantity { amount: to, unit });
    let run = until_for(PATIENCE, "the change to end", || {
        let run = trial.run()?;
        let told = &run["notice"]["fault"];
        let over = run["task"].is_null() && run["notice"]["notice"] == "LINE";
        Ok((over && told["to"] == wanted).then_some(run))
    })?;
    let came = &run["notice"]["fault"]["came"]["came"];
    let pack = serde_json::from_value(run["pack"].clone())?;
    Ok((pack, came.as_str().unwrap_or_default().to_owned()))
}

/// The account's cart, with so many of a line's product.
fn with(trial: &Trial, line: &CartLine, to: Amount) -> Vec<String> {
    let of = format!("{}=", line.pid);
    let mut cart = trial.cart("ana");
    for it in cart.iter_mut().filter(|it| it.starts_with(&of)) {
        *it = format!("{of}{} Piece", to.in_thousandths());
    }
    cart
}

/// Two more, and back to what it was: only that line, and in as many presses.
fn a_line_goes_up_and_down_again() -> Result<()> {
    let (trial, pack, line) = reviewing()?;
    let (was, more) = (held(&line), held(&line).plus(Amount::whole(2)));
    let wanted = with(&trial, &line, more);
    assert_eq!(
        trial.say(&adjust(&pack, &line, more))?,
        json!({ "ok": true })
    );
    let (now, said) = came(&trial, more)?;
    assert_eq!((said.as_str(), trial.cart("ana")), ("DONE", wanted));
    let line = now.cart.line(&line.pid).cloned().unwrap_or(line);
    assert_eq!(held(&line), more);
    let wanted = with(&trial, &line, was);
    trial.say(&adjust(&now, &line, was))?;
    let (_, said) = came(&trial, was)?;
    assert_eq!((said.as_str(), trial.cart("ana")), ("DONE", wanted));
    let counts = trial.store.journal().counts;
    assert_eq!((counts.quantity_changes, counts.removes), (4, 0));
    assert_eq!((counts.checkout_visits, counts.dangers), (0, 0));
    assert_eq!(counts.csrf_failures, 0);
    Ok(())
}

#[test]
fn up_and_down_again() -> Result<()> {
    a_line_goes_up_and_down_again()
}

/// The page goes on with what it was asked; no second worker asks it again.
fn a_worker_that_dies_over_it_presses_no_more_than_was_wanted() -> Result<()> {
    let (trial, pack, line) = reviewing()?;
    let more = held(&line).plus(Amount::whole(2));
    let wanted = with(&trial, &line, more);
    trial.store.switch(|shop| shop.latency_ms = 300);
    trial.say(&adjust(&pack, &line, more))?;
    until_for(PATIENCE, "the first press to reach the shop", || {
        Ok((trial.store.journal().counts.quantity_changes > 0).then_some(()))
    })?;
    trial.kill_worker()?;
    let (_, said) = came(&trial, more)?;
    assert_eq!((said.as_str(), trial.cart("ana")), ("DONE", wanted));
    assert_eq!(trial.store.journal().counts.quantity_changes, 2);
    Ok(())
}

#[test]
fn a_worker_that_dies_over_it_presses_no_more() -> Result<()> {
    a_worker_that_dies_over_it_presses_no_more_than_was_wanted()
}

/// From the panel: chosen in the list, and made by its button.
#[test]
fn an_amount_is_chosen_in_the_panel() -> Result<()> {
    let (trial, _, line) = reviewing()?;
    let more = held(&line).plus(Amount::whole(1));
    let wanted = with(&trial, &line, more);
    let panel = trial.browser.panel_as_tab()?;
    panel.wait_for_text("O carrinho, artigo a artigo")?;
    let name = json!(format!("Quantidade de {}", line.name));
    panel.eval(&format!(
        "{{ document.querySelectorAll('details').forEach((it) => it.open = true);
            const list = [...document.querySelectorAll('select')].find((it) => it.ariaLabel === {name});
            list.selectedIndex += 1;
            list.dispatchEvent(new Event('change', {{ bubbles: true }})); }}"
    ))?;
    panel.wait_for_text("Mudar para")?;
    panel.eval(
        "[...document.querySelectorAll('.adjust button')]
            .find((it) => it.textContent.includes('Mudar para')).click()",
    )?;
    let (_, said) = came(&trial, more)?;
    assert_eq!((said.as_str(), trial.cart("ana")), ("DONE", wanted));
    panel.wait_for_text("agora são")
}
