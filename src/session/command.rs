//! What can be asked of a session, and why it may be refused.

use std::sync::Arc;

use super::event::{Event, FollowUp, What};
use super::gathered::Gathered;
use super::groups::{Person, Rules};
use super::ids::{FollowUpId, GroupId};
use super::place::Place;
use super::{norm_taboo, timer};
use crate::clock::{Span, Time};
use crate::text::CleanText;
use crate::workshop::{TurnOrder, TurnsBy};

/// Something asked of a session. [`Session::decide`](super::Session::decide) makes an [`Event`] of it or refuses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Names the organisation, or takes the name away.
    NameOrganisation(Option<CleanText>),
    /// Decides who takes turns.
    TakeTurnsBy(TurnsBy),
    /// Decides in which order they do. A round that has begun keeps its own.
    TakeTurnsIn(TurnOrder),
    /// Forms groups instead of those that are; only while nothing is said yet.
    FormGroups {
        /// Everybody.
        people: Vec<Person>,
        /// How many groups; `None` for as few as the limit on their size allows.
        groups: Option<u16>,
        /// What the draw keeps to, by the places of the people in the list.
        rules: Rules<usize>,
        /// The seed of the draw.
        seed: u64,
    },
    /// Names a group, or takes its name away.
    NameGroup(GroupId, Option<CleanText>),
    /// Gives a latecomer a seat.
    AddSeat(GroupId, Person),
    /// Goes to a place.
    Move(Place),
    /// Does something to the clock of the place where the room is.
    Timer(timer::Change),
    /// Draws another of the questions of the slide where the room is.
    DrawQuestion,
    /// Gives the clock of a place more time, wherever the room is.
    Extend(Place, Span),
    /// Does something in the exercise with this number.
    Exercise(u16, Exercise),
    /// Agrees on something for afterwards.
    AddFollowUp(FollowUp),
    /// Agrees otherwise.
    ChangeFollowUp(FollowUpId, FollowUp),
    /// Drops it.
    RemoveFollowUp(FollowUpId),
    /// Takes in what was said elsewhere.
    Gather(Arc<Gathered>),
    /// Takes the session up again.
    Reopen {
        /// The last moment the program claims to have run.
        last_seen: Time,
    },
    /// Takes back the last act that stands.
    Undo,
    /// Does the last undone act again.
    Redo,
}

/// Something asked of an exercise, by its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exercise {
    /// Of a norm/taboo exercise.
    NormTaboo(norm_taboo::Command),
}

/// Why a command was refused. Nothing has changed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// It is so already.
    #[error("it is so already")]
    NoChange,
    /// There is no such place, group, seat, exercise, value, norm, taboo, theme or follow-up.
    #[error("what it speaks of is not there")]
    Unknown,
    /// A seat may only act for itself.
    #[error("a seat may only act for itself")]
    NotYours,
    /// Groups cannot be formed anew when norms stand in them.
    #[error("norms are written in these groups already")]
    GroupsInUse,
    /// There are no people to form groups of, or fewer people than groups.
    #[error("there are too few people for these groups")]
    TooFewPeople,
    /// There is no other question to draw here.
    #[error("there is no other question here")]
    NoQuestion,
    /// The place has no clock.
    #[error("there is no clock here")]
    NoTimer,
    /// The clock cannot do that now.
    #[error("the clock cannot do that now")]
    TimerState,
    /// The time is up, and the workshop takes nothing more in.
    #[error("the time is up")]
    TimeIsUp,
    /// The norm or taboo was withdrawn or merged.
    #[error("it was withdrawn or merged")]
    NotActive,
    /// Only norms go with norms and taboos with taboos, of one value and one group.
    #[error("these do not belong together")]
    NotAlike,
    /// More norms than the top has places, or the same norm twice, or none.
    #[error("the ranking does not hold")]
    BadRanking,
    /// Not every ballot is in.
    #[error("not all ballots are in")]
    BallotsMissing,
    /// The group has no seats.
    #[error("the group has nobody who could vote")]
    NobodyVotes,
    /// The ballots are counted; they must be opened again before one is changed.
    #[error("the ranking is closed")]
    RankingClosed,
    /// A tie at the cut is not settled.
    #[error("a tie at the cut is not settled")]
    TieAtCut,
    /// There is no tie to settle.
    #[error("there is no tie to settle")]
    NoTie,
    /// The poster has as many norms for the value as the workshop allows.
    #[error("the poster is full")]
    PosterFull,
    /// It is the session itself.
    #[error("a session cannot take itself in")]
    Itself,
    /// It is of another workshop.
    #[error("it is of another workshop")]
    AnotherWorkshop,
    /// Two copies of one session went on, each in its own way.
    #[error("two copies of one session went on, each in its own way")]
    WentApart,
    /// Nothing to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// Nothing to do again.
    #[error("there is nothing to do again")]
    NothingToRedo,
}

impl Rejection {
    /// The name of the text that says it on the screen.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoChange => "rejection-no-change",
            Self::Unknown => "rejection-unknown",
            Self::NotYours => "rejection-not-yours",
            Self::GroupsInUse => "rejection-groups-in-use",
            Self::TooFewPeople => "rejection-too-few-people",
            Self::NoQuestion => "rejection-no-question",
            Self::NoTimer => "rejection-no-timer",
            Self::TimerState => "rejection-timer-state",
            Self::TimeIsUp => "rejection-time-is-up",
            Self::NotActive => "rejection-not-active",
            Self::NotAlike => "rejection-not-alike",
            Self::BadRanking => "rejection-bad-ranking",
            Self::BallotsMissing => "rejection-ballots-missing",
            Self::NobodyVotes => "rejection-nobody-votes",
            Self::RankingClosed => "rejection-ranking-closed",
            Self::TieAtCut => "rejection-tie-at-cut",
            Self::NoTie => "rejection-no-tie",
            Self::PosterFull => "rejection-poster-full",
            Self::Itself => "rejection-itself",
            Self::AnotherWorkshop => "rejection-another-workshop",
            Self::WentApart => "rejection-went-apart",
            Self::NothingToUndo => "rejection-nothing-to-undo",
            Self::NothingToRedo => "rejection-nothing-to-redo",
        }
    }
}

/// One minute more, as the key gives it.
pub const ONE_MINUTE: timer::Change = timer::Change::Extended(Span::minutes(1));

/// The result of a decision.
pub type Decision = Result<What, Rejection>;

/// The result of a decision with when and who.
pub type Decided = Result<Event, Rejection>;
