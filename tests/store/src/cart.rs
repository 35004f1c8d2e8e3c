//! An account's cart.

use serde::{Deserialize, Serialize};

use crate::{measure::Thousandths, product::Product};

/// What a quantity counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Pieces; of switchable goods too, when "Un" is chosen.
    Piece,
    /// Kilos.
    Kilo,
}

/// One line of a cart, as [`crate::Store::cart`] gives it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartLine {
    /// The product id.
    pub pid: String,
    /// In thousandths of `unit`.
    pub quantity: Thousandths,
    /// Pieces or kilos.
    pub unit: Unit,
    /// Whether the goods can be had now.
    pub available: bool,
}

/// A line as the server keeps it. Whether it is available depends on the stock of the moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// 26 hex digits.
    pub uuid: String,
    pub pid: String,
    pub quantity: Thousandths,
    pub unit: Unit,
}

/// A cart: lines in the order they are kept, the newest addition first (SITE §7).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cart {
    lines: Vec<Line>,
}

impl Cart {
    /// All lines.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The line of a product.
    pub fn line(&self, pid: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.pid == pid)
    }

    /// Puts a product in; a product that is in already gets that much more.
    pub fn add(&mut self, pid: &str, quantity: Thousandths, unit: Unit, uuid: String) {
        if let Some(line) = self.lines.iter_mut().find(|line| line.pid == pid) {
            line.quantity.0 += quantity.0;
        } else {
            self.lines.insert(
                0,
                Line {
                    uuid,
                    pid: pid.to_owned(),
                    quantity,
                    unit,
                },
            );
        }
    }

    /// Appends a line as it is, for carts that are read or re-ordered.
    pub fn push(&mut self, line: Line) {
        self.lines.push(line);
    }

    /// The line with that id, to be changed.
    pub fn by_uuid(&mut self, uuid: &str) -> Option<&mut Line> {
        self.lines.iter_mut().find(|line| line.uuid == uuid)
    }

    /// The line of a product, to be changed.
    pub fn by_pid(&mut self, pid: &str) -> Option<&mut Line> {
        self.lines.iter_mut().find(|line| line.pid == pid)
    }

    /// Takes a line out.
    pub fn remove(&mut self, uuid: &str) -> Option<Line> {
        let index = self.lines.iter().position(|line| line.uuid == uuid)?;
        Some(self.lines.remove(index))
    }

    /// Throws all lines away.
    pub fn clear(&mut self) {
        self.lines.clear();
    }

    /// Keeps only lines that pass.
    pub fn retain(&mut self, keep: impl Fn(&Line) -> bool) {
        self.lines.retain(keep);
    }
}

impl Line {
    /// Changes between Kg and Un; the quantity becomes the least one of the new unit.
    pub fn switch(&mut self, product: &Product, unit: Unit) {
        if let Some(step) = product.step() {
            self.quantity = if unit == Unit::Piece {
                Thousandths(1000)
            } else {
                step
            };
            self.unit = unit;
        }
    }
}
