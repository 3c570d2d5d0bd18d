//! What stands in a file, each value with its place.
//!
//! `ron` itself stops at the first thing it does not understand and keeps no places, so a file is first made into this
//! tree, which [`super::check`] goes through from end to end.

use super::mistake::Place;

/// A value and where it starts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node<'a> {
    /// Where it starts.
    pub(super) place: Place,
    /// How it is written.
    pub(super) raw: &'a str,
    /// What it is.
    pub(super) kind: Kind<'a>,
}

/// What a value is, as far as its form says.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind<'a> {
    /// `"text"`, `r"text"`, `r#"text"#`: what it says.
    Text(String),
    /// Something that starts as a number; [`Node::raw`] has it.
    Number,
    /// A name alone: `None`, `Members`.
    Word,
    /// Words without quotation marks around them: `5 min`.
    Bare,
    /// `[…]`.
    List(Vec<Node<'a>>),
    /// `(name: …)` or `Name(name: …)`, also when nothing stands inside.
    Record(Record<'a>),
    /// `(…)` or `Name(…)` with values that have no names.
    Tuple(Tuple<'a>),
    /// Something that could not be read, and that is reported already.
    Broken,
}

/// Named fields in brackets.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Record<'a> {
    /// The name before the brackets.
    pub(super) name: Option<&'a str>,
    /// The fields, in order.
    pub(super) fields: Vec<Entry<'a>>,
    /// Whether the end was reached; if not, nothing can be said about what is missing.
    pub(super) whole: bool,
}

/// A field as it is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry<'a> {
    /// Where its name starts.
    pub(super) place: Place,
    /// Its name.
    pub(super) name: &'a str,
    /// Its value.
    pub(super) value: Node<'a>,
}

/// Values in brackets.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tuple<'a> {
    /// The name before the brackets.
    pub(super) name: Option<&'a str>,
    /// The values, in order; at least one.
    pub(super) items: Vec<Node<'a>>,
}
