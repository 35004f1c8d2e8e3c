use super::Diet;
use crate::substitute::words::{Word, fold};

/// Whether a word of a name gives away what is in it.
pub(super) fn breaks(diet: Diet, words: &[Word]) -> bool {
    let tells = |table: &[&str]| {
        let asked: Vec<Word> = table
            .iter()
            .flat_map(|word| Word::all(&fold(word)))
            .collect();
        words
            .iter()
            .enumerate()
            .any(|(at, word)| !denied(words, at) && asked.iter().any(|w| w.plain == word.plain))
    };
    match diet {
        Diet::Lactose => tells(LACTOSE),
        Diet::Gluten => tells(GLUTEN),
        Diet::Sugar => tells(SUGAR),
        Diet::Vegan => tells(MEAT) || tells(ANIMAL),
        Diet::Vegetarian => tells(MEAT),
        Diet::Alcohol => tells(ALCOHOL),
        Diet::Nuts => tells(NUTS),
    }
}

/// `sem ovo`, `0% açúcar`.
fn denied(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    before.is_some_and(|word| matches!(&*word.plain, "sem" | "0%" | "00%" | "zero"))
}

const LACTOSE: &[&str] = &[
    "natas",
    "queijo",
    "mozzarella",
    "requeijão",
    "iogurte",
    "kefir",
];

const GLUTEN: &[&str] = &[
    "trigo", "centeio", "cevada", "espelta", "sêmola", "cuscuz", "couscous", "bulgur", "seitan",
    "malte", "kamut",
];

const SUGAR: &[&str] = &[
    "açúcar",
    "açucarado",
    "mel",
    "caramelo",
    "xarope",
    "condensado",
    "rebuçado",
    "gomas",
];

const ANIMAL: &[&str] = &[
    "ovo",
    "mel",
    "leite",
    "queijo",
    "manteiga",
    "natas",
    "iogurte",
    "requeijão",
    "mozzarella",
    "gelatina",
    "banha",
    "kefir",
];

const MEAT: &[&str] = &[
    "carne",
    "frango",
    "peru",
    "porco",
    "vaca",
    "vitela",
    "novilho",
    "borrego",
    "coelho",
    "pato",
    "leitão",
    "javali",
    "fiambre",
    "presunto",
    "bacon",
    "chouriço",
    "chourição",
    "salame",
    "salpicão",
    "linguiça",
    "farinheira",
    "morcela",
    "alheira",
    "mortadela",
    "pepperoni",
    "bolonhesa",
    "atum",
    "sardinha",
    "cavala",
    "salmão",
    "bacalhau",
    "pescada",
    "camarão",
    "marisco",
    "lula",
    "polvo",
    "anchova",
    "peixe",
    "delícias",
    "mexilhão",
    "amêijoa",
    "choco",
    "potas",
    "truta",
    "dourada",
    "robalo",
    "perca",
    "linguado",
    "banha",
];

const ALCOHOL: &[&str] = &[
    "licor",
    "rum",
    "whisky",
    "vodka",
    "gin",
    "aguardente",
    "brandy",
    "cerveja",
    "espumante",
    "champanhe",
    "sangria",
    "sidra",
    "moscatel",
    "ginjinha",
    "tequila",
];

const NUTS: &[&str] = &[
    "noz",
    "nozes",
    "avelã",
    "amêndoa",
    "amendoim",
    "caju",
    "pistácio",
    "pistachio",
    "pinhão",
    "macadâmia",
    "pecan",
    "praliné",
    "gianduia",
    "nougat",
    "torrão",
    "maçapão",
    "nutella",
    "nocilla",
    "frangelico",
];
