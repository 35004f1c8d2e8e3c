use super::goods::{MARKUP, before, cart, line, order, ordered, sold_out, url};
use super::of;
use run::Moment;
use serde_json::json;
use shop::slot_choice::{Offer, Preferences, choose};
use shop::substitute::{Abstention, Fit, Ranked, Reason, Trait};
use shop::{
    Aside, Cart, CartLine, Cents, Finding, Label, Mode, Pack, PackId, PackInputs, PageKind, Part,
    Pid, Proposal, Quantity, ReadError, Row, RowKind, SlotsFound, SlotsPage, SlotsRead, Substitute,
    Tile, UnitPrice, Unreadable,
};

/// A merge with something of everything: missing, sold out, changed, extra, and slots.
pub fn merged() -> Pack {
    let makings = PackInputs {
        order: order(),
        mode: Mode::Merge,
        before: before(),
    };
    let mut lines = vec![line(
        "100010",
        "Café Moído Serra Alta 250 g",
        Quantity::pieces(1),
        349,
    )];
    lines.extend(repeated());
    Pack::compile(PackId(41), makings, cart(lines), proposals(), slots())
}

/// A replacement, without delivery slots, and with totals that do not add up.
pub fn replaced() -> Pack {
    let makings = PackInputs {
        order: order(),
        mode: Mode::Replace,
        before: before(),
    };
    let why = ReadError::Landed {
        wanted: PageKind::Slots,
        found: PageKind::Cart,
    };
    let mut cart = cart(repeated());
    cart.totals.total = cart.totals.total + Cents(120);
    cart.minimum_missing = true;
    cart.terms.minimum = Some(Cents(9_000));
    cart.terms.delivery = vec!["Faltam 20,56 € para entrega grátis".into()];
    cart.cross_check = Some(false);
    Pack::compile(
        PackId(42),
        makings,
        cart,
        proposals(),
        SlotsFound::Unread { why },
    )
}

/// A re-order with nothing to say about it.
pub fn clean() -> Pack {
    let mut order = order();
    order.lines.truncate(2);
    let lines = vec![
        line(
            "100001",
            "Leite Meio Gordo Quinta da Serra 1 L",
            Quantity::pieces(6),
            534,
        ),
        line(
            "100002",
            "Arroz Carolino Moinho Velho 1 kg",
            Quantity::pieces(2),
            330,
        ),
    ];
    let makings = PackInputs {
        order,
        mode: Mode::Merge,
        before: Cart::default(),
    };
    Pack::compile(PackId(43), makings, cart(lines), Vec::new(), slots())
}

/// A merge of which one line could not be read, with a deposit and a fee among the totals.
pub fn odd() -> Pack {
    let merged = merged();
    let mut cart = merged.cart.clone();
    let at = cart
        .lines
        .iter()
        .position(|line| line.pid.0 == "100002")
        .expect("the rice");
    let rice = cart.lines.remove(at);
    let text = format!("{} 3,30\u{a0}€", rice.name);
    cart.aside.push(Aside {
        about: Some(rice.pid.0),
        amount: Some(rice.line_price),
        ..Aside::new(
            Part::CartLine,
            at,
            &text,
            Unreadable::missing("quantity", ".auc-qty-selector"),
        )
    });
    let row = |kind, label: &str, amount: Option<i64>| Row {
        kind,
        label: label.into(),
        amount: amount.map(Cents),
    };
    cart.rows = vec![
        row(RowKind::Deposit, "Depósito", Some(60)),
        row(RowKind::Delivery, "", None),
    ];
    let mut odd = merged.renewed(PackId(45), cart);
    odd.order.rows = vec![
        row(RowKind::Deposit, "Depósito de vasilhame", Some(120)),
        row(RowKind::Other, "Taxa de preparação", Some(250)),
    ];
    odd
}

/// A merge into a full cart: seventy lines, of which thirty were there already, some at other
/// prices, some in other quantities.
pub fn many() -> Pack {
    full(61)
}

/// The same of a hundred and fifty lines.
pub fn fullest() -> Pack {
    full(141)
}

fn full(more: i64) -> Pack {
    let mut order = order();
    let mut before = before();
    let mut lines = repeated();
    lines.push(line(
        "100010",
        "Café Moído Serra Alta 250 g",
        Quantity::pieces(1),
        349,
    ));
    for n in 0..more {
        let (pid, name) = (
            format!("3{n:05}"),
            format!("artigo inventado com um nome comprido n.º {n} 500 g"),
        );
        // One of them is dear: sums have a mark between their thousands.
        let now = if n == 60 { 90_000 } else { 120 + n * 7 };
        if n % 2 == 0 {
            before
                .lines
                .push(line(&pid, &name, Quantity::pieces(1), now));
            lines.push(line(&pid, &name, Quantity::pieces(1), now));
        } else {
            let was = if n % 9 == 0 { now - 40 } else { now };
            order
                .lines
                .push(ordered(&pid, &name, Quantity::pieces(2), was));
            let quantity = if n % 15 == 0 { 1 } else { 2 };
            // One came back in a smaller pack.
            let name = if n == 7 {
                name.replace("500 g", "450 g")
            } else {
                name
            };
            let mut line = line(&pid, &name, Quantity::pieces(quantity), now * quantity);
            if n % 11 == 0 {
                line.line_price_before = Some(Cents(now * quantity + 100));
            }
            lines.push(line);
        }
    }
    let makings = PackInputs {
        order,
        mode: Mode::Merge,
        before,
    };
    Pack::compile(PackId(44), makings, cart(lines), proposals(), slots())
}

fn repeated() -> Vec<CartLine> {
    vec![
        line(
            "100001",
            "Leite Meio Gordo Quinta da Serra 1 L",
            Quantity::pieces(6),
            534,
        ),
        line(
            "100002",
            "Arroz Carolino Moinho Velho 1 kg",
            Quantity::pieces(2),
            330,
        ),
        sold_out("100003", "Iogurte Natural Quinta da Serra 4x125 g", 398),
        line("100004", "Banana da Madeira", Quantity::grams(1_200), 227),
        line(
            "100006",
            "Pão de Forma Integral Casa do Trigo 500 g",
            Quantity::pieces(2),
            358,
        ),
        sold_out("100007", "Fraldas Ninho Tamanho 4 44 un", 1_099),
        CartLine {
            cap: Some("Máximo 6 por encomenda".into()),
            ..line(
                "100009",
                "Atum em Azeite Mar Alto 3x80 g",
                Quantity::pieces(3),
                987,
            )
        },
        line("100011", MARKUP, Quantity::pieces(1), 119),
    ]
}

/// One with substitutes, one without.
pub fn proposals() -> Vec<Proposal> {
    let yoghurt = sold_out("100003", "Iogurte Natural Quinta da Serra 4x125 g", 398);
    let nappies = sold_out("100007", "Fraldas Ninho Tamanho 4 44 un", 1_099);
    let ranked = vec![
        substitute(
            "200001",
            "Iogurte Natural Vale Fresco 4x125 g",
            209,
            Fit::DropIn,
            1,
            vec![
                Reason::SameKind,
                Reason::SameSize,
                Reason::Same { of: Trait::Flavour },
                Reason::OtherBrand,
                Reason::Dearer { by: Cents(10) },
            ],
        ),
        substitute(
            "200002",
            "Iogurte Natural Magro Quinta da Serra 2x125 g",
            95,
            Fit::Acceptable,
            2,
            vec![
                Reason::SameBrand,
                Reason::Other { of: Trait::Fat },
                Reason::OtherSize { pieces: 2 },
                Reason::Cheaper { by: Cents(104) },
            ],
        ),
        substitute(
            "200003",
            "<b>Iogurte</b> Grego Natural Vale Fresco 4x110 g",
            389,
            Fit::Doubtful,
            1,
            vec![
                Reason::KindDoubtful,
                Reason::Other { of: Trait::Variety },
                Reason::PriceShock,
            ],
        ),
    ];
    let why = Abstention::OnlyOther {
        of: Trait::NappySize,
    };
    vec![
        Proposal {
            unit_price: unit_price("3.98"),
            ..Proposal::with(&yoghurt, Finding::Substitutes { ranked })
        },
        Proposal {
            unread: 2,
            ..Proposal::with(&nappies, Finding::Nothing { why })
        },
    ]
}

fn unit_price(euros: &str) -> Option<UnitPrice> {
    let (amount, per) = (euros.parse().ok()?, "Kg".into());
    Some(UnitPrice { amount, per })
}

fn substitute(
    pid: &str,
    name: &str,
    price: i64,
    fit: Fit,
    pieces: u32,
    reasons: Vec<Reason>,
) -> Substitute {
    let tile = Tile {
        picture: None,
        promotion: (pid == "200002")
            .then(|| of(json!({ "badge": "LEVE MAIS PAGUE MENOS", "until": "2026-01-31" }))),
        // The shop promises something of few.
        labels: match pid {
            "200001" => ["Produto Nacional", "Cultivamos o bom"]
                .map(|it| Label(it.into()))
                .into(),
            _ => Vec::new(),
        },
        deposit: (pid == "200003").then_some(Cents(10)),
        pid: Pid(pid.into()),
        name: name.into(),
        url: url(pid),
        // The shop names no brand on every tile.
        brand: name.contains("Vale Fresco").then(|| "Vale Fresco".into()),
        category: None,
        price: Cents(price),
        list_price: (pid == "200002").then_some(Cents(119)),
        priced_per: None,
        unit_price: unit_price(match pid {
            "200001" => "4.18",
            "200002" => "3.8",
            _ => "8.841",
        }),
        min_grams: None,
        available: true,
        in_cart: false,
    };
    Substitute {
        ranked: Ranked {
            pid: tile.pid.clone(),
            index: 0,
            fit,
            pieces,
            reasons,
        },
        tile,
        weight: None,
        why: None,
        portion: None,
    }
}

/// Slots at home and at a store, as the person opened them one after the other.
pub fn visited() -> Pack {
    let mut pack = replaced();
    let mut store = read();
    store.page.mode = "click-collect".into();
    store.at = Some(1_795_249_860_000);
    pack.join_slots(read());
    pack.join_slots(store);
    pack
}

pub fn slots() -> SlotsFound {
    SlotsFound::Read(read())
}

/// Ten slots over three days.
fn read() -> SlotsRead {
    let hours = [
        ("08:00", "10:00", 499),
        ("10:00", "12:00", 399),
        ("18:00", "20:00", 0),
    ];
    let mut slots = Vec::new();
    for (day, date) in ["2026-11-21", "2026-11-23", "2026-11-24"]
        .iter()
        .enumerate()
    {
        for (at, (start, end, fee)) in hours.iter().enumerate() {
            slots.push(json!({
                "id": format!("s{day}{at}"), "date": date, "start": format!("{start}:00"),
                "end": format!("{end}:00"), "fee": fee, "available": (day, at) != (1, 0),
                "free": *fee == 0, "after_cutoff": day == 0, "express": false,
            }));
        }
    }
    let day = |date, label, limited| json!({ "date": date, "label": label, "limited": limited });
    let page: SlotsPage = of(json!({
        "mode": "home-delivery", "cart_total": 4_400, "cart_products": 9, "slots": slots,
        "days": [day("2026-11-21", "Hoje", false), day("2026-11-23", "Segunda", false),
            day("2026-11-24", "Terça", true)],
    }));
    // Saturday, 21 November 2026, half past eight.
    let now = Moment::utc(1_795_249_800_000).local();
    let choice = choose(now, &Preferences::default(), &Offer::all(&page));
    SlotsRead {
        page,
        choice,
        at: Some(1_795_249_800_000),
        beside: None,
    }
}
