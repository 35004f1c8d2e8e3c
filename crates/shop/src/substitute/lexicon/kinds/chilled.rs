use super::Shelf;
use crate::substitute::domain::Domain::*;

/// Dairy, its plant-made likes, and eggs.
pub(super) const CHILLED: &[Shelf] = &[
    (
        Milk,
        &[
            "leite|bebida lactea",
            "leite condensado",
            "leite evaporado",
            "leite po",
            "leite coco",
            "leite achocolatado|leite chocolate|leite com chocolate|leite cacau",
            "batido|milkshake",
            "soro leite|leitelho",
            "cafe latte|caffe latte|bebida cafe|cafe frio",
        ],
    ),
    (
        PlantDrink,
        &[
            "bebida vegetal|bebida soja|bebida aveia|bebida amendoa|bebida arroz|bebida coco|bebida avela|bebida caju|bebida noz|bebida espelta|bebida quinoa|bebida ervilha|bebida pistacio|bebida alpista|bebida amendoim|bebida canhamo|bebida trigo sarraceno|leite vegetal|leite soja|leite aveia|leite amendoa|leite arroz|bebida bio soja|bebida bio aveia|bebida bio amendoa|bebida bio arroz",
        ],
    ),
    (
        Yoghurt,
        &[
            "iogurte|yogurt|leite fermentado|skyr|bifidus|actimel|ativia|queijo batido|petit suisse|suissinho|danonino",
            "kefir|quefir",
        ],
    ),
    (
        Dessert,
        &[
            "pudim|flan",
            "gelatina",
            "mousse|musse",
            "arroz doce",
            "sobremesa",
            "leite creme|creme brulee|creme queimado",
            "panacota|panna cota",
            "tiramisu",
            "cheesecake",
            "profiterole",
            "petit gateau|coulant",
            "aletria doce",
            "baba camelo",
            "natas ceu",
            "doce casa|doce avo",
            "molotof",
            "serradura",
        ],
    ),
    (
        Cheese,
        &[
            "queijo|queijinho|merendeira|mozzarella|mozarela|feta|burrata|halloumi|parmesao|parmigiano|grana padano|pecorino|camembert|brie|gouda|edam|emental|emmental|cheddar|gorgonzola|roquefort|provolone|manchego|gruyere|cottage|flamengo",
            "requeijao",
            "ricota",
            "mascarpone",
        ],
    ),
    (
        Butter,
        &[
            "manteiga",
            "margarina|creme vegetal|creme barrar vegetal|creme barrar soja",
            "banha",
            "ghee|manteiga clarificada|manteiga ghee",
        ],
    ),
    (
        Cream,
        &[
            "nata|creme leite|creme culinario|creme soja|creme aveia|creme culinaria|crema|natas soja|nata vegetal",
            "chantili|chantilly|nata chantili|nata spray",
            "bechamel|molho bechamel",
        ],
    ),
    (
        Eggs,
        &["ovo", "clara ovo|clara liquida|clara", "ovo codorniz"],
    ),
];
