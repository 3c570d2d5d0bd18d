//! What differs between systems: who may read a session, and how a new name is made to last.
//!
//! On Unix a session's folder is 0700 and its files 0600, because the room talks about children and families. Elsewhere
//! the person's own data folder has to be enough.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;

/// Options that create files for the owner only.
pub(super) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    system::owner_only(&mut options);
    options
}

/// Makes one new folder for the owner only; an error when something of that name is there.
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    system::make_folder(path)
}

/// Makes `path` and every folder above it that is missing, each for the owner only, so that all survive a power cut.
pub(super) fn make_folders(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let parent = above(path);
    make_folders(parent)?;
    match make_folder(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) => Err(error),
        Ok(()) => sync_folder(parent),
    }
}

/// Makes the names in a folder survive a power cut: a new file's bytes are of no use when its name is gone.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    system::sync_folder(path)
}

/// The folder that `path` lies in; of a bare name, the current one.
pub(super) fn above(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        Some(_) | None => Path::new("."),
    }
}

/// Opens a plain file for reading, and gives its size in bytes. A pipe or a device is refused: reading
/// one could last forever.
pub(super) fn open_plain(path: &Path) -> io::Result<(File, u64)> {
    let about = path.metadata()?;
    if about.is_file() {
        Ok((File::open(path)?, about.len()))
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file"))
    }
}

#[cfg(unix)]
mod system {
    use std::fs::{DirBuilder, File, OpenOptions};
    use std::io;
    use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
    use std::path::Path;

    pub(super) fn owner_only(options: &mut OpenOptions) {
        options.mode(0o600);
    }

    pub(super) fn make_folder(path: &Path) -> io::Result<()> {
        DirBuilder::new().mode(0o700).create(path)
    }

    /// Some file systems (network shares, mostly) cannot sync a folder and say so; there is nothing more to do there.
    pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
        match File::open(path)?.sync_all() {
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            done => done,
        }
    }
}

#[cfg(not(unix))]
mod system {
    use std::fs::{self, OpenOptions};
    use std::io;
    use std::path::Path;

    pub(super) fn owner_only(_options: &mut OpenOptions) {}

    pub(super) fn make_folder(path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    pub(super) fn sync_folder(_path: &Path) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_are_made_all_the_way_and_twice_is_once() {
        let temp = tempfile::tempdir().expect("a folder");
        let deep = temp.path().join("a/b/c");
        make_folders(&deep).expect("made");
        make_folders(&deep).expect("is there");
        assert!(deep.is_dir());
        std::fs::write(temp.path().join("file"), "x").expect("written");
        assert!(make_folders(&temp.path().join("file/below")).is_err());
    }

    #[test]
    fn a_folder_is_no_plain_file() {
        let temp = tempfile::tempdir().expect("a folder");
        assert!(open_plain(temp.path()).is_err());
    }
}
