/// The part of the shop a product belongs to. It decides which traits weigh how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Domain {
    Milk,
    PlantDrink,
    Yoghurt,
    Dessert,
    Cheese,
    Butter,
    Cream,
    Eggs,
    Meat,
    Deli,
    Fish,
    Produce,
    Nuts,
    Pulses,
    Flour,
    Rice,
    Pasta,
    Oil,
    Vinegar,
    Sweetener,
    Spread,
    Sauce,
    Herb,
    Soup,
    Cereal,
    Biscuit,
    Chocolate,
    Sweets,
    Crisps,
    Bread,
    Pastry,
    Baking,
    Water,
    Soda,
    Juice,
    Beer,
    Wine,
    Spirits,
    Coffee,
    Tea,
    Dish,
    IceCream,
    Cleaning,
    Laundry,
    DishWash,
    Paper,
    Bags,
    Hygiene,
    Nappies,
    BabyFood,
    PetFood,
    PetCare,
    Supplement,
    /// Nothing that is eaten, drunk or used up: a chest of drawers that came up for "fraldas".
    Durable,
    Other,
}

/// The department of the shop, as wide as possible: between two of them nothing stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Department {
    Food,
    Drinks,
    Cleaning,
    Body,
    Baby,
    Pet,
    Durable,
}

impl Department {
    /// From a category path. Categories that cut across the shop (organic, diet) name none.
    pub(super) fn of(folded_path: &str) -> Option<Self> {
        let has = |words: &[&str]| words.iter().any(|word| folded_path.contains(word));
        let table: [(Self, &[&str]); 7] = [
            (Self::Durable, DURABLE),
            (Self::Pet, &["animais", "animal", "caes", "gatos", "pet "]),
            (Self::Baby, &["bebe", "infantil"]),
            (
                Self::Cleaning,
                &["limpeza", "detergente", "lixo", "roupa", "papel higienico"],
            ),
            (
                Self::Body,
                &[
                    "higiene",
                    "beleza",
                    "cosmetica",
                    "corpo",
                    "cabelo",
                    "saude",
                    "parafarmacia",
                ],
            ),
            (
                Self::Drinks,
                &[
                    "bebidas",
                    "garrafeira",
                    "vinhos",
                    "cervejas",
                    "refrigerantes",
                    "sumos",
                ],
            ),
            (Self::Food, FOOD),
        ];
        table
            .into_iter()
            .find(|(_, words)| has(words))
            .map(|(found, _)| found)
    }
}

const DURABLE: &[&str] = &[
    "eletrodomestico",
    "brinquedo",
    "natal >",
    "presentes",
    "moda",
    "livros",
    "papelaria",
    "mobiliario",
    "decoracao",
    "jardim",
    "bricolage",
    "utensilios",
    "muda fraldas",
    "informatica",
    "maquilhagem",
    "festas",
    "automovel",
    "desporto",
    "acessorios",
];

const FOOD: &[&str] = &[
    "alimentacao",
    "mercearia",
    "lacteos",
    "laticinios",
    "frescos",
    "congelados",
    "talho",
    "peixaria",
    "padaria",
    "pastelaria",
    "charcutaria",
    "queijaria",
    "fruta",
    "legumes",
    "conservas",
    "gastronomia",
];

/// Whether the shop keeps it fresh, frozen or on the shelf, from a category path.
pub(super) fn kept(folded_path: &str) -> Option<&'static str> {
    let has = |words: &[&str]| words.iter().any(|word| folded_path.contains(word));
    if has(&["congelado", "ultracongelado", "gelados"]) {
        Some("congelado")
    } else if has(&["conserva", "enlatado"]) {
        Some("conserva")
    } else if has(&[
        "peixaria",
        "talho",
        "frutas e legumes",
        "legumes",
        "> fruta",
        "/fruta",
        "hortofruticola",
    ]) {
        Some("fresco")
    } else {
        None
    }
}
