use super::domain::Domain;
use super::phrases::Phrases;
use super::word::Word;

/// What a product is called, and the part of the shop it belongs to.
pub(crate) type Kind = (Domain, &'static str);

impl Phrases<Kind> {
    /// The kind that starts at the front of `ahead`: the one with the most words. A line's name
    /// or a `bio` may stand between them: `manteiga bio amendoim`.
    pub(super) fn kind(
        &self,
        ahead: &[Word],
        steps_aside: impl Fn(&Word) -> bool,
    ) -> Option<(Kind, usize)> {
        let (first, behind) = ahead.split_first()?;
        let most = self.longest(first)?;
        let longest = |ahead: &[Word]| self.at(ahead).max_by_key(|(_, length)| *length);
        let close = longest(ahead);
        let told: Vec<Word> = behind
            .iter()
            .filter(|word| !steps_aside(word))
            .take(most)
            .cloned()
            .collect();
        let loose = longest(&[std::slice::from_ref(first), &told].concat());
        match (close, loose) {
            (Some((_, a)), Some((kind, b))) if b > a => Some((kind, a)),
            // `bebida isola de aveia`: a maker that nobody here knows stands between.
            (None, Some((kind, _))) => Some((kind, 1)),
            (close, _) => close,
        }
    }
}
