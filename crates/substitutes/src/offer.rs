use crate::alcohol::slips_in;
use crate::explanation::rank;
use crate::rules::{forbids, unsaid};
use shop::rules::{Known, Policy, Remembered, Rules};
use shop::substitute::{Abstention, Fit, Item, Ranked, Ranking, Reason};

/// Ranks `candidates` for `wanted` under the person's policy: rules beat scores, and a choice made
/// before beats what the ranking would put first.
///
/// Products and brands that are not wanted, diets, and alcohol for what is none are hard filters: not even
/// *always this instead* gets past them.
#[must_use]
pub fn offer(policy: &Policy, wanted: &Item, candidates: &[Item]) -> Ranking {
    let rules = &policy.rules;
    if rules.never(&wanted.pid, &wanted.name) {
        return Ranking {
            abstained: Some(Abstention::NeverSubstituted),
            ..Ranking::default()
        };
    }
    let ranking = rank(wanted, candidates);
    let verdicts = verdicts(rules, wanted, candidates, &ranking.ranked);
    let forbidden = |index: usize| verdicts.get(index).copied().flatten();
    let (left_out, mut ranking) = filtered(ranking, forbidden);
    if verdicts.iter().any(Option::is_some) {
        // An abstention over things that are out of the question would say nothing.
        let why = rank(wanted, &kept(candidates, forbidden)).abstained;
        ranking.abstained = why.map(|why| left_out.and_then(against).unwrap_or(why));
    }
    prefer(policy, wanted, candidates, &mut ranking);
    mark(policy, candidates, &mut ranking);
    ranking
}

/// Why each candidate is out of the question, if it is. What the ranking rejects anyway need not be asked
/// for alcohol.
fn verdicts(
    rules: &Rules,
    wanted: &Item,
    candidates: &[Item],
    ranked: &[Ranked],
) -> Vec<Option<Reason>> {
    let near = |index: usize| ranked.iter().any(|it| it.index == index);
    let all = candidates.iter().enumerate();
    all.map(|(index, item)| {
        let slips_in = || near(index).then(|| slips_in(wanted, item)).flatten();
        forbids(rules, item).or_else(slips_in)
    })
    .collect()
}

fn kept(candidates: &[Item], forbidden: impl Fn(usize) -> Option<Reason>) -> Vec<Item> {
    let all = candidates.iter().enumerate();
    all.filter(|(index, _)| forbidden(*index).is_none())
        .map(|(_, item)| item.clone())
        .collect()
}

/// Moves what is forbidden to what must not stand in, and says which rule took the best away, if
/// that one would have been offered.
fn filtered(
    mut ranking: Ranking,
    forbidden: impl Fn(usize) -> Option<Reason>,
) -> (Option<Reason>, Ranking) {
    let offered = ranking.abstained.is_none();
    let mut best = None;
    let (out, ranked): (Vec<Ranked>, Vec<Ranked>) = std::mem::take(&mut ranking.ranked)
        .into_iter()
        .partition(|ranked| forbidden(ranked.index).is_some());
    for mut ranked in out {
        let Some(why) = forbidden(ranked.index) else {
            continue;
        };
        best = best.or(Some(why).filter(|_| offered && ranked.fit <= Fit::Acceptable));
        ranked.fit = Fit::Wrong;
        ranked.reasons.insert(0, why);
        ranking.rejected.push(ranked);
    }
    ranking.ranked = ranked;
    (best, ranking)
}

/// The rule that left nothing to offer.
const fn against(why: Reason) -> Option<Abstention> {
    match why {
        Reason::BrandForbidden => Some(Abstention::OnlyForbiddenBrands),
        Reason::ProductForbidden => Some(Abstention::OnlyForbiddenProducts),
        Reason::DietBroken { diet } => Some(Abstention::OnlyBreakingDiet { diet }),
        Reason::DietUnsaid { diet } => Some(Abstention::OnlyUnsaid { diet }),
        Reason::Breaks { promise } => Some(Abstention::OnlyBreaking { promise }),
        _ => None,
    }
}

/// The person's own word about a candidate, the strongest first.
fn word(policy: &Policy, wanted: &Item, item: &Item) -> Option<Reason> {
    let meant = |known: &Known| known.is(&item.pid, &item.name);
    let rules = &policy.rules;
    let (of, named) = (&wanted.pid, &wanted.name);
    if rules.instead(of, named).is_some_and(meant) {
        return Some(Reason::AlwaysThis);
    }
    if rules.same(of, named).any(meant) {
        return Some(Reason::SameToYou);
    }
    let took = |choice: &&Remembered| choice.of.is(of, named) && meant(&choice.took);
    let remembered = policy.choices.0.iter().find(took)?;
    Some(Reason::Chosen {
        times: remembered.times,
    })
}

/// Puts what the person spoke for in front, and offers it even where the ranking would abstain.
fn prefer(policy: &Policy, wanted: &Item, candidates: &[Item], ranking: &mut Ranking) {
    let said = |ranked: &Ranked| word(policy, wanted, candidates.get(ranked.index)?);
    // What the ranking takes for another thing, the person may know better.
    let spoken_for = |ranked: &Ranked| {
        matches!(said(ranked), Some(Reason::AlwaysThis | Reason::SameToYou))
            && candidates.get(ranked.index).is_some_and(|item| {
                forbids(&policy.rules, item).is_none() && slips_in(wanted, item).is_none()
            })
    };
    let (back, rejected) = std::mem::take(&mut ranking.rejected)
        .into_iter()
        .partition(spoken_for);
    ranking.rejected = rejected;
    let mut all: Vec<Ranked> = back;
    all.append(&mut ranking.ranked);
    let (mut mine, others): (Vec<Ranked>, Vec<Ranked>) =
        all.into_iter().partition(|ranked| said(ranked).is_some());
    mine.sort_by_key(|ranked| place(said(ranked)));
    for ranked in &mut mine {
        if let Some(reason) = said(ranked) {
            ranked.reasons.insert(0, reason);
            ranked.fit = Fit::DropIn;
        }
    }
    // With an abstention the others came near, and no nearer.
    if !mine.is_empty() && ranking.abstained.take().is_some() {
        ranking.ranked = mine;
        return;
    }
    mine.extend(others);
    ranking.ranked = mine;
}

const fn place(reason: Option<Reason>) -> (u8, u32) {
    match reason {
        Some(Reason::AlwaysThis) => (0, 0),
        Some(Reason::SameToYou) => (1, 0),
        Some(Reason::Chosen { times }) => (2, u32::MAX - times),
        _ => (3, 0),
    }
}

/// Where a name does not tell of a diet, that is said, and what tells comes first.
fn mark(policy: &Policy, candidates: &[Item], ranking: &mut Ranking) {
    let unsaid = |ranked: &Ranked| -> Vec<Reason> {
        let item = candidates.get(ranked.index);
        item.map(|item| unsaid(&policy.rules, item).collect())
            .unwrap_or_default()
    };
    for ranked in &mut ranking.ranked {
        let more = unsaid(ranked);
        if !more.is_empty() {
            ranked.fit = ranked.fit.max(Fit::Acceptable);
            let own = ranked.reasons.iter().take_while(|r| r.of_person()).count();
            ranked.reasons.splice(own..own, more);
        }
    }
    ranking.ranked.sort_by_key(|ranked| {
        let mine = ranked.reasons.first().is_some_and(|r| r.of_person());
        let silent = ranked
            .reasons
            .iter()
            .any(|r| matches!(r, Reason::DietUnsaid { .. }));
        (!mine, silent, ranked.fit == Fit::Doubtful)
    });
}
