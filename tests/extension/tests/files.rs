//! What is taken along: the table, the data, the calendar's entry and the sheet hold what the store's own
//! cart holds, and the time that is proposed.

use extension_tests::{Day, Page, Result};
use jiff::{civil::DateTime, tz::TimeZone};
use serde_json::{Value, json};
use shop::Pack;
use std::collections::BTreeSet;

/// The text of a file, as the press on its link makes it. That the browser puts it into a folder is not what
/// is tested, so the press goes no further.
fn file(panel: &Page, ends: &str) -> Result<String> {
    let selector = format!("a[download$='.{ends}']");
    panel.wait_for(&selector)?;
    panel.eval_as(&format!(
        "(() => {{ const link = document.querySelector({});
           link.addEventListener('click', (press) => press.preventDefault(), {{ once: true }});
           link.click();
           return decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1)); }})()",
        json!(selector)
    ))
}

fn reviewed() -> Result<(Day, Pack)> {
    let day = Day::of("ana", "MERGE", |_| {})?;
    let review = day.reviews(&[])?;
    let pack = serde_json::from_value(review["pack"].clone())?;
    Ok((day, pack))
}

/// What can be bought of the store's own cart, as `pid=thousandths`.
fn stored(day: &Day) -> BTreeSet<String> {
    let lines = day.trial.store.cart("ana").into_iter();
    let there = lines.filter(|line| line.available);
    there
        .map(|line| format!("{}={}", line.pid, line.quantity.0))
        .collect()
}

#[test]
fn the_data_is_the_stores_own_cart() -> Result<()> {
    let (day, pack) = reviewed()?;
    let data: Value = serde_json::from_str(&file(&day.panel, "json")?)?;
    let items = data["items"].as_array().cloned().unwrap_or_default();
    let held = items.iter().filter(|it| it["state"] != "sold_out");
    let held = held.filter_map(|it| {
        let amount: shop::Amount = it["quantity"]["amount"].as_str()?.parse().ok()?;
        let product = it["product"].as_str()?;
        Some(format!("{product}={}", amount.in_thousandths()))
    });
    assert_eq!(held.collect::<BTreeSet<_>>(), stored(&day));
    let cents = |of: &Value| of.as_i64().unwrap_or(i64::MIN);
    let there = items.iter().filter(|it| it["state"] != "sold_out");
    let goods: i64 = there.map(|it| cents(&it["price_cents"])).sum();
    let totals = &data["totals"];
    let pays = cents(&totals["to_pay_cents"]);
    assert_eq!(goods + cents(&totals["bags_cents"]), pays, "{totals}");
    assert_eq!(
        pays + cents(&totals["sold_out_cents"]),
        cents(&totals["shop_total_cents"])
    );
    assert_eq!(data["order"]["number"], pack.summary().number.as_str());
    assert_eq!(
        (&data["format"], &data["currency"]),
        (&json!(1), &json!("EUR"))
    );
    Ok(())
}

/// The cells of a row; names may be in quotes, and quotes in them stand twice.
fn cells(row: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for letter in row.chars() {
        match (letter, quoted) {
            ('"', _) => quoted = !quoted,
            (';', false) => cells.push(String::new()),
            (letter, _) => cells
                .iter_mut()
                .last()
                .into_iter()
                .for_each(|it| it.push(letter)),
        }
    }
    cells
}

#[test]
fn the_table_opens_right_in_a_spreadsheet_in_portugal() -> Result<()> {
    let (day, pack) = reviewed()?;
    let table = file(&day.panel, "csv")?;
    let table = table.strip_prefix('\u{feff}').unwrap_or("without its mark");
    assert!(table.ends_with("\r\n"), "{table:?}");
    let rows: Vec<Vec<String>> = table.trim_end().split("\r\n").map(cells).collect();
    assert!(rows.iter().all(|row| row.len() == 5), "{rows:?}");
    assert_eq!(
        rows.len(),
        pack.cart.lines.len() + 1,
        "a head and a row a line"
    );
    let decimal = |cell: &String| cell.replace(',', "").parse::<i64>();
    let prices = rows
        .iter()
        .skip(1)
        .map(|row| &row[3])
        .filter(|it| !it.is_empty());
    assert!(
        prices
            .clone()
            .all(|it| it.contains(',') && !it.contains('.'))
    );
    let sum: i64 = prices.filter_map(|it| decimal(it).ok()).sum();
    let there = pack.cart.lines.iter().filter(|line| line.available());
    assert_eq!(
        sum,
        there.clone().map(|line| line.line_price.0).sum::<i64>()
    );
    let names: Vec<&str> = rows.iter().skip(1).map(|row| row[0].as_str()).collect();
    let shown: Vec<&str> = pack.cart.lines.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, shown);
    Ok(())
}

/// The line of an entry behind a name.
fn property<'t>(entry: &'t str, name: &str) -> Option<&'t str> {
    let mut lines = entry.split("\r\n");
    lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))
}

#[test]
fn the_calendars_entry_is_the_proposed_time_by_the_shops_clock() -> Result<()> {
    let (day, pack) = reviewed()?;
    let entry = file(&day.panel, "ics")?;
    assert!(entry.starts_with("BEGIN:VCALENDAR\r\n") && entry.ends_with("END:VCALENDAR\r\n"));
    assert!(entry.split("\r\n").all(|line| line.len() <= 75), "{entry}");
    let shop::SlotsFound::Read(read) = &pack.slots else {
        panic!("the slots were not read");
    };
    let best = &read.choice.recommended[0].id;
    let slots = &read.page.slots;
    let slot = slots.iter().find(|it| it.id == *best);
    let slot = slot.map(|it| (it.date.to_datetime(it.start), it.date.to_datetime(it.end)));
    let lisbon = TimeZone::get("Europe/Lisbon")
        .map_err(|why| extension_tests::Failure::Threw(why.to_string()))?;
    let at = |name: &str| -> Option<DateTime> {
        let utc = DateTime::strptime("%Y%m%dT%H%M%SZ", property(&entry, name)?).ok()?;
        let moment = utc.to_zoned(TimeZone::UTC).ok()?.timestamp();
        Some(moment.to_zoned(lisbon.clone()).datetime())
    };
    assert_eq!(at("DTSTART").zip(at("DTEND")), slot);
    assert_eq!(property(&entry, "STATUS"), Some("TENTATIVE"));
    let uid = property(&entry, "UID").unwrap_or_default();
    assert!(uid.starts_with(&pack.summary().number), "{uid}");
    Ok(())
}

#[test]
fn the_sheet_has_each_line_once_in_black_on_white() -> Result<()> {
    let (day, pack) = reviewed()?;
    let sheet = day
        .trial
        .browser
        .open(&day.trial.browser.extension_url("panel.html#print"))?;
    sheet.wait_for(".sheet table")?;
    let rows: Vec<String> = sheet.eval_as(
        "[...document.querySelectorAll('.sheet tbody tr .name')].map((it) => it.textContent)",
    )?;
    let mut rows: Vec<String> = rows.iter().map(|it| it.to_lowercase()).collect();
    rows.sort();
    let mut names: Vec<String> = pack
        .cart
        .lines
        .iter()
        .map(|it| it.name.to_lowercase())
        .collect();
    names.sort();
    assert_eq!(rows, names);
    let gone: usize = sheet.eval_as("document.querySelectorAll('.sheet .gone tr').length")?;
    assert_eq!(
        gone,
        pack.cart.lines.iter().filter(|it| !it.available()).count()
    );
    let pays = pack.bill().pays;
    sheet.wait_for_text(&format!("{},{:02}", pays.0 / 100, pays.0 % 100))?;
    for scheme in ["light", "dark"] {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        sheet.ask(
            "Emulation.setEmulatedMedia",
            json!({ "media": "print", "features": features }),
        )?;
        let colours: Vec<String> = sheet.eval_as(
            "[getComputedStyle(document.body).backgroundColor,
              getComputedStyle(document.querySelector('.sheet td')).color]",
        )?;
        let white = ["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"];
        assert!(
            white.contains(&colours[0].as_str()),
            "{scheme}: {colours:?}"
        );
        assert_eq!(colours[1], "rgb(0, 0, 0)", "{scheme}");
    }
    Ok(())
}
