//! Rows of shop, category and name, as a file of real names has them.

use shop::Pid;
use shop::substitute::Item;

/// A row.
pub struct Named<'t> {
    /// The shop.
    pub shop: &'t str,
    /// The product, of which only this is known.
    pub item: Item,
}

/// Every row after the heading.
///
/// # Errors
/// Names the first line that is no row.
pub fn all(text: &str) -> Result<Vec<Named<'_>>, String> {
    let lines = text.lines().enumerate().skip(1);
    let row = |(at, line)| row(line).ok_or_else(|| format!("line {}: {line}", at + 1));
    lines.map(row).collect()
}

fn row(line: &str) -> Option<Named<'_>> {
    let mut cells = line.split('\t');
    let (shop, category, name) = (cells.next()?, cells.next()?, cells.next()?);
    let category = Some(category.to_owned()).filter(|path| !path.is_empty());
    cells.next().is_none().then(|| Named {
        shop,
        item: Item {
            category,
            ..Item::named(Pid("0".into()), name)
        },
    })
}

impl Named<'_> {
    /// Where the shop itself files it, if that is a part of the shop that is meant to be known
    /// wholly. Shelves that cut across (organic, campaigns) are none.
    pub fn department(&self) -> Option<&'static str> {
        let path = self.item.category.as_deref()?;
        let first = path.split(['>', '/']).next()?.trim();
        let found = DEPARTMENTS.iter().find(|(_, own)| own.contains(&first));
        found.map(|(name, _)| *name)
    }
}

/// How the shops call the widest of their shelves.
const DEPARTMENTS: [(&str, &[&str]); 6] = [
    (
        "food",
        &[
            "Alimentação",
            "Congelados",
            "Frescos",
            "Laticínios",
            "Mercearia",
            "Produtos Frescos",
        ],
    ),
    ("drink", &["Bebidas e Garrafeira"]),
    ("household", &["Limpeza", "Limpeza e Cuidados do Lar"]),
    ("hygiene", &["Beleza e Higiene", "Saúde e Bem Estar"]),
    ("baby", &["Bebé", "O Mundo do Bebé"]),
    ("pet", &["Animais"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_filed_by_the_first_of_its_shelves() {
        let text =
            "shop\tcategory\tname\na\tLimpeza/Loiça\tEsponja\nb\t\tPera\nb\tBebé > Papas\tPapa\n";
        let rows = all(text).unwrap();
        let filed: Vec<Option<&str>> = rows.iter().map(Named::department).collect();
        assert_eq!(filed, [Some("household"), None, Some("baby")]);
        assert!(all("heading\na\tb\n").is_err());
    }
}
