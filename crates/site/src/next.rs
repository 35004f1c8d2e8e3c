use shop::Unreadable;

/// How a control is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gesture {
    /// A click.
    Click,
    /// The mouse goes down on it and comes up, and then the click, where the control still is the
    /// one to press: the buttons of a spinner are deaf to a click alone (SITE §7).
    Step,
}

/// What is to be done of an action now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next<E> {
    /// Press this, at once, in this way.
    Press(E, Gesture),
    /// The same, should the page not change in time: it is at rest and shows what the last press was
    /// to bring, and does not say that the shop has taken note of it.
    Late(E, Gesture),
    /// Nothing yet. What it comes to, should it stay so.
    Wait(Result<(), Unreadable>),
    /// Nothing more: it is done, or refused.
    End(Result<(), Unreadable>),
}
