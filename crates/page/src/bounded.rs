use crate::Html;
use html5ever::TokenizerResult;
use html5ever::interface::TreeSink;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer};
use html5ever::tree_builder::{Tracer, TreeBuilder};
use scraper::{HtmlTreeSink, Node};
use std::cell::Cell;
use std::fmt;

/// The longest page that is read, in bytes.
pub const BYTES_MAX: usize = 4 * 1024 * 1024;

/// How deep a page may be nested. Chromium's own parser nests no deeper
/// (`kMaximumHTMLParserDOMTreeDepth`), so no page that it made of text is refused.
pub const DEPTH_MAX: usize = 512;

/// How many nodes a page may have, texts among them: about three times a cart of 220 lines, at some
/// 300 nodes a line and the tiles below it (SITE §7).
pub const NODES_MAX: usize = 250_000;

/// The parser is asked how it stands after each piece of so many bytes.
const PIECE: usize = 1024;

/// Why a page is not read: it would take the reader longer than others can wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TooMuch {
    /// It is longer than [`BYTES_MAX`].
    Long,
    /// It is nested deeper than [`DEPTH_MAX`]: the time to parse grows with the square of it.
    Deep,
    /// It has more than [`NODES_MAX`] nodes, which a short text can make, or far too many attributes.
    Many,
}

impl fmt::Display for TooMuch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Long => write!(f, "the page is longer than {BYTES_MAX} bytes"),
            Self::Deep => write!(f, "the page is nested deeper than {DEPTH_MAX} elements"),
            Self::Many => write!(f, "the page has more than {NODES_MAX} nodes"),
        }
    }
}

impl std::error::Error for TooMuch {}

/// [`crate::parse`] for HTML of somebody who may want to keep us busy.
///
/// # Errors
/// [`TooMuch`], as soon as it shows; nothing is made of the part before.
pub fn parse_within(html: &str) -> Result<Html, TooMuch> {
    if html.len() > BYTES_MAX {
        return Err(TooMuch::Long);
    }
    let (tokenizer, input) = (tokenizer(), BufferQueue::default());
    let (mut rest, mut tag) = (html, Tag::default());
    while !rest.is_empty() {
        let (piece, after) = rest.split_at(rest.floor_char_boundary(PIECE));
        input.push_back(StrTendril::from_slice(piece));
        // No script is run, and the encoding is known: on it goes.
        while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
        tag.grows(piece, tokenizer.sink.tokens.get())?;
        bearable(&tokenizer.sink.builder)?;
        rest = after;
    }
    tokenizer.end();
    Ok(Html::of(tokenizer.sink.builder.sink.finish()))
}

type Builder = TreeBuilder<<HtmlTreeSink as TreeSink>::Handle, HtmlTreeSink>;

fn tokenizer() -> Tokenizer<Counted> {
    let sink = HtmlTreeSink::new(scraper::Html::new_document());
    let counted = Counted {
        builder: TreeBuilder::new(sink, Default::default()),
        tokens: Cell::default(),
    };
    Tokenizer::new(counted, Default::default())
}

fn bearable(builder: &Builder) -> Result<(), TooMuch> {
    let held = Held::default();
    builder.trace_handles(&held);
    if held.0.get() > HELD_MAX {
        return Err(TooMuch::Deep);
    }
    let html = builder.sink.0.borrow();
    let many = html.tree.values().len() > NODES_MAX || overloaded(&html);
    (!many).then_some(()).ok_or(TooMuch::Many)
}

/// More tags of `<html>` and `<body>` add to the attributes of the first, one by one.
fn overloaded(html: &scraper::Html) -> bool {
    let root = html.tree.root().children().take(NEAR);
    let near = root.flat_map(|child| std::iter::once(child).chain(child.children().take(NEAR)));
    let attributes = |node: &Node| node.as_element().map_or(0, |it| it.attrs.len());
    near.map(|node| attributes(node.value()))
        .any(|count| count > ATTRIBUTES_MAX)
}

/// Among the first so many children `<html>` and `<body>` are.
const NEAR: usize = 16;

/// How many attributes these two may have.
const ATTRIBUTES_MAX: usize = 1_000;

/// How long the tag that is being read has become. Each attribute is compared with all before it.
#[derive(Default)]
struct Tag {
    tokens: usize,
    attributes: usize,
    compared: usize,
}

/// So many comparisons take a small part of a second.
const COMPARED_MAX: usize = 50_000_000;

impl Tag {
    /// Takes a piece that was read, after which there are so many tokens. What might begin an
    /// attribute counts as one, whatever it is.
    fn grows(&mut self, piece: &str, tokens: usize) -> Result<(), TooMuch> {
        if self.tokens != tokens {
            (self.tokens, self.attributes) = (tokens, 0);
        }
        let begins = |byte: &u8| {
            matches!(
                byte,
                b' ' | b'\t' | b'\n' | b'\x0c' | b'\r' | b'/' | b'"' | b'\''
            )
        };
        let more = piece.bytes().filter(begins).count();
        self.compared += more * self.attributes;
        self.attributes += more;
        match self.compared > COMPARED_MAX {
            true => Err(TooMuch::Many),
            false => Ok(()),
        }
    }
}

/// The parser, and how many tokens it was given.
struct Counted {
    builder: Builder,
    tokens: Cell<usize>,
}

impl TokenSink for Counted {
    type Handle = <HtmlTreeSink as TreeSink>::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Self::Handle> {
        // A tag can have any number of errors before it ends.
        if !matches!(token, Token::ParseError(_)) {
            self.tokens.set(self.tokens.get() + 1);
        }
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// The parser holds the open elements, the formatting that is to be opened again, and up to three
/// more: the document, its head and a form.
const HELD_MAX: usize = DEPTH_MAX + 3;

/// Counts what the parser holds.
#[derive(Default)]
struct Held(Cell<usize>);

impl Tracer for Held {
    type Handle = <HtmlTreeSink as TreeSink>::Handle;

    fn trace_handle(&self, _: &Self::Handle) {
        self.0.set(self.0.get() + 1);
    }
}
