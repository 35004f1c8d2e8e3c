use crate::made_up::{EN, PT};
use crate::page::Page;
use run::Request;
use shop::{PackId, Pid};
use wasm_bindgen_test::wasm_bindgen_test;

/// It takes its time, so it is asked about first, with what it will do.
#[wasm_bindgen_test]
async fn the_cart_is_put_back_on_a_second_word() {
    let page = Page::open(EN, "review").await;
    page.press("Put the cart back as it was").await;
    assert_eq!(page.pressed(), []);
    page.gives_focus_to("Leave it").await;
    let asked = page.told("#undo .asking p").await;
    assert!(
        asked.contains("item") && asked.contains("confirmed"),
        "{asked}"
    );
    page.press("Put it back").await;
    let pack = PackId(41);
    assert_eq!(page.pressed(), [Request::Undo { pack }]);
}

#[wasm_bindgen_test]
async fn it_says_how_far_it_is_and_can_be_stopped() {
    let page = Page::open(PT, "review-undoing").await;
    let said = page.told("#undo [role='status']").await;
    assert!(said.contains("8 de 20"), "{said}");
    page.press("Parar aqui").await;
    assert_eq!(page.pressed(), [Request::StopUndo]);
}

#[wasm_bindgen_test]
async fn what_did_not_come_back_is_told_by_name_with_the_reason() {
    let page = Page::open(PT, "review-undone").await;
    let said = page.told("#undo [role='status']").await;
    assert!(said.contains("17 artigos ficaram como estavam"), "{said}");
    assert_eq!(page.all("#undo li").len(), 3);
    for part in ["está esgotado", "agora custa", "não chegámos a este"] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

/// A line of the order that did not come: one press asks for it.
#[wasm_bindgen_test]
async fn what_did_not_come_is_put_back_by_one_press() {
    let page = Page::open(EN, "review").await;
    page.press("Put back").await;
    let pressed = page.pressed();
    let [Request::Add { pack, of, take }] = pressed.as_slice() else {
        panic!("{pressed:?}");
    };
    assert_eq!((*pack, of), (PackId(41), take));
    assert_ne!(*of, Pid(String::new()));
}
