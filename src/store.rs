//! Sessions on disk.
//!
//! A session is a folder:
//!
//! | file | what it is |
//! |---|---|
//! | `journal` | every event, a line each, only ever appended to: the session itself |
//! | `session.ron` | the newest snapshot of it, and `session.1.ron` to `session.3.ron` older ones |
//! | `lock` | held by the one program that may write; a second one only reads |
//! | `pulse` | the last moment a timer was seen running, and how many events were saved |
//! | `drafts` | what is typed and not yet said |
//! | `curtain` | that the room is not to see the session just now, while it is so |
//! | `journal.new` and the like | a file that is about to take another's place |
//! | `quarantine/` | what was found damaged; deleted only to forget somebody, see [`forget`] |
//!
//! The promise: what was reported as saved is on disk, through a crash and a power cut. *Acknowledged ⊆ recovered ⊆
//! acknowledged + the ones in flight.* Only this module writes session files, through one small trait ([`disk::Disk`]).
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
pub mod curtain;
pub mod disk;
pub mod drafts;
mod error;
pub mod folder;
pub mod follow;
pub mod forget;
mod frame;
pub mod journal;
mod keeper;
pub mod lock;
mod notice;
pub mod pulse;
mod quarantine;
mod removal;
mod scan;
mod snapshot;
pub mod watch;
pub mod writer;

use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use error::{Failure, Flaw, StoreError};
pub use notice::Notice;
pub use quarantine::FOLDER as QUARANTINE;
pub use snapshot::FILES as SNAPSHOTS;

use crate::clock::Time;
pub use contents::Health;

use contents::Contents;
use disk::Ground;
use folder::Name;
use journal::Journal;
use lock::{Lock, Taken};
use pulse::Beat;

/// What a journal can hold: anything that is written as RON and read back by itself.
pub trait Record: Serialize + DeserializeOwned {
    /// What holds the place of an event that was lost, after the event `before` it. It changes nothing.
    #[must_use]
    fn lost(before: &Self) -> Self;
}

/// Plain lines can be kept as well.
impl Record for String {
    fn lost(_before: &Self) -> Self {
        Self::new()
    }
}

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
    /// The last moment at which a program was alive in it with a timer running; 1970 when none ever was.
    pub alive: Time,
}

/// What we may do with a session.
#[derive(Debug)]
pub enum Access<E> {
    /// Look. A [`Notice`] says why.
    ReadOnly,
    /// Go on with it. Nobody else can for as long as the journal lives.
    Write(Box<Journal<E>>),
}

/// Makes a new session in `place` (made too when it is missing) that begins with the event `first`, which is on disk when
/// this comes back.
///
/// # Errors
/// A [`StoreError`] about the place or the new folder. A folder may be left there that holds no event.
pub fn create<E: Record>(place: &Path, name: Name<'_>, first: E) -> Result<Opened<E>, StoreError> {
    create_on(&Ground::system(), place, name, first)
}

/// As [`create`], on another ground than the machine's own.
///
/// # Errors
/// As [`create`].
pub fn create_on<E: Record>(ground: &Ground, place: &Path, name: Name<'_>, first: E) -> Result<Opened<E>, StoreError> {
    begin(ground, folder::make(ground, place, name)?, first)
}

/// Makes a new session in just the folder `path`, which must not be there yet.
///
/// # Errors
/// As [`create`].
pub fn create_at<E: Record>(path: &Path, first: E) -> Result<Opened<E>, StoreError> {
    let ground = Ground::system();
    folder::make_at(&ground, path)?;
    begin(&ground, path.to_owned(), first)
}

/// Begins the session in its new folder.
fn begin<E: Record>(ground: &Ground, path: PathBuf, first: E) -> Result<Opened<E>, StoreError> {
    let refused = |error| StoreError::write(&path.join(lock::FILE), error);
    let lock = match Lock::take(ground, &path).map_err(refused)? {
        Taken::Ours(lock) => lock,
        Taken::Elsewhere(_) => return Err(StoreError::Taken { path }),
    };
    let notices = no_lock(&lock).into_iter().collect();
    let mut journal = Journal::create(ground, &path, lock)?;
    let saved = journal.append(&first).and_then(|_| journal.sync());
    saved.map_err(|failure| StoreError::write(&path.join(journal::FILE), failure))?;
    // The beginning cannot be guessed from anything else, so it is there twice from the start.
    let _ = journal.snapshot();
    let (events, access) = (vec![first], Access::Write(Box::new(journal)));
    Ok(Opened { path, events, access, notices, alive: Time::default() })
}

/// Opens the session in the folder `path`, for writing if that can be.
///
/// # Errors
/// A [`StoreError`] about the folder or its journal, which is then as it was.
pub fn open<E: Record>(path: &Path) -> Result<Opened<E>, StoreError> {
    open_on(&Ground::system(), path)
}

/// As [`open`], on another ground than the machine's own.
///
/// # Errors
/// As [`open`].
pub fn open_on<E: Record>(ground: &Ground, path: &Path) -> Result<Opened<E>, StoreError> {
    if !removal::holds_a_session(ground, path) {
        return Err(StoreError::NotASession { path: path.to_owned() });
    }
    // The lock first: what is read under it cannot change before it is written on.
    let taken = Lock::take(ground, path);
    let contents = Contents::read(ground, path)?;
    let Beat { alive, .. } = pulse::read(ground, path);
    let (access, notices) = access(ground, path, taken, &contents);
    Ok(Opened { path: path.to_owned(), events: contents.events, access, notices, alive })
}

/// Writes on if the lock is ours and the journal can be mended; else only reads, and says why.
fn access<E: Record>(
    ground: &Ground,
    path: &Path,
    taken: io::Result<Taken>,
    contents: &Contents<E>,
) -> (Access<E>, Vec<Notice>) {
    let why = match taken {
        Ok(Taken::Ours(lock)) => {
            let no_lock = no_lock(&lock);
            match Journal::resume(ground, path, lock, contents) {
                Ok((journal, kept)) => {
                    // All of it is here now. Where a program still writes there, it finds out by itself.
                    let left =
                        contents.refuges.iter().filter(|refuge| !ground.disk.is_locked(&refuge.join(lock::FILE)));
                    left.for_each(|refuge| removal::remove_refuge(ground, refuge));
                    let notices = contents.notice(kept).into_iter().chain(no_lock).collect();
                    return (Access::Write(Box::new(journal)), notices);
                }
                // Room can be made while the workshop goes on; until then it is held in memory, and the screen says so.
                Err((failure, lock)) if failure.is_want_of_room() => {
                    let journal = Journal::in_memory(ground, path, lock, contents, failure);
                    return (Access::Write(Box::new(journal)), contents.notice(None).into_iter().collect());
                }
                Err((failure, _)) => Notice::NotWritable { failure },
            }
        }
        Ok(Taken::Elsewhere(owner)) => Notice::OpenElsewhere { owner },
        Err(error) => Notice::NotWritable { failure: error.into() },
    };
    (Access::ReadOnly, std::iter::once(why).chain(contents.notice(None)).collect())
}

fn no_lock(lock: &Lock) -> Option<Notice> {
    (!lock.keeps_others_out()).then_some(Notice::NoLock)
}

impl<E> Contents<E> {
    /// What there is to say of the state in which it was found; `kept` is the file in quarantine.
    #[must_use]
    pub fn notice(&self, kept: Option<PathBuf>) -> Option<Notice> {
        if !self.health.is_whole() {
            return Some(Notice::Recovered { health: self.health.clone(), kept });
        }
        let torn = Notice::Torn { seq: self.events.len() as u64 + 1, bytes: self.health.torn, kept };
        (self.health.torn > 0).then_some(torn)
    }
}
