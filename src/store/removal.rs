//! What a session's folder holds by our hand, and removing it.

use std::io;
use std::path::Path;

use super::disk::{Ground, new_name};
use super::{drafts, journal, lock, pulse, snapshot};

/// Every file that the store makes in a session's folder, but for what it keeps in quarantine. The lock comes last.
pub(super) fn files() -> impl Iterator<Item = std::path::PathBuf> {
    let whole = [journal::FILE, drafts::FILE].into_iter().chain(snapshot::ALL);
    let names = whole.flat_map(|name| [new_name(Path::new(name)), name.into()]);
    names.chain([pulse::FILE.into(), lock::FILE.into()])
}

/// Whether anything of a session lies in the folder `dir`. One that may not be looked at passes: reading it tells why.
pub(super) fn holds_a_session(ground: &Ground, dir: &Path) -> bool {
    match ground.disk.names(dir) {
        Ok(names) => names.iter().any(|name| files().any(|file| file == *name)),
        Err(error) => !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory),
    }
}

/// Removes a folder that was made for a session which then did not fit there.
pub(super) fn remove_if_empty(ground: &Ground, dir: &Path) {
    let session = |name: &std::path::PathBuf| *name != Path::new(lock::FILE);
    if ground.disk.names(dir).is_ok_and(|names| !names.iter().any(session)) {
        remove_refuge(ground, dir);
    }
}

/// Removes the session that lies in a refuge, now that all of it is in its own folder. What is not of the store, such as
/// outputs, stays, and so does what is in quarantine.
pub(super) fn remove_refuge(ground: &Ground, dir: &Path) {
    for name in files() {
        match ground.disk.remove(&dir.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return,
            Ok(()) | Err(_) => {}
        }
    }
    // It stays where something else is in it.
    let _ = ground.disk.remove_folder(dir);
}
