use page::Element;
use shop::Label;

/// The icons of a product's labels, wherever on it they stand.
const ICONS: &str = "img.auc-product-labels__icon";

/// The shop's own promises of the product that a part of a page is about (SITE §18). They stand in
/// `alt`, and again in `title`; the file's name says it in a word of the shop's own making, and is no
/// text for people. An icon without words is left out: nothing hangs on it.
pub(crate) fn labels<E: Element>(part: &E) -> Vec<Label> {
    let icons = part.all(ICONS);
    Label::each_once(icons.iter().filter_map(|icon| {
        let said = |name: &'static str| Label::new(&icon.attr(name)?);
        said("alt").or_else(|| said("title"))
    }))
}
