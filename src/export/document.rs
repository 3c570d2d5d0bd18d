//! What every format is made of: all the words, with no session, no layout and no markup.

use jiff::civil::Date;

use crate::i18n::Lang;
use crate::insight::agreement::{Agreement, SEED, agreement};
use crate::insight::weight::Weight;
use crate::session::norm_taboo::Kind;
use crate::text::CleanText;

/// The value poster, where its norms come from, and all else that a room leaves behind.
#[derive(Debug, Clone, PartialEq)]
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
    /// The groups, in order.
    pub groups: Vec<Group>,
    /// What was agreed for afterwards.
    pub follow_ups: Vec<FollowUp>,
    /// The words that the room left out of the word cloud, in all their forms.
    pub hidden_words: Vec<CleanText>,
}

/// A group: how many they were, never who.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its own name, or "Group 2".
    pub name: String,
    /// How many members it has.
    pub people: usize,
    /// Where they come from, each unit once, as first named.
    pub units: Vec<CleanText>,
}

/// Something that happens after the workshop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// Its id, the same for ever and unlike any other's.
    pub id: String,
    /// What.
    pub what: CleanText,
    /// Who holds in it.
    pub who: Option<CleanText>,
    /// When.
    pub when: Option<Date>,
}

/// A core value and what the room chose for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// The value: "Barnets beste".
    pub name: CleanText,
    /// The chosen norms, in order.
    pub norms: Vec<Norm>,
    /// Taboos that are set against no norm on the poster.
    pub unpaired_taboos: Vec<CleanText>,
    /// All that was said, in the order it stands.
    pub said: Vec<Said>,
    /// The ballots of the groups that voted.
    pub ballots: Vec<Ballots>,
}

/// A norm or a taboo as a group said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Which of the two.
    pub kind: Kind,
    /// The words as they are now.
    pub text: CleanText,
    /// The words as they were first said.
    pub original: CleanText,
    /// The group that said it: its place in [`Document::groups`], if it is among them.
    pub group: Option<usize>,
    /// The member's seat that said it, as a number that is the same for all it said; nobody's name. `None` where it is not known.
    pub seat: Option<u32>,
    /// Its points in the group's ranking; see [`Source::points`].
    pub points: Option<u32>,
    /// Its place among the group's most important, from 1.
    pub place: Option<usize>,
    /// For a taboo: the norm it stands against.
    pub against: Option<CleanText>,
    /// The main message that it became part of, if there is one.
    pub theme: Option<CleanText>,
    /// What became of it.
    pub fate: Fate,
    /// Where it is part of another: the words of the one that stands.
    pub part_of: Option<CleanText>,
}

/// What became of something that was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stands.
    Stands,
    /// It was withdrawn.
    Withdrawn,
    /// It is part of another.
    Merged,
}

/// The ballots of a group that are all in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballots {
    /// The group: its place in [`Document::groups`].
    pub group: usize,
    /// How many norms could be voted for.
    pub norms: usize,
    /// What each voter ranked, best first, as numbers from 0 up to but not including `norms`.
    pub cast: Vec<Vec<usize>>,
}

impl Ballots {
    /// How far the voters agree. It takes some milliseconds.
    #[must_use]
    pub fn agreement(&self) -> Agreement {
        agreement(&self.cast, self.norms, SEED)
    }
}

/// A norm on the poster.
#[derive(Debug, Clone, PartialEq)]
pub struct Norm {
    /// The wording that the room settled on.
    pub text: CleanText,
    /// The taboos set against it.
    pub taboos: Vec<CleanText>,
    /// The original norms that it was made of.
    pub sources: Vec<Source>,
    /// How much it weighs among the groups; `None` where that is not known.
    pub weight: Option<Weight>,
}

/// An original norm, as a group said it.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// The words.
    pub text: CleanText,
    /// The name of the group that said it, if it is known: its own, or "Group 2".
    pub group: Option<String>,
    /// Its points in the group's ranking: by ballots their sum, by consensus those of one common ballot. Groups differ in
    /// size, so points of two groups are not to be added.
    pub points: Option<u32>,
    /// Its share of all points that its group gave for the value, from 0 to 1, with what was merged into it: shares compare.
    pub share: Option<f64>,
    /// The first words of what was merged into it. They are sources of their own too.
    pub merged: Vec<CleanText>,
}
