/// What being dearer costs: a brake, never an engine.
pub(crate) const fn brake(per_cent: i64) -> i32 {
    match per_cent {
        ..=125 => 0,
        126..=150 => 12,
        151..=180 => 35,
        181..=250 => 90,
        251..=400 => 130,
        _ => 170,
    }
}
