//! Signing in over two hosts, and what signed-out visitors see (SITE §2, §3).

use crate::shop::{CONTROLLERS, Outcome, Shop};
use store::{Event, Landing};

#[test]
fn the_form_leads_over_the_login_host_to_the_home_page() -> Outcome {
    let shop = Shop::open()?;
    let form = shop.get(&format!(
        "{CONTROLLERS}Login-OAuthLogin?oauthProvider=Salesforce"
    ))?;
    assert!(
        form.url
            .starts_with("https://login.auchan.pt/authorization")
    );
    for part in [
        "id=\"uname1\"",
        "id=\"pwd1\"",
        "id=\"btnSubmit_login\" type=\"button\"",
        "id=\"potfield\"",
    ] {
        assert!(form.has(part), "{part}");
    }
    assert!(!form.has("class=\"page\""));
    let fields = [
        ("uname1", "ana@exemplo.pt"),
        ("passwordLogin", store::PASSWORD),
    ];
    let home = shop.post("https://login.auchan.pt/ARCD_CIAM_Login", &fields)?;
    assert_eq!(home.url, "https://www.auchan.pt/");
    assert!(home.has("data-action=\"Sites-AuchanPT-Site\""));
    assert!(home.has("data-authenticated=\"true\""));
    assert!(home.has("<span>Olá,&nbsp;ANA</span>"));
    assert_eq!(shop.store.journal().counts.sign_ins, 1);
    Ok(())
}

#[test]
fn a_wrong_password_shows_the_form_again() -> Outcome {
    let shop = Shop::open()?;
    let fields = [("uname1", "ana@exemplo.pt"), ("passwordLogin", "x")];
    let page = shop.post("https://login.auchan.pt/ARCD_CIAM_Login", &fields)?;
    assert!(page.has("não estão corretos"));
    assert!(
        shop.store
            .journal()
            .events()
            .any(|event| *event == Event::SignInRefused)
    );
    assert!(shop.get("/")?.has("data-authenticated=\"false\""));
    Ok(())
}

#[test]
fn signed_out_visitors_land_where_the_switch_says() -> Outcome {
    let shop = Shop::open_as("ana")?;
    assert!(
        shop.get("/pt/historico-encomendas")?
            .has("data-action=\"Order-History\"")
    );
    shop.store.sign_everybody_out();
    let home = shop.get("/pt/historico-encomendas")?;
    assert_eq!(home.url, "https://www.auchan.pt/?sessionLost=true");
    assert!(home.has("data-has-context=\"false\""));
    shop.store
        .switch(|switches| switches.signed_out_landing = Landing::Login);
    let login = shop.get("/pt/historico-encomendas")?;
    assert!(login.url.starts_with("https://login.auchan.pt/"));
    Ok(())
}

#[test]
fn each_host_has_its_own_pages() -> Outcome {
    let shop = Shop::open()?;
    assert_eq!(
        shop.get("https://login.auchan.pt/pt/carrinho-compras")?
            .status,
        404
    );
    assert_eq!(shop.get("/authorization")?.status, 404);
    assert_eq!(
        shop.get("https://127.0.0.1/pt/carrinho-compras")?.status,
        421
    );
    assert_eq!(shop.get("https://127.0.0.1/practice/journal")?.status, 200);
    Ok(())
}

#[test]
fn a_switch_signs_new_visitors_in() -> Outcome {
    let shop = Shop::open()?;
    shop.store
        .switch(|switches| switches.signed_in_as = Some("duarte".to_owned()));
    assert!(shop.get("/")?.has("<span>Olá,&nbsp;DUARTE</span>"));
    assert!(shop.store.sign_in_cookie("clara").starts_with("dwsid="));
    Ok(())
}
