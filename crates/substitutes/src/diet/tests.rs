use super::*;
use shop::Pid;

fn says(diet: Diet, name: &str) -> Verdict {
    verdict(diet, &Item::named(Pid("1".into()), name))
}

/// DECISIONS 20: "allergies and diets as hard filters".
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

/// "an allergy filter that cannot be sure must not pretend".
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
