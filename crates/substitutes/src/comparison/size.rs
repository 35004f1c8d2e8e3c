use crate::lexicon::Domain;
use crate::points::{
    BAG_UNTOLD, BAGS, PIECES, PIECES_UNSURE, SIZE_NEAR, SIZE_SAME, SIZE_UNTOLD, SIZE_WEIGHED,
    SIZES, TUB,
};
use crate::profile::{Content, Profile, QuantitySaid};
use shop::substitute::Reason;

/// How a candidate's quantity compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SizeFound {
    /// What the difference costs.
    pub points: i32,
    /// What to say of it; `None` where a size is not known.
    pub reason: Option<Reason>,
    /// How many of the candidate come nearest to one of the wanted.
    pub pieces: u32,
}

/// Compares two quantities.
pub(crate) fn size(wanted: &Profile, found: &Profile) -> SizeFound {
    let domain = wanted.domain();
    let (w, f) = (&wanted.quantity, &found.quantity);
    if w.by_weight && f.by_weight {
        return SizeFound {
            points: 0,
            reason: Some(Reason::SameSize),
            pieces: 1,
        };
    }
    let Some((want, have)) = measures(domain, w, f) else {
        return SizeFound {
            points: if w.by_weight || f.by_weight {
                SIZE_WEIGHED
            } else {
                SIZE_UNTOLD
            },
            reason: None,
            pieces: 1,
        };
    };
    let sure = w.borne_out && f.borne_out;
    let mut judged = judge(want, have, sure);
    judged.points += match domain {
        Domain::Bags => capacity(w, f),
        Domain::IceCream if w.count.is_some() != f.count.is_some() => TUB,
        _ => 0,
    };
    judged
}

/// The two numbers to compare: doses and sheets where those are what is used up, else contents.
fn measures(domain: Domain, w: &QuantitySaid, f: &QuantitySaid) -> Option<(i64, i64)> {
    let counts = w
        .count
        .zip(f.count)
        .map(|(a, b)| (i64::from(a), i64::from(b)));
    if counted(domain) && counts.is_some() {
        return counts;
    }
    let amount = |content: Content| content.amount.in_thousandths();
    let net = w
        .drained
        .zip(f.drained)
        .filter(|_| w.count.is_none() && f.count.is_none());
    let contents = w
        .total()
        .zip(f.total())
        .map(|(a, b)| (amount(a), amount(b)));
    net.map(|(a, b)| (a.in_thousandths(), b.in_thousandths()))
        .or(contents)
        .or(counts)
        .filter(|(a, b)| *a > 0 && *b > 0)
}

const fn counted(domain: Domain) -> bool {
    matches!(
        domain,
        Domain::Bags
            | Domain::Nappies
            | Domain::Paper
            | Domain::Laundry
            | Domain::DishWash
            | Domain::Eggs
            | Domain::Tea
            | Domain::Coffee
            | Domain::Supplement
    )
}

/// A bag that holds less is another bag.
fn capacity(w: &QuantitySaid, f: &QuantitySaid) -> i32 {
    let Some((a, b)) = w.each.zip(f.each) else {
        return BAG_UNTOLD;
    };
    let apart = per_cent(a.amount.in_thousandths(), b.amount.in_thousandths());
    BAGS.at(apart)
}

/// The greater of two in per cent of the smaller.
fn per_cent(a: i64, b: i64) -> i64 {
    let (large, small) = if a > b { (a, b) } else { (b, a) };
    large.saturating_mul(100) / small.max(1)
}

fn judge(want: i64, have: i64, sure: bool) -> SizeFound {
    let smaller = have < want;
    let apart = per_cent(want, have);
    let pieces = match nearest(want, have) {
        several if smaller && (sure || several <= PIECES_UNSURE) => several,
        _ => 1,
    };
    let reason = match apart {
        same if same <= SIZE_SAME => Reason::SameSize,
        near if near <= SIZE_NEAR => Reason::OtherSize { pieces },
        _ => Reason::FarSize,
    };
    SizeFound {
        points: SIZES.at(apart),
        reason: Some(reason),
        pieces,
    }
}

/// How many of `have` come nearest to `want`.
fn nearest(want: i64, have: i64) -> u32 {
    let have = have.max(1);
    u32::try_from((want.saturating_mul(2) + have) / (have.saturating_mul(2)))
        .unwrap_or(1)
        .clamp(1, PIECES)
}
