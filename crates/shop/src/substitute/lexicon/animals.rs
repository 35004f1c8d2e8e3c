use crate::substitute::reason::Trait::{self, *};

/// Whose milk, whose meat; and how it is cut. What an animal means is up to the domain: on a
/// pizza it is a taste.
pub(super) const ANIMALS: &[(Trait, &[&str])] = &[
    (Animal, &[
        "vaca|novilho|vitela|vitelao|bovino|boi|bovina|angus|minhota|maronesa|mirandesa|barrosa|alentejana carne", "cabra|caprino", "ovelha|ovino", "bufala|bufalo", "porco|suino|leitao|porco preto|bisaro", "frango|galinha|galo|capao", "peru", "pato", "borrego|cordeiro|anho", "cabrito", "coelho", "codorniz", "javali", "avestruz", "cavalo", "aves",
        "atum", "sardinha|petinga", "cavala|cavalinha", "carapau", "salmao", "pescada|marmota", "bacalhau", "dourada", "robalo", "truta", "linguado", "solha", "peixe espada", "espadarte", "perca", "tamboril", "redfish", "maruca", "abrotea", "corvina", "pargo", "raia", "cacao peixe", "anchova|biqueirao", "arenque", "garoupa", "tilapia", "panga", "paloco", "faneca", "tintureira",
    ]),
    (Cut, &[
        "bife|bifinho|escalope", "costeleta", "entrecosto|costelinha|piano", "lombo|lombada", "lombinho", "peito", "coxa|sobrecoxa", "perna|perninha", "asa", "espetada", "febra", "entremeada", "picanha", "vazia", "alcatra", "rosbife", "strogonof", "picado|picada", "cachaco", "maminha", "acem", "chambao|jarrete", "bochecha", "figado", "moela", "rojao", "pa", "inteiro", "meio frango|metade", "posta", "filete|file", "medalhao", "tranche", "desfiado|migas", "estufar|guisar|estufado", "assar", "grelhar|grelha", "cubo", "pescoco", "miudo", "orelha", "chispe", "lingua", "tira",
    ]),
    (Grade, &["del cano|pata negra|iberico|preto porco", "jovem", "velho|reserva velho", "extra carne", "dop|igp|doc", "reserva", "gran reserva", "10 ano", "12 ano", "15 ano", "20 ano", "18 ano", "colheita selecionada", "solo|gaiola", "ar livre|campo|criada campo", "classe xl", "normal", "super", "super plus|superplus|super mais", "mini"]),
];
