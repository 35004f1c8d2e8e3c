use super::Shelf;
use crate::substitute::domain::Domain::*;

/// Bread and pastry.
pub(super) const BAKERY: &[Shelf] = &[
    (
        Bread,
        &[
            "pao|carcaca|bola mistura|baguete|cacete|papo seco|regueifa|focacia|bica|pao bola|ciabata|chapata",
            "pao forma",
            "pao hamburguer|pao cachorro",
            "pao leite|pao brioche",
            "pita|pao pita|naan|pao naan",
            "bolo levedo|bolo caco|muffin ingles",
            "pao alho",
            "pao queijo",
            "broa milho|broa avintes|broa milho amarelo",
            "wrap|tortilha trigo|tortilhas|tortilha|tortilha milho",
            "bagel",
        ],
    ),
    (
        Pastry,
        &[
            "broa|broa castelar|broa mel",
            "bolo|torta|pao lo",
            "croissant",
            "pastel nata|pasteis nata|nata pastel",
            "pastel|pastel feijao|travesseiro|jesuita|mil folhas|caracol pastelaria|napolitana",
            "queijada",
            "queque|muffin|cupcake",
            "brownie",
            "donut|berliner|bola berlim",
            "madalena|madalenas",
            "brioche",
            "scone",
            "quindim",
            "rabanada",
            "filhos|sonho|malassada|coscorao|azevia",
            "folar",
            "panqueca|waffle|crepe|mini panqueca",
            "folhado",
            "tarte|tartelete|tartelette",
            "merengue|suspiro",
            "bolo rei|bolo rainha",
            "macaron",
            "croquete doce",
            "eclair",
            "brigadeiro",
            "salame chocolate",
            "toucinho ceu|ovos moles|fios ovos|trouxa ovos|pao rala",
        ],
    ),
];
