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

/// What being much cheaper costs where the price says the class: of wines and spirits.
pub(crate) const fn cheaper(per_cent: i64) -> i32 {
    match per_cent {
        ..=35 => 110,
        36..=50 => 70,
        51..=70 => 25,
        _ => 0,
    }
}
