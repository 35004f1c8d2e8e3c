//! The words by which documents are referred to.

/// The words that name a document, or a list in one.
pub const WORDS: [&str; 21] = [
    "SITE",
    "spec",
    "Spec",
    "DESIGN",
    "DECISIONS",
    "PITFALLS",
    "mistake",
    "mistakes",
    "invariant",
    "invariants",
    "Invariant",
    "Invariants",
    "ARCHITECTURE",
    "RELIABILITY",
    "RUNBOOK",
    "SUBSTITUTES",
    "CONTRIBUTING",
    "README",
    "CHANGELOG",
    "SECURITY",
    "THREAT_MODEL",
];

/// Where the document is that a word names, from the root.
pub fn path(word: &str) -> String {
    match word {
        "spec" | "Spec" => path("DESIGN"),
        "PITFALLS" | "mistake" | "mistakes" => path("RELIABILITY"),
        "invariant" | "invariants" | "Invariant" | "Invariants" => path("ARCHITECTURE"),
        "ARCHITECTURE" | "CONTRIBUTING" | "README" | "CHANGELOG" | "SECURITY" => {
            format!("{word}.md")
        }
        _ => format!("docs/{word}.md"),
    }
}
