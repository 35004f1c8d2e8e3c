use crate::substitute::reason::Trait::{self, *};

/// Form, keeping, use and function.
pub(super) const FORMS: &[(Trait, &[&str])] = &[
    (Form, &[
        "ralado|ralada", "fatiado|fatia|fatiada", "barra", "bola", "inteiro|inteira", "cubo|cubos|cubinho", "pedaco|pedacos|cortado|cortada", "laminado|laminada|lamina", "moido|moida", "picado|picada|triturado", "palito|palitado", "granulado|granulada", "grao", "po|em po", "liquido|liquida|beber|bebivel|drink", "gel", "spray|pistola|vaporizador", "pastilha|tablete loica|tabletes|tabs|all in one pastilha|capsula|monodose|pods|discos", "creme|cremoso", "espuma|mousse", "roll on|rollon|roll-on", "stick", "aerosol|aerossol", "toalhita|toalhete|toalhetes", "barrar", "bolsa|saqueta|pouch|levar", "boiao|pure", "lata", "metade|metades", "tubo", "folha", "rolo", "mini", "pelado", "cueca|pants", "recheado|recheada|recheio", "sandwich", "cone|corneto", "palito gelado|pau", "soluvel", "bag in box|bag inbox|bib", "barril", "miniatura", "decanter", "cachecol|oferta copo",
    ]),
    (State, &[
        "fresco|fresca|refrigerado|refrigerada", "congelado|congelada|ultracongelado|ultracongelada|frozen", "fumado|fumada|smoked", "seco|seca|desidratado|desidratada", "conserva|enlatado|frasco|escorrido", "cozido|cozida|pre cozido", "salgado|salgada|seco salgado", "uht", "pasteurizado|do dia|dia", "demolhado",
    ]),
    (Use, &[
        "cozinha|desengordurante|gordura", "casa banho|wc|sanitario|banho", "vidro|janela|espelho", "chao|soalho|pavimento", "multiuso|multiusos|multisuperficie|lava tudo|superficie", "forno|grelhador", "inox|vitroceramica|placa|inducao|vitro", "movel|madeira|pronto", "tapete|estofo", "canalizacao|desentupir", "cor|roupa cor|colorido|color", "roupa branca|brancos", "roupa escura|escuro|negro", "delicado|la|seda|lã", "bebe|pele sensivel|hipoalergenico", "culinaria|culinario|cozinhar", "bater|chantili|montar", "pizza", "fritar", "lixo", "congelar|congelacao", "maos", "rosto|facial|cara", "corpo|corporal", "cabelo|capilar", "noite", "dia", "intimo|intima", "barbear",
    ]),
    (Function, &[
        "tudo um|all in one|tudo 1|tudo em 1|completo|quantum|platinum|max in 1", "classic|basico|basic", "desinfetante|antibacteriano|bactericida|desinfecao|higienizante", "proteina|+proteina|mais proteina|protein|high protein|proteico", "recarga|refill|eco recarga", "calcio", "fibra", "omega 3|omega", "com aba", "sem aba", "antitranspirante|anti transpirante", "antiodor", "antipulga", "perfumado|perfume", "sem perfume|neutro", "anticalcario", "fecho facil|asa fecho|alca|com alca|atilho", "esterilizado|sterilised|sterilized", "light pet|urinary|urinario", "anti bolas pelo|hairball", "probiotico", "ferro", "vitamina|vitaminas", "energia", "digestivo|digestao|ativia|bifidus", "colesterol|danacol|benecol", "calma|relaxante|sono", "lixivia|com lixivia", "especial crescimento|crescimento", "fluor", "carvao|carvao ativado", "branqueador",
    ]),
];
