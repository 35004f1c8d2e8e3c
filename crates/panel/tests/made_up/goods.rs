use shop::{
    Amount, Cart, CartLine, Cents, Order, OrderId, OrderLine, OrderSummary, Picture, Pid, Portion,
    Quantity, Stock, Terms, Totals, Unit,
};

/// A product whose name is markup. It must be read as text, wherever it is shown.
pub const MARKUP: &str = "<img src=x onerror=\"document.title='oops'\"> Bolacha Maria 200 g";

/// The past orders, newest first.
pub fn orders() -> Vec<OrderSummary> {
    let made = [
        ("a1", "004512093", "2026-11-12T18:20:00+00:00", 34, 9_841),
        ("b2", "004478110", "2026-10-29T09:05:00+00:00", 27, 7_120),
        ("c3", "004431007", "2026-10-08T21:40:00+01:00", 41, 12_305),
        ("d4", "004390555", "2026-09-17T12:00:00+01:00", 1, 1_999),
        ("e5", "004344120", "2026-08-30T08:30:00+01:00", 38, 10_450),
    ];
    made.map(
        |(id, number, placed_at, product_count, total)| OrderSummary {
            id: OrderId(id.into()),
            number: number.into(),
            placed_at: placed_at.into(),
            product_count,
            total: Cents(total),
            cancelled: false,
        },
    )
    .into()
}

/// The order that is repeated.
pub fn order() -> Order {
    let summary = orders().swap_remove(0);
    Order {
        summary,
        goods: Cents(9_442),
        delivery: Cents(399),
        status: Some("Entregue".into()),
        window: None,
        deliveries: 1,
        lines: vec![
            ordered(
                "100001",
                "Leite Meio Gordo Quinta da Serra 1 L",
                Quantity::pieces(6),
                89,
            ),
            ordered(
                "100002",
                "Arroz Carolino Moinho Velho 1 kg",
                Quantity::pieces(2),
                165,
            ),
            ordered(
                "100003",
                "Iogurte Natural Quinta da Serra 4x125 g",
                Quantity::pieces(2),
                199,
            ),
            ordered("100004", "Banana da Madeira", Quantity::grams(1_200), 227),
            ordered(
                "100005",
                "Detergente da Loiça Brilho Limão 750 ml",
                Quantity::pieces(1),
                249,
            ),
            ordered(
                "100006",
                "Pão de Forma Integral Casa do Trigo 500 g",
                Quantity::pieces(1),
                179,
            ),
            ordered(
                "100007",
                "Fraldas Ninho Tamanho 4 44 un",
                Quantity::pieces(1),
                1_099,
            ),
            ordered(
                "100009",
                "Atum em Azeite Mar Alto 3x80 g",
                Quantity::pieces(3),
                329,
            ),
            ordered("100011", MARKUP, Quantity::pieces(1), 119),
            OrderLine {
                delivered: false,
                ..ordered(
                    "100012",
                    "Ovos de Solo M Aldeia:12 un #",
                    Quantity::pieces(0),
                    259,
                )
            },
            OrderLine {
                bag: true,
                ..ordered("100008", "Saco Reutilizável", Quantity::pieces(4), 10)
            },
        ],
        reorder: true,
        aside: Vec::new(),
        rows: Vec::new(),
    }
}

/// The cart before the run.
pub fn before() -> Cart {
    cart(vec![
        line(
            "100010",
            "Café Moído Serra Alta 250 g",
            Quantity::pieces(1),
            349,
        ),
        line(
            "100006",
            "Pão de Forma Integral Casa do Trigo 500 g",
            Quantity::pieces(1),
            179,
        ),
        line(
            "100002",
            "Arroz Carolino Moinho Velho 1 kg",
            Quantity::pieces(2),
            330,
        ),
    ])
}

/// A line of the order.
pub fn ordered(pid: &str, name: &str, quantity: Quantity, price: i64) -> OrderLine {
    OrderLine {
        pid: Pid(pid.into()),
        name: name.into(),
        url: url(pid),
        quantity,
        price: Cents(price),
        delivered: true,
        bag: false,
    }
}

/// A line of a cart.
pub fn line(pid: &str, name: &str, quantity: Quantity, price: i64) -> CartLine {
    CartLine {
        pid: Pid(pid.into()),
        name: name.into(),
        url: url(pid),
        category: None,
        line_price: Cents(price),
        line_price_before: None,
        picture: (pid == "100001").then(|| Picture("dw1/images/hi-res/000100001.jpg".into())),
        cap: None,
        promotion: None,
        min_grams: None,
        stock: Stock::Available {
            quantity,
            kilos: None,
            unit_price: None,
            portion: Some(portion(quantity)),
        },
    }
}

/// Goods by weight by the 300 g; of pieces, the shop has six at most.
fn portion(quantity: Quantity) -> Portion {
    match quantity.unit {
        Unit::Kilo => Portion::weighed(300),
        Unit::Piece => Portion {
            most: Some(Amount::whole(6)),
            ..Portion::PIECE
        },
    }
}

/// A sold-out line of a cart.
pub fn sold_out(pid: &str, name: &str, price: i64) -> CartLine {
    let stock = Stock::Unavailable { replacements: None };
    CartLine {
        stock,
        ..line(
            pid,
            name,
            Quantity {
                amount: Amount::ZERO,
                ..Quantity::pieces(0)
            },
            price,
        )
    }
}

/// A cart of these lines, with totals that add up.
pub fn cart(lines: Vec<CartLine>) -> Cart {
    let goods: Cents = lines.iter().map(|line| line.line_price).sum();
    let (bags, discount) = (Cents(40), Cents(-150));
    Cart {
        aside: Vec::new(),
        rows: Vec::new(),
        line_count: u32::try_from(lines.len()).expect("few lines"),
        lines,
        totals: Totals {
            subtotal: goods - discount,
            bags,
            discount,
            total: goods + bags,
        },
        minimum_missing: false,
        terms: Terms::default(),
        cross_check: Some(true),
    }
}

/// Where a product would be.
pub fn url(pid: &str) -> String {
    format!("/pt/mercearia/produto-inventado/{pid}.html")
}
