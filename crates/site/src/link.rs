/// A page of a shop that a person is led to, or that a run begins in. None of them lies past the
/// cart, except the delivery times, which the person opens for themselves (DECISIONS 16).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// The front page.
    Home,
    /// The list of past orders.
    Orders,
    /// The cart.
    Cart,
    /// The delivery times.
    Slots,
    /// Where the shop sends people to sign in.
    SignIn,
    /// A search for words.
    Search(String),
}
