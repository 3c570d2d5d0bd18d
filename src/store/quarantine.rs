//! Where damage is kept: what is cut off a journal lies here, and is deleted only when somebody is to be
//! [forgotten](super::forget).

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::rights;

/// The folder's name in a session's folder. It is made when it is first needed.
pub const FOLDER: &str = "quarantine";

/// How many times one name may be taken before we give up.
const MOST_NAMES: u32 = 1000;

/// Keeps the torn bytes that stood where event `seq` should, and gives the file they lie in. They are on disk when this
/// comes back.
pub(super) fn keep(dir: &Path, seq: u64, torn: &[u8]) -> io::Result<PathBuf> {
    let folder = dir.join(FOLDER);
    rights::make_folders(&folder)?;
    let name = format!("event-{seq}-{}-bytes", torn.len());
    for number in 1..MOST_NAMES {
        let path = folder.join(if number == 1 { name.clone() } else { format!("{name}-{number}") });
        match write_new(&path, torn) {
            Ok(()) => return rights::sync_folder(&folder).map(|()| path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::new(io::ErrorKind::AlreadyExists, "the quarantine is full"))
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = rights::private().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_kept_is_overwritten() {
        let temp = tempfile::tempdir().expect("a folder");
        let first = keep(temp.path(), 7, b"one").expect("kept");
        let second = keep(temp.path(), 7, b"two").expect("kept");
        assert_eq!(first, temp.path().join("quarantine/event-7-3-bytes"));
        assert_eq!(std::fs::read(first).expect("read"), b"one");
        assert_eq!(std::fs::read(second).expect("read"), b"two");
    }
}
