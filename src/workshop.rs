//! A workshop as an organiser writes it: a RON file in `workshops/`.
//!
//! These types are the whole definition. [`read`] turns a file into a [`Workshop`] or into all of its
//! [mistakes](mistake) with their places, and [`builtin`] has the workshops that are part of the program.
//!
//! Names and headings have at most 80 characters, what is shown on the wall 300, descriptions and notes 2,000.
//!
//! A file goes `parse` (a tree with places, see `tree`) → `check` (against the fields and limits in `schema`) → `ron`
//! and `serde`, which make the value. A file that the check finds clean always becomes a value: tests hold it.

use serde::{Deserialize, Serialize};

pub mod builtin;
mod check;
mod cursor;
mod keep;
pub mod mistake;
mod parse;
pub mod read;
pub(crate) mod schema;
mod texts;
mod tree;

pub use keep::{Keep, NotAKeep};

use crate::clock::Span;
use crate::i18n::Lang;
use crate::text::CleanText;

/// A value workshop: what is said, asked and timed, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    /// The name on the first screen and in lists.
    pub title: CleanText,
    /// One or two sentences that tell a facilitator what it is for.
    pub description: CleanText,
    /// The language of the workshop; the screens follow it unless another is asked for.
    pub language: Lang,
    /// Who holds it; the facilitator may change it when a session is set up.
    #[serde(default)]
    pub organisation: Option<CleanText>,
    /// How long a session is kept after its day; then the program reminds of deleting it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep: Option<Keep>,
    /// The units that the participants come from, no two alike; groups are drawn so that units mix.
    #[serde(default)]
    pub units: Vec<CleanText>,
    /// The most participants in a group, 2 to 12. The method says four.
    pub group_size: u8,
    /// Who takes turns when several groups share one screen.
    pub turns: TurnsBy,
    /// In which order they do; the facilitator may change it.
    #[serde(default, skip_serializing_if = "TurnOrder::is_default")]
    pub order: TurnOrder,
    /// The slides before the first exercise.
    #[serde(default)]
    pub opening: Vec<Slide>,
    /// What the room does, in order.
    pub exercises: Vec<Exercise>,
    /// What comes after the workshop; suggestions for the follow-up screen.
    #[serde(default)]
    pub follow_ups: Vec<CleanText>,
    /// The slides at the very end.
    #[serde(default)]
    pub closing: Vec<Slide>,
}

/// One message on the wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slide {
    /// The message.
    pub heading: CleanText,
    /// Short lines under it, each a point of its own; at most 8.
    #[serde(default)]
    pub points: Vec<CleanText>,
    /// Somebody's words.
    #[serde(default)]
    pub quote: Option<Quote>,
    /// Questions to talk about, two and two or each for themselves; chance shows one of them at a time. At most 12.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<CleanText>,
    /// How long the room has for it, up to four hours; the clock is that of the rounds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<Span>,
    /// What the facilitator says; never on the wall.
    #[serde(default)]
    pub notes: Option<CleanText>,
}

/// Somebody's words, and whose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The words.
    pub text: CleanText,
    /// Whose words.
    pub by: CleanText,
}

/// A part of a workshop. Further kinds are further variants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Exercise {
    /// Norms and taboos for each core value.
    NormTaboo(NormTaboo),
}

/// The norm/taboo exercise: per value an individual round, a round-robin, a ranking and the taboos.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NormTaboo {
    /// The name of the exercise in the agenda.
    pub title: CleanText,
    /// The core values, no two of the same name, in the order they are worked with.
    pub values: Vec<CoreValue>,
    /// How long each round takes.
    pub times: Times,
    /// What happens when a round's time is up.
    #[serde(default)]
    pub at_zero: AtZero,
    /// How many norms a group agrees on for each value, 1 to 10. The method says five.
    pub top: u8,
    /// How groups rank unless the facilitator switches.
    #[serde(default)]
    pub ranking: RankingWay,
    /// The value poster.
    pub poster: Poster,
}

/// A core value and its questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoreValue {
    /// The value: "Barnets beste".
    pub name: CleanText,
    /// What each person writes norms about in the individual round.
    pub norms: CleanText,
    /// What the group agrees on.
    pub ranking: CleanText,
    /// What the group says it will not have.
    pub taboos: CleanText,
    /// Questions or statements to think about before the round.
    #[serde(default)]
    pub reflections: Vec<CleanText>,
    /// What the facilitator says; never on the wall.
    #[serde(default)]
    pub notes: Option<CleanText>,
}

/// The length of each timed round, up to four hours each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Times {
    /// Silent writing, each for themselves.
    pub individual: Span,
    /// The round-robin of one group.
    pub round_robin: Span,
    /// The ranking of one group.
    pub ranking: Span,
    /// The taboos of one group.
    pub taboos: Span,
}

/// The value poster's own words and limits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Poster {
    /// The line above the values: "SAMMEN OM:".
    pub heading: CleanText,
    /// The most norms for each value on the poster, 1 to 8.
    pub norms_per_value: u8,
}

/// Who takes turns when several groups share one screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TurnsBy {
    /// One group at a time; its members take turns.
    Members,
    /// All groups at once; each group says one norm, then the next group.
    Groups,
}

/// In which order seats take turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum TurnOrder {
    /// Around the table.
    #[default]
    Around,
    /// By chance, another order in each round.
    Random,
    /// Those who have said the least so far speak first.
    QuietFirst,
}

impl TurnOrder {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Around, Self::Random, Self::QuietFirst];

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the serialiser asks so")]
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// What happens when a round's time is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum AtZero {
    /// The screen says so and counts overtime; writing goes on.
    #[default]
    Open,
    /// Nothing more is taken in until the facilitator gives more time.
    Lock,
}

/// How a group finds its most important norms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum RankingWay {
    /// The group picks and orders together.
    #[default]
    Consensus,
    /// Each member gives points in private.
    Ballots,
}
