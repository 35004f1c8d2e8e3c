/// The state diagram of the run as Mermaid, made from the code.
pub fn mermaid() -> String {
    run::mermaid()
}
