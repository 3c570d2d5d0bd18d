//! One writer at a time: the lock of a session.
//!
//! The lock is the system's, on a file of its own, so it goes when its holder dies, and no file that is ever renamed or
//! cut is locked. What stands in the file tells a person who holds it; nothing depends on it.

use std::fs::{File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;

use super::rights;
use crate::clock::{self, Time};

/// The lock's name in a session's folder.
pub const FILE: &str = "lock";

/// The right to write a session. It ends when this is dropped, or the program dies.
#[derive(Debug)]
pub struct Lock {
    /// Open for as long as the lock is held.
    _file: File,
}

/// Who got the lock.
#[derive(Debug)]
pub enum Taken {
    /// We did.
    Ours(Lock),
    /// Another program has it: who, if that can be read.
    Elsewhere(Option<Owner>),
}

/// A program that holds a lock, as it tells of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owner {
    /// Its process id.
    pub process: u32,
    /// When it took the lock.
    pub since: Time,
}

impl Lock {
    /// Tries to take the lock of a session's folder, without waiting.
    ///
    /// # Errors
    /// When the file cannot be made, opened or locked, as on a disk that cannot be written.
    pub fn take(dir: &Path) -> io::Result<Taken> {
        let path = dir.join(FILE);
        let mut file = rights::private().read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => {
                // For information only, so a full disk is no reason to stop here.
                let _ = introduce(&mut file);
                Ok(Taken::Ours(Self { _file: file }))
            }
            Err(TryLockError::WouldBlock) => Ok(Taken::Elsewhere(owner(&file))),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

/// Whether a program writes the session in `dir` right now, as far as the system tells. Nothing is made or changed for it.
#[must_use]
pub fn is_held(dir: &Path) -> bool {
    let Ok(file) = File::open(dir.join(FILE)) else { return false };
    matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
}

/// Writes who we are into the lock.
fn introduce(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "process {} since {}", std::process::id(), clock::now().0)
}

/// Who holds the lock, if it can be read: on some systems a locked file cannot.
fn owner(file: &File) -> Option<Owner> {
    let mut text = String::new();
    file.take(100).read_to_string(&mut text).ok()?;
    let (process, since) = text.strip_prefix("process ")?.trim_end().split_once(" since ")?;
    Some(Owner { process: process.parse().ok()?, since: Time(since.parse().ok()?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_held_once_and_let_go() {
        let temp = tempfile::tempdir().expect("a folder");
        let first = Lock::take(temp.path()).expect("a lock");
        assert!(matches!(first, Taken::Ours(_)));
        let Taken::Elsewhere(owner) = Lock::take(temp.path()).expect("no error") else { panic!("held twice") };
        // Windows lets nobody read a locked file.
        assert_eq!(owner.map(|owner| owner.process), cfg!(not(windows)).then(std::process::id));
        assert!(is_held(temp.path()));
        drop(first);
        assert!(!is_held(temp.path()));
        assert!(matches!(Lock::take(temp.path()), Ok(Taken::Ours(_))));
        assert!(!is_held(&temp.path().join("nowhere")));
    }

    #[test]
    fn garbage_in_the_lock_is_nobody() {
        let temp = tempfile::tempdir().expect("a folder");
        let _lock = Lock::take(temp.path()).expect("a lock");
        for garbage in [&b""[..], b"process", b"process x since y", b"\xff\xfe", &[b'9'; 500]] {
            std::fs::write(temp.path().join(FILE), garbage).expect("written");
            assert!(matches!(Lock::take(temp.path()), Ok(Taken::Elsewhere(None))), "{garbage:?}");
        }
    }
}
