//! Sessions on disk.
//!
//! A session is a folder:
//!
//! | file | what it is |
//! |---|---|
//! | `journal` | every event, a line each, only ever appended to: the session itself |
//! | `lock` | held by the one program that may write; a second one only reads |
//! | `pulse` | the last moment a timer was seen running |
//! | `drafts` | what is typed and not yet said |
//! | `journal.new` | a journal that is being rewritten, to forget somebody: see [`forget`] |
//! | `quarantine/` | what was found damaged and cut off; deleted only to forget somebody |
//!
//! The promise: what was reported as saved is on disk, through a crash and a power cut. *Acknowledged ⊆ recovered ⊆
//! acknowledged + the ones in flight.* Only this module writes session files.
//!
//! ```
//! use verdiverksted::store::{self, Access, folder::Name};
//!
//! let place = tempfile::tempdir()?;
//! let name = Name { date: jiff::civil::date(2026, 11, 21), whose: "Siljan kommune", tag: 0xab12 };
//! let session = store::create(place.path(), name, "begun".to_owned())?;
//! assert!(session.path.ends_with("2026-11-21-siljan-kommune-ab12"));
//! if let Access::Write(mut journal) = session.access {
//!     journal.append(&"Lytte til barnet".to_owned())?;
//!     journal.sync()?;
//! }
//! let again = store::open::<String>(&session.path)?;
//! assert_eq!(again.events, ["begun", "Lytte til barnet"]);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod contents;
pub mod drafts;
mod error;
pub mod folder;
pub mod forget;
mod frame;
pub mod journal;
pub mod lock;
pub mod pulse;
mod quarantine;
mod rights;
pub mod writer;

use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use error::{Failure, Flaw, StoreError};
pub use quarantine::FOLDER as QUARANTINE;

use crate::clock::Time;
use contents::Contents;
use folder::Name;
use journal::Journal;
use lock::{Lock, Owner, Taken};

/// What a journal can hold: anything that is written as RON and read back by itself.
pub trait Record: Serialize + DeserializeOwned {}

impl<E: Serialize + DeserializeOwned> Record for E {}

/// A session that was made or opened.
#[derive(Debug)]
pub struct Opened<E> {
    /// Its folder.
    pub path: PathBuf,
    /// All that happened in it; never empty, and the first is its start.
    pub events: Vec<E>,
    /// Whether we may write it.
    pub access: Access<E>,
    /// What the person should know.
    pub notices: Vec<Notice>,
    /// The last moment at which a program was alive in it with a timer running.
    pub pulse: Option<Time>,
}

/// What we may do with a session.
#[derive(Debug)]
pub enum Access<E> {
    /// Look. A [`Notice`] says why.
    ReadOnly,
    /// Go on with it. Nobody else can for as long as the journal lives.
    Write(Journal<E>),
}

/// Something found while a session was opened that is no error. Screens word it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The last write was interrupted before it was acknowledged.
    Torn {
        /// The number that its first event would have had.
        seq: u64,
        /// How many bytes of it there are.
        bytes: u64,
        /// The file in quarantine that they were moved to; nothing when the session is only read and they lie where they
        /// were. Then they may be a write that is going on.
        kept: Option<PathBuf>,
    },
    /// Another program writes the session: it can only be read here.
    OpenElsewhere {
        /// That program, if it tells.
        owner: Option<Owner>,
    },
    /// The session's folder cannot be written: it can only be read.
    NotWritable {
        /// What the system said.
        failure: Failure,
    },
}

/// Makes a new session in `place` (made too when it is missing) that begins with the event `first`, which is on disk when
/// this comes back.
///
/// # Errors
/// A [`StoreError`] about the place or the new folder. A folder may be left there that holds no event.
pub fn create<E: Record>(place: &Path, name: Name<'_>, first: E) -> Result<Opened<E>, StoreError> {
    begin(folder::make(place, name)?, first)
}

/// Makes a new session in just the folder `path`, which must not be there yet.
///
/// # Errors
/// As [`create`].
pub fn create_at<E: Record>(path: &Path, first: E) -> Result<Opened<E>, StoreError> {
    folder::make_at(path)?;
    begin(path.to_owned(), first)
}

/// Begins the session in its new folder.
fn begin<E: Record>(path: PathBuf, first: E) -> Result<Opened<E>, StoreError> {
    let lock = match Lock::take(&path).map_err(|error| StoreError::write(&path.join(lock::FILE), error))? {
        Taken::Ours(lock) => lock,
        Taken::Elsewhere(_) => return Err(StoreError::Taken { path }),
    };
    let mut journal = Journal::create(&path, lock)?;
    let saved = journal.append(&first).and_then(|_| journal.sync());
    saved.map_err(|failure| StoreError::write(&path.join(journal::FILE), failure))?;
    Ok(Opened { path, events: vec![first], access: Access::Write(journal), notices: Vec::new(), pulse: None })
}

/// Opens the session in the folder `path`, for writing if that can be.
///
/// # Errors
/// A [`StoreError`] about the folder or its journal, which is then as it was.
pub fn open<E: Record>(path: &Path) -> Result<Opened<E>, StoreError> {
    folder::check(path)?;
    // The lock first: what is read under it cannot change before it is written on.
    let taken = Lock::take(path);
    let contents = Contents::read(path)?;
    if contents.events.is_empty() {
        return Err(StoreError::Empty { path: path.join(journal::FILE) });
    }
    let pulse = pulse::read(path);
    let (access, notices) = access(path, taken, &contents);
    Ok(Opened { path: path.to_owned(), events: contents.events, access, notices, pulse })
}

/// Writes on if the lock is ours and the journal can be mended; else only reads, and says why.
fn access<E: Record>(path: &Path, taken: std::io::Result<Taken>, contents: &Contents<E>) -> (Access<E>, Vec<Notice>) {
    let why = match taken {
        Ok(Taken::Ours(lock)) => match Journal::resume(path, lock, contents) {
            Ok((journal, torn)) => return (Access::Write(journal), torn.into_iter().collect()),
            Err(failure) => Notice::NotWritable { failure },
        },
        Ok(Taken::Elsewhere(owner)) => Notice::OpenElsewhere { owner },
        Err(error) => Notice::NotWritable { failure: error.into() },
    };
    let torn = (!contents.torn.is_empty()).then(|| Notice::Torn {
        seq: contents.next_seq(),
        bytes: contents.torn.len() as u64,
        kept: None,
    });
    (Access::ReadOnly, [Some(why), torn].into_iter().flatten().collect())
}
