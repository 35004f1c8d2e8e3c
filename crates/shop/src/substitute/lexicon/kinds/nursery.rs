use super::Shelf;
use crate::substitute::domain::Domain::*;

/// What a baby needs.
pub(super) const NURSERY: &[Shelf] = &[
    (
        Nappies,
        &[
            "fralda|cueca|cueca aprendizagem|cueca bebe",
            "fralda piscina|fralda natacao",
            "toalhita|toalhita bebe|toalhitas bebe",
        ],
    ),
    (
        BabyFood,
        &[
            "papa|papa infantil|papa lactea|farinha lactea|farinha nao lactea|farinha lacteas|farinha infantil|cerelac|farinha com leite",
            "leite infantil|leite transicao|leite crescimento|leite lactente|formula infantil|leite bebe|leite inicio|leite continuacao|leite po infantil|leite aptamil|leite nan|leite nidina|leite nidal|leite novalac|leite blemil|leite miltina|leite almiron|leite nutriben",
            "boiao|boioes|pure fruta|saqueta fruta|pacotinho fruta|boiao fruta|pure bebe|bolsa fruta|pouch",
            "refeicao bebe|boiao refeicao|boiao frango|boiao vitela|boiao peru|boiao pescada|boiao carne|boiao peixe|boiao borrego|boiao vaca|boiao legume|boiao salmao|boiao arroz",
            "snack bebe|bolacha bebe|bolachinha bebe",
            "alimento lacteo|iogurte bebe",
            "biberao",
            "chupeta",
        ],
    ),
];
