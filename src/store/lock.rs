//! One writer at a time: the lock of a session.
//!
//! The lock is the system's, on a file of its own, so it goes when its holder dies, and no file that is ever renamed or
//! cut is locked. What stands in the file tells a person who holds it; nothing depends on it.

use std::io;
use std::path::Path;

use super::disk::{Grip, Ground, Hold};
use crate::clock::{self, Time};

/// The lock's name in a session's folder.
pub const FILE: &str = "lock";

/// The right to write a session. It ends when this is dropped, or the program dies.
#[derive(Debug)]
pub struct Lock {
    /// Nothing on a disk that has no locks.
    held: Option<Box<dyn Hold>>,
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
    /// Tries to take the lock of a session's folder, without waiting. On a disk that has no locks, as some network drives,
    /// we go on without one.
    ///
    /// # Errors
    /// When the file cannot be made, opened or locked, as on a disk that cannot be written.
    pub fn take(ground: &Ground, dir: &Path) -> io::Result<Taken> {
        let owner = format!("process {} since {}\n", std::process::id(), clock::now().0);
        match ground.disk.lock(&dir.join(FILE), &owner) {
            Ok(Grip::Ours(held)) => Ok(Taken::Ours(Self { held: Some(held) })),
            Ok(Grip::Elsewhere(text)) => Ok(Taken::Elsewhere(owner_in(&text))),
            Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(Taken::Ours(Self { held: None })),
            Err(error) => Err(error),
        }
    }

    /// Whether it keeps others out.
    #[must_use]
    pub fn keeps_others_out(&self) -> bool {
        self.held.is_some()
    }
}

/// Whether a program writes the session in `dir` right now, as far as the system tells. Nothing is made or changed for it.
#[must_use]
pub fn is_held(dir: &Path) -> bool {
    Ground::system().disk.is_locked(&dir.join(FILE))
}

/// Who holds the lock, by what is written in it.
fn owner_in(text: &str) -> Option<Owner> {
    let (process, since) = text.strip_prefix("process ")?.trim_end().split_once(" since ")?;
    Some(Owner { process: process.parse().ok()?, since: Time(since.parse().ok()?) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_held_once_and_let_go() {
        let temp = tempfile::tempdir().expect("a folder");
        let ground = Ground::system();
        let first = Lock::take(&ground, temp.path()).expect("a lock");
        assert!(matches!(&first, Taken::Ours(lock) if lock.keeps_others_out()));
        let Taken::Elsewhere(owner) = Lock::take(&ground, temp.path()).expect("no error") else { panic!("held twice") };
        // Windows lets nobody read a locked file.
        assert_eq!(owner.map(|owner| owner.process), cfg!(not(windows)).then(std::process::id));
        assert!(is_held(temp.path()));
        drop(first);
        assert!(!is_held(temp.path()));
        assert!(matches!(Lock::take(&ground, temp.path()), Ok(Taken::Ours(_))));
        assert!(!is_held(&temp.path().join("nowhere")));
    }

    #[test]
    fn garbage_in_the_lock_is_nobody() {
        let temp = tempfile::tempdir().expect("a folder");
        let ground = Ground::system();
        let _lock = Lock::take(&ground, temp.path()).expect("a lock");
        for garbage in [&b""[..], b"process", b"process x since y", b"\xff\xfe", &[b'9'; 500]] {
            std::fs::write(temp.path().join(FILE), garbage).expect("written");
            assert!(matches!(Lock::take(&ground, temp.path()), Ok(Taken::Elsewhere(None))), "{garbage:?}");
        }
    }
}
