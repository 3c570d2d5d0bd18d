//! A session that is read to be merged, and left as it is.

use std::path::{Path, PathBuf};

use crate::clock::Time;
use crate::session::{Event, Gathered, Session, forget};
use crate::shelf::ShelfError;
use crate::store::contents::{self, Contents};
use crate::store::disk::Ground;
use crate::store::{StoreError, folder, lock};
use crate::text::{CleanText, Limit};

/// A session as its journal tells it at this moment.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// Its folder.
    pub(super) path: PathBuf,
    /// The session.
    pub(super) session: Session,
    /// What it has beyond its own sources.
    pub(super) gathered: Gathered,
    /// Where a program writes it right now: the last moment that was read.
    pub(super) open_until: Option<Time>,
}

impl Source {
    /// Reads the session in the folder `path`: all whole frames of its journal.
    pub(super) fn read(path: &Path) -> Result<Self, ShelfError> {
        if !folder::is_session(path) {
            return Err(StoreError::NotASession { path: path.to_owned() }.into());
        }
        let contents = Contents::<Event>::read(&Ground::system(), path)?;
        if !contents.health.is_whole() {
            return Err(StoreError::ToMend { path: path.to_owned() }.into());
        }
        let last = contents.events.last().map(|event| event.at);
        let sums = sums(&contents);
        let session = Session::replay(contents.events).map_err(|_| ShelfError::NotASession(path.to_owned()))?;
        let name = name_of(path).unwrap_or_else(|| session.workshop.title.clone());
        let gathered = Gathered::of(&session, name, sums);
        let open_until = last.filter(|_| lock::is_held(path));
        Ok(Self { path: path.to_owned(), session, gathered, open_until })
    }
}

/// A checksum of each event, the same whoever was forgotten since: of those that can have a participant's name, without it.
fn sums(contents: &Contents<Event>) -> Vec<u32> {
    let lines = (1..).zip(&contents.events).zip(&contents.sums);
    let sum = |((seq, event), line): ((u64, &Event), &u32)| {
        forget::nameless(event).and_then(|event| contents::sum(seq, &event)).unwrap_or(*line)
    };
    lines.map(sum).collect()
}

/// What a folder is called. One called "session" lies in a folder that says whose.
fn name_of(path: &Path) -> Option<CleanText> {
    let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let names = whole.ancestors().filter_map(|folder| folder.file_name());
    let mut names = names.map(|name| name.to_string_lossy().chars().take(80).collect::<String>());
    let own = names.next()?;
    let name = if own == "session" { names.next().unwrap_or(own) } else { own };
    CleanText::new(&name, Limit::Name).ok()
}
