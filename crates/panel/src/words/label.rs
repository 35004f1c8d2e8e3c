use super::{Key, Words};
use shop::{Label, LabelKind};

impl Words {
    /// One of the shop's own promises: in the person's language where it is known, else in the page's
    /// words.
    #[must_use]
    pub fn label(&self, label: &Label) -> String {
        let key = match label.kind() {
            Some(LabelKind::National) => Key::LabelNational,
            Some(LabelKind::Chilled) => Key::LabelChilled,
            Some(LabelKind::Frozen) => Key::LabelFrozen,
            Some(LabelKind::Bio) => Key::LabelBio,
            Some(LabelKind::Vegan) => Key::LabelVegan,
            Some(LabelKind::LactoseFree) => Key::LabelLactoseFree,
            Some(LabelKind::GlutenFree) => Key::LabelGlutenFree,
            Some(LabelKind::Deposit) => Key::LabelDeposit,
            None => return label.0.clone(),
        };
        self.say(key)
    }
}
