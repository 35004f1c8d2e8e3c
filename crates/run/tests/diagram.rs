//! The diagram in the docs is the code's own.

#[test]
fn the_architecture_shows_the_diagram_of_the_code() {
    let page = include_str!("../../../ARCHITECTURE.md");
    assert!(
        page.contains(&run::mermaid()),
        "print it with: cargo run -q -p inspect -- diagram"
    );
}
