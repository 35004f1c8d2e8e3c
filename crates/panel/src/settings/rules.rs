use super::Hand;
use super::pair::ProductForm;
use crate::words::Key;
use settings::Change;
use shop::Pid;
use shop::rules::Known;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What the part is drawn from.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Given {
    /// What every part has at hand.
    pub hand: Hand,
}

/// The rules: each with what it does, what is kept of it, and a form for one more.
#[component]
pub fn Rules(given: &Given) -> Html {
    let hand = &given.hand;
    let body = html! {
        <>
            <p class="quiet">{ hand.say(Key::RulesIntro) }</p>
            { must_have(hand) }
            { never(hand) }
            { instead(hand) }
            { same(hand) }
            { never_propose(hand) }
            <Brands hand={hand.clone()} />
        </>
    };
    hand.part("rules", Key::RulesHeading, body)
}

fn must_have(hand: &Hand) -> Html {
    let list = Products {
        id: "must-have",
        heading: Key::RuleMustHave,
        kept: &hand.settings.rules.must_have,
        with: |product| Change::MustHave { product },
        without: |pid| Change::NotMustHave { pid },
    };
    list.html(hand)
}

fn never(hand: &Hand) -> Html {
    let list = Products {
        id: "never",
        heading: Key::RuleNever,
        kept: &hand.settings.rules.never,
        with: |product| Change::Never { product },
        without: |pid| Change::NotNever { pid },
    };
    list.html(hand)
}

fn never_propose(hand: &Hand) -> Html {
    let list = Products {
        id: "never-propose",
        heading: Key::RuleNeverPropose,
        kept: &hand.settings.rules.never_propose,
        with: |product| Change::NeverPropose { product },
        without: |pid| Change::NotNeverPropose { pid },
    };
    list.html(hand)
}

/// A rule that is a list of products.
struct Products<'a> {
    id: &'static str,
    heading: Key,
    kept: &'a [Known],
    with: fn(Known) -> Change,
    without: fn(Pid) -> Change,
}

impl Products<'_> {
    fn html(&self, hand: &Hand) -> Html {
        let (with, without) = (self.with, self.without);
        let item = |known: &Known| {
            let change = without(known.pid.clone());
            row(hand, html! { &known.name }, &known.name, change)
        };
        let items = self.kept.iter().map(item).collect();
        html! {
            <div class="rule">
                <h3>{ hand.say(self.heading) }</h3>
                { hand.list(Key::RulesNone, items) }
                <ProductForm hand={hand.clone()} id={self.id} first={Key::FieldProduct}
                    add={Key::RuleAdd} change={Callback::from(move |(product, _)| with(product))} />
            </div>
        }
    }
}

fn instead(hand: &Hand) -> Html {
    let items = hand.settings.rules.instead.iter().map(|rule| {
        let said = html! { <>{ &rule.of.name }{ " → " }<strong>{ &rule.take.name }</strong></> };
        let pid = rule.of.pid.clone();
        row(hand, said, &rule.of.name, Change::NotInstead { pid })
    });
    let change = Callback::from(|(of, take): (Known, Option<Known>)| match take {
        Some(take) => Change::Instead { of, take },
        None => Change::Never { product: of },
    });
    html! {
        <div class="rule">
            <h3>{ hand.say(Key::RuleInstead) }</h3>
            { hand.list(Key::RulesNone, items.collect()) }
            <ProductForm hand={hand.clone()} id="instead" first={Key::FieldSoldOut}
                second={Key::FieldTake} add={Key::RuleAdd} {change} />
        </div>
    }
}

fn same(hand: &Hand) -> Html {
    let groups = hand.settings.rules.same.iter().map(|group| {
        let members = group.iter().map(|known| {
            let pid = known.pid.clone();
            row(
                hand,
                html! { &known.name },
                &known.name,
                Change::NotSame { pid },
            )
        });
        html! { <ul class="items kept group-of">{ for members }</ul> }
    });
    let groups: Vec<Html> = groups.collect();
    let change = Callback::from(|(one, other): (Known, Option<Known>)| match other {
        Some(other) => Change::Same { one, other },
        None => Change::NotSame { pid: one.pid },
    });
    html! {
        <div class="rule">
            <h3>{ hand.say(Key::RuleSame) }</h3>
            if groups.is_empty() { { hand.list(Key::RulesNone, Vec::new()) } }
            { for groups }
            <ProductForm hand={hand.clone()} id="same" first={Key::FieldProduct}
                second={Key::FieldOther} add={Key::RuleAdd} {change} />
        </div>
    }
}

/// Brands that are never wanted.
#[component]
fn Brands(given: &Given) -> Html {
    let hand = &given.hand;
    let text = use_state(String::new);
    let items = hand.settings.rules.brands.iter().map(|brand| {
        let change = Change::NotBrand {
            brand: brand.clone(),
        };
        row(hand, html! { brand }, brand, change)
    });
    let oninput = {
        let text = text.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            text.set(input.map(|input| input.value()).unwrap_or_default());
        })
    };
    let onsubmit = {
        let (hand, text) = (hand.clone(), text.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let brand = text.trim().to_owned();
            hand.change(Change::Brand { brand });
            text.set(String::new());
        })
    };
    html! {
        <div class="rule">
            <h3>{ hand.say(Key::RuleBrand) }</h3>
            { hand.list(Key::RulesNone, items.collect()) }
            <form class="adding" {onsubmit}>
                <div class="field">
                    <label for="brand">{ hand.say(Key::FieldBrand) }</label>
                    <input type="text" id="brand" value={(*text).clone()} autocomplete="off"
                        {oninput} />
                </div>
                <button type="submit" class="other">{ hand.say(Key::RuleAdd) }</button>
            </form>
        </div>
    }
}

/// Something that is kept, with a way to take it away.
pub fn row(hand: &Hand, said: Html, name: &str, change: Change) -> Html {
    html! {
        <li>
            <span class="name">{ said }</span>
            { hand.button(hand.say(Key::RuleRemove), name, change) }
        </li>
    }
}
