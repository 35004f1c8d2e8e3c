use super::parted;
use crate::words::{Key, Words};
use shop::{Pack, isolated};

/// As text, one line of the cart a line: what there is first, then what is sold out, then what will be
/// paid. `opening` stands above it.
#[must_use]
pub fn text(words: &Words, pack: &Pack, opening: &[String]) -> String {
    let (there, gone) = parted(pack);
    let mut lines = opening.to_vec();
    lines.push(String::new());
    for it in there {
        lines.push(format!("• {}: {}", isolated(&it.name), words.line_cost(it)));
    }
    let gone = gone.iter().map(|it| it.name.as_str()).collect();
    part(&mut lines, &words.say(Key::SoldOutHeading), gone);
    let unread = pack.cart.aside.iter().map(|it| it.text.as_str()).collect();
    part(&mut lines, &words.say(Key::GroupUnread), unread);
    lines.push(String::new());
    let pays = words.to_pay(pack);
    lines.push(format!("{}: {pays}", words.say(Key::TotalHeading)));
    lines.join("\n")
}

fn part(lines: &mut Vec<String>, heading: &str, names: Vec<&str>) {
    if names.is_empty() {
        return;
    }
    lines.push(format!("\n{heading}:"));
    lines.extend(names.iter().map(|name| format!("• {}", isolated(name))));
}
