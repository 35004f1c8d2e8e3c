//! Every reference that the repository makes to one of its documents leads somewhere: `SITE §7`,
//! `spec §4`, `DECISIONS 15`, `PITFALLS 16`; mistake 22; invariant 3. What a comment quotes of the
//! place stands there word for word, and every file that a document names is there.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

mod citation;
mod document;
mod edges;
mod named;
mod passage;
mod place;
mod tree;
mod words;

use citation::Citation;
use document::Library;
use passage::{Passage, passages};

#[test]
fn every_reference_leads_somewhere() {
    let library = Library::open();
    let mut found = 0;
    let mut lost = Vec::new();
    for (at, citation) in all() {
        for number in &citation.numbers {
            found += 1;
            if library.place(&citation, number).is_none() {
                lost.push(format!("{at}: {} {number}", citation.word));
            }
        }
    }
    assert!(found > 500, "only {found} references");
    assert!(lost.is_empty(), "{}:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn what_is_quoted_stands_there_word_for_word() {
    let library = Library::open();
    let mut found = 0;
    let mut lost = Vec::new();
    for (at, citation) in all() {
        for quote in &citation.quotes {
            found += 1;
            if !library.says(&citation, quote) {
                lost.push(format!("{at}: {}: \"{quote}\"", citation.name()));
            }
        }
    }
    assert!(found > 20, "only {found} quotations");
    assert!(lost.is_empty(), "{}:\n{}", lost.len(), lost.join("\n"));
}

/// Who reads a comment is to find where its words come from.
#[test]
fn a_comment_that_begins_with_a_quotation_says_of_what() {
    let mut lost = Vec::new();
    for (path, text) in tree::sources() {
        let quoting = |it: &&Passage| it.prose && it.text.starts_with('"');
        for passage in passages(&path, &text).iter().filter(quoting) {
            if citation::read(passage).is_empty() {
                lost.push(format!("{path}:{}: {}", passage.line, passage.text));
            }
        }
    }
    assert!(lost.is_empty(), "{}:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn every_file_that_a_document_names_is_there() {
    let paths = tree::paths();
    let mut found = 0;
    let mut lost = Vec::new();
    for document in paths.iter().filter(|path| path.ends_with(".md")) {
        for named in named::named(&tree::text(document)) {
            found += 1;
            if !named::is_there(&paths, &named) {
                lost.push(format!("{document}: {named}"));
            }
        }
    }
    assert!(found > 150, "only {found} files");
    assert!(lost.is_empty(), "{}:\n{}", lost.len(), lost.join("\n"));
}

#[test]
fn the_crates_build_on_what_the_architecture_draws() {
    let built = edges::built(&tree::paths());
    let drawn = edges::drawn(&tree::text("ARCHITECTURE.md"), &built);
    assert!(built.len() > 10, "{built:?}");
    assert_eq!(drawn, built);
}

/// Every citation of the repository, with where it stands.
fn all() -> Vec<(String, Citation)> {
    let mut all = Vec::new();
    for (path, text) in tree::sources() {
        for passage in passages(&path, &text) {
            let at = format!("{path}:{}", passage.line);
            let cited = citation::read(&passage);
            all.extend(cited.into_iter().map(|it| (at.clone(), it)));
        }
    }
    all
}
