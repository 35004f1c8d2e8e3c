//! The list to take along: as text, and as a table for a spreadsheet in Portugal.

use crate::made_up::{self, EN, PT};
use crate::page::Page;
use panel::{Kept, shopping_list};
use run::Run;
use shop::Pack;
use wasm_bindgen_test::wasm_bindgen_test;

fn pack(view: &str) -> Pack {
    let Kept::Session(session) = made_up::kept(view) else {
        panic!("{view} has no session");
    };
    match &session.run {
        Run::Review(review) => review.pack.clone(),
        _ => panic!("{view} is no review"),
    }
}

fn table(language: &str, pack: &Pack) -> Vec<String> {
    let text = shopping_list::csv(&made_up::words(language), pack).expect("a table");
    let text = text.strip_prefix('\u{feff}').expect("its mark");
    text.split_terminator("\r\n").map(str::to_owned).collect()
}

#[wasm_bindgen_test]
fn a_table_has_a_row_a_line_and_commas_in_its_figures() {
    let pack = pack("review");
    let rows = table(PT, &pack);
    assert_eq!(rows[0], "Artigo;Quantidade;Unidade;Preço (€);Situação");
    assert_eq!(rows.len(), 1 + pack.cart.lines.len());
    assert!(
        rows.iter().any(|row| row.contains(";1,2;kg;2,27;")),
        "{rows:?}"
    );
    assert!(
        rows.iter().any(|row| row.ends_with(";;;3,98;Esgotado")),
        "{rows:?}"
    );
    assert!(table(EN, &pack)[0].starts_with("Item;Quantity;"));
}

#[wasm_bindgen_test]
fn what_begins_like_a_formula_is_a_name_and_what_holds_the_mark_between_columns_is_quoted() {
    let mut pack = pack("review");
    pack.cart.lines[0].name = "=SOMA(A1); \"x\"".into();
    assert!(table(PT, &pack)[1].starts_with("\"'=SOMA(A1); \"\"x\"\"\";"));
}

#[wasm_bindgen_test]
fn the_text_names_each_line_and_what_will_be_paid() {
    let pack = pack("review");
    let text = shopping_list::text(&made_up::words(PT), &pack);
    for line in &pack.cart.lines {
        assert!(text.contains(&line.name), "{text}");
    }
    assert!(text.contains("6 × 0,89\u{a0}€ = 5,34\u{a0}€"), "{text}");
    assert!(text.ends_with("29,44\u{a0}€"), "{text}");
}

#[wasm_bindgen_test]
async fn it_can_be_taken_along_from_the_review_and_from_what_was_approved() {
    for view in ["review", "complete"] {
        let controls = Page::open(EN, view).await.controls();
        for name in ["Copy the list", "Save table (CSV)"] {
            assert!(controls.iter().any(|it| it == name), "{view}: {controls:?}");
        }
    }
}
