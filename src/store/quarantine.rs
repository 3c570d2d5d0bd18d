//! Where damage is kept: what is cut off a journal, and what is no longer what it was written as. It is deleted only when
//! somebody is to be [forgotten](super::forget).

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Ground, How};

/// The folder's name in a session's folder. It is made when it is first needed.
pub const FOLDER: &str = "quarantine";

/// How many times one name may be taken before we give up.
const MOST_NAMES: u32 = 1000;

/// Keeps a copy of `bytes` under a name that begins with `name`, and gives the file they lie in. They are on disk when this
/// comes back.
pub(super) fn keep(ground: &Ground, dir: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    let folder = dir.join(FOLDER);
    ground.make_folders(&folder)?;
    for path in names(&folder, name) {
        let kept = ground.disk.open(&path, How::New).and_then(|mut file| {
            file.write(bytes)?;
            file.sync()
        });
        match kept {
            Ok(()) => return ground.disk.sync_folder(&folder).map(|()| path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(full())
}

/// Moves the file `path` here, and gives its new name.
pub(super) fn put(ground: &Ground, dir: &Path, path: &Path) -> io::Result<PathBuf> {
    let folder = dir.join(FOLDER);
    ground.make_folders(&folder)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let taken = ground.disk.names(&folder)?;
    let is_free = |new: &PathBuf| !taken.iter().any(|name| new.file_name() == Some(name.as_os_str()));
    let new = names(&folder, &name).find(is_free).ok_or_else(full)?;
    ground.disk.rename(path, &new)?;
    ground.disk.sync_folder(&folder)?;
    ground.disk.sync_folder(dir)?;
    Ok(new)
}

fn names(folder: &Path, name: &str) -> impl Iterator<Item = PathBuf> {
    let numbered = (2..MOST_NAMES).map(move |number| format!("{name}-{number}"));
    std::iter::once(name.to_owned()).chain(numbered).map(|name| folder.join(name))
}

fn full() -> io::Error {
    io::Error::new(io::ErrorKind::AlreadyExists, "the quarantine is full")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_kept_is_overwritten() {
        let temp = tempfile::tempdir().expect("a folder");
        let ground = Ground::system();
        let first = keep(&ground, temp.path(), "journal", b"one").expect("kept");
        let second = keep(&ground, temp.path(), "journal", b"two").expect("kept");
        std::fs::write(temp.path().join("journal"), "three").expect("written");
        let third = put(&ground, temp.path(), &temp.path().join("journal")).expect("moved");
        assert_eq!(first, temp.path().join("quarantine/journal"));
        let kept = [first, second, third].map(|path| std::fs::read_to_string(path).expect("read"));
        assert_eq!(kept, ["one", "two", "three"]);
        assert!(!temp.path().join("journal").exists());
    }
}
