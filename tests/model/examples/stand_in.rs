//! The stand-in on a port of its own until it is stopped: it turns every order round.

use model::{Manner, StandIn};

fn main() -> std::io::Result<()> {
    let stand_in = StandIn::start(&[Manner::TurnsRound])?;
    println!("{}", stand_in.address());
    loop {
        std::thread::park();
    }
}
