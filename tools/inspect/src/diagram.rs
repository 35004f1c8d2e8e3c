pub fn mermaid() -> String { String::new() }
