use crate::money::{cents, unit_price};
use serde::Deserialize;
use serde_json::Number;
use shop::Pid;
use shop::substitute::Item;
use std::collections::BTreeMap;

/// A sold-out product, what a search showed for it, and how good each of that is, where graded.
#[derive(Debug, Clone)]
pub struct Question {
    /// The question's own name.
    pub target_id: String,
    /// Part of the shop, where the file says so.
    pub group: String,
    /// The sold-out product.
    pub wanted: Item,
    /// What a search showed, in its order.
    pub candidates: Vec<Item>,
    /// Zero to three by candidate; empty in a file without grades.
    pub grades: BTreeMap<Pid, u8>,
}

#[derive(Debug, Deserialize)]
struct Line {
    target_id: String,
    #[serde(default)]
    category_group: String,
    target: Product,
    candidates: Vec<Product>,
}

#[derive(Debug, Deserialize)]
struct Product {
    #[serde(alias = "candidate_id")]
    product_id: String,
    name: String,
    brand: Option<String>,
    price: Option<Number>,
    unit_price: Option<String>,
    category: Option<String>,
    grade: Option<u8>,
}

impl Question {
    /// Reads one question a line.
    ///
    /// # Errors
    /// Names the first line that cannot be read, and the field.
    pub fn read_all(text: &str) -> Result<Vec<Self>, String> {
        let lines = text.lines().enumerate();
        lines
            .filter(|(_, line)| !line.trim().is_empty())
            .map(|(at, line)| Self::read(line).map_err(|why| format!("line {}: {why}", at + 1)))
            .collect()
    }

    fn read(line: &str) -> Result<Self, String> {
        let line: Line =
            serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(line))
                .map_err(|why| why.to_string())?;
        let grade = |c: &Product| Some((Pid(c.product_id.clone()), c.grade?));
        let grades = line.candidates.iter().filter_map(grade).collect();
        let candidates = line.candidates.into_iter().enumerate();
        let item =
            |(at, c): (usize, Product)| c.item().map_err(|why| format!("candidates[{at}].{why}"));
        Ok(Self {
            target_id: line.target_id,
            group: line.category_group,
            wanted: line.target.item().map_err(|why| format!("target.{why}"))?,
            candidates: candidates.map(item).collect::<Result<_, _>>()?,
            grades,
        })
    }

    /// Whether some candidate is acceptable; `false` in a file without grades.
    #[must_use]
    pub fn answerable(&self) -> bool {
        self.grades.values().any(|grade| *grade >= 2)
    }
}

impl Product {
    fn item(self) -> Result<Item, String> {
        let price = self
            .price
            .as_ref()
            .map(|n| cents(n).ok_or_else(|| format!("price: {n} is no price")));
        Ok(Item {
            pid: Pid(self.product_id),
            name: self.name,
            brand: self.brand,
            category: self.category,
            price: price.transpose()?,
            unit_price: self.unit_price.as_deref().and_then(unit_price),
            labels: Vec::new(),
            available: true,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_line_is_named_with_its_field() {
        let good = r#"{"target_id":"A","target":{"product_id":"1","name":"x"},"candidates":[]}"#;
        let bad = r#"{"target_id":"B","target":{"product_id":"1","name":"x","price":1e40},"candidates":[]}"#;
        let why = Question::read_all(&format!("{good}\n\n{bad}\n")).unwrap_err();
        assert!(why.starts_with("line 3: target.price"), "{why}");
        let typed = r#"{"target_id":"C","target":{"product_id":"1","name":7},"candidates":[]}"#;
        let why = Question::read_all(typed).unwrap_err();
        assert!(
            why.starts_with("line 1: target.name: invalid type"),
            "{why}"
        );
    }
}
