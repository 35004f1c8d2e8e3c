//! An account's cart.

use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use crate::{
    measure::{Thousandths, Unit},
    product::Product,
};

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
#[derive(Clone, Debug, Default)]
pub struct Cart {
    lines: Vec<Line>,
    /// What it held before, each with the moment until which it did, oldest first.
    past: Vec<(Instant, Vec<Line>)>,
}

/// Changes that follow each other as fast as this are one.
const AT_ONCE: Duration = Duration::from_millis(5);

/// How much of the past is kept.
const MEMORY: Duration = Duration::from_mins(2);

impl Cart {
    /// A cart that never held anything else.
    pub fn of(lines: Vec<Line>) -> Self {
        let past = Vec::new();
        Self { lines, past }
    }

    /// The cart as it was so long ago.
    pub fn ago(&self, lag: Duration) -> Self {
        let then = Instant::now().checked_sub(lag);
        let mut past = self.past.iter();
        let held = past.find(|(until, _)| then.is_none_or(|then| *until > then));
        Self::of(held.map_or_else(|| self.lines.clone(), |(_, lines)| lines.clone()))
    }

    /// Remembers what it holds, before that changes.
    fn keep(&mut self) {
        let now = Instant::now();
        self.past.retain(|(until, _)| now - *until < MEMORY);
        let same = self.past.last();
        if same.is_none_or(|(until, _)| now - *until > AT_ONCE) {
            self.past.push((now, self.lines.clone()));
        }
    }

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
        self.keep();
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
        self.keep();
        self.lines.push(line);
    }

    /// The line with that id, to be changed.
    pub fn by_uuid(&mut self, uuid: &str) -> Option<&mut Line> {
        self.keep();
        self.lines.iter_mut().find(|line| line.uuid == uuid)
    }

    /// The line of a product, to be changed.
    pub fn by_pid(&mut self, pid: &str) -> Option<&mut Line> {
        self.keep();
        self.lines.iter_mut().find(|line| line.pid == pid)
    }

    /// Takes a line out.
    pub fn remove(&mut self, uuid: &str) -> Option<Line> {
        self.keep();
        let index = self.lines.iter().position(|line| line.uuid == uuid)?;
        Some(self.lines.remove(index))
    }

    /// Throws all lines away.
    pub fn clear(&mut self) {
        self.keep();
        self.lines.clear();
    }

    /// Keeps only lines that pass.
    pub fn retain(&mut self, keep: impl Fn(&Line) -> bool) {
        self.keep();
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
