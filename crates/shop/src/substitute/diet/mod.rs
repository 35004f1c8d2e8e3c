//! What a person must not or will not eat, and what a product's name can tell of it.
//!
//! A name is not a list of ingredients. Some names promise (`sem glúten`), some give themselves
//! away (`esparguete`), and most say nothing: that is [`Verdict::Unsaid`], never a yes.

mod kind;
mod promise;
mod telling;

use super::item::Item;
use super::profile::Profile;
use super::words::{Word, fold};
use serde::{Deserialize, Serialize};

/// Something a person does without (DECISIONS 20).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Diet {
    /// No lactose.
    Lactose,
    /// No gluten.
    Gluten,
    /// No sugar, or none added: names do not tell the two apart.
    Sugar,
    /// Nothing of an animal.
    Vegan,
    /// No meat and no fish.
    Vegetarian,
    /// No alcohol.
    Alcohol,
    /// No tree nuts and no peanuts. No name promises that.
    Nuts,
}

/// What a product's name, brand and category tell of a diet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It says so, or a thing of its kind is so by nature.
    Keeps,
    /// It says the contrary, or a thing of its kind breaks the diet.
    Breaks,
    /// The name does not tell: only the label does.
    Unsaid,
}

impl Diet {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Lactose,
        Self::Gluten,
        Self::Sugar,
        Self::Vegan,
        Self::Vegetarian,
        Self::Alcohol,
        Self::Nuts,
    ];

    /// What the name of a product tells. What gives itself away outweighs a promise of another
    /// thing; a promise of this very thing outweighs the kind (`esparguete sem glúten`).
    #[must_use]
    pub fn verdict(self, item: &Item) -> Verdict {
        let profile = Profile::read(item);
        let words = Word::all(&fold(&item.name));
        if promise::kept(self, &profile, &words) {
            return Verdict::Keeps;
        }
        if telling::breaks(self, &words) {
            return Verdict::Breaks;
        }
        kind::verdict(self, &profile)
    }

    /// The diet as one stable word, for files and logs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lactose => "lactose",
            Self::Gluten => "gluten",
            Self::Sugar => "sugar",
            Self::Vegan => "vegan",
            Self::Vegetarian => "vegetarian",
            Self::Alcohol => "alcohol",
            Self::Nuts => "nuts",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pid;

    fn says(diet: Diet, name: &str) -> Verdict {
        diet.verdict(&Item::named(Pid("1".into()), name))
    }

    /// DECISIONS 20: "allergies and diets as hard filters".
    #[test]
    fn a_promise_in_the_name_counts() {
        for (diet, name) in [
            (Diet::Lactose, "Leite Meio-Gordo Sem Lactose 1 L"),
            (Diet::Lactose, "Bebida de Aveia 1 L"),
            (Diet::Gluten, "Esparguete Sem Glúten 500 g"),
            (Diet::Sugar, "Refrigerante Cola Zero 1,5 L"),
            (Diet::Sugar, "Compota de Morango Sem Açúcar 340 g"),
            (Diet::Vegan, "Hambúrguer Vegan 2 un"),
            (Diet::Vegetarian, "Salsicha Vegetariana 200 g"),
            (Diet::Vegetarian, "Nuggets Veggie 200 g"),
            (Diet::Alcohol, "Cerveja Sem Álcool 33 cl"),
            (Diet::Alcohol, "Cerveja 0,0% 33 cl"),
        ] {
            assert_eq!(says(diet, name), Verdict::Keeps, "{diet:?} {name}");
        }
    }

    #[test]
    fn a_name_can_give_itself_away() {
        for (diet, name) in [
            (Diet::Lactose, "Leite Meio-Gordo 1 L"),
            (Diet::Lactose, "Queijo Flamengo Fatiado 200 g"),
            (Diet::Gluten, "Esparguete 500 g"),
            (Diet::Gluten, "Farinha de Trigo 1 kg"),
            (Diet::Gluten, "Bolacha Maria 200 g"),
            (Diet::Sugar, "Açúcar Branco 1 kg"),
            (Diet::Sugar, "Gelado de Baunilha 1 L"),
            (Diet::Vegan, "Ovos de Galinha 12 un"),
            (Diet::Vegan, "Peito de Frango"),
            (Diet::Vegan, "Mel de Rosmaninho 500 g"),
            (Diet::Vegetarian, "Atum em Azeite 120 g"),
            (Diet::Vegetarian, "Pizza de Fiambre 350 g"),
            (Diet::Alcohol, "Cerveja 33 cl"),
            (Diet::Alcohol, "Vinho Tinto 75 cl"),
            (Diet::Nuts, "Miolo de Amêndoa 200 g"),
            (Diet::Nuts, "Chocolate de Leite com Avelãs 100 g"),
            (Diet::Nuts, "Manteiga de Amendoim 350 g"),
        ] {
            assert_eq!(says(diet, name), Verdict::Breaks, "{diet:?} {name}");
        }
    }

    /// "an allergy filter that cannot be sure must not pretend".
    #[test]
    fn what_a_name_does_not_tell_is_never_a_yes() {
        for (diet, name) in [
            (Diet::Nuts, "Chocolate Negro 100 g"),
            (Diet::Nuts, "Bolacha Maria 200 g"),
            (Diet::Nuts, "Xarope Misterioso 1 un"),
            (Diet::Gluten, "Fiambre da Perna 200 g"),
            (Diet::Gluten, "Molho de Tomate 500 g"),
            (Diet::Lactose, "Salsicha Frankfurt 350 g"),
            (Diet::Lactose, "Bolacha Maria 200 g"),
            // Vegetarian is not vegan: there may be egg in it.
            (Diet::Vegan, "Hambúrguer Vegetariano 2 un"),
            (Diet::Alcohol, "Mousse de Chocolate 4 un"),
            // A flavour is not a promise.
            (Diet::Sugar, "Iogurte Natural 125 g"),
        ] {
            assert_eq!(says(diet, name), Verdict::Unsaid, "{diet:?} {name}");
        }
    }

    #[test]
    fn water_keeps_every_diet_and_so_does_what_nobody_eats() {
        for diet in Diet::ALL {
            assert_eq!(says(diet, "Água Sem Gás 1,5 L"), Verdict::Keeps, "{diet:?}");
            assert_eq!(
                says(diet, "Detergente Loiça Manual Limão 1 L"),
                Verdict::Keeps,
                "{diet:?}"
            );
        }
    }
}
