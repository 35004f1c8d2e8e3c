//! Measures pairs of ways to do the same, in turns, in one run, and prints how they compare.
//! Figures of one machine and one moment; the ratios are what lasts.

mod pair;
mod ranking;
mod reading;
mod recording;

use pair::Pair;

fn main() {
    println!(
        "{:<52}{:>12}{:>12}{:>9}",
        "median microseconds", "ours", "other", "ratio"
    );
    let pairs: Vec<Pair> = [reading::pairs(), recording::pairs(), ranking::pairs()]
        .into_iter()
        .flatten()
        .collect();
    for pair in pairs {
        println!("{}", pair.measured());
    }
}
