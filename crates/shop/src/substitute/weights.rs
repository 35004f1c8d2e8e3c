use super::domain::Domain::{self, *};
use super::profile::Profile;
use super::reason::Trait::{self, *};

/// What a difference in a trait costs, in points: one hundred is what a shopper notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Weight {
    /// Both say something, and not the same.
    pub conflict: i32,
    /// Only the wanted one says something.
    pub lost: i32,
    /// Only the candidate says something.
    pub gained: i32,
}

impl Weight {
    /// What is only implied of how a thing is kept counts half.
    pub(super) const fn of_state(self, implied: bool) -> Self {
        let part = if implied { 2 } else { 1 };
        Self {
            conflict: self.conflict / part,
            lost: self.lost / part,
            gained: self.gained / part,
        }
    }
}

/// A difference of this cost is a broken promise: no likeness outweighs it.
pub(super) const BROKEN: i32 = 1000;

/// Traits told by the very words that name the kind: `bife`, `atum`, `bebida de aveia`,
/// `esparguete`, `mozzarella`.
pub(super) fn told_by_head(domain: Domain, of: Trait, value: &str) -> bool {
    match of {
        Animal | Cut | Wash | Use | Pet | Vegan => true,
        // In `bolsa de fruta`, fruit is no taste among others.
        Flavour if value.starts_with("tutti") => false,
        Flavour => matches!(domain, PlantDrink | Soup | BabyFood | Sauce | Dish),
        Variety => matches!(domain, Pasta | Cheese),
        Form => matches!(domain, Nappies),
        _ => false,
    }
}

/// Names that much goes by: what it is, the words behind them say.
pub(super) const VAGUE: &[&str] = &[
    "molho",
    "tempero",
    "creme",
    "snack",
    "snacks",
    "sobremesa",
    "salada",
    "refeicao",
    "bolo",
    "doce",
    "limpeza",
    "inseticida",
    "curativo",
    "suplemento",
    "barra",
    "cereal",
    "pastel",
];

type Row = (Trait, [i32; 3]);

/// Traits that weigh alike wherever they matter.
const PROMISES: &[Row] = &[
    (Lactose, [BROKEN, BROKEN, 70]),
    (Gluten, [BROKEN, BROKEN, 150]),
    (Sugar, [BROKEN, BROKEN, 130]),
    (Vegan, [0, BROKEN, 250]),
    (Alcohol, [BROKEN, BROKEN, BROKEN]),
    (Caffeine, [BROKEN, BROKEN, BROKEN]),
    (Capsule, [BROKEN, BROKEN, BROKEN]),
    (Wash, [BROKEN, 150, 150]),
    (Pet, [BROKEN, 200, 200]),
    (Bio, [0, 150, 15]),
    (Salt, [150, 120, 100]),
    (Fat, [80, 60, 60]),
    (Fizz, [200, 80, 60]),
    (Audience, [200, 60, 150]),
];

/// The traits of each part of the shop, in the order in which a word of two meanings is read.
const BY_DOMAIN: &[(&[Domain], &[Row])] = &[
    (
        &[Milk],
        &[
            (Animal, [BROKEN, BROKEN, BROKEN]),
            (Function, [150, 120, 130]),
            (Flavour, [120, 150, 150]),
            (Form, [200, 150, 150]),
            (State, [100, 60, 60]),
        ],
    ),
    (
        &[PlantDrink],
        &[
            // Another plant is more than another taste.
            (Flavour, [160, 100, 90]),
            (Function, [120, 80, 60]),
            (Form, [200, 100, 100]),
        ],
    ),
    (
        &[Yoghurt, Dessert],
        &[
            (Animal, [BROKEN, 200, BROKEN]),
            (Form, [180, 150, 150]),
            (Function, [120, 130, 130]),
            (Flavour, [90, 70, 80]),
            (Variety, [120, 100, 100]),
            (Audience, [150, 90, 90]),
        ],
    ),
    (
        &[Cheese],
        &[
            (Animal, [BROKEN, 150, BROKEN]),
            (Variety, [200, 80, 120]),
            (Form, [180, 130, 150]),
            (Flavour, [120, 90, 120]),
            (State, [150, 60, 60]),
            (Grade, [60, 30, 20]),
        ],
    ),
    (
        &[Butter, Cream],
        &[
            (Animal, [BROKEN, 150, BROKEN]),
            (Form, [130, 60, 60]),
            (Use, [120, 90, 60]),
            (Flavour, [150, 120, 120]),
        ],
    ),
    (
        &[Eggs],
        &[
            (Grade, [60, 60, 60]),
            (State, [200, 100, 100]),
            (Form, [200, 150, 150]),
            (Variety, [200, 200, 200]),
        ],
    ),
    (
        &[Meat],
        &[
            (Animal, [BROKEN, 180, 90]),
            (Cut, [150, 120, 100]),
            (State, [200, 60, 180]),
            (Form, [150, 100, 100]),
            (Flavour, [120, 90, 150]),
            (Grade, [60, 60, 30]),
        ],
    ),
    (
        &[Deli],
        &[
            (Animal, [BROKEN, 150, 150]),
            (Form, [120, 60, 60]),
            (Cut, [90, 60, 60]),
            (State, [200, 100, 100]),
            (Flavour, [100, 80, 80]),
            (Variety, [100, 70, 60]),
            (Grade, [80, 80, 40]),
        ],
    ),
    (
        &[Fish],
        &[
            (Animal, [300, 250, 250]),
            (State, [250, 150, 150]),
            (Cut, [130, 80, 80]),
            (Flavour, [110, 100, 120]),
            (Form, [120, 80, 80]),
            (Salt, [80, 40, 40]),
        ],
    ),
    (
        &[Produce],
        &[
            (State, [220, 120, 220]),
            (Form, [120, 110, 110]),
            (Variety, [80, 70, 50]),
            (Flavour, [150, 100, 150]),
        ],
    ),
    (
        &[Herb],
        &[
            (State, [200, 150, 150]),
            (Form, [180, 130, 150]),
            (Variety, [120, 80, 80]),
        ],
    ),
    (
        &[Nuts],
        &[
            (Form, [250, 200, 200]),
            (Flavour, [100, 140, 140]),
            (Variety, [90, 60, 60]),
            (Salt, [120, 100, 100]),
        ],
    ),
    (
        &[Pulses],
        &[
            (State, [220, 150, 200]),
            (Variety, [220, 120, 120]),
            (Form, [150, 100, 100]),
        ],
    ),
    (
        &[Flour],
        &[
            (Variety, [300, 250, 150]),
            (Form, [200, 150, 150]),
            (Flavour, [200, 200, 150]),
            (Function, [150, 100, 60]),
        ],
    ),
    (
        &[Rice],
        &[
            (Variety, [130, 60, 100]),
            (Flavour, [150, 150, 200]),
            (State, [200, 100, 150]),
        ],
    ),
    (
        &[Pasta],
        &[
            (State, [150, 120, 120]),
            (Variety, [100, 90, 60]),
            (Form, [60, 40, 40]),
            (Flavour, [120, 100, 120]),
        ],
    ),
    (
        &[Oil],
        &[
            (Variety, [100, 90, 40]),
            (Form, [150, 80, 150]),
            (Flavour, [120, 100, 150]),
        ],
    ),
    (
        &[Vinegar, Sweetener],
        &[
            (Variety, [180, 90, 90]),
            (Form, [150, 120, 60]),
            (Flavour, [150, 120, 120]),
        ],
    ),
    (
        &[Spread],
        &[
            (Variety, [90, 50, 50]),
            (Function, [120, 100, 100]),
            (Flavour, [100, 100, 80]),
            (Form, [100, 60, 50]),
        ],
    ),
    (
        &[Sauce, Baking],
        &[
            (Flavour, [150, 120, 120]),
            (Form, [180, 100, 130]),
            (Variety, [150, 90, 90]),
            (Use, [150, 100, 60]),
            (State, [150, 80, 80]),
        ],
    ),
    (
        &[Soup],
        &[
            (Flavour, [110, 90, 90]),
            (State, [200, 120, 120]),
            (Form, [150, 100, 100]),
        ],
    ),
    (
        &[Cereal],
        &[
            (Flavour, [100, 90, 90]),
            (Variety, [120, 80, 70]),
            (Function, [100, 90, 70]),
            (Form, [90, 60, 60]),
        ],
    ),
    (
        &[Biscuit],
        &[
            (Flavour, [90, 80, 80]),
            (Variety, [120, 90, 60]),
            (Form, [120, 80, 70]),
        ],
    ),
    (
        &[Chocolate, Sweets],
        &[
            (Flavour, [100, 80, 80]),
            (Form, [110, 60, 60]),
            (Variety, [100, 70, 70]),
        ],
    ),
    (
        &[Crisps],
        &[
            (Flavour, [100, 80, 90]),
            (Form, [120, 80, 80]),
            (Variety, [100, 60, 60]),
        ],
    ),
    (
        &[Bread],
        &[
            (Variety, [100, 60, 60]),
            (Form, [100, 90, 40]),
            (Flavour, [150, 100, 130]),
            (State, [200, 80, 150]),
        ],
    ),
    (
        &[Pastry],
        &[
            (Flavour, [100, 80, 80]),
            (Variety, [100, 70, 70]),
            (Form, [110, 70, 70]),
            (State, [200, 80, 150]),
        ],
    ),
    (
        &[Water],
        &[(Flavour, [150, 120, 150]), (Form, [60, 30, 30])],
    ),
    (&[Soda], &[(Flavour, [100, 90, 80]), (Form, [40, 20, 20])]),
    (
        &[Juice],
        &[
            (Flavour, [100, 90, 80]),
            (Form, [100, 60, 60]),
            (State, [120, 90, 90]),
        ],
    ),
    (
        &[Beer],
        &[
            (Variety, [100, 60, 130]),
            (Flavour, [150, 130, 150]),
            (Form, [60, 30, 30]),
        ],
    ),
    (
        &[Wine],
        &[
            (Variety, [150, 90, 40]),
            (Form, [200, 150, 200]),
            (Grade, [110, 90, 60]),
            (Flavour, [150, 150, 150]),
        ],
    ),
    (
        &[Spirits],
        &[
            (Flavour, [130, 120, 120]),
            (Grade, [100, 80, 80]),
            (Variety, [120, 90, 90]),
            (Form, [200, 100, 200]),
        ],
    ),
    (
        &[Coffee],
        &[
            (Form, [200, 120, 120]),
            (Variety, [100, 60, 60]),
            (Flavour, [120, 100, 100]),
        ],
    ),
    (
        &[Tea],
        &[
            (Flavour, [130, 110, 90]),
            (Variety, [130, 110, 90]),
            (Form, [150, 80, 80]),
            (Function, [100, 90, 80]),
        ],
    ),
    (
        &[Dish],
        &[
            (State, [130, 60, 60]),
            (Flavour, [90, 70, 70]),
            (Form, [120, 70, 70]),
            (Variety, [100, 60, 60]),
        ],
    ),
    (
        &[IceCream],
        &[(Form, [150, 100, 130]), (Flavour, [90, 70, 70])],
    ),
    (
        &[Cleaning],
        &[
            (Use, [250, 150, 120]),
            (Form, [130, 60, 60]),
            (Function, [130, 130, 40]),
            (Flavour, [50, 30, 30]),
        ],
    ),
    (
        &[Laundry],
        &[
            (Use, [120, 90, 90]),
            (Form, [180, 100, 100]),
            (Function, [120, 120, 40]),
            (Flavour, [60, 40, 40]),
        ],
    ),
    (
        &[DishWash],
        &[
            (Form, [150, 90, 90]),
            (Use, [250, 100, 100]),
            (Function, [100, 80, 40]),
            (Flavour, [60, 30, 30]),
        ],
    ),
    (
        &[Paper, Bags],
        &[
            (Use, [250, 100, 80]),
            (Form, [120, 60, 60]),
            (Function, [70, 60, 30]),
            (Flavour, [40, 30, 30]),
        ],
    ),
    (
        &[Hygiene],
        &[
            (Grade, [130, 60, 60]),
            (Form, [150, 100, 100]),
            (Use, [200, 120, 120]),
            (Function, [100, 100, 50]),
            (Variety, [100, 90, 70]),
            (Flavour, [80, 70, 70]),
        ],
    ),
    (
        &[Nappies],
        &[
            (Form, [130, 130, 130]),
            (Use, [100, 60, 60]),
            (Audience, [200, 0, 0]),
        ],
    ),
    (
        &[BabyFood],
        &[
            (Form, [200, 100, 100]),
            (Flavour, [110, 90, 90]),
            (Variety, [110, 90, 90]),
            (Function, [150, 100, 100]),
        ],
    ),
    (
        &[PetFood],
        &[
            (Stage, [150, 100, 120]),
            (Form, [130, 60, 60]),
            (Function, [120, 100, 100]),
            (Flavour, [70, 60, 60]),
        ],
    ),
    (
        &[PetCare],
        &[
            (Variety, [150, 90, 100]),
            (Flavour, [50, 30, 30]),
            (Form, [150, 80, 80]),
        ],
    ),
    (
        &[Supplement, Durable, Other],
        &[
            (Flavour, [100, 80, 80]),
            (Form, [120, 90, 90]),
            (State, [150, 90, 90]),
            (Variety, [100, 80, 80]),
            (Use, [150, 100, 100]),
            (Function, [120, 100, 60]),
        ],
    ),
];

/// What a difference in a trait costs there.
pub(super) fn weight(domain: Domain, of: Trait) -> Weight {
    let [conflict, lost, gained] = row(domain, of).unwrap_or_default();
    Weight {
        conflict,
        lost,
        gained,
    }
}

/// Whether a trait means something there.
pub(super) fn matters(domain: Domain, of: Trait, value: &str) -> bool {
    match of {
        Alcohol => matches!(domain, Beer | Wine | Spirits),
        // Salmon in a cream cheese is a taste; whose milk it is, is not.
        Animal if milked(domain) => ["vaca", "cabra", "ovelha", "bufala"]
            .iter()
            .any(|milk| value.starts_with(milk)),
        Vegan if !made_of_animals(domain) => value.starts_with("vegan"),
        Vegan => true,
        // A refill is a function; a pouch of pads is only its wrapping.
        Form if domain == Hygiene && value.starts_with("bolsa") => false,
        // A tablet of chocolate is a bar; of anything else, a pill.
        Form if domain == Chocolate && value.starts_with("pastilha") => false,
        Form if domain == Paper => !["rolo", "folha"].iter().any(|form| value.starts_with(form)),
        Flavour if ["soja", "arroz"].contains(&value) => domain == PlantDrink,
        // All of it is, where the label has room to say so.
        Grade if domain == Wine && value.starts_with("dop") => false,
        // Shelled nuts come in halves, whether the name says so or not.
        Form if domain == Nuts && value.starts_with("metade") => false,
        Flavour if domain == Oil && value.starts_with("original") => false,
        Caffeine | Capsule => matches!(domain, Coffee | Tea | Soda | Other),
        Pet => matches!(domain, PetFood | PetCare),
        Wash => matches!(domain, DishWash | Laundry | Cleaning),
        Fizz => matches!(domain, Water | Soda | Juice | Wine | Other),
        Sugar | Fat if matches!(domain, Beer | Wine | Spirits) => false,
        Fat | Lactose | Gluten | Sugar | Salt => !matches!(
            domain,
            Cleaning | Laundry | DishWash | Paper | Bags | Nappies | Hygiene
        ),
        _ => row(domain, of).is_some(),
    }
}

/// A trait that a word tells besides its other meanings.
pub(super) const fn promise(of: Trait) -> bool {
    matches!(
        of,
        Lactose
            | Gluten
            | Sugar
            | Vegan
            | Alcohol
            | Caffeine
            | Capsule
            | Pet
            | Bio
            | Salt
            | Fat
            | Fizz
            | Wash
    )
}

/// Which meaning of a word comes first there.
pub(super) fn reading_order(domain: Domain, of: Trait) -> usize {
    if promise(of) {
        return 0;
    }
    rows(domain)
        .iter()
        .position(|(row, _)| *row == of)
        .map_or(99, |at| at + 1)
}

/// Whether it is made of milk, which a cow gave unless something else is said.
pub(super) const fn milked(domain: Domain) -> bool {
    matches!(domain, Milk | Yoghurt | Dessert | Cheese | Butter | Cream)
}

fn made_of_animals(domain: Domain) -> bool {
    matches!(
        domain,
        Milk | PlantDrink
            | Yoghurt
            | Dessert
            | Cheese
            | Butter
            | Cream
            | Meat
            | Deli
            | Fish
            | Dish
            | IceCream
    )
}

fn rows(domain: Domain) -> &'static [Row] {
    let found = BY_DOMAIN
        .iter()
        .find(|(domains, _)| domains.contains(&domain));
    found.map_or(&[], |(_, rows)| *rows)
}

fn row(domain: Domain, of: Trait) -> Option<[i32; 3]> {
    let own = rows(domain).iter().find(|(row, _)| *row == of);
    own.or_else(|| PROMISES.iter().find(|(row, _)| *row == of))
        .map(|(_, costs)| *costs)
}

/// Every trait that is compared by its values.
pub(super) const COMPARED: &[Trait] = &[
    Lactose, Gluten, Sugar, Vegan, Alcohol, Caffeine, Capsule, Wash, Pet, Animal, Variety, Use,
    State, Form, Cut, Fat, Flavour, Function, Bio, Salt, Fizz, Grade, Audience, Stage,
];

/// What another brand costs: people buy the brand of some things, and the thing of others.
pub(super) fn brand(wanted: &Profile) -> i32 {
    match wanted.domain() {
        Beer | Wine | Spirits | Chocolate | Crisps | Coffee => 90,
        Soda if wanted.values(Flavour).any(|taste| taste == "cola") => 100,
        Soda if !wanted.says(Flavour) => 90,
        Sweets | Nappies | PetFood | Cereal | Hygiene => 60,
        Yoghurt | Dessert | IceCream | Biscuit | Laundry | Soda => 45,
        _ => 25,
    }
}
