//! Many rooms: what was said elsewhere becomes part of one session.
//!
//! [`import`] reads a table of norms, [`merge`](fn@merge::merge) reads sessions; both make a
//! [`Gathered`](crate::session::Gathered) of each source and let the session take it in. What the sources say together
//! depends on which they are, not on the order in which they came, and a source that is taken in again changes nothing unless
//! it went on.
//!
//! Sources are only read. A session that is open elsewhere gives what its journal holds in whole frames.
//!
//! # What it does not do
//!
//! - The workshop of a merged session is settled when it is made: the one that most of its sources have, else the latest.
//!   A source that comes later and has mended the name of a value is recognised, but the name stays.
//! - A value is recognised by its name, by a close spelling, or, where the others are recognised, by its place. A workshop with
//!   a value more or less is another workshop.
//! - A table is known by what its rows say. When a row is corrected, it is another table, and taking it in as well doubles what
//!   both say; undo takes the first one back.
//! - Of a table's norms that were merged, only their words are known, so they come back as withdrawn.
//! - Where a merged session only put another order on what its sources said, that order is not handed on to a session made of it.
//! - A merged session has a number that is made of those of its sources. One that was deleted and made anew is a copy of the first
//!   that went apart from it.
//! - A participant who is forgotten in a session is no reason to tell copies of it apart, and of two copies the one with fewer names
//!   counts. A gap that is cut into texts is: then the session is merged into a new one.
//! - What a text holds between U+0080 and U+009F in ISO 8859-1 is read as Windows-1252, as browsers do; older encodings, such
//!   as those of DOS and the classic Macintosh, are not recognised.

mod alike;
mod hash;
pub mod import;
pub mod merge;
mod own;
mod rows;
mod source;
mod table;

use std::path::{Path, PathBuf};

use crate::clock;
use crate::session::norm_taboo::{self, Kind};
use crate::session::{Actor, Command, Place, Rejection, Stop};
use crate::shelf::{ShelfError, Shelved};
use crate::store;
use crate::text;

pub use rows::{Wrong, WrongRow};
pub use table::{LARGEST_FILE, TableError};

/// What a source brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// The norms that stand.
    pub norms: usize,
    /// The taboos that stand.
    pub taboos: usize,
    /// The groups.
    pub groups: usize,
}

/// Why a session took nothing in.
#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    /// It can only be read: another program has it open, or the disk allows no more.
    #[error("{} can only be read: it is open in another program, or the disk is", shown(.0))]
    ReadOnly(PathBuf),
    /// It cannot be opened.
    #[error(transparent)]
    Shelf(#[from] ShelfError),
    /// The session refuses.
    #[error("{name}: {rejection}")]
    Refused {
        /// The source.
        name: String,
        /// Why.
        rejection: Rejection,
    },
    /// The disk refuses.
    #[error("{}: {failure}", shown(path))]
    Write {
        /// The session's folder.
        path: PathBuf,
        /// What was refused.
        failure: store::Failure,
    },
}

impl TakeError {
    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::ReadOnly(_) => "close it in the other program, then try again".to_owned(),
            Self::Shelf(error) => error.hint(),
            Self::Refused { .. } => "nothing of it was taken in; the session itself is as it was".to_owned(),
            Self::Write { failure, .. } => failure.hint().to_string(),
        }
    }
}

/// Lets `command` happen in an open session and writes it down; whether it changed anything.
fn act(shelved: &mut Shelved, name: &str, by: Actor, command: Command) -> Result<bool, TakeError> {
    let journal = shelved.journal.as_mut().ok_or_else(|| TakeError::ReadOnly(shelved.path.clone()))?;
    let event = match shelved.session.decide(by, command, clock::now()) {
        Ok(event) => event,
        Err(Rejection::NoChange) => return Ok(false),
        Err(rejection) => return Err(TakeError::Refused { name: name.to_owned(), rejection }),
    };
    let write = |failure| TakeError::Write { path: shelved.path.clone(), failure };
    journal.append(&event).and_then(|_| journal.sync()).map_err(write)?;
    // A comfort; the journal has it.
    let _ = journal.snapshot();
    shelved.session.evolve(&event);
    Ok(true)
}

/// Goes to the plenary of the first value for which something was said: what was gathered is for all to see.
fn open_in_plenary(shelved: &mut Shelved) -> Result<(), TakeError> {
    let session = &shelved.session;
    let plenary = |place: &Place| match place {
        Place::Exercise(exercise, Stop::NormTaboo(norm_taboo::Stop::Plenary { value })) => Some((*exercise, *value)),
        Place::Setup
        | Place::Opening(_)
        | Place::Exercise(_, Stop::NormTaboo(_))
        | Place::FollowUp
        | Place::Closing(_)
        | Place::Export => None,
    };
    let is_spoken_of = |place: &Place| {
        let value = plenary(place).zip(plenary(place).and_then(|(exercise, _)| session.norm_taboo(exercise)));
        value.is_some_and(|((_, value), (_, state))| state.of_value(value, Kind::Norm).next().is_some())
    };
    let stops = session.stops();
    let first = stops.iter().find(|place| plenary(place).is_some());
    match stops.iter().find(|place| is_spoken_of(place)).or(first).copied() {
        Some(place) => act(shelved, "", Actor::Facilitator, Command::Move(place)).map(|_| ()),
        None => Ok(()),
    }
}

/// A path as it may be printed.
fn shown(path: &Path) -> String {
    text::path(path)
}
