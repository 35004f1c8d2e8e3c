use super::{Figure, Measure};
use crate::lexicon::Domain;

/// The year of a wine, or of what was made of it: `colheita 2007`.
pub(super) fn vintage(word: &str, domain: Domain) -> Option<Figure> {
    let aged = matches!(domain, Domain::Wine | Domain::Spirits);
    let year: u16 = word.parse().ok().filter(|_| aged && word.len() == 4)?;
    (1900..2100)
        .contains(&year)
        .then(|| (Measure::Vintage, word.to_owned()))
}
