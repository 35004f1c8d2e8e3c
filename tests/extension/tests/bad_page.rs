//! Pages that are not what they were: each is said to be unreadable, by its name and by the piece
//! that is missing, and none is taken for an empty one (ARCHITECTURE, invariant 7).

use extension_tests::{Day, Result};
use store::{Rewrite, Switches};

fn without(action: &str, class: &str) -> impl FnOnce(&mut Switches) {
    let rewrite = Rewrite::on(action, class, "neu");
    move |switches| switches.rewrites = vec![rewrite]
}

/// A page without one of its classes pauses the run, and the panel says which page, and what of it.
fn pauses_without(action: &str, class: &str, page: &str, piece: &str) -> Result<()> {
    let day = Day::of("bruno", "MERGE", without(action, class))?;
    day.pauses(
        "UNSEEN",
        &format!("Abrimos {page}, mas não conseguimos ler tudo."),
    )?;
    day.panel.wait_for_text(piece)?;
    day.reordered(0)?;
    day.well_again()?;
    day.reviews(&[])?;
    day.reordered(1)
}

/// The list of orders is looked at before anything starts.
#[test]
fn a_list_of_orders_without_its_cards() -> Result<()> {
    let (action, class) = ("Order-History", "auc-orders__order-summary");
    let day = Day::of("bruno", "MERGE", without(action, class))?;
    day.refuses(
        "PAGE_CHANGED",
        "Abrimos a lista de encomendas, mas não conseguimos ler tudo.",
    )?;
    day.panel.wait_for_text("lista de encomendas")?;
    day.starts_well()?;
    day.reviews(&[])?;
    day.reordered(1)
}

#[test]
fn an_order_without_its_quantities() -> Result<()> {
    let (action, class) = ("Order-Details", "auc-orders__product-quantity");
    pauses_without(
        action,
        class,
        "a página da encomenda",
        "Não encontrámos: quantidade",
    )
}

#[test]
fn a_cart_without_its_totals() -> Result<()> {
    let (action, class) = ("Cart-Show", "auc-cart__totals-card");
    pauses_without(
        action,
        class,
        "o carrinho",
        "Não encontrámos: totais do carrinho",
    )
}

#[test]
fn an_order_without_its_button() -> Result<()> {
    let day = Day::of(
        "bruno",
        "MERGE",
        without("Order-Details", "auc-button__re-order"),
    )?;
    day.pauses(
        "NOT_OFFERED",
        "O Auchan.pt não permite repetir esta encomenda.",
    )?;
    day.reordered(0)
}

/// Shelves are passed over for the search, and no slot can be read: a warning, no failure.
#[test]
fn shelves_and_slots_without_their_classes() -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.rewrites = vec![
            Rewrite::on("Search-Show", "product-grid", "neu"),
            Rewrite::on("Delivery-BookDelivery", "data-loaded=\"true\"", "data-neu"),
        ];
    })?;
    day.reviews(&["Não foi possível ler os horários de entrega"])?;
    day.reordered(1)
}

#[test]
fn a_question_for_people_is_said_to_be_one() -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| switches.bot_check = true)?;
    day.refuses(
        "BOT_CHECK",
        "O Auchan.pt pede-lhe que confirme que não é um robô.",
    )?;
    day.starts_well()?;
    day.reviews(&[])?;
    day.reordered(1)
}

#[test]
fn pages_with_other_class_names_are_said_to_be_unreadable() -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.class_prefix = Some("neu-".into())
    })?;
    day.refuses(
        "PAGE_CHANGED",
        "Abrimos a lista de encomendas, mas não conseguimos ler tudo.",
    )?;
    day.starts_well()?;
    day.reviews(&[])?;
    day.reordered(1)
}

#[test]
fn banners_and_prompts_are_not_in_the_way() -> Result<()> {
    let day = Day::of("bruno", "MERGE", |switches| {
        switches.cookie_banner_always = true;
        switches.push_prompt = true;
    })?;
    day.reviews(&[])?;
    day.reordered(1)
}

extension_tests::strictly!(
    a_list_of_orders_without_its_cards,
    an_order_without_its_quantities,
    a_cart_without_its_totals,
    an_order_without_its_button,
    shelves_and_slots_without_their_classes,
    a_question_for_people_is_said_to_be_one,
    pages_with_other_class_names_are_said_to_be_unreadable,
    banners_and_prompts_are_not_in_the_way,
);
