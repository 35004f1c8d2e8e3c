//! That every run comes to rest.

use crate::walk::Walk;
use std::collections::BTreeSet;

impl Walk {
    /// That from every world, when nothing more goes wrong and nobody presses anything, the run
    /// comes to rest, whichever way things go: no way goes round for ever, and none ends before.
    pub fn always_comes_to_rest(&self) {
        let stuck = (0..self.len()).find(|at| !self.rests[*at] && self.usual[*at].is_empty());
        if let Some(at) = stuck {
            panic!("nothing ever goes on from here:\n{}", self.tale(at));
        }
        let mut left: Vec<usize> = vec![0; self.len()];
        let mut back: Vec<Vec<u32>> = vec![Vec::new(); self.len()];
        for at in (0..self.len()).filter(|at| !self.rests[*at]) {
            left[at] = self.usual[at].len();
            for to in &self.usual[at] {
                back[*to as usize].push(u32::try_from(at).unwrap());
            }
        }
        let mut ends: Vec<usize> = (0..self.len()).filter(|at| left[*at] == 0).collect();
        while let Some(at) = ends.pop() {
            for from in std::mem::take(&mut back[at]) {
                left[from as usize] -= 1;
                if left[from as usize] == 0 {
                    ends.push(from as usize);
                }
            }
        }
        if let Some(at) = left.iter().position(|ways| *ways > 0) {
            let round = self.round(at, &left);
            let ways: Vec<String> = self.usual[round]
                .iter()
                .map(|to| self.tale(*to as usize))
                .collect();
            panic!(
                "it may go round for ever from here:\n{}and then\n{}",
                self.tale(round),
                ways.join("or\n")
            );
        }
    }

    /// A world that leads to itself again, by way of those from which ways are `left`.
    fn round(&self, mut at: usize, left: &[usize]) -> usize {
        let mut seen = BTreeSet::new();
        while seen.insert(at) {
            let next = self.usual[at].iter().map(|to| *to as usize);
            at = next.into_iter().find(|to| left[*to] > 0).unwrap();
        }
        at
    }
}
