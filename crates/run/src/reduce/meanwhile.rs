use super::refused::Done;
use crate::{Goal, Moment, Run, Session, Substitution, TabId};
use shop::Proposal;

/// What sold out since the search gets a search of its own (DECISIONS 17), as soon as nothing else is
/// under way in the review.
impl Session {
    pub(super) fn search_meanwhile(&mut self, tab: TabId, now: Moment) -> Done {
        let Run::Review(review) = &self.run else {
            return Ok(());
        };
        // Without the person's rules nothing is proposed.
        let Some(terms) = &review.terms else {
            return Ok(());
        };
        let lines: Vec<_> = review.pack.unsearched().cloned().collect();
        if lines.is_empty() || self.task.is_some() {
            return Ok(());
        }
        match Substitution::of(review.pack.inputs(), lines, terms) {
            Ok(search) => {
                self.task = Some(self.begun(tab, Goal::Search(Box::new(search)), now));
                Ok(())
            }
            Err(none) => self.searched(none.proposals),
        }
    }

    /// What was found joins what is shown. A click on what was shown before is not one on this.
    pub(super) fn searched(&mut self, proposals: Vec<Proposal>) -> Done {
        let id = self.mint_pack();
        self.stands_open(|review| review.pack.join_proposals(id, proposals))
    }
}
