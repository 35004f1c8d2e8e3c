//! Sizes in letters: `m` beside `l` makes one hesitate, `s` beside `xl` does not fit.

/// The order of the letters.
const LETTERS: [&str; 7] = ["xs", "s", "m", "l", "xl", "xxl", "xxxl"];

/// How many sizes lie between the nearest of two; `None` where one of them is no letter.
pub(super) fn apart(wanted: &[&str], candidate: &[&str]) -> Option<usize> {
    let place = |size: &&str| LETTERS.iter().position(|letters| letters == size);
    let all = wanted.iter().filter_map(place).flat_map(|w| {
        let others = candidate.iter().filter_map(place);
        others.map(move |c| w.abs_diff(c))
    });
    all.min()
}
