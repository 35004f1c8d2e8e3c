use super::Shelf;
use crate::substitute::domain::Domain::*;

/// What an animal at home needs.
pub(super) const PETS: &[Shelf] = &[
    (
        PetFood,
        &[
            "racao|alimento seco|comida seca|croqueta|alimento cao seco|alimento gato seco|racao cao|racao gato",
            "comida humida|alimento humido|pate gato|comida cao|comida gato|lata cao|lata gato|saqueta gato|alimento cao|alimento gato|alimento completo|comida|alimento",
            "snack cao|snack gato|biscoito cao|biscoito gato|osso|stick dental|barrita cao|dentastix",
            "alimento passaro|mistura periquito|mistura canario|semente passaro|alpista",
            "alimento peixe|alimento tartaruga",
            "alimento coelho|feno",
        ],
    ),
    (
        PetCare,
        &[
            "areia gato|areia|litter|absorvente gato",
            "coleira|antiparasita|pipeta|antiparasitario",
            "champo cao",
            "resguardo cao",
            "caixa areia|tapete",
            "brinquedo gato|brinquedo cao",
        ],
    ),
];
