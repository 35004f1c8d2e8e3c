use cases::Question;
use shop::substitute::Item;

/// The question as a run asks it where the cart tells neither the maker nor the unit price of what
/// is sold out. Its candidates come from tiles, which tell both.
pub fn in_a_run(question: &Question) -> Question {
    let wanted = Item {
        brand: None,
        unit_price: None,
        ..question.wanted.clone()
    };
    Question {
        wanted,
        ..question.clone()
    }
}
