//! What a person should know of a session's state on disk.

use std::fmt;
use std::path::PathBuf;

use super::contents::Health;
use super::error::Failure;
use super::lock::Owner;
use crate::text::printable;

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
    /// The files were damaged or incomplete. What could be recovered was.
    Recovered {
        /// What was found.
        health: Health,
        /// The file in quarantine that the journal was copied to as it was; nothing when the session is only read and all
        /// lies where it was, or when the journal was only too short.
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
    /// The disk has no locks, as some network drives: nothing keeps a second program out.
    NoLock,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Torn { bytes, .. } => write!(f, "the last write was interrupted: {bytes} bytes of it are left"),
            Self::Recovered { health, .. } => health.fmt(f),
            Self::OpenElsewhere { .. } => f.write_str("another program has it open"),
            Self::NotWritable { failure } => write!(f, "it can only be read: {failure}"),
            Self::NoLock => f.write_str("its disk has no locks, so nothing keeps a second program out"),
        }
    }
}

impl fmt::Display for Health {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.damage {
            Some((line, flaw)) => write!(f, "the journal is damaged (line {line}: {flaw})")?,
            None => f.write_str("the journal is not complete")?,
        }
        if self.from_snapshots > 0 {
            write!(f, "; snapshots have {} events that it lacks", self.from_snapshots)?;
        }
        if let Some((count, dir)) = &self.from_refuge {
            write!(f, "; {} has {count} more", printable(&dir.to_string_lossy()))?;
        }
        match self.lost {
            0 => f.write_str("; nothing is lost"),
            1 => f.write_str("; 1 event is lost"),
            lost => write!(f, "; {lost} events are lost"),
        }
    }
}
