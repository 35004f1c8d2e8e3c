use super::*;
use crate::lexicon::fold;

/// Name; whole content in thousandths of a gram or millilitre; pieces; drained; by weight.
type Row = (&'static str, Option<i64>, Option<u32>, Option<i64>, bool);

const NAMES: &[Row] = &[
    ("Sumo 6x200ml", Some(1_200_000), Some(6), None, false),
    ("Sumo 6 x 200 ml", Some(1_200_000), Some(6), None, false),
    ("Vinho 0.75l", Some(750_000), None, None, false),
    ("Vinho 0,75 L", Some(750_000), None, None, false),
    ("Cola lata 033l", Some(330_000), None, None, false),
    ("Cola 33cl", Some(330_000), None, None, false),
    ("Cola 2x1.5l", Some(3_000_000), Some(2), None, false),
    ("Lava tudo 1.250ml", Some(1_250_000), None, None, false),
    ("Atum 120(84)g", Some(120_000), None, Some(84_000), false),
    (
        "Atum 385 g (270 g)",
        Some(385_000),
        None,
        Some(270_000),
        false,
    ),
    (
        "Milho 3x150(140)g",
        Some(450_000),
        Some(3),
        Some(140_000),
        false,
    ),
    ("Iogurte 4x100 g", Some(400_000), Some(4), None, false),
    ("Peru cerca de 1,2 kg", Some(1_200_000), None, None, false),
    ("Arroz 1 Quilo", Some(1_000_000), None, None, false),
    ("Fermento 27.5g", Some(27_500), None, None, false),
    ("Guardanapos 30 un", None, Some(30), None, false),
    ("Detergente 50 doses", None, Some(50), None, false),
    (
        "Detergente 1.5l 30d",
        Some(1_500_000),
        Some(30),
        None,
        false,
    ),
    ("Pastilhas 36 pastilhas", None, Some(36), None, false),
    ("Pastilhas 30+10 pastilhas", None, Some(40), None, false),
    ("Champô 300+100ml", Some(400_000), None, None, false),
    ("Papel 3 folhas 12 rolos", None, Some(12), None, false),
    ("Fraldas 4/9kg 56un", None, Some(56), None, false),
    ("Chá 20 sq", None, Some(20), None, false),
    (
        "Sacos 100 l 10 un",
        Some(100_000_000),
        Some(10),
        None,
        false,
    ),
    ("Bolo 8un 240g", Some(240_000), Some(8), None, false),
    ("Ovos meia dúzia", None, Some(6), None, false),
    ("Ovos 1/2 dúzia", None, Some(6), None, false),
    ("Ovos uma dúzia", None, Some(12), None, false),
    ("Ovos duas dúzias", None, Some(24), None, false),
    ("Maçã kg", None, None, None, true),
    ("Fraldas 3-6kg T2 50 un", None, Some(50), None, false),
    ("Fraldas +15kg T6 38 un", None, Some(38), None, false),
    ("Tapete 50x35cm", None, None, None, false),
    // An age, and how much there is.
    (
        "Leite crescimento 3+ 1l",
        Some(1_000_000),
        None,
        None,
        false,
    ),
    ("Papa 6+ 250g", Some(250_000), None, None, false),
    // Bottles counted in words, and what is in each.
    (
        "Sidra pack 6 garrafas 25cl",
        Some(1_500_000),
        Some(6),
        None,
        false,
    ),
    ("Tónica 4 latas 20cl", Some(800_000), Some(4), None, false),
    // What comes on top.
    (
        "Limonada 1.5L+0.5L GRÁTIS",
        Some(2_000_000),
        None,
        None,
        false,
    ),
    ("Gel 750ml+250ml oferta", Some(1_000_000), None, None, false),
    // A point was lost.
    ("Água 4X150L", Some(6_000_000), Some(4), None, false),
    ("Vinho 750L", Some(750_000), None, None, false),
    // Parts of a thing, and of a kilo.
    ("Melancia 1/4 un", None, None, None, false),
    ("Broa 1/2 kg", Some(500_000), None, None, false),
    // So many make so much.
    (
        "Codornizes 1.1 kg (10 un)",
        Some(1_100_000),
        Some(10),
        None,
        false,
    ),
    (
        "Codornizes 10 un (1.1 kg)",
        Some(1_100_000),
        Some(10),
        None,
        false,
    ),
    // From the least to the most, by the kilo.
    ("Pregado 800G A 1KG", None, None, None, true),
    ("Pregado 300 g até 500 g", None, None, None, true),
    // A calibre, by the kilo.
    ("Clementina T/80 KG", None, None, None, true),
    ("Pizza 4 queijos", None, None, None, false),
    ("", None, None, None, false),
];

#[test]
fn quantities_are_found_in_every_spelling() {
    for (name, content, count, drained, by_weight) in NAMES {
        let (said, _) = QuantitySaid::read(&fold(name));
        assert_eq!(
            said.total().map(|c| c.amount.in_thousandths()),
            *content,
            "{name}: content"
        );
        assert_eq!(said.count, *count, "{name}: pieces");
        assert_eq!(
            said.drained.map(Amount::in_thousandths),
            *drained,
            "{name}: drained"
        );
        assert_eq!(said.by_weight, *by_weight, "{name}: by weight");
    }
}

#[test]
fn what_is_left_of_the_name_holds_no_quantity() {
    let left = |name: &str| {
        QuantitySaid::read(&fold(name))
            .1
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(left("Leite Magro 6x200ml"), "leite magro");
    assert_eq!(left("Farinha T65 1kg"), "farinha t65");
    assert_eq!(left("Chocolate 72% 200g"), "chocolate 72%");
    assert_eq!(left("Detergente 36 pastilhas"), "detergente pastilhas");
    assert_eq!(left("Fraldas 3-6kg T2"), "fraldas t2");
}

proptest::proptest! {
    #[test]
    fn any_name_has_a_quantity_or_none(name in ".*") {
        let _ = QuantitySaid::read(&fold(&name));
    }

    #[test]
    fn names_of_figures_never_overflow(name in "([0-9]{1,9}x?){0,12}(un|kg|ml)?|[0-9x.,()/ gklmnu-]{0,60}") {
        let (said, _) = QuantitySaid::read(&fold(&name));
        let _ = said.total();
    }
}
