//! A page that would keep the reader busy is refused, in little time.
#![cfg(all(feature = "parsed", not(target_arch = "wasm32")))]

use page::{BYTES_MAX, DEPTH_MAX, Element, TooMuch, parse, parse_within};
use std::time::{Duration, Instant};

/// On a slow machine and without optimisation; the worst of them takes hours where it is not
/// stopped.
const PATIENCE: Duration = Duration::from_secs(20);

fn refused(html: &str) -> Option<TooMuch> {
    let began = Instant::now();
    let why = parse_within(html).err();
    let took = began.elapsed();
    assert!(took < PATIENCE, "{took:?}");
    why
}

fn nested(depth: usize) -> String {
    format!("<body>{}end", "<div>".repeat(depth))
}

/// The depth is bounded, at 512: 32 000 nested elements took 7.7 s, 100 000 ended the worker.
#[test]
fn a_page_is_nested_so_deep_and_no_deeper() {
    assert!(parse_within(&nested(DEPTH_MAX - 2)).is_ok());
    for depth in [DEPTH_MAX + 350, 32_000, 100_000, 700_000] {
        assert_eq!(refused(&nested(depth)), Some(TooMuch::Deep), "{depth}");
    }
}

/// The size is bounded, at 4 MB.
#[test]
fn a_page_is_so_long_and_no_longer() {
    let long = |bytes: usize| format!("<body>{}", "x".repeat(bytes - "<body>".len()));
    assert!(parse_within(&long(BYTES_MAX)).is_ok());
    assert_eq!(refused(&long(BYTES_MAX + 1)), Some(TooMuch::Long));
}

/// Each `<p>` opens again all the formatting that was not closed.
#[test]
fn formatting_that_is_never_closed() {
    let many = (0..10_000).map(|n| format!("<b id={n}>"));
    let html = many.collect::<String>() + &"<p>".repeat(100_000);
    assert_eq!(refused(&html), Some(TooMuch::Deep));
    let few = (0..200).map(|n| format!("<b id={n}>"));
    let html = format!("<p>{}", few.collect::<String>()) + &"</p><p>x".repeat(100_000);
    assert_eq!(refused(&html), Some(TooMuch::Many));
}

#[test]
fn any_number_of_elements() {
    assert_eq!(refused(&"<i></i>".repeat(500_000)), Some(TooMuch::Many));
}

/// Each is compared with all before it.
#[test]
fn attributes_without_end() {
    let names = |what: &str| {
        (0..200_000)
            .map(|n| format!("{what}{n}"))
            .collect::<String>()
    };
    for html in [
        format!("<p{}>", names(" a")),
        format!("<p{}>", names("/a")),
        format!("</p{}>", names(" a")),
        format!("<p {}>", names("x=''a")),
        names("<html a").replace("<", "><")[1..].to_owned() + ">",
        format!("<body>{}", names("><body a")),
    ] {
        assert_eq!(refused(&html), Some(TooMuch::Many), "{}", &html[..40]);
    }
}

/// What is long in itself is not many attributes.
#[test]
fn long_texts_scripts_and_values_are_read() {
    let long = "uma palavra / e \"outra\" ".repeat(40_000);
    for html in [
        format!("<p>{long}"),
        format!("<script type=application/ld+json>{long}</script>"),
        format!("<p data-x='{}'>", &long[..30_000]),
    ] {
        assert_eq!(refused(&html), None, "{}", &html[..40]);
    }
}

/// Whatever is read within bounds is read as without them, wherever the pieces part.
#[test]
fn what_is_read_is_read_alike() -> std::io::Result<()> {
    let pages = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/pages");
    for page in std::fs::read_dir(pages)? {
        let path = page?.path();
        if path.extension().is_some_and(|it| it == "html") {
            let html = std::fs::read_to_string(&path)?;
            let within = parse_within(&html).ok();
            let all = |page: &page::Html| {
                page.root()
                    .all("*")
                    .iter()
                    .map(Element::text)
                    .collect::<Vec<_>>()
            };
            assert_eq!(
                within.as_ref().map(all),
                Some(all(&parse(&html))),
                "{}",
                path.display()
            );
        }
    }
    Ok(())
}
