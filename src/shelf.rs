//! The sessions on disk as sessions: begun, opened, and listed.
//!
//! The [`store`] keeps events and knows nothing of what they mean; here they become a [`Session`].

pub mod following;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::clock::{self, Time};
use crate::lots;
use crate::session::ids::SessionId;
use crate::session::norm_taboo::{Entry, Kind};
use crate::session::{Actor, Command, Event, ExerciseState, Place, Session, Start, State, What};
use crate::store::contents::Contents;
use crate::store::disk::Ground;
use crate::store::drafts;
use crate::store::folder::{self, Name};
use crate::store::journal::Journal;
use crate::store::{self, Access, Notice, Record, StoreError};
use crate::text::{self, CleanText};
use crate::workshop::Workshop;

/// A session that was begun or opened.
#[derive(Debug)]
pub struct Shelved {
    /// Its folder.
    pub path: PathBuf,
    /// The session.
    pub session: Session,
    /// Where its events are kept; `None` when it may only be read.
    pub journal: Option<Box<Journal<Event>>>,
    /// What the person should know of its state on disk.
    pub notices: Vec<Notice>,
    /// What was typed and not yet said, by place.
    pub drafts: Drafts,
}

impl Record for Event {
    fn lost(before: &Self) -> Self {
        Self { at: before.at, by: Actor::Facilitator, what: What::Lost }
    }
}

/// What is typed and not yet said.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Drafts {
    /// On the screens, by the place where the room was.
    pub places: BTreeMap<Place, String>,
    /// In a question that was open, as the screens write it.
    pub question: Option<String>,
}

impl Drafts {
    /// What is left of them after `events` that happened since they were typed, the last of them at `place`: what was said by
    /// them is no longer being typed, nor is what stood on the screen where something was done, and a question has been answered.
    /// They are written anew after every act, so this is for a program that was killed between the two.
    fn after(mut self, events: &[Event], place: Place) -> Self {
        let is_elsewhere = |event: &Event| matches!(event.what, What::Moved(_) | What::Timer(..));
        if events.iter().any(|event| event.is_act() && !is_elsewhere(event)) {
            self.places.remove(&place);
        }
        let said: Vec<String> = events.iter().filter_map(|event| ron::to_string(event).ok()).collect();
        let is_said = |words: &String| {
            let begins = ron::to_string(words).unwrap_or_default();
            said.iter().any(|event| event.contains(begins.trim_end_matches('"')))
        };
        self.places.retain(|_, words| !is_said(words));
        self.question = self.question.filter(|_| events.is_empty());
        self
    }
}

/// Why a session cannot be begun or opened.
#[derive(Debug, thiserror::Error)]
pub enum ShelfError {
    /// The store says so.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The journal is whole, but it is no session's.
    #[error("{}: the journal does not begin with the start of a session", text::path(.0))]
    NotASession(PathBuf),
    /// The event that tells of the reopening could not be kept.
    #[error("{}: {failure}", text::path(path))]
    Write {
        /// The session's folder.
        path: PathBuf,
        /// What was refused.
        failure: store::Failure,
    },
    /// The machine gives no random numbers.
    #[error("the machine gives no random number for the session's id: {0}")]
    NoRandom(std::io::Error),
}

impl ShelfError {
    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Store(error) => error.hint().to_string(),
            Self::NotASession(_) => "name a folder that `verdiverksted sessions` lists".to_owned(),
            Self::Write { failure, .. } => failure.hint().to_string(),
            Self::NoRandom(_) => "try again".to_owned(),
        }
    }
}

/// Begins a session with `workshop` in a new folder in `place`. With a `seed` its draws can be repeated.
///
/// # Errors
/// The [`ShelfError`] says what the disk refused.
pub fn begin(place: &Path, workshop: Workshop, seed: Option<u64>) -> Result<Shelved, ShelfError> {
    let now = clock::now();
    let whose = workshop.organisation.as_ref().unwrap_or(&workshop.title).to_string();
    let start = start(workshop, seed)?;
    let tag = u16::try_from(start.id.0 & 0xffff).unwrap_or_default();
    let name = Name { date: now.local().date(), whose: &whose, tag };
    shelve(store::create(place, name, Session::start(start, now))?)
}

/// Begins a session in just the folder `path`, at the moment `now`.
///
/// # Errors
/// As [`begin`].
pub fn begin_at(path: &Path, workshop: Workshop, seed: Option<u64>, now: Time) -> Result<Shelved, ShelfError> {
    begin_as(path, start(workshop, seed)?, now)
}

/// Begins just this session in just the folder `path`, at the moment `now`.
///
/// # Errors
/// As [`begin`].
pub fn begin_as(path: &Path, start: Start, now: Time) -> Result<Shelved, ShelfError> {
    shelve(store::create_at(path, Session::start(start, now))?)
}

fn start(workshop: Workshop, seed: Option<u64>) -> Result<Start, ShelfError> {
    let id = SessionId(lots::seed().map_err(ShelfError::NoRandom)?);
    let seed = match seed {
        Some(seed) => seed,
        // Four digits are enough for a draw, and can be read aloud.
        None => lots::seed().map_err(ShelfError::NoRandom)? % 9000 + 1000,
    };
    Ok(Start { id, seed, workshop })
}

/// Opens a session. A clock that ran when the program ended stands still with what was left then.
///
/// # Errors
/// The [`ShelfError`] says what is wrong with it.
pub fn open(path: &Path) -> Result<Shelved, ShelfError> {
    let opened = store::open(path)?;
    let alive = opened.alive;
    let mut shelved = shelve(opened)?;
    if let (Some(journal), Some(_)) = (&mut shelved.journal, shelved.session.running()) {
        let last_seen = if alive > Time::default() { alive } else { shelved.session.last_at() };
        if let Ok(event) = shelved.session.decide(Actor::Facilitator, Command::Reopen { last_seen }, clock::now()) {
            let kept = journal.append(&event).and_then(|_| journal.sync());
            kept.map_err(|failure| ShelfError::Write { path: shelved.path.clone(), failure })?;
            shelved.session.evolve(&event);
        }
    }
    Ok(shelved)
}

fn shelve(opened: store::Opened<Event>) -> Result<Shelved, ShelfError> {
    let (typed_after, drafts) = drafts::read::<Drafts>(&Ground::system(), &opened.path);
    let since =
        usize::try_from(typed_after).ok().and_then(|after| opened.events.get(after..)).unwrap_or_default().to_vec();
    let session = Session::replay(opened.events).map_err(|_| ShelfError::NotASession(opened.path.clone()))?;
    let drafts = drafts.after(&since, session.place);
    let journal = match opened.access {
        Access::ReadOnly => None,
        Access::Write(journal) => Some(journal),
    };
    Ok(Shelved { path: opened.path, session, journal, notices: opened.notices, drafts })
}

/// Reads a session without opening it: nothing on disk changes. What is damaged is read as far as it can be recovered.
///
/// # Errors
/// The [`ShelfError`] says what is wrong with it.
pub fn read(path: &Path) -> Result<Session, ShelfError> {
    look(path).map(|(session, _)| session)
}

/// As [`read`], and what there is to say of the session's state on disk.
///
/// # Errors
/// As [`read`].
pub fn look(path: &Path) -> Result<(Session, Option<Notice>), ShelfError> {
    let contents = Contents::<Event>::read(&Ground::system(), path)?;
    let notice = contents.notice(None);
    let session = Session::replay(contents.events).map_err(|_| ShelfError::NotASession(path.to_owned()))?;
    Ok((session, notice))
}

/// A session as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Its folder.
    pub path: PathBuf,
    /// What is known of it; or why nothing is.
    pub about: Result<About, String>,
}

/// What lists tell of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The workshop's title.
    pub title: CleanText,
    /// Who held it.
    pub organisation: Option<CleanText>,
    /// When it began.
    pub started: Time,
    /// Where the room is.
    pub place: Place,
    /// How many norms stand.
    pub norms: usize,
    /// How many taboos stand.
    pub taboos: usize,
    /// Whether the room came to the outputs.
    pub finished: bool,
    /// Whether its files are damaged. It is mended when it is opened.
    pub damaged: bool,
    /// When it is to be deleted, where its workshop says so.
    pub due: Option<Due>,
}

/// When a session is to be deleted. Nothing is deleted by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The last day on which it is kept.
    pub after: Date,
    /// Whether that day has passed.
    pub passed: bool,
}

/// When the session is to be deleted, as its workshop says, seen from `today`.
#[must_use]
pub fn due(session: &State, today: Date) -> Option<Due> {
    let after = session.workshop.keep?.until(session.held().local().date());
    Some(Due { after, passed: today > after })
}

/// The sessions in `place`, the newest first.
///
/// # Errors
/// What is wrong with the folder; a session that cannot be read is in the list with its error.
pub fn list(place: &Path) -> Result<Vec<Summary>, StoreError> {
    let paths = folder::list(place)?;
    Ok(paths
        .into_iter()
        .map(|path| Summary {
            about: look(&path)
                .map(|(session, notice)| {
                    let damaged = matches!(notice, Some(Notice::Recovered { .. }));
                    About { damaged, ..about(&session) }
                })
                .map_err(|error| error.to_string()),
            path,
        })
        .collect())
}

/// What lists tell of `session`.
#[must_use]
pub fn about(session: &Session) -> About {
    let count = |kind: Kind| {
        let stands = |entry: &&Entry| entry.stands() && entry.spot.kind == kind;
        let of = |exercise: &ExerciseState| match exercise {
            ExerciseState::NormTaboo(state) => state.entries().filter(stands).count(),
        };
        session.exercises.iter().map(of).sum()
    };
    About {
        title: session.workshop.title.clone(),
        organisation: session.organisation.clone(),
        started: session.started,
        place: session.place,
        norms: count(Kind::Norm),
        taboos: count(Kind::Taboo),
        finished: session.place == Place::Export,
        damaged: false,
        due: due(session, clock::today()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_is_no_longer_being_typed() {
        let named = |name: &str| {
            let what = What::OrganisationNamed(CleanText::new(name, crate::text::Limit::Name).ok());
            Event { at: Time(1), by: Actor::Facilitator, what }
        };
        let places = BTreeMap::from([(Place::Setup, "Lytte \"til".to_owned()), (Place::FollowUp, "Se".to_owned())]);
        let drafts = Drafts { places, question: Some("(…)".to_owned()) };
        assert_eq!(drafts.clone().after(&[], Place::Setup), drafts);
        let left = drafts.clone().after(&[named("Vi vil Lytte \"til barnet")], Place::Export);
        assert_eq!((left.places.len(), left.question), (2, None), "other words begin so");
        let left = drafts.clone().after(&[named("Lytte \"til barnet")], Place::Export);
        assert_eq!(left.places.into_keys().collect::<Vec<_>>(), [Place::FollowUp]);
        let left = drafts.clone().after(&[named("anything")], Place::FollowUp);
        assert_eq!(left.places.into_keys().collect::<Vec<_>>(), [Place::Setup], "what stood where it was done");
        let moved = Event { what: What::Moved(Place::FollowUp), ..named("x") };
        assert_eq!(drafts.after(&[moved], Place::FollowUp).places.len(), 2, "going there does nothing to it");
    }
}
