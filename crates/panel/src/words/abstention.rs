use super::reason::{kept, name};
use super::{Key, Words};
use shop::substitute::Abstention;

impl Words {
    /// Why nothing is suggested, in a sentence.
    #[must_use]
    pub fn abstention(&self, why: &Abstention) -> String {
        let key = match why {
            Abstention::OnlyBreaking { promise } => {
                return self.fill(Key::AbstentionOnlyBreaking, &[&self.say(kept(*promise))]);
            }
            Abstention::OnlyOther { of } => {
                return self.fill(Key::AbstentionOnlyOther, &[&self.say(name(*of))]);
            }
            Abstention::OnlyBreakingDiet { diet } => {
                return self.fill(Key::AbstentionOnlyBreakingDiet, &[&self.diet(*diet)]);
            }
            Abstention::OnlyUnsaid { diet } => {
                return self.fill(Key::AbstentionOnlyUnsaid, &[&self.diet(*diet)]);
            }
            Abstention::NeverSubstituted => Key::AbstentionNeverSubstituted,
            Abstention::OnlyForbiddenBrands => Key::AbstentionOnlyForbiddenBrands,
            Abstention::OnlyForbiddenProducts => Key::AbstentionOnlyForbiddenProducts,
            Abstention::NoCandidates => Key::AbstentionNoCandidates,
            Abstention::NothingToGoBy => Key::AbstentionNothingToGoBy,
            Abstention::NothingOfItsKind => Key::AbstentionNothingOfItsKind,
            Abstention::OnlyFarSizes => Key::AbstentionOnlyFarSizes,
            Abstention::OnlyMuchDearer => Key::AbstentionOnlyMuchDearer,
            Abstention::OnlyLooselyAlike => Key::AbstentionOnlyLooselyAlike,
        };
        self.say(key)
    }
}
