//! The made-up catalogue, read from `data/catalogue.tsv`.

use std::collections::HashMap;

use crate::{
    measure::{Cents, Thousandths},
    product::{Content, Product, Sale, category_path},
    text::words,
};

/// The bag that orders are charged for and re-orders do not bring back (SITE §5, §6).
pub const BAG: &str = "3029532";

/// The first number of those that products get anew.
const RECODED: usize = 9_000_000;

/// All products, in the order of the table.
#[derive(Debug)]
pub struct Catalogue {
    products: Vec<Product>,
    /// Each of them under the number that it would have with a deposit, in the same order.
    recoded: Vec<Product>,
    by_pid: HashMap<String, usize>,
}

impl Catalogue {
    /// Reads the table that comes with the store. A row that cannot be read is an error.
    pub fn load() -> Result<Self, String> {
        let rows = include_str!("../data/catalogue.tsv")
            .lines()
            .filter(|row| !row.starts_with('#'));
        let products = rows
            .map(|row| read(row).ok_or_else(|| format!("catalogue row cannot be read: {row}")))
            .collect::<Result<Vec<_>, _>>()?;
        let again = products.iter().enumerate();
        let recoded: Vec<Product> = again
            .map(|(at, product)| product.recoded((RECODED + at).to_string()))
            .collect();
        let by_pid = products
            .iter()
            .chain(&recoded)
            .enumerate()
            .map(|(i, p)| (p.pid.clone(), i))
            .collect();
        Ok(Self {
            products,
            recoded,
            by_pid,
        })
    }

    /// The same goods, all at their full price.
    pub fn without_promotions(mut self) -> Self {
        for product in &mut self.products {
            product.price = product.full();
            (product.was, product.promotion) = (None, None);
        }
        self
    }

    /// The product of that id.
    pub fn get(&self, pid: &str) -> Option<&Product> {
        let at = *self.by_pid.get(pid)?;
        let again = || self.recoded.get(at.checked_sub(self.products.len())?);
        self.products.get(at).or_else(again)
    }

    /// The product of that id, as it is since the shop coded it anew for the deposit (SITE §18).
    pub fn recoded(&self, pid: &str) -> Option<&Product> {
        self.recoded.get(*self.by_pid.get(pid)?)
    }

    /// All products.
    pub fn all(&self) -> &[Product] {
        &self.products
    }

    /// Products whose name, brand and category together hold a word starting with each word asked
    /// for; those with all words in the name stand first.
    pub fn search(&self, query: &str) -> Vec<&Product> {
        let asked = words(query);
        if asked.is_empty() {
            return Vec::new();
        }
        let holds = |text: &str| {
            let have = words(text);
            asked
                .iter()
                .all(|word| have.iter().any(|w| w.starts_with(word.as_str())))
        };
        let whole = |p: &Product| format!("{} {} {}", p.name, p.brand, p.category.join(" "));
        let mut found: Vec<_> = self.products.iter().filter(|p| holds(&whole(p))).collect();
        found.sort_by_key(|p| !holds(&p.name));
        found
    }

    /// Products below a category address such as `/pt/alimentacao/produtos-lacteos/`, with the
    /// category's name.
    pub fn category(&self, path: &str) -> Option<(String, Vec<&Product>)> {
        let path = format!("{}/", path.trim_end_matches('/'));
        let found: Vec<_> = self
            .products
            .iter()
            .filter(|p| p.category_path().starts_with(&path))
            .collect();
        let first = found.first()?;
        let depth = (1..=first.category.len()).find(|depth| {
            first
                .category
                .get(..*depth)
                .is_some_and(|c| category_path(c) == path)
        })?;
        Some((first.category.get(depth - 1)?.clone(), found))
    }

    /// The bag as a product.
    pub fn bag() -> Product {
        Product {
            pid: BAG.to_owned(),
            name: "SACO ECO CIRCULAR C/ALÇAS 48 X 60 CM 55 MY".to_owned(),
            brand: "AUCHAN".to_owned(),
            category: vec!["Promoções Auchan".to_owned(), "Campanhas".to_owned()],
            content: Some(Content {
                amount: 1,
                unit: "un",
            }),
            sale: Sale::Piece { least: 1 },
            price: Cents(7),
            was: None,
            in_stock: true,
            deposit: None,
            promotion: None,
            ean: "5600000000017".to_owned(),
        }
    }
}

fn read(row: &str) -> Option<Product> {
    let mut cells = row.split('\t');
    let mut next = || cells.next();
    Some(Product {
        pid: next()?.to_owned(),
        name: next()?.to_owned(),
        brand: next()?.to_owned(),
        category: next()?.split('>').map(str::to_owned).collect(),
        content: content(next()?)?,
        sale: sale(next()?)?,
        price: Cents(next()?.parse().ok()?),
        was: next()
            .filter(|was| !was.is_empty())
            .and_then(|was| was.parse().ok())
            .map(Cents),
        in_stock: next()? == "1",
        deposit: None,
        promotion: next().filter(|label| !label.is_empty()).map(str::to_owned),
        ean: next()?.to_owned(),
    })
}

fn content(cell: &str) -> Option<Option<Content>> {
    if cell == "kg" {
        return Some(None);
    }
    let digits = cell.find(|c: char| !c.is_ascii_digit())?;
    let (amount, unit) = cell.split_at(digits);
    let unit = ["ml", "g", "un", "dose"]
        .into_iter()
        .find(|known| *known == unit)?;
    Some(Some(Content {
        amount: amount.parse().ok()?,
        unit,
    }))
}

fn sale(cell: &str) -> Option<Sale> {
    let (kind, number) = cell.split_once(':').unwrap_or((cell, "1"));
    let number: i64 = number.parse().ok()?;
    match kind {
        "un" => Some(Sale::Piece { least: number }),
        "kg" => Some(Sale::Weight {
            step: Thousandths(number),
        }),
        "kgun" => Some(Sale::Either {
            step: Thousandths(number),
        }),
        _ => None,
    }
}
