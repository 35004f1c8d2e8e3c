use crate::{
    Aside, Cents, Fate, Finding, Mode, OrderedLine, Pack, PageKind, Pid, Proposal, Row, RowKind,
    SlotsFound, Warning, explained,
};

impl Pack {
    /// All that the person should know before approving, as the pack stands.
    pub(crate) fn all_warnings(&self) -> Vec<Warning> {
        [
            self.order.cancelled().then_some(Warning::OrderCancelled),
            set_aside(PageKind::Order, &self.order.aside, false),
            set_aside(PageKind::Cart, &self.cart.aside, self.cart.sum().is_none()),
            missing(self),
            lost(self),
            sold_out(self),
            quantities(self),
            totals(self),
            extras(self),
            (self.cart.cross_check == Some(false)).then_some(Warning::CrossCheck),
            self.cart.minimum_missing.then_some(Warning::MinimumMissing),
            not_searched(self),
            matches!(self.slots, SlotsFound::Unread { .. }).then_some(Warning::SlotsUnread),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

fn set_aside(page: PageKind, aside: &[Aside], unsummed: bool) -> Option<Warning> {
    let texts: Vec<String> = aside.iter().map(|line| line.text.clone()).collect();
    (!texts.is_empty()).then_some(Warning::SetAside {
        page,
        texts,
        unsummed,
    })
}

fn missing(pack: &Pack) -> Option<Warning> {
    let pids: Vec<Pid> = pack.missing().map(|line| line.pid.clone()).collect();
    (!pids.is_empty()).then_some(Warning::Missing { pids })
}

fn lost(pack: &Pack) -> Option<Warning> {
    let pids: Vec<Pid> = pack
        .against_before
        .removed
        .iter()
        .filter(|line| !pack.cart.names(&line.pid) && !pack.answered(&line.pid))
        .map(|line| line.pid.clone())
        .collect();
    (pack.mode == Mode::Merge && !pids.is_empty()).then_some(Warning::Lost { pids })
}

fn sold_out(pack: &Pack) -> Option<Warning> {
    let gone = || pack.cart.lines.iter().filter(|line| !line.available());
    let lines = count(gone().count());
    let adds = gone().map(|line| line.line_price).sum();
    (lines > 0).then_some(Warning::SoldOut { lines, adds })
}

fn quantities(pack: &Pack) -> Option<Warning> {
    let odd = |it: &&OrderedLine| {
        let pid = it.came_as.as_ref().unwrap_or(&it.pid);
        let explained = || {
            let ours = pack.is_adjusted(pid) || pack.is_with_stand_ins(pid, it.ordered);
            ours || pack.cart.lines_of(pid).all(|line| pack.is_as_is(line))
        };
        matches!(it.fate, Fate::Changed { .. }) && !explained()
    };
    let lines = count(pack.against_order.lines.iter().filter(odd).count());
    (lines > 0).then_some(Warning::Quantities { lines })
}

fn totals(pack: &Pack) -> Option<Warning> {
    // Where the sum lacks a line, that is what is said.
    let lines = pack.cart.sum()?;
    let shop = pack.cart.totals.lines();
    let listed = explained(&pack.cart.rows, shop - lines);
    (!listed).then_some(Warning::Totals { lines, shop })
}

fn extras(pack: &Pack) -> Option<Warning> {
    let odd =
        |row: &&Row| row.kind == RowKind::Other && row.amount.is_some_and(|it| it > Cents::ZERO);
    let rows: Vec<Row> = pack.cart.rows.iter().filter(odd).cloned().collect();
    (!rows.is_empty()).then_some(Warning::Extras { rows })
}

fn not_searched(pack: &Pack) -> Option<Warning> {
    let unsearched = |p: &&Proposal| matches!(p.finding, Finding::NotSearched { .. });
    let lines = count(pack.proposals.iter().filter(unsearched).count());
    (lines > 0).then_some(Warning::NotSearched { lines })
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
