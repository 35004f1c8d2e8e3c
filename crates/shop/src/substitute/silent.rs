use super::brand::{Brand, OWN_LABELS};
use super::words::Word;

/// Whether a word is only the brand, or what shops say of everything.
pub(super) fn silent(word: &Word, brand: Option<&Brand>) -> bool {
    let plain = &*word.plain;
    NOISE.contains(&plain)
        || OWN_LABELS.contains(&plain)
        || plain.bytes().all(|b| b.is_ascii_digit())
        || brand.is_some_and(|brand| brand.names(plain) && !TELLING_BRANDS.contains(&plain))
}

/// What shops say of everything, in the singular.
const NOISE: &[&str] = &[
    "kg",
    "un",
    "uni",
    "unid",
    "unidade",
    "pack",
    "poupanca",
    "economico",
    "promocao",
    "novo",
    "nova",
    "oferta",
    "leve",
    "pague",
    "embalagem",
    "embalado",
    "caixa",
    "garrafa",
    "frasco",
    "produto",
    "local",
    "producao",
    "propria",
    "cultivamo",
    "bom",
    "cultivamos",
    "essencial",
    "cerca",
    "aprox",
    "peso",
    "emb",
    "pet",
    "vidro",
    "tara",
    "perdida",
    "papel",
    "coletion",
    "nacional",
    "portugal",
    "portugues",
    "portuguesa",
    "selecao",
    "selecionado",
    "qualidade",
    "especial",
    "extra",
    "maxi",
    "xl",
    "grande",
    "pequeno",
    "pequena",
    "formato",
    "familiar",
    "individual",
    "premium",
    "gourmet",
    "sabor",
    "com",
    "tipo",
    "via",
    "aerea",
    "marca",
    "uht",
];

/// Brands that are called what the thing is called.
const TELLING_BRANDS: &[&str] = &[
    "coca", "cola", "pepsi", "nutela", "maizena", "nestum", "cerelac", "nespreso", "dolce",
    "gusto", "delta", "q",
];
