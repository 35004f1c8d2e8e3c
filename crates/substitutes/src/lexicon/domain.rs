/// The part of the shop a product belongs to. It decides which traits weigh how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Domain {
    Milk,
    PlantDrink,
    Yoghurt,
    Dessert,
    Cheese,
    Butter,
    Cream,
    Eggs,
    Meat,
    Deli,
    Fish,
    Produce,
    Nuts,
    Pulses,
    Flour,
    Rice,
    Pasta,
    Oil,
    Vinegar,
    Sweetener,
    Spread,
    Sauce,
    Herb,
    Soup,
    Cereal,
    Biscuit,
    Chocolate,
    Sweets,
    Crisps,
    Bread,
    Pastry,
    Baking,
    Water,
    Soda,
    Juice,
    Beer,
    Wine,
    Spirits,
    Coffee,
    Tea,
    Dish,
    IceCream,
    Cleaning,
    Laundry,
    DishWash,
    Paper,
    Bags,
    Hygiene,
    Nappies,
    BabyFood,
    PetFood,
    PetCare,
    Supplement,
    /// Nothing that is eaten, drunk or used up: a chest of drawers that came up for "fraldas".
    Durable,
    Other,
}

impl Domain {
    /// By its name in the vocabulary.
    pub(super) fn of(name: &str) -> Option<Self> {
        let found = NAMES.iter().find(|(_, own)| *own == name);
        found.map(|(domain, _)| *domain)
    }

    /// Its place among all of them.
    const fn bit(self) -> u64 {
        1 << (self as u32)
    }

    /// Whether it is made of milk, which a cow gave unless something else is said.
    pub(crate) const fn milked(self) -> bool {
        matches!(
            self,
            Self::Milk | Self::Yoghurt | Self::Dessert | Self::Cheese | Self::Butter | Self::Cream
        )
    }

    /// Whether nobody eats or drinks it.
    pub(crate) const fn inedible(self) -> bool {
        matches!(
            self,
            Self::Cleaning
                | Self::Laundry
                | Self::DishWash
                | Self::Paper
                | Self::Bags
                | Self::Hygiene
                | Self::Nappies
                | Self::PetFood
                | Self::PetCare
                | Self::Durable
        )
    }
}

/// The parts of the shop in which something holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Scope(u64);

impl Scope {
    /// Everywhere.
    pub(super) const ALL: Self = Self(u64::MAX);

    /// Whether it holds there.
    pub(crate) const fn holds(self, domain: Domain) -> bool {
        self.0 & domain.bit() != 0
    }

    /// `soja @plant_drink` holds only there, `bolsa !hygiene` everywhere but there.
    pub(super) fn split(text: &str) -> Option<(&str, Self)> {
        let Some(at) = text.find(['@', '!']) else {
            return Some((text, Self::ALL));
        };
        let (value, scope) = text.split_at(at);
        let (sign, names) = scope.split_at(1);
        let bits = names.split(',').map(Self::bits);
        let bits = bits.reduce(|a, b| Some(a? | b?))??;
        let bits = if sign == "@" { bits } else { !bits };
        Some((value.trim(), Self(bits)))
    }

    /// Of one part of the shop, or of all that are made of milk.
    fn bits(name: &str) -> Option<u64> {
        if name == "milked" {
            let milked = NAMES.iter().filter(|(domain, _)| domain.milked());
            return Some(milked.fold(0, |all, (domain, _)| all | domain.bit()));
        }
        Domain::of(name).map(Domain::bit)
    }
}

const NAMES: [(Domain, &str); 55] = [
    (Domain::Milk, "milk"),
    (Domain::PlantDrink, "plant_drink"),
    (Domain::Yoghurt, "yoghurt"),
    (Domain::Dessert, "dessert"),
    (Domain::Cheese, "cheese"),
    (Domain::Butter, "butter"),
    (Domain::Cream, "cream"),
    (Domain::Eggs, "eggs"),
    (Domain::Meat, "meat"),
    (Domain::Deli, "deli"),
    (Domain::Fish, "fish"),
    (Domain::Produce, "produce"),
    (Domain::Nuts, "nuts"),
    (Domain::Pulses, "pulses"),
    (Domain::Flour, "flour"),
    (Domain::Rice, "rice"),
    (Domain::Pasta, "pasta"),
    (Domain::Oil, "oil"),
    (Domain::Vinegar, "vinegar"),
    (Domain::Sweetener, "sweetener"),
    (Domain::Spread, "spread"),
    (Domain::Sauce, "sauce"),
    (Domain::Herb, "herb"),
    (Domain::Soup, "soup"),
    (Domain::Cereal, "cereal"),
    (Domain::Biscuit, "biscuit"),
    (Domain::Chocolate, "chocolate"),
    (Domain::Sweets, "sweets"),
    (Domain::Crisps, "crisps"),
    (Domain::Bread, "bread"),
    (Domain::Pastry, "pastry"),
    (Domain::Baking, "baking"),
    (Domain::Water, "water"),
    (Domain::Soda, "soda"),
    (Domain::Juice, "juice"),
    (Domain::Beer, "beer"),
    (Domain::Wine, "wine"),
    (Domain::Spirits, "spirits"),
    (Domain::Coffee, "coffee"),
    (Domain::Tea, "tea"),
    (Domain::Dish, "dish"),
    (Domain::IceCream, "ice_cream"),
    (Domain::Cleaning, "cleaning"),
    (Domain::Laundry, "laundry"),
    (Domain::DishWash, "dish_wash"),
    (Domain::Paper, "paper"),
    (Domain::Bags, "bags"),
    (Domain::Hygiene, "hygiene"),
    (Domain::Nappies, "nappies"),
    (Domain::BabyFood, "baby_food"),
    (Domain::PetFood, "pet_food"),
    (Domain::PetCare, "pet_care"),
    (Domain::Supplement, "supplement"),
    (Domain::Durable, "durable"),
    (Domain::Other, "other"),
];
