use crate::Cents;
use serde::{Deserialize, Serialize};

/// A row among the shop's totals besides those that are always there: a deposit, a fee, or one of a
/// kind that is not known. It is shown by its own words, and is never an error (DECISIONS 33).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What it is for, as far as its words tell.
    pub kind: RowKind,
    /// The shop's words; empty where the money stands alone.
    pub label: String,
    /// How much; `None` for the shop's `-`, "not known yet".
    pub amount: Option<Cents>,
}

/// What a row is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum RowKind {
    /// The deposit on cans and bottles (SITE §18).
    Deposit,
    /// The delivery, once a time is reserved.
    Delivery,
    /// A discount, a voucher, a card.
    Discount,
    /// Whatever its own words say.
    Other,
}

/// How many rows are tried in every combination; a page with more is summed with all or none.
const ROWS_MAX: usize = 8;

/// Whether a difference between the shop's total and what is listed is explained by these rows: by
/// none of them, or by some. Which of them the shop counts in its total is not known (SITE §18).
#[must_use]
pub fn explained(rows: &[Row], difference: Cents) -> bool {
    let amounts: Vec<Cents> = rows.iter().filter_map(|row| row.amount).collect();
    let all: Cents = amounts.iter().copied().sum();
    if difference == Cents::ZERO || difference == all {
        return true;
    }
    let tried = amounts
        .get(..amounts.len().min(ROWS_MAX))
        .unwrap_or(&amounts);
    let some = |chosen: u32| -> Cents {
        let counted = tried.iter().enumerate();
        let counted = counted.filter(|(at, _)| chosen >> at & 1 == 1);
        counted.map(|(_, amount)| *amount).sum()
    };
    (1..1u32 << tried.len()).any(|chosen| some(chosen) == difference)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(amount: Option<i64>) -> Row {
        Row {
            kind: RowKind::Other,
            label: "Taxa".into(),
            amount: amount.map(Cents),
        }
    }

    #[test]
    fn some_of_the_rows_explain_a_difference_and_others_do_not() {
        let rows = [row(Some(60)), row(Some(450)), row(None)];
        for explains in [0, 60, 450, 510] {
            assert!(explained(&rows, Cents(explains)), "{explains}");
        }
        for not in [1, -60, 120, 511] {
            assert!(!explained(&rows, Cents(not)), "{not}");
        }
        let many: Vec<Row> = (0..40).map(|_| row(Some(1))).collect();
        assert!(explained(&many, Cents(40)) && explained(&many, Cents(8)));
        assert!(!explained(&many, Cents(39)));
    }
}
