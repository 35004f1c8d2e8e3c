use run::RunOptions;
use shop::{Amount, PackId, Pid, Plan};

/// What the person can press. There is no word for paying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Press {
    /// Look for the past orders.
    Check,
    /// Start.
    Start(RunOptions),
    /// Accept the sign-in prompt.
    SignIn,
    /// Stop for now.
    Pause,
    /// Go on.
    Resume,
    /// No more of it.
    Cancel,
    /// What is shown is right.
    Approve(PackId),
    /// *Add this one*, in the pack that is shown: for which sold-out product, and which.
    Add(PackId, Pid, Pid),
    /// Another amount of a line, in the pack that is shown.
    Adjust(PackId, Pid, Amount),
    /// *Take it out*, in the pack that is shown: which line.
    Remove(PackId, Pid),
    /// What is to become of a sold-out product without a substitute, or that it is undecided again.
    Decide(PackId, Pid, Option<Plan>),
    /// Look for something at the shop.
    Search(String),
    /// Done with the finished run.
    Reset,
    /// Bring the shop's tab to the front.
    ShowTab,
    /// Open the shop's sign-in.
    OpenSignIn,
    /// Open the shop.
    OpenShop,
    /// Put right what is on record and cannot be read.
    Mend,
    /// Throw away what was set aside.
    DropQuarantine,
}
