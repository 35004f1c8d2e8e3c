use panel::Standing;
use settings::{Change, Settings};
use shop::rules::{Instead, Known};
use shop::{Cents, Pid};
use std::rc::Rc;
use yew::Callback;

/// The person's settings as a view has them: no rules, but where the view is of them.
pub fn standing(view: &str, ask: Callback<(Pid, Change)>) -> Standing {
    let milk = Pid("100001".into());
    let mut settings = Settings::default();
    if view.contains("budget") {
        // What is to be paid is 29,44 €: 4 × 0,95 € more would be too much.
        settings.budget = Some(Cents(3_200));
    }
    if view == "review-over-budget" {
        settings.budget = Some(Cents(2_500));
    }
    let known = |pid: &str, name: &str| Known {
        pid: Pid(pid.into()),
        name: name.into(),
    };
    if matches!(view, "review-must-have" | "complete-lacking") {
        let yoghurt = known("100003", "iogurte natural quinta da serra 4x125 g");
        settings.rules.must_have = vec![known(&milk.0, "leite meio gordo"), yoghurt];
    }
    if view == "review-rules" {
        settings
            .rules
            .never
            .push(known(&milk.0, "Leite Meio Gordo"));
        settings.rules.instead.push(Instead {
            of: known("100003", "Iogurte Natural Quinta da Serra 4x125 g"),
            take: known("200001", "Iogurte Natural Vale Fresco 4x125 g"),
        });
        settings.rules.brands.push("VALE FRESCO".into());
    }
    if view.starts_with("review-unwanted") {
        let mut all = vec![known("200001", "Iogurte Natural Vale Fresco 4x125 g")];
        if view.ends_with("-all") {
            all.push(known("200002", "Iogurte Natural Magro Quinta da Serra"));
            all.push(known("200003", "Iogurte Grego Natural Vale Fresco"));
        }
        settings.rules.never_propose = all;
    }
    let why = "São demasiadas: guardam-se 200.".into();
    Standing {
        // What cannot be read is not offered to be changed.
        settings: (view != "review-odd").then(|| Rc::new(settings)),
        sealed: match view {
            "idle-sealed-history" => [settings::BUDGET, settings::RULES].into(),
            _ => Rc::default(),
        },
        refused: (view == "review-rules-refused").then_some((milk, why)),
        ask,
    }
}
