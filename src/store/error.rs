//! What can go wrong with a session on disk, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

use crate::text::{self, printable};

/// Why a session could not be made or opened. Nothing that was said in one was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no session at this place.
    #[error("{} is not a session: a session is a folder with a file called \"journal\"", shown(path))]
    NotASession {
        /// The place that was looked at.
        path: PathBuf,
    },
    /// The session stopped before its first event was saved.
    #[error("{} is a session that never began: its journal holds no whole event", shown(path))]
    Empty {
        /// The journal.
        path: PathBuf,
    },
    /// The journal is larger than a session can be.
    #[error("{} is {bytes} bytes, and a journal has at most {most}", shown(path))]
    TooLarge {
        /// The journal.
        path: PathBuf,
        /// Its size.
        bytes: u64,
        /// The largest size that is read.
        most: u64,
    },
    /// A newer version of the program wrote it.
    #[error("{}:{line}: written by a newer version of this program (journal format {version})", shown(path))]
    Newer {
        /// The journal.
        path: PathBuf,
        /// The first line of the newer format, from 1.
        line: usize,
        /// The format's number.
        version: u32,
    },
    /// A line is damaged, and so is every copy of what it told.
    #[error("{}:{line}: the journal is damaged: {flaw}", shown(path))]
    Damaged {
        /// The journal.
        path: PathBuf,
        /// The first damaged line, from 1.
        line: usize,
        /// What is wrong with it.
        flaw: Flaw,
    },
    /// Its files are damaged or not complete, and what is asked for needs a whole session.
    #[error("{}: the session is damaged on disk, and it is not mended yet", shown(path))]
    ToMend {
        /// The session's folder.
        path: PathBuf,
    },
    /// A line is whole, yet its event means nothing to this version of the program.
    // What stands there is not quoted: it is what was said in the room.
    #[error(
        "{}:{line}: an event that this version of the program does not know (from character {column} of it)",
        shown(path)
    )]
    Unknown {
        /// The journal.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// Where in the event it is not known, in characters from 1.
        column: usize,
    },
    /// Another program took the new session before it was set up.
    #[error("{} is in use by another program", shown(path))]
    Taken {
        /// The session's folder.
        path: PathBuf,
    },
    /// Every name for a new session is taken.
    #[error("no free name for a new session in {}", shown(path))]
    NoFreeName {
        /// The folder that the session was to lie in.
        path: PathBuf,
    },
    /// The system refused to read.
    #[error("cannot read {}: {source}", shown(path))]
    Read {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The system refused to write.
    #[error("cannot write {}: {failure}", shown(path))]
    Write {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        failure: Failure,
    },
}

/// What is wrong with a line of a journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// It does not have the parts of a frame.
    #[error("this line is not a frame")]
    NotAFrame,
    /// A newer version of the program wrote it.
    #[error("this line is of journal format {0}")]
    Newer(u32),
    /// The event is shorter or longer than the frame says.
    #[error("this line has not the length that it states")]
    Length,
    /// The checksum is of other bytes.
    #[error("this line's checksum does not match")]
    Checksum,
    /// The frame is whole, but it is not the next one.
    #[error("event {expected} should stand here, not event {found}")]
    Order {
        /// The number that should stand here.
        expected: u64,
        /// The number that does.
        found: u64,
    },
}

/// A refusal of the system that can be kept, copied and told again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text}")]
pub struct Failure {
    /// What kind of refusal it is, to choose words by.
    pub kind: io::ErrorKind,
    /// What the system said.
    pub text: String,
}

impl Failure {
    /// A refusal in our own words.
    pub(super) fn new(kind: io::ErrorKind, text: &str) -> Self {
        Self { kind, text: printable(text) }
    }

    /// One sentence on what to do about it.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        hint_for(self.kind)
    }

    /// Whether the disk is full, or one's share of it.
    #[must_use]
    pub fn is_want_of_room(&self) -> bool {
        matches!(self.kind, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::new(error.kind(), &error.to_string())
    }
}

impl StoreError {
    /// The error for a file or folder that cannot be written.
    pub(super) fn write(path: &Path, failure: impl Into<Failure>) -> Self {
        Self::Write { path: path.to_owned(), failure: failure.into() }
    }

    /// The error for a file or folder that cannot be read.
    pub(super) fn read(path: &Path, source: io::Error) -> Self {
        Self::Read { path: path.to_owned(), source }
    }

    /// The file or folder that it is about.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::NotASession { path }
            | Self::Empty { path }
            | Self::TooLarge { path, .. }
            | Self::Newer { path, .. }
            | Self::Damaged { path, .. }
            | Self::Unknown { path, .. }
            | Self::ToMend { path }
            | Self::Taken { path }
            | Self::NoFreeName { path }
            | Self::Read { path, .. }
            | Self::Write { path, .. } => path,
        }
    }

    /// One sentence on what to do about it.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NotASession { .. } => "`verdiverksted sessions` lists the sessions that there are",
            Self::Empty { .. } => "nothing was said in it: start a new session",
            Self::TooLarge { .. } => "see that the file called \"journal\" is the session's own",
            Self::Newer { .. } | Self::Unknown { .. } => {
                "open it with the version of the program that wrote it, or a newer one; nothing was changed"
            }
            Self::Damaged { .. } => {
                "nothing was changed: keep a copy of the whole folder before anything else is tried"
            }
            Self::ToMend { .. } => "open it once with `verdiverksted run`: that mends it",
            Self::Taken { .. } => "close the other program and try again",
            Self::NoFreeName { .. } => "name another folder with --dir",
            Self::Read { source, .. } => hint_for(source.kind()),
            Self::Write { failure, .. } => failure.hint(),
        }
    }
}

/// What to do about a refusal of the system.
fn hint_for(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::NotFound => "see that the folder is there and that its name is spelled right",
        io::ErrorKind::PermissionDenied => "see that you may read and write the folder, or name another with --dir",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "the disk is full: make room, or name a folder on another disk with --dir"
        }
        io::ErrorKind::ReadOnlyFilesystem => "this disk cannot be written: name a folder on another with --dir",
        io::ErrorKind::FileTooLarge => "the file may not grow: end this session and start a new one",
        _ => "name a folder on another disk with --dir, and see to this one",
    }
}

/// A path that is safe to print.
fn shown(path: &Path) -> String {
    text::path(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hostile_path_steers_no_terminal() {
        let error = StoreError::NotASession { path: PathBuf::from("a\u{1b}[31m\u{202e}b") };
        assert!(!error.to_string().contains(['\u{1b}', '\u{202e}']), "{error}");
        assert!(!error.hint().is_empty());
    }
}
