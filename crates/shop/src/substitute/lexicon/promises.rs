use crate::substitute::reason::Trait::{self, *};

/// What a name promises. Of each entry the first word names the trait's value, those behind the
/// bars say the same.
pub(super) const PROMISES: &[(Trait, &[&str])] = &[
    (
        Lactose,
        &[
            "sem lactose|0% lactose|zero lactose|lactose free|s lactose|isento lactose|deslactosado|lactose 0%|00% lactose|sem adicao lactose",
        ],
    ),
    (
        Gluten,
        &["sem gluten|gluten free|0% gluten|isento gluten|s gluten|zero gluten"],
    ),
    (
        Sugar,
        &[
            "sem acucar|0% acucar|zero acucar|sem acucar adicionado|sem adicao acucar|sugar free|zero|0% acucar adicionado|sem adicionado acucar|diet|sem acucar 0%|no sugar|s acucar|acucar zero|sugarfree|zero acucares|0 acucar|max zero",
        ],
    ),
    (
        Vegan,
        &[
            "vegan|vegano|vegetariano|vegetal|plant based|100% vegetal|veggie|sem carne|soja|tofu|seitan|hamburguer grao|hamburguer espinafre|hamburguer legume|hamburguer quinoa|hamburguer lentilha|hamburguer beterraba|hamburguer feijao|hamburguer cogumelo|almondega legume|nugget legume",
        ],
    ),
    (
        Alcohol,
        &[
            "sem alcool|00%|0%|zero|0% alcool|alcohol free|alcool free|zero alcool|desalcolizado|nao alcolico",
        ],
    ),
    (
        Caffeine,
        &[
            "descafeinado|sem teina|decaf|sem cafeina|deca|descaf|decaffeinato|0% cafeina|cafeina free",
        ],
    ),
    (
        Bio,
        &["bio|biologico|organic|organico|ecologico|agricultura biologica"],
    ),
    (
        Salt,
        &[
            "sem sal|s sal|0% sal|sem sal adicionado|sem adicao sal",
            "com sal|sal|meio sal|salgado",
            "baixo teor sal|menos sal|reduzido sal|teor reduzido sal|pouco sal",
        ],
    ),
    (
        Fat,
        &[
            "magro|desnatado|0%|0% gordura|0% mg|sem gordura|skim",
            "meio gordo|meio-gordo|m gordo|mgordo|semi desnatado|1 2 gordo|meia gordo",
            "gordo|inteiro leite|full fat",
            "light|ligeiro|leve|baixo teor gordura|baixo gordura|linha|ligeira|reduzido gordura",
        ],
    ),
    (
        Fizz,
        &[
            "com gas|gas|gaseificado|gasocarbonico",
            "sem gas|liso|s gas",
            "levemente gaseificado|ligeiramente gas",
        ],
    ),
    (
        Wash,
        &[
            "maquina loica|loica maquina|maquina da loica|maquina de lavar loica|maq loica|loica maq",
            "manual|mao|loica manual|lava loica|loica mao",
            "roupa|maquina roupa|roupa maquina",
        ],
    ),
    (
        Capsule,
        &[
            "nespreso|compativel nespreso|nespresso",
            "dolce gusto",
            "tassimo",
            "delta q|deltaq",
            "senseo",
            "cafitaly|caffitaly|pingo doce cafitaly",
            "lavaza modo mio|modo mio",
            "bicafe|buondi cafitaly",
            "vertuo",
            "kf1|kfee|k fee",
            "expreso pastilha|pastilhas ese",
        ],
    ),
    (
        Pet,
        &[
            "cao|cachorro|caes|canino|dog|canideo",
            "gato|felino|cat|gatinho",
            "passaro|ave|canario|periquito|papagaio",
            "peixe aquario|tartaruga",
            "coelho|hamster|roedor",
        ],
    ),
    (
        Stage,
        &[
            "junior|cachorro|gatinho|kitten|puppy|filhote|bebe gato",
            "adulto|adult",
            "senior|7+|+7|11+",
        ],
    ),
    (
        Audience,
        &[
            "homem|men|masculino|for men|men expert|male",
            "mulher|feminino|woman|women|senhora",
            "crianca|infantil|kids|kid|junior|menino|menina",
            "bebe|baby",
            "familiar",
        ],
    ),
];
