//! What a recorded workshop says: its steps, in the words of the room.

use serde::Deserialize;

use crate::clock::Span;
use crate::session::timer;
use crate::text::CleanText;
use crate::workshop::RankingWay;

/// A recorded workshop.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Script {
    /// What is done, in order.
    pub steps: Vec<Step>,
}

/// A text that is no script.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the script cannot be read at {0}")]
pub struct Unreadable(#[from] ron::error::SpannedError);

/// Something that is done in the room. Texts are those of norms, taboos and themes where the room is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Step {
    /// The step before is looked at for so long, instead of as long as its kind usually is.
    Wait(Span),
    /// People come, and groups are drawn of them.
    Groups {
        /// How many come from each unit; nobody gives a name.
        people: Vec<(CleanText, u16)>,
        /// The seed of the draw.
        seed: u64,
    },
    /// On to the next stop.
    Next,
    /// On, stop by stop, to this one.
    To(Landmark),
    /// Something happens to the clock.
    Clock(timer::Change),
    /// Whoever's turn it is says a norm.
    Norm(CleanText),
    /// Whoever's turn it is says a taboo.
    Taboo(CleanText),
    /// Whoever's turn it is says a taboo against a norm of the group.
    TabooAgainst {
        /// The taboo.
        taboo: CleanText,
        /// The norm.
        norm: CleanText,
    },
    /// Whoever's turn it is passes.
    Pass,
    /// The seat with this number, from 1, comes back in.
    ComeBack(u16),
    /// It gets other words.
    Reword {
        /// The words so far.
        from: CleanText,
        /// The words from now on.
        to: CleanText,
    },
    /// Several become one.
    Merge {
        /// The one that stands.
        into: CleanText,
        /// Those that become part of it.
        from: Vec<CleanText>,
        /// Its words from now on.
        wording: CleanText,
    },
    /// It is withdrawn.
    Withdraw(CleanText),
    /// It comes back.
    Restore(CleanText),
    /// The last act is taken back.
    Undo,
    /// It is done again.
    Redo,
    /// The group ranks this way; nothing happens where it does so already.
    RankBy(RankingWay),
    /// The group's common order.
    Agree(Vec<CleanText>),
    /// A member's ballot.
    Ballot {
        /// Whose, from 1.
        voter: u16,
        /// The norms, the most important first.
        order: Vec<CleanText>,
    },
    /// The tie at the cut is settled.
    Settle(Rule),
    /// The group stands by its ranking.
    Confirm,
    /// The group decides otherwise.
    Override {
        /// The norms, the most important first.
        order: Vec<CleanText>,
        /// Why.
        reason: CleanText,
    },
    /// Norms become a main message with its taboos.
    Theme(Theme),
    /// The main message goes on the poster.
    Choose(CleanText),
    /// Something is agreed for afterwards.
    FollowUp(FollowUp),
}

/// A stop that a script goes to; values are counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Landmark {
    /// The introduction of a value.
    Value(u16),
    /// The plenary about a value.
    Plenary(u16),
    /// The words that many used.
    Cloud,
    /// The poster.
    Poster,
    /// What happens after.
    FollowUp,
    /// The outputs.
    Export,
}

/// How a tie at the cut is settled.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Rule {
    /// By how many chose it.
    Voters,
    /// By how many put it first.
    Firsts,
    /// By hands: each norm with its hands.
    RunOff(Vec<(CleanText, u16)>),
    /// All that tie are kept.
    KeepBoth,
}

/// A main message, and what it is made of.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// The main message.
    pub wording: CleanText,
    /// The norms that it comes from; all groups' norms with these words are meant.
    pub from: Vec<CleanText>,
    /// Its taboos, each with the groups' taboos that it comes from.
    pub taboos: Vec<(CleanText, Vec<CleanText>)>,
}

/// Something that is agreed for afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// What.
    pub what: CleanText,
    /// Who holds in it.
    pub who: CleanText,
    /// How many days after the workshop, so that a script does not age.
    pub days: u16,
}

impl Script {
    /// Siljan kommune's workshop.
    ///
    /// # Errors
    /// [`Unreadable`]; a test holds that it can be read.
    pub fn siljan() -> Result<Self, Unreadable> {
        Self::read(include_str!("siljan.ron"))
    }

    /// Reads a script.
    ///
    /// # Errors
    /// [`Unreadable`] says where it breaks off.
    pub fn read(text: &str) -> Result<Self, Unreadable> {
        ron::from_str(text).map_err(Unreadable)
    }
}

impl Step {
    /// How long somebody who watches needs before the next act, in the time of the script.
    #[must_use]
    pub fn pause(&self) -> Span {
        Span::seconds(match self {
            Self::Wait(span) => return *span,
            Self::Undo | Self::Redo | Self::Choose(_) | Self::Ballot { .. } => 1,
            Self::Norm(_)
            | Self::Taboo(_)
            | Self::TabooAgainst { .. }
            | Self::Pass
            | Self::ComeBack(_)
            | Self::Clock(_)
            | Self::RankBy(_)
            | Self::Withdraw(_)
            | Self::Restore(_)
            | Self::Next => 2,
            Self::Reword { .. } | Self::Merge { .. } | Self::Theme(_) | Self::FollowUp(_) | Self::To(_) => 3,
            Self::Agree(_) | Self::Confirm | Self::Override { .. } | Self::Settle(_) | Self::Groups { .. } => 4,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_read_or_says_where_it_breaks_off() {
        let script = Script::read("[Next, Norm(\"Lytte til barnet\"), Clock(Extended(\"1 min\")), To(Value(2))]");
        assert_eq!(script.map(|script| script.steps.len()), Ok(4));
        let wrong = Script::read("[\n  Next,\n  Dance,\n]").map_err(|error| error.to_string());
        assert!(wrong.as_ref().is_err_and(|text| text.contains("3:")), "{wrong:?}");
        assert!(Script::read("[Norm(\" \")]").is_err(), "texts come through the door");
    }
}
