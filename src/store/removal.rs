//! What a session's folder holds by our hand, and removing the session from a folder where it only stayed for a while.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Ground, new_name};
use super::{curtain, drafts, journal, lock, pulse, snapshot};

/// What a file that the store makes in a session's folder has in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// The session itself.
    Session,
    /// A copy of all of it, to bring it back from.
    Copy,
    /// What is typed and not yet said.
    Typed,
    /// No words.
    Nothing,
}

/// Every file that the store makes in a session's folder, but for what it keeps in quarantine, in the order in which they are
/// removed: while there is a journal there is a session that can be named, and the lock comes last.
pub(super) fn files() -> impl Iterator<Item = (PathBuf, Holds)> {
    let copies = snapshot::ALL.into_iter().map(|name| (name, Holds::Copy));
    let others = [
        (drafts::FILE, Holds::Typed),
        (pulse::FILE, Holds::Nothing),
        (curtain::FILE, Holds::Nothing),
        (journal::FILE, Holds::Session),
    ];
    let whole = copies.chain(others).chain([(lock::FILE, Holds::Nothing)]);
    whole.flat_map(|(name, holds)| [new_name(Path::new(name)), PathBuf::from(name)].map(|name| (name, holds)))
}

/// Whether anything of a session lies in the folder `dir`. One that may not be looked at passes: reading it tells why.
pub(super) fn holds_a_session(ground: &Ground, dir: &Path) -> bool {
    match ground.disk.names(dir) {
        Ok(names) => names.iter().any(|name| files().any(|(file, _)| file == *name)),
        Err(error) => !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory),
    }
}

/// Whether the folder `dir` was made for a session that never began in it: there is nothing but a lock that nobody holds and a
/// journal without a byte.
pub(super) fn never_began(ground: &Ground, dir: &Path) -> bool {
    let is_bare = |name: &PathBuf| {
        let lock = *name == Path::new(lock::FILE) && !ground.disk.is_locked(&dir.join(name));
        let journal =
            *name == Path::new(journal::FILE) && ground.disk.size(&dir.join(name)).is_ok_and(|size| size == 0);
        lock || journal
    };
    ground.disk.names(dir).is_ok_and(|names| names.iter().all(is_bare))
}

/// Removes a folder that was made for a session which then did not fit there.
pub(super) fn remove_if_empty(ground: &Ground, dir: &Path) {
    if never_began(ground, dir) {
        remove_refuge(ground, dir);
    }
}

/// Removes the session that lies in a refuge, now that all of it is in its own folder. What is not of the store, such as
/// outputs, stays, and so does what is in quarantine.
pub(super) fn remove_refuge(ground: &Ground, dir: &Path) {
    for (name, _) in files() {
        match ground.disk.remove(&dir.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return,
            Ok(()) | Err(_) => {}
        }
    }
    // It stays where something else is in it.
    let _ = ground.disk.remove_folder(dir);
}
