use crate::money::{euros, unit_price};
use shop::Pid;
use shop::rules::{Care, Instead, Known, Rules};
use shop::substitute::{Diet, Item};

/// A sold-out product and one thing that is found for it, made up so that it is easily got wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trap {
    /// The sold-out product.
    pub wanted: Item,
    /// What is found.
    pub found: Item,
    /// What the person settled before.
    pub rules: Rules,
    /// What a careful shopper does.
    pub right: Right,
    /// Why.
    pub why: String,
}

/// What a careful shopper does with what is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Takes it; of some, so many.
    Takes(Option<u32>),
    /// Takes it for what it is: the very product under another number or name.
    Same,
    /// Leaves it.
    Never,
}

impl Trap {
    /// Reads one trap a line: `WANTED | FOUND | takes, takes N, same or never | why`. After a name
    /// may stand in braces what else is known: `{1,29 €}`, `{8,60 €/kg}`, `{brand B}`, `{in PATH}`;
    /// `{rule DIET}`, which the person keeps; `{known NAME}`, under which they chose it for always.
    ///
    /// # Errors
    /// Names the first line that cannot be read.
    pub fn read_all(text: &str) -> Result<Vec<Self>, String> {
        let told = |line: &&str| !line.trim().is_empty() && !line.starts_with('#');
        let read = |line| Self::read(line).ok_or_else(|| format!("no trap: {line}"));
        text.lines().filter(told).map(read).collect()
    }

    fn read(line: &str) -> Option<Self> {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [wanted, found, right, why] = cells.as_slice() else {
            return None;
        };
        let mut rules = Rules::default();
        let wanted = item("1", wanted, &mut rules)?;
        Some(Self {
            found: item("2", found, &mut rules)?,
            wanted,
            rules,
            right: Right::of(right)?,
            why: Some((*why).to_owned()).filter(|why| !why.is_empty())?,
        })
    }
}

impl Right {
    fn of(text: &str) -> Option<Self> {
        match text.split_once(' ') {
            Some(("takes", pieces)) => Some(Self::Takes(Some(pieces.parse().ok()?))),
            Some(_) => None,
            None => match text {
                "takes" => Some(Self::Takes(None)),
                "same" => Some(Self::Same),
                "never" => Some(Self::Never),
                _ => None,
            },
        }
    }
}

fn item(pid: &str, cell: &str, rules: &mut Rules) -> Option<Item> {
    let (name, more) = cell.split_once('{').unwrap_or((cell, "}"));
    let name = Some(name.trim()).filter(|name| !name.is_empty())?;
    let mut item = Item::named(Pid(pid.to_owned()), name);
    let (more, "") = more.rsplit_once('}')? else {
        return None;
    };
    for fact in more
        .split('}')
        .map(|fact| fact.trim().trim_start_matches('{'))
    {
        learn(&mut item, fact, rules)?;
    }
    Some(item)
}

/// Takes in what stands in one pair of braces; `None` where it means nothing.
fn learn(item: &mut Item, fact: &str, rules: &mut Rules) -> Option<()> {
    match fact.split_once(' ') {
        None if fact.is_empty() => {}
        Some(("brand", brand)) => item.brand = Some(brand.to_owned()),
        Some(("in", path)) => item.category = Some(path.to_owned()),
        Some(("rule", code)) => {
            let diet = Diet::ALL.into_iter().find(|diet| diet.code() == code)?;
            rules.diets.insert(diet, Care::Avoid);
        }
        Some(("known", name)) => rules.instead.push(Instead {
            of: known("1", "what is sold out"),
            take: known(&item.pid.0, name),
        }),
        _ if fact.contains("€/") => item.unit_price = Some(unit_price(fact)?),
        _ => item.price = Some(euros(fact.strip_suffix('€')?.trim())?),
    }
    Some(())
}

fn known(pid: &str, name: &str) -> Known {
    Known {
        pid: Pid(pid.to_owned()),
        name: name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use shop::Cents;

    #[test]
    fn a_trap_is_read_with_all_that_is_known() {
        let line = "Pera {1,29 €} {8,60 €/kg} {in Fruta > Peras} {rule eggs} | Pero {brand B} | takes 3 | round";
        let all = Trap::read_all(&format!("# what\n\n{line}\n")).unwrap();
        let [trap] = all.as_slice() else {
            panic!("{all:?}");
        };
        assert_eq!(
            (trap.wanted.name.as_str(), trap.wanted.price),
            ("Pera", Some(Cents(129)))
        );
        assert_eq!(trap.wanted.category.as_deref(), Some("Fruta > Peras"));
        assert_eq!(trap.wanted.unit_price.as_ref().unwrap().per, "kg");
        assert_eq!(trap.found.brand.as_deref(), Some("B"));
        assert!(trap.rules.diets.contains_key(&Diet::Eggs));
        assert_eq!(trap.right, Right::Takes(Some(3)));
    }

    #[test]
    fn no_line_is_passed_over() {
        for line in [
            "Pera | Pero | takes",
            "Pera | Pero | maybe | round",
            "Pera | Pero | takes some | round",
            "Pera | Pero | never |",
            "Pera | | never | round",
            "Pera {rule egs} | Pero | never | round",
            "Pera {1,29 | Pero | never | round",
            "Pera {brnd B} | Pero | never | round",
        ] {
            assert!(Trap::read_all(line).unwrap_err().contains(line), "{line}");
        }
    }
}
