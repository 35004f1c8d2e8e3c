use super::*;
use shop::Pid;

fn says(diet: Diet, name: &str) -> Verdict {
    verdict(diet, &Item::named(Pid("1".into()), name))
}

/// DECISIONS 20: "allergies and diets are hard".
#[test]
fn a_promise_in_the_name_counts() {
    for (diet, name) in [
        (Diet::Lactose, "Leite Meio-Gordo Sem Lactose 1 L"),
        (Diet::Lactose, "Bebida de Aveia 1 L"),
        (Diet::Gluten, "Esparguete Sem Glúten 500 g"),
        (Diet::Sugar, "Refrigerante Cola Zero 1,5 L"),
        (Diet::Sugar, "Compota de Morango Sem Açúcar 340 g"),
        (Diet::Vegan, "Hambúrguer Vegan 2 un"),
        (Diet::Vegetarian, "Salsicha Vegetariana 200 g"),
        (Diet::Vegetarian, "Nuggets Veggie 200 g"),
        (Diet::Alcohol, "Cerveja Sem Álcool 33 cl"),
        (Diet::Alcohol, "Cerveja 0,0% 33 cl"),
    ] {
        assert_eq!(says(diet, name), Verdict::Keeps, "{diet:?} {name}");
    }
}

#[test]
fn a_name_can_give_itself_away() {
    for (diet, name) in [
        (Diet::Lactose, "Leite Meio-Gordo 1 L"),
        (Diet::Lactose, "Queijo Flamengo Fatiado 200 g"),
        (Diet::Gluten, "Esparguete 500 g"),
        (Diet::Gluten, "Farinha de Trigo 1 kg"),
        (Diet::Gluten, "Bolacha Maria 200 g"),
        (Diet::Sugar, "Açúcar Branco 1 kg"),
        (Diet::Sugar, "Gelado de Baunilha 1 L"),
        (Diet::Vegan, "Ovos de Galinha 12 un"),
        (Diet::Vegan, "Peito de Frango"),
        (Diet::Vegan, "Mel de Rosmaninho 500 g"),
        (Diet::Vegetarian, "Atum em Azeite 120 g"),
        (Diet::Vegetarian, "Pizza de Fiambre 350 g"),
        (Diet::Alcohol, "Cerveja 33 cl"),
        (Diet::Alcohol, "Vinho Tinto 75 cl"),
        (Diet::Nuts, "Miolo de Amêndoa 200 g"),
        (Diet::Nuts, "Chocolate de Leite com Avelãs 100 g"),
        (Diet::Nuts, "Manteiga de Amendoim 350 g"),
    ] {
        assert_eq!(says(diet, name), Verdict::Breaks, "{diet:?} {name}");
    }
}

/// An allergy filter that cannot be sure must not pretend.
#[test]
fn what_a_name_does_not_tell_is_never_a_yes() {
    for (diet, name) in [
        (Diet::Nuts, "Chocolate Negro 100 g"),
        (Diet::Nuts, "Bolacha Maria 200 g"),
        (Diet::Nuts, "Xarope Misterioso 1 un"),
        (Diet::Gluten, "Fiambre da Perna 200 g"),
        (Diet::Gluten, "Molho de Tomate 500 g"),
        (Diet::Lactose, "Salsicha Frankfurt 350 g"),
        (Diet::Lactose, "Bolacha Maria 200 g"),
        // Vegetarian is not vegan: there may be egg in it.
        (Diet::Vegan, "Hambúrguer Vegetariano 2 un"),
        (Diet::Alcohol, "Mousse de Chocolate 4 un"),
        // A flavour is not a promise.
        (Diet::Sugar, "Iogurte Natural 125 g"),
    ] {
        assert_eq!(says(diet, name), Verdict::Unsaid, "{diet:?} {name}");
    }
}

/// The fourteen allergens of EU law: what a name promises, gives away, and leaves open.
#[test]
fn every_allergen_is_promised_given_away_or_left_open() {
    use Diet::*;
    for (diet, keeps, breaks, unsaid) in [
        (
            Milk,
            "Massa folhada sem glúten e leite 230 g",
            "Pão de leite 6 un",
            "Bolacha Maria 200 g",
        ),
        (
            Eggs,
            "Maionese sem ovo 250 ml",
            "Maionese 250 ml",
            "Bolacha Maria 200 g",
        ),
        (
            Peanuts,
            "Barra de cereais sem amendoim 100 g",
            "Manteiga de amendoim 350 g",
            "Granola 400 g",
        ),
        (
            Fish,
            "Molho sem peixe 150 ml",
            "Bacalhau à Brás 400 g",
            "Pizza 400 g",
        ),
        (
            Crustaceans,
            "Sopa sem marisco 500 ml",
            "Arroz de marisco 1 kg",
            "Lasanha 400 g",
        ),
        (
            Molluscs,
            "Sopa sem moluscos 500 ml",
            "Salada de polvo 200 g",
            "Lasanha 400 g",
        ),
        (
            Soya,
            "Molho sem soja 150 ml",
            "Molho de soja 150 ml",
            "Bolacha Maria 200 g",
        ),
        (
            Sesame,
            "Pão sem sésamo 300 g",
            "Húmus 200 g",
            "Pão de forma 500 g",
        ),
        (
            Celery,
            "Caldo sem aipo 80 g",
            "Aipo 400 g",
            "Caldo de galinha 80 g",
        ),
        (
            Mustard,
            "Molho sem mostarda 250 ml",
            "Mostarda de Dijon 200 g",
            "Maionese 250 ml",
        ),
        (
            Lupin,
            "Pão sem tremoço 400 g",
            "Tremoço 400 g",
            "Pão de forma 500 g",
        ),
        (
            Sulphites,
            "Vinho tinto sem sulfitos 75 cl",
            "Vinho tinto 75 cl",
            "Vinagre 500 ml",
        ),
    ] {
        assert_eq!(says(diet, keeps), Verdict::Keeps, "{diet:?} {keeps}");
        assert_eq!(says(diet, breaks), Verdict::Breaks, "{diet:?} {breaks}");
        assert_eq!(says(diet, unsaid), Verdict::Unsaid, "{diet:?} {unsaid}");
    }
}

/// Without lactose it still is milk; of coconut, or for the skin, it never was.
#[test]
fn milk_is_what_a_cow_gave() {
    for (diet, name, told) in [
        (
            Diet::Milk,
            "Leite Meio-Gordo Sem Lactose 1 L",
            Verdict::Breaks,
        ),
        (Diet::Milk, "Leite de Coco 400 ml", Verdict::Unsaid),
        (Diet::Vegan, "Leite de Coco 400 ml", Verdict::Unsaid),
        (Diet::Milk, "Bebida de Aveia 1 L", Verdict::Keeps),
        (Diet::Milk, "Leite Corporal 400 ml", Verdict::Keeps),
        (
            Diet::Milk,
            "Chocolate com Leite e Manteiga de Cacau 100 g",
            Verdict::Breaks,
        ),
        (
            Diet::Crustaceans,
            "Choco Limpo Congelado 800 g",
            Verdict::Breaks,
        ),
        (
            Diet::Crustaceans,
            "Filetes de Pescada 400 g",
            Verdict::Unsaid,
        ),
        (Diet::Molluscs, "Cereais Choco 375 g", Verdict::Unsaid),
    ] {
        assert_eq!(says(diet, name), told, "{diet:?} {name}");
    }
}

/// One *without* reaches as far for a diet as it does for the ranking.
#[test]
fn a_diet_hears_every_word_of_a_list_of_what_is_left_out() {
    let name = "Massa Folhada Sem Glúten e Lactose 230 g";
    assert_eq!(says(Diet::Lactose, name), Verdict::Keeps);
    let name = "Molho Sem Ovo, Aipo nem Mostarda 250 ml";
    for diet in [Diet::Eggs, Diet::Celery, Diet::Mustard] {
        assert_eq!(says(diet, name), Verdict::Keeps, "{diet:?}");
    }
}

#[test]
fn water_keeps_every_diet_and_so_does_what_nobody_eats() {
    for diet in Diet::ALL {
        assert_eq!(says(diet, "Água Sem Gás 1,5 L"), Verdict::Keeps, "{diet:?}");
        assert_eq!(
            says(diet, "Detergente Loiça Manual Limão 1 L"),
            Verdict::Keeps,
            "{diet:?}"
        );
    }
}
