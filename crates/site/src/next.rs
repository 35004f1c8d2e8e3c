use shop::Unreadable;

/// What is to be done of an action now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next<E> {
    /// Press this, at once.
    Press(E),
    /// Nothing yet. What it comes to, should it stay so.
    Wait(Result<(), Unreadable>),
    /// Nothing more: it is done, or refused.
    End(Result<(), Unreadable>),
}
