//! Sessions on disk.
//!
//! A session is a folder:
//!
//! | file | what it is |
//! |---|---|
//! | `journal` | every event, a line each, only ever appended to: the session itself |
//! | `lock` | held by the one program that may write; a second one only reads |
//! | `pulse` | the last moment a timer was seen running |
//! | `quarantine/` | what was found damaged and cut off; never deleted |
//!
//! The promise: what was reported as saved is on disk, through a crash and a power cut. *Acknowledged ⊆ recovered ⊆
//! acknowledged + the ones in flight.* Only this module writes session files.

pub mod contents;
mod error;
mod frame;
pub mod journal;
pub mod lock;
pub mod pulse;
mod quarantine;
mod rights;
pub mod writer;

use std::path::PathBuf;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use error::{Failure, Flaw, StoreError};
pub use quarantine::FOLDER as QUARANTINE;

use lock::Owner;

/// What a journal can hold: anything that is written as RON and read back by itself.
pub trait Record: Serialize + DeserializeOwned {}

impl<E: Serialize + DeserializeOwned> Record for E {}

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
