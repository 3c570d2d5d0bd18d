//! What has happened. A session is nothing but its events in order.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::gathered::Gathered;
use super::groups::{Person, Rules};
use super::ids::{FollowUpId, GroupId, SeatId, SessionId};
use super::place::Place;
use super::state::Group;
use super::{norm_taboo, timer};
use crate::clock::Time;
use crate::text::CleanText;
use crate::workshop::{TurnOrder, TurnsBy, Workshop};

/// Something that happened: when, by whom, and what. One command gives one event, so that an act is kept whole or not
/// at all, and undone whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub at: Time,
    /// By whom.
    pub by: Actor,
    /// What.
    pub what: What,
}

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Actor {
    /// Whoever leads the workshop.
    Facilitator,
    /// A seat, for itself only.
    Seat(SeatId),
    /// A file that is read in, by its name.
    Import(CleanText),
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// The session began. Always the first event, and only there.
    Started(Box<Start>),
    /// The organisation got its name, or lost it.
    OrganisationNamed(Option<CleanText>),
    /// It was decided who takes turns.
    TurnsTakenBy(TurnsBy),
    /// It was decided in which order.
    TurnsTakenIn(TurnOrder),
    /// Groups were formed, instead of those that were.
    GroupsFormed(Formed),
    /// A group got its own name, or lost it.
    GroupNamed(GroupId, Option<CleanText>),
    /// A latecomer took a seat in a group.
    SeatAdded(GroupId, SeatId, Person),
    /// The room went to another place.
    Moved(Place),
    /// Something happened to the clock of a place.
    Timer(Place, timer::Change),
    /// Another of a slide's questions was drawn.
    QuestionDrawn(Place),
    /// Something happened in the exercise with this number.
    Exercise(u16, Exercise),
    /// Something was agreed for afterwards.
    FollowUpAdded(FollowUpId, FollowUp),
    /// It was agreed otherwise.
    FollowUpChanged(FollowUpId, FollowUp),
    /// It was dropped.
    FollowUpRemoved(FollowUpId),
    /// What was said elsewhere was taken in: another session's content, or a file's. Shared, because it can be large.
    Gathered(Arc<Gathered>),
    /// Something happened here that the disk has lost. It holds the place of that, so that what comes after, undo too, means
    /// what it meant.
    Lost,
    /// The session was opened again; a clock that ran stands still with what was left at `last_seen`.
    Reopened {
        /// The last moment the program is known to have run.
        last_seen: Time,
    },
    /// The last act that stands was undone.
    Undone,
    /// The last undone act was done again.
    Redone,
}

/// How a session begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// The session's own random id.
    pub id: SessionId,
    /// The seed of the first draw of groups.
    pub seed: u64,
    /// The definition, kept whole: a later change of the file does not change the session.
    pub workshop: Workshop,
}

/// Groups as they were formed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Formed {
    /// The groups.
    pub groups: Vec<Group>,
    /// The seed that they were drawn with: the same people, rules and seed give the same groups.
    pub seed: u64,
    /// What the draw had to keep to.
    #[serde(default, skip_serializing_if = "Rules::is_plain")]
    pub rules: Rules<SeatId>,
}

/// What happened in an exercise, by its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Exercise {
    /// In a norm/taboo exercise.
    NormTaboo(norm_taboo::Event),
}

/// Something that happens after the workshop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUp {
    /// What.
    pub what: CleanText,
    /// Who holds in it.
    pub who: Option<CleanText>,
    /// When.
    pub when: Option<Date>,
}

/// What an event is to the events before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The first.
    Start,
    /// An act that undo takes back.
    Act,
    /// It stands, and nobody did it.
    Reopening,
    /// It takes back the last act that stands.
    Undo,
    /// It brings the last undone act back.
    Redo,
}

impl Event {
    /// Whether it is an act that undo takes back: everything that a person did after the start.
    #[must_use]
    pub fn is_act(&self) -> bool {
        self.role() == Role::Act
    }

    pub(super) const fn role(&self) -> Role {
        match self.what {
            What::Started(_) => Role::Start,
            What::Reopened { .. } => Role::Reopening,
            What::Undone => Role::Undo,
            What::Redone => Role::Redo,
            What::OrganisationNamed(_)
            | What::TurnsTakenBy(_)
            | What::TurnsTakenIn(_)
            | What::GroupsFormed(_)
            | What::GroupNamed(..)
            | What::SeatAdded(..)
            | What::Moved(_)
            | What::Timer(..)
            | What::QuestionDrawn(_)
            | What::Exercise(..)
            | What::FollowUpAdded(..)
            | What::FollowUpChanged(..)
            | What::FollowUpRemoved(_)
            | What::Gathered(_)
            | What::Lost => Role::Act,
        }
    }

    /// The highest id number that it gives to something new; 0 if it makes nothing.
    pub(super) fn highest_id(&self) -> u32 {
        match &self.what {
            What::GroupsFormed(formed) => formed.groups.iter().map(Group::highest_id).max().unwrap_or(0),
            What::SeatAdded(_, seat, _) => seat.0.number,
            What::FollowUpAdded(id, _) => id.0.number,
            What::Exercise(_, Exercise::NormTaboo(event)) => event.highest_id(),
            What::Started(_)
            | What::OrganisationNamed(_)
            | What::TurnsTakenBy(_)
            | What::TurnsTakenIn(_)
            | What::GroupNamed(..)
            | What::Moved(_)
            | What::Timer(..)
            | What::QuestionDrawn(_)
            | What::FollowUpChanged(..)
            | What::FollowUpRemoved(_)
            // Its ids are of other sessions.
            | What::Gathered(_)
            | What::Lost
            | What::Reopened { .. }
            | What::Undone
            | What::Redone => 0,
        }
    }
}
