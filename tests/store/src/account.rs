//! The made-up customers, read from `data/accounts.tsv`.

use std::collections::BTreeMap;

use crate::{
    cart::{Cart, Line},
    order::{self, Order, OrderLine},
    token::digest,
};

/// A customer with a cart and past orders.
#[derive(Clone, Debug)]
pub struct Account {
    /// The short name, also the e-mail address before `@exemplo.pt`.
    pub id: String,
    pub first_name: String,
    pub cart: Cart,
    pub orders: Vec<Order>,
    /// The reserved delivery slot.
    pub slot: Option<String>,
}

impl Account {
    /// The address to sign in with.
    pub fn email(&self) -> String {
        format!("{}@exemplo.pt", self.id)
    }

    /// The order of that uuid.
    pub fn order(&self, uuid: &str) -> Option<&Order> {
        self.orders.iter().find(|order| order.uuid == uuid)
    }
}

/// All accounts by their short name.
pub fn load() -> Result<BTreeMap<String, Account>, String> {
    let rows = include_str!("../data/accounts.tsv")
        .lines()
        .filter(|row| !row.starts_with('#'));
    rows.map(|row| {
        let account = read(row)?;
        Ok((account.id.clone(), account))
    })
    .collect()
}

fn read(row: &str) -> Result<Account, String> {
    let mut cells = row.split('\t');
    let mut next = || cells.next().unwrap_or_default().to_owned();
    let (id, first_name, lines) = (next(), next(), next());
    let mut cart = Vec::new();
    for text in lines.split_whitespace() {
        let line = OrderLine::read(text).ok_or_else(|| format!("cart line: {text}"))?;
        let uuid = line_uuid(&id, &line.pid);
        let OrderLine {
            pid,
            quantity,
            unit,
        } = line;
        cart.push(Line {
            uuid,
            pid,
            quantity,
            unit,
        });
    }
    let orders = order::load(&id)?;
    Ok(Account {
        id,
        first_name,
        cart: Cart::of(cart),
        orders,
        slot: None,
    })
}

/// The 26 hex digits that name a line.
pub fn line_uuid(account: &str, seed: &str) -> String {
    digest(&["line", account, seed]).chars().take(26).collect()
}
