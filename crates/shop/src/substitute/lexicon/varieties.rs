use crate::substitute::reason::Trait::{self, *};

/// The sorts of a thing: cheeses, rices, grains, wines.
pub(super) const VARIETIES: &[(Trait, &[&str])] = &[
    (Variety, &[
        // Cheese
        "queijo fresco", "mozzarella|mozarela", "flamengo", "gouda", "edam", "emental|emmental", "cheddar", "brie", "camembert", "roquefort|azul|gorgonzola|bleu", "parmesao|parmigiano|grana padano|grana", "pecorino", "feta", "halloumi|haloumi", "cottage", "mascarpone", "ricota", "requeijao", "burrata", "provolone", "manchego", "gruyere", "raclete", "curado", "meia cura", "amanteigado", "serra estrela|serra", "ilha|sao jorge", "azeitao", "serpa", "nisa", "evora", "rabacal", "prato", "limiano", "philadelphia", "barrar", "creme queijo|queijo creme", "fundido", "atabafado",
        // Grain, rice, pasta
        "trigo", "espelta", "centeio", "milho", "aveia", "arroz", "alfarroba", "grao bico", "amendoa", "coco", "mandioca|tapioca", "sarraceno", "batata", "cevada", "quinoa", "teff", "linhaca",
        "integral", "branco|branca|white|dry white|bianco|blanc", "multicereal|multicereais|cereais|7 cereal|sementes|multisementes", "rustico", "mafra", "saloio", "caseiro", "forma", "brioche", "hamburguer", "cachorro", "leite", "agua", "pita", "baguete",
        "agulha", "carolino", "basmati", "jasmim", "vaporizado", "selvagem", "thai", "arborio|risoto", "glutinoso", "sushi",
        "esparguete", "penne", "fusili|espiral", "macarrao", "cotovelo|cotovelinho", "tagliatele", "lasanha", "linguine", "farfale|laco", "talharim", "massinha", "letra", "estrelinha", "noodle", "nhoqui|gnochi", "ravioli", "tortelini", "canelone", "rigatoni", "pevide", "fettuccine|fetucine", "cuscuz",
        // Pulses and vegetables
        "preto|preta feijao", "encarnado|vermelho", "manteiga", "frade", "catarino", "branco", "verde", "canario", "roxo|roxa", "cherry|cereja", "chucha", "coracao boi", "rama|cacho", "iceberg", "frisada", "romana", "lisa", "portobelo", "marron|castanho", "shitake|shiitake|pleurotus", "lombarda", "portuguesa", "penca", "flor", "romanesco", "bruxelas", "nova|novo", "doce", "baby",
        // Fruit
        "gala", "golden", "fuji", "granny smith", "reineta", "starking|royal gala", "bravo esmolfe", "pink lady", "jonagold", "rocha", "conference", "nanica", "madeira", "hayward", "palmer", "tommy", "sweet",
        // Drinks
        "tinto", "rose", "branco", "tawny", "ruby", "doce lagrima|lagrima", "vintage", "lbv", "bruto", "meio seco", "palhete", "espumante", "vinho verde|verde vinho|alvarinho|loureiro",
        "preta|stout|bohemia", "ipa", "weiss", "ambar|amber|red", "lager|pilsener|pilsner", "radler", "helles", "sidra",
        "douro", "alentejo|alentejano|regional alentejano", "dao", "lisboa", "tejo", "setubal|palmela", "beira|bairrada", "minho", "algarve",
        // Oils, sugar, vinegar, honey, coffee, tea, milk
        "virgem extra", "virgem", "girassol", "amendoim", "colza", "soja", "fritura|fritar", "refinado", "bagaco azeitona", "sidra maca|maca", "vinho tinto", "vinho branco", "balsamico|modena", "vinho",
        "mascavado", "demerara", "amarelo", "granulado|fino", "cana", "po acucar|glace", "grosso", "marinho", "rosmaninho", "eucalipto", "laranjeira", "multiflora", "propolis", "favo",
        "moido|moagem", "grao", "soluvel|instantaneo", "arabica", "robusta", "intenso|intenso capsula", "forte", "lungo", "ristreto", "expreso|espreso", "suave", "lote", "cevada", "mistura",
        "verde", "preto", "camomila", "cidreira", "tilia", "limao", "rooibos", "frutos vermelhos", "hibisco", "menta|hortela", "funcho", "erva principe",
        "condensado", "evaporado", "po", "chocolate", "coco", "soja", "noz", "avela", "caju",
        // Yoghurt
        "grego", "natural", "aroma", "pedaco", "bifidus", "skyr", "kefir", "magro", "proteina", "danoninho|petit suise", "sundae|bicamada", "cremoso",
        // Tinned fish, eggs, sausages
        "posta", "filete", "ventresca", "pate", "codorniz", "frankfurt", "toscana", "cocktail", "peru", "aves", "extra", "caseira", "mirandela", "barrancos", "york", "perna", "da pa", "lata",
        // Litter, cosmetics, paper
        "silica", "aglomerante", "mineral|argila", "vegetal litter", "perfumado", "oleoso", "seco", "caspa|anticaspa|anti caspa", "pintado|coloracao|cor", "danificado|reparador|reparacao", "liso", "caracol|caracoi|encaracolado", "volume", "hidratante|hidratacao", "nutritivo|nutricao", "antirruga|anti rugas", "branqueador|branqueamento|whitening|white", "gengiva", "sensivel|sensitive|dente sensivel", "crunchy|crocante|pedacos", "cremoso|cremosa", "nozes peca|noz peca", "miolo", "com pele", "sem pele", "torrado|tostado|frito", "cru", "caramelizado", "salteado",
    ]),
];
