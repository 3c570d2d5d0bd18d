//! What every format is made of: the poster's words, with no session, no layout and no markup.

use jiff::civil::Date;
use serde::Serialize;

use crate::i18n::Lang;
use crate::text::CleanText;

/// The value poster and where its norms come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Document {
    /// The workshop's title; the title of the files.
    pub title: CleanText,
    /// Who stands behind the values: "Siljan kommune".
    pub organisation: Option<CleanText>,
    /// The line above the values: "SAMMEN OM:".
    pub heading: CleanText,
    /// The language of the few words that the program adds, and of hyphenation.
    pub lang: Lang,
    /// The day of the workshop, for the foot of the page.
    pub date: Option<Date>,
    /// The core values, in the order of the poster.
    pub values: Vec<Value>,
}

/// A core value and what the room chose for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Value {
    /// The value: "Barnets beste".
    pub name: CleanText,
    /// The chosen norms, in order.
    pub norms: Vec<Norm>,
    /// Taboos that are set against no norm on the poster.
    pub unpaired_taboos: Vec<CleanText>,
}

/// A norm on the poster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Norm {
    /// The wording that the room settled on.
    pub text: CleanText,
    /// The taboos set against it.
    pub taboos: Vec<CleanText>,
    /// The original norms that it was made of.
    pub sources: Vec<Source>,
}

/// An original norm, as a group said it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The words.
    pub text: CleanText,
    /// The name of the group that said it, if it is known.
    pub group: Option<CleanText>,
    /// Its points in the group's ranking: by ballots their sum, by consensus those of one common ballot. Groups differ in
    /// size, so points of two groups are not to be added.
    pub points: Option<u32>,
}
