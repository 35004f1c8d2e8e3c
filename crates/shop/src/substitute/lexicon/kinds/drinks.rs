use super::Shelf;
use crate::substitute::domain::Domain::*;

/// What is drunk: from water to whisky, and what is brewed.
pub(super) const DRINKS: &[Shelf] = &[
    (
        Water,
        &["agua|agua mineral|agua nascente|agua termal|agua gas|agua aromatizada"],
    ),
    (
        Soda,
        &[
            "refrigerante|gasosa|limonada|agua tonica|tonica|cola|ginger ale|ginger beer|sumo gas|laranjada|coca cola|pepsi|fanta|sumol|seven up|sprite|guarana",
            "ice tea|iced tea|cha frio|cha gelado",
            "bebida energetica|energetica|red bull|monster",
            "bebida isotonica|isotonico",
            "kombucha|cha fermentado",
        ],
    ),
    (
        Juice,
        &[
            "sumo|nectar|bebida fruta",
            "smoothie|shot",
            "agua coco",
            "polpa fruta",
            "refresco|refresco po|bebida po",
            "concentrado fruta|xarope fruta|groselha|concentrado|sumo concentrado|capile",
        ],
    ),
    (Beer, &["cerveja|panache", "sidra"]),
    (
        Wine,
        &[
            "vinho",
            "vinho porto|porto tawny|porto ruby",
            "espumante|champanhe|prosecco|cava|frisante|lambrusco",
            "moscatel|vinho licoroso|jeropiga|abafado",
            "vermute|martini",
            "sangria|vinho sangria",
            "madeira vinho|vinho madeira",
            "vinho verde",
        ],
    ),
    (
        Spirits,
        &[
            "whisky|whiskey|bourbon",
            "gin",
            "vodka",
            "rum",
            "licor|amarguinha",
            "aguardente|bagaco|brandy|conhaque|medronho|cognac|grappa",
            "tequila|mezcal",
            "aperitivo alcool|aperol|campari|bitter",
            "ginja|ginjinha|licor ginja",
            "cachaca",
            "absinto|pastis|anis",
            "cocktail|gin tonico|mojito|caipirinha|poncha|spritz",
        ],
    ),
    (
        Coffee,
        &[
            "cafe|cafes|capsula cafe|cafe capsula|capsulas|capsula",
            "mistura cereais|cevada|bebida cereais|bebida soluvel|chicoria|mistura soluvel",
            "capucino|cappuccino|capsula cappuccino|capsula latte|capsula leite",
            "capsula chocolate",
            "cafe soluvel",
        ],
    ),
    (
        Tea,
        &[
            "cha",
            "infusao|tisana|infusao camomila|infusao cidreira|infusao tilia|camomila|tilia|cidreira",
            "capsula cha|cha capsula",
            "mate|erva mate",
            "matcha",
        ],
    ),
];
