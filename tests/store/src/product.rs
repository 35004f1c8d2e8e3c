//! One product of the made-up catalogue.

use crate::{
    measure::{Cents, Thousandths, Unit},
    text::slug,
};

/// The deposit on a can or bottle (SITE §18).
pub const DEPOSIT: Cents = Cents(10);

/// How a product is sold (SITE §7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sale {
    /// By the piece, from a least number of pieces on.
    Piece { least: i64 },
    /// By weight only, in steps of the least weight.
    Weight { step: Thousandths },
    /// By weight or by the piece, a piece weighing one step.
    Either { step: Thousandths },
}

/// What one piece holds: an amount and its unit (`ml`, `g`, `un`, `dose`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub amount: i64,
    pub unit: &'static str,
}

/// One product.
#[derive(Clone, Debug)]
pub struct Product {
    pub pid: String,
    /// In capitals, as the shop's data has it.
    pub name: String,
    pub brand: String,
    pub category: Vec<String>,
    pub content: Option<Content>,
    pub sale: Sale,
    /// Of a piece or a kilo.
    pub price: Cents,
    /// Before the promotion.
    pub was: Option<Cents>,
    pub in_stock: bool,
    /// On the cans or bottles of one, in no price (SITE §18).
    pub deposit: Option<Cents>,
    /// The label of an immediate discount of 10 % on the whole line.
    pub promotion: Option<String>,
    pub ean: String,
}

impl Product {
    /// `/pt/<cat>/…/<slug>/<pid>.html`
    pub fn path(&self) -> String {
        format!(
            "{}{}/{}.html",
            self.category_path(),
            slug(&self.name),
            self.pid
        )
    }

    /// The page behind *Substituir* (SITE §7).
    pub fn category_path(&self) -> String {
        category_path(&self.category)
    }

    /// `0.86 €/Lt`, `2.1 €/Kg`, `0.2 €/un` (SITE §2).
    pub fn unit_price(&self) -> String {
        let Some(Content { amount, unit }) = self.content else {
            return format!("{} €/Kg", self.price.trimmed());
        };
        let (base, name) = match unit {
            "ml" => (1000, "Lt"),
            "g" => (1000, "Kg"),
            "dose" => (1, "Dose"),
            _ => (1, "un"),
        };
        let cents = (self.price.0 * base + amount / 2) / amount;
        format!("{} €/{name}", Cents(cents).trimmed())
    }

    /// The least weight, or the weight of a piece.
    pub fn step(&self) -> Option<Thousandths> {
        match self.sale {
            Sale::Piece { .. } => None,
            Sale::Weight { step } | Sale::Either { step } => Some(step),
        }
    }

    /// What a click on the add button puts into the cart.
    pub fn least(&self) -> (Thousandths, Unit) {
        match self.sale {
            Sale::Piece { least } => (Thousandths::pieces(least), Unit::Piece),
            Sale::Weight { step } | Sale::Either { step } => (step, Unit::Kilo),
        }
    }

    /// The quantity in base units: kilos for weighed goods, however they were ordered.
    pub fn base(&self, quantity: Thousandths, unit: Unit) -> Thousandths {
        match (self.step(), unit) {
            (Some(step), Unit::Piece) => Thousandths(quantity.0 * step.0 / 1000),
            _ => quantity,
        }
    }

    /// Whether the quantity can be ordered in that unit.
    pub fn allows(&self, quantity: Thousandths, unit: Unit) -> bool {
        let whole = quantity.0 > 0 && quantity.0 % 1000 == 0;
        match (self.sale, unit) {
            (Sale::Piece { least }, Unit::Piece) => whole && quantity >= Thousandths::pieces(least),
            (Sale::Either { .. }, Unit::Piece) => whole,
            (Sale::Weight { step } | Sale::Either { step }, Unit::Kilo) => quantity >= step,
            _ => false,
        }
    }

    /// The same goods, coded anew for the deposit (SITE §18).
    pub fn recoded(&self, pid: String) -> Self {
        Self {
            pid,
            name: format!("{} (SDR)", self.name),
            deposit: Some(DEPOSIT),
            ..self.clone()
        }
    }

    /// The price before the promotion.
    pub fn full(&self) -> Cents {
        self.was.unwrap_or(self.price)
    }
}

/// The address of a category's page.
pub fn category_path(category: &[String]) -> String {
    let parts: Vec<String> = category.iter().map(|part| slug(part)).collect();
    format!("/pt/{}/", parts.join("/"))
}
