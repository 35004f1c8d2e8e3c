use super::forgery::{Bite, Probe};
use super::target::{TARGETS, Target};

const CHECKOUT: &str = "/pt/inicio-check-out";
/// A form that a table does not let in: closed at once, and yet it owns the next button.
const POINTER: &str = "<table><form action=\"/pt/inicio-check-out\"></table>";
const INNOCENT: &str = "<table><form action=\"/pt/alimentacao/\"></table>";

type Scenario = fn(&Target) -> Vec<Probe>;

const SCENARIOS: [Scenario; 24] = [
    owner,
    nested,
    base,
    clobbered,
    clobbered_document,
    formaction,
    submit_type,
    commands,
    anchors,
    windows,
    duplicated,
    duplicated_container,
    moved,
    shadow,
    mirrored,
    invisible_characters,
    lookalikes,
    text_beside,
    dialogs,
    about_another,
    hidden,
    last_moment,
    overlays,
    depth_and_lies,
];

/// All probes, scenario by scenario.
#[must_use]
pub fn all() -> Vec<Probe> {
    let of = |scenario: &Scenario| TARGETS.iter().flat_map(*scenario).collect::<Vec<_>>();
    SCENARIOS.iter().flat_map(of).collect()
}

/// The shop's own pages, in which nothing is forged: each control is pressed there.
#[must_use]
pub fn untouched() -> Vec<Probe> {
    let own = |target| Probe::of("untouched", target, "as the shop has it").genuine();
    TARGETS.iter().map(own).collect()
}

/// The button's own tag, which submits.
fn submitting(target: &Target) -> String {
    target
        .opening()
        .replace(" type=\"button\"", "")
        .replace(" type=\"submit\"", "")
}

fn owner(target: &Target) -> Vec<Probe> {
    let probe = |how: &str| {
        Probe::of("form owner", target, how).with(&target.opening(), &submitting(target))
    };
    vec![
        probe("before its container").before(&target.container(), POINTER),
        probe("at the start of the page").before("<div class=\"page\"", POINTER),
        probe("right before it").before(&submitting(target), POINTER),
        probe("sent by POST").before(
            &target.container(),
            &POINTER.replace("<form", "<form method=post"),
        ),
    ]
}

fn nested(target: &Target) -> Vec<Probe> {
    let probe = |how: &str| {
        Probe::of("nested forms", target, how).with(&target.opening(), &submitting(target))
    };
    vec![
        probe("a form in a form").before(
            &target.container(),
            &format!("{INNOCENT}<form action=\"{CHECKOUT}\">"),
        ),
        probe("a form around, left open").before(
            &submitting(target),
            &format!("<form action=\"{CHECKOUT}\"><div>"),
        ),
    ]
}

fn base(target: &Target) -> Vec<Probe> {
    let probe =
        |how: &str| Probe::of("base", target, how).with(&target.opening(), &submitting(target));
    let base = "<base href=\"https://www.auchan.pt/pt/inicio-check-out/\">";
    let form = |action: &str| format!("<table><form action=\"{action}\"></table>");
    vec![
        probe("a dot")
            .before("</head>", base)
            .before(&target.container(), &form(".")),
        probe("a name")
            .before("</head>", base)
            .before(&target.container(), &form("x")),
    ]
}

fn clobbered(target: &Target) -> Vec<Probe> {
    let names = [
        "parentElement",
        "matches",
        "getAttribute",
        "attributes",
        "localName",
        "isConnected",
    ];
    let probe = |name: &&str| {
        let form = format!(
            "<form action=\"{CHECKOUT}\"><input name=\"{name}\"><input name=\"parentNode\">"
        );
        Probe::of("clobbered names", target, *name)
            .with(&target.opening(), &submitting(target))
            .before(&submitting(target), &format!("{form}<div>"))
    };
    names.iter().map(probe).collect()
}

fn clobbered_document(target: &Target) -> Vec<Probe> {
    let names = ["documentElement", "querySelectorAll", "defaultView", "body"];
    let probe = |name: &&str| {
        // A mouse that comes up on what goes by the body's name leads to checkout.
        let image = format!(
            "<img name=\"{name}\" alt=\"\">\
             <form name=\"{name}\" onmouseup=\"location='{CHECKOUT}'\"></form>"
        );
        Probe::of("clobbered document", target, *name)
            .with(&target.opening(), &submitting(target))
            .before(&target.container(), POINTER)
            .before("<div class=\"page\"", &image)
    };
    names.iter().map(probe).collect()
}

fn formaction(target: &Target) -> Vec<Probe> {
    let probe = |how: &str, attributes: &str| {
        let tag = submitting(target).replacen("<button", &format!("<button {attributes}"), 1);
        Probe::of("formaction", target, how).with(&target.opening(), &tag)
    };
    let far = "<form id=\"far\" action=\"/pt/alimentacao/\"></form>";
    vec![
        probe(
            "over an innocent form",
            "formaction=\"/pt/inicio-check-out\"",
        )
        .before(&target.container(), INNOCENT),
        probe(
            "of a form by its id",
            "form=\"far\" formaction=\"/pt/inicio-check-out\"",
        )
        .before("<div class=\"page\"", far),
        probe("a form by its id alone", "form=\"far\"").before(
            "<div class=\"page\"",
            &far.replace("/pt/alimentacao/", CHECKOUT),
        ),
    ]
}

fn submit_type(target: &Target) -> Vec<Probe> {
    let typed = |kind: &str| {
        let tag = submitting(target).replacen("<button", &format!("<button type=\"{kind}\""), 1);
        Probe::of("submit types", target, kind)
            .with(&target.opening(), &tag)
            .before(&target.container(), INNOCENT)
    };
    vec![typed("submit"), typed("SUBMIT"), typed("nonsense")]
}

fn commands(target: &Target) -> Vec<Probe> {
    let probe = |how: &str, attributes: &str, more: &str| {
        let tag = target
            .opening()
            .replacen("<button", &format!("<button {attributes}"), 1);
        Probe::of("commands and popovers", target, how)
            .with(&target.opening(), &tag)
            .before("<div class=\"page\"", more)
    };
    let popover = "<div id=\"pop\" popover>Pagar</div>";
    vec![
        probe(
            "a dialog",
            "commandfor=\"ask\" command=\"show-modal\"",
            "<dialog id=\"ask\">Pagar</dialog>",
        ),
        probe(
            "a popover by command",
            "commandfor=\"pop\" command=\"toggle-popover\"",
            popover,
        ),
        probe("a popover", "popovertarget=\"pop\"", popover),
    ]
}

fn anchors(target: &Target) -> Vec<Probe> {
    let probe = |how: &str, before: &str, after: &str| {
        Probe::of("links and handlers", target, how).with(
            &target.button(),
            &format!("{before}{}{after}", target.button()),
        )
    };
    let handler = target.opening().replacen(
        "<button",
        "<button onclick=\"location.href='/pt/inicio-check-out'\"",
        1,
    );
    vec![
        probe("around it", "<a href=\"/pt/inicio-check-out\">", "</a>"),
        probe(
            "around it, with a harmless address",
            "<a href=\"/pt/alimentacao/\">",
            "</a>",
        ),
        Probe::of("links and handlers", target, "a handler in the markup")
            .with(&target.opening(), &handler),
        probe(
            "the mouse goes down around it",
            "<div onmousedown=\"location.href='/pt/inicio-check-out'\">",
            "</div>",
        )
        .bite(Bite::Mouse),
        Probe::of(
            "links and handlers",
            target,
            "the mouse goes up over the page",
        )
        .with(
            "<body",
            "<body onmouseup=\"location.href='/pt/inicio-check-out'\"",
        )
        .bite(Bite::Mouse),
    ]
}

fn windows(target: &Target) -> Vec<Probe> {
    let named = |target: &str| POINTER.replace("<form", &format!("<form target=\"{target}\""));
    let probe = |name: &str| {
        Probe::of("targets", target, name)
            .with(&target.opening(), &submitting(target))
            .before(&target.container(), &named(name))
    };
    vec![probe("_blank"), probe("_top")]
}

fn duplicated(target: &Target) -> Vec<Probe> {
    let button = target.button();
    let probe = |how: &str| Probe::of("duplicated controls", target, how);
    vec![
        probe("a forged one first").before(&button, &button),
        probe("a forged one last")
            .with(&button, &format!("{button}{button}"))
            .bite(Bite::Last),
    ]
}

fn duplicated_container(target: &Target) -> Vec<Probe> {
    // Only what stands in a dialog or under a product's name is found in a second place at all.
    vec![
        Probe::of("duplicated containers", target, "a forged one first")
            .before(&target.container(), &twin(target)),
    ]
}

fn moved(target: &Target) -> Vec<Probe> {
    let into = |class: &str| {
        let moved = format!("<div class=\"{class}\">{}</div>", target.button());
        Probe::of("moved controls", target, class).with(&target.button(), &moved)
    };
    vec![
        into("auc-js-confirm-cart"),
        into("checkout-btn"),
        into("auc-js-minicart"),
    ]
}

fn shadow(target: &Target) -> Vec<Probe> {
    let hosted = |how: &str| {
        let hosted = format!("<div class=\"host\">{}</div>", target.button());
        Probe::of("shadow trees", target, how).with(&target.button(), &hosted)
    };
    vec![
        hosted("slotted into a link").script(
            "const root = control.parentElement.attachShadow({ mode: 'closed' });
             root.innerHTML = '<a href=\"/pt/inicio-check-out\"><slot></slot></a>';",
        ),
        hosted("slotted into an open one").script(
            "const root = control.parentElement.attachShadow({ mode: 'open' });
             root.innerHTML = '<a href=\"/pt/inicio-check-out\"><slot></slot></a>';",
        ),
        Probe::of("shadow trees", target, "other words in the control").script(
            "const span = document.createElement('span');
             span.append(...control.childNodes);
             control.append(span);
             span.attachShadow({ mode: 'closed' }).textContent = 'Finalizar compra';",
        ),
    ]
}

fn mirrored(target: &Target) -> Vec<Probe> {
    let probe = |how: &str, attribute: &str| {
        let tag = target
            .opening()
            .replacen("<button", &format!("<button {attribute}"), 1);
        Probe::of("right to left", target, how).with(&target.opening(), &tag)
    };
    vec![
        probe("dir", "dir=\"rtl\""),
        probe(
            "an override in a style",
            "style=\"unicode-bidi: bidi-override; direction: rtl\"",
        ),
    ]
}

/// Puts something into the words of the control, where it has any.
fn worded(
    scenario: &'static str,
    target: &Target,
    how: &str,
    spell: impl Fn(&str) -> String,
) -> Vec<Probe> {
    let (says, button) = (target.control.says, target.button());
    if says.is_empty() {
        let forged = button.replace("</button>", &format!("{}</button>", spell("+")));
        return vec![Probe::of(scenario, target, how).with(&button, &forged)];
    }
    // What it says to the eye, and not what its opening tag says to the ear.
    let opening = target.opening();
    let words = button.trim_start_matches(opening.as_str());
    let forged = format!("{opening}{}", words.replacen(says, &spell(says), 1));
    vec![Probe::of(scenario, target, how).with(&button, &forged)]
}

fn invisible_characters(target: &Target) -> Vec<Probe> {
    let characters = [
        ("zero-width space", '\u{200b}'),
        ("word joiner", '\u{2060}'),
        ("soft hyphen", '\u{ad}'),
        ("right-to-left override", '\u{202e}'),
        ("right-to-left mark", '\u{200f}'),
    ];
    let probe = |(how, character): &(&str, char)| {
        worded("invisible characters", target, how, |says| {
            let (first, rest) = says.split_at(1);
            format!("{first}{character}{rest}")
        })
    };
    characters.iter().flat_map(probe).collect()
}

fn lookalikes(target: &Target) -> Vec<Probe> {
    let swap = |says: &str| says.replace('a', "\u{430}").replace('+', "\u{2795}");
    let other = |_: &str| "Finalizar compra".to_owned();
    [
        worded("other words", target, "letters of another script", swap),
        worded("other words", target, "another text", other),
    ]
    .concat()
}

fn text_beside(target: &Target) -> Vec<Probe> {
    let (opening, button) = (target.opening(), target.button());
    let beside = |how: &str, text: &str| {
        Probe::of("text beside", target, how).with(
            &button,
            &button.replacen(&opening, &format!("{opening}{text}"), 1),
        )
    };
    vec![
        beside("before the words", "Finalizar compra "),
        beside("in an element of its own", "<b>Finalizar compra</b> "),
    ]
}

fn dialogs(target: &Target) -> Vec<Probe> {
    let Some(id) = target.dialog else {
        let open = "<div class=\"modal fade show\" id=\"cancel-order-modal\" style=\"display: block\"><h4>Cancelar</h4></div>";
        return vec![
            Probe::of("dialogs", target, "another is open").before("<div class=\"page\"", open),
        ];
    };
    let probe = |how: &str| Probe::of("dialogs", target, how);
    let title = "<h4>Finalizar compra</h4>";
    vec![
        probe("under another title").script(
            "control.closest('.modal').querySelector('h4').textContent = 'Editar Encomenda';",
        ),
        probe("under two titles").script(
            "const head = control.closest('.modal').querySelector('.modal-header');
             head.insertAdjacentHTML('beforeend', '<h4>Finalizar compra</h4>');",
        ),
        probe("a second one is open").before(
            "<div class=\"page\"",
            &format!(
                "<div class=\"modal show\" id=\"{id}\" style=\"display: block\">{title}</div>"
            ),
        ),
        probe("by the name of another")
            .script("control.closest('.modal').classList.add('auc-js-book-slot');"),
    ]
}

fn about_another(target: &Target) -> Vec<Probe> {
    let key = target.about();
    let name = target.control.about.unwrap_or("x");
    let query = format!("{name}={key}");
    let probe = |how: &str| Probe::of("another order or product", target, how);
    let forged =
        format!("<div class=\"page\" data-action=\"x\" data-querystring=\"{query}\"></div>");
    let other = match target.control.about {
        Some(_) => probe("the page is about another").with(&query, &format!("{name}=0000000")),
        None => probe("two lines of the product").before(&target.container(), &twin(target)),
    };
    let mut probes = vec![
        other,
        probe("two pages in one").before("<div class=\"page\"", &forged),
        probe("two pages in one, the other last").before("</body>", &forged),
    ];
    if target.control.marked.is_some() && target.dialog.is_none() {
        let tag = target.opening().replace(key, "0000000");
        let marked = match tag == target.opening() {
            true => target
                .opening()
                .replacen("<button", "<button data-pid=\"0000000\"", 1),
            false => tag,
        };
        probes.push(probe("the control names another").with(&target.opening(), &marked));
    }
    probes
}

/// What the control stands in once more, with a control of its own.
fn twin(target: &Target) -> String {
    format!("{}{}</div>", target.container(), target.button())
}

fn hidden(target: &Target) -> Vec<Probe> {
    let probe = |how: &str, attribute: &str| {
        let tag = target
            .opening()
            .replacen("<button", &format!("<button {attribute}"), 1);
        Probe::of("hidden and disabled", target, how).with(&target.opening(), &tag)
    };
    let disabled = target
        .opening()
        .replacen("class=\"", "class=\"disabled ", 1);
    vec![
        probe("no box", "hidden"),
        probe("not visible", "style=\"visibility: hidden\""),
        Probe::of("hidden and disabled", target, "by its class").with(&target.opening(), &disabled),
    ]
}

/// The control and a forged one change places all the time.
fn last_moment(target: &Target) -> Vec<Probe> {
    let probe = |how: &str| {
        Probe::of("at the last moment", target, how)
            .genuine()
            .bite(Bite::Place)
    };
    vec![
        probe("another element").script(
            "const forged = control.cloneNode(true);
             globalThis.forged_stands = () => !control.isConnected;
             globalThis.swap = () => {
                 const [from, to] = control.isConnected ? [control, forged] : [forged, control];
                 from.replaceWith(to);
                 forged.textContent = 'Finalizar compra';
             };
             globalThis.swapping = setInterval(swap, 1);",
        ),
        probe("another form").script(
            "const form = document.createElement('form');
             form.id = 'late'; form.action = '/pt/inicio-check-out'; document.body.append(form);
             globalThis.forged_stands = () => control.hasAttribute('form');
             globalThis.swap = () => {
                 if (control.hasAttribute('form')) { control.removeAttribute('form'); control.type = was; }
                 else { control.setAttribute('form', 'late'); control.type = 'submit'; }
             };
             const was = control.type;
             globalThis.swapping = setInterval(swap, 1);",
        ),
    ]
}

/// Something lies over the control. A scripted press goes through it, to the control itself.
fn overlays(target: &Target) -> Vec<Probe> {
    let over = |html: &str| {
        Probe::of("overlays", target, "over the whole page")
            .before("</body>", html)
            .genuine()
            .bite(Bite::Point)
    };
    vec![
        over(
            "<a href=\"/pt/inicio-check-out\" style=\"position: fixed; inset: 0; z-index: 9999; background: #fff\">Pagar</a>",
        ),
        over(
            "<div class=\"auc-js-confirm-cart\" style=\"position: fixed; inset: 0; z-index: 9999; opacity: 0\"></div>",
        ),
    ]
}

fn depth_and_lies(target: &Target) -> Vec<Probe> {
    let submits = submitting(target);
    let probe = |how: &str, tag: &str| {
        Probe::of("depth and lies", target, how).with(&target.opening(), tag)
    };
    let lie = submits.replacen(
        "<button",
        &format!(
            "<button data-live-seen=\"true\" data-live='{{\"kind\":\"{}\",\"form\":null,\"also\":[],\"disabled\":false,\
             \"connected\":true,\"shadow\":false,\"mirrored\":false,\"at\":[1]}}'",
            target.control.kind
        ),
        1,
    );
    let deep = format!("<form action=\"{CHECKOUT}\">{}", "<div>".repeat(290));
    vec![
        probe("facts that the page made up", &lie).before(&target.container(), POINTER),
        probe("a form far up", &submits).before(&submits, &deep),
    ]
}
