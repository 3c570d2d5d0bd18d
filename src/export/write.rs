//! Outputs reach the disk whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::text;
use tempfile::{Builder, NamedTempFile};

/// Why an output was not made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The folder is not there and cannot be made.
    #[error("the folder {} cannot be made: {source}", text::path(path))]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The file cannot be written; a file that was there before is as it was.
    #[error("{} cannot be written: {source}", text::path(path))]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Where the file should be there is a link to another place.
    #[error("{} is a link to another place, so nothing was written", text::path(path))]
    Link {
        /// The link.
        path: PathBuf,
    },
    /// The organiser's own template cannot be used.
    #[error("{message}")]
    Template {
        /// What is wrong with it, a line for each mistake, with its place.
        message: String,
    },
    /// The typesetter did not take the poster. A fault of the program, as no text should lead here.
    #[error("the poster cannot be typeset: {message}")]
    Typeset {
        /// What the typesetter said.
        message: String,
    },
}

impl ExportError {
    /// What to do about it, in one line.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Folder { .. } => "name a folder that you may write in, with --out DIR",
            Self::Write { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "make room on the disk, and export again",
                io::ErrorKind::PermissionDenied => {
                    "close the file if it is open, or name another folder with --out DIR"
                }
                _ => "name another folder with --out DIR, and export again",
            },
            Self::Link { .. } => "remove the link, or name another folder with --out DIR",
            Self::Template { .. } => "mend the template, or export without it",
            Self::Typeset { .. } => "the words are safe: export md or json, and report this",
        }
    }
}

/// Makes `dir` unless it is there.
///
/// # Errors
/// [`ExportError::Folder`].
pub fn folder(dir: &Path) -> Result<(), ExportError> {
    fs::create_dir_all(dir).map_err(|source| ExportError::Folder { path: dir.to_owned(), source })
}

/// Writes `bytes` as the file `name` in `dir`, through a temporary file in the same folder that takes its place when it
/// is safely on the disk. A file that was there before stays as it was until then.
///
/// # Errors
/// [`ExportError::Link`] where `name` is a symbolic link, [`ExportError::Write`] for all else.
pub fn write(dir: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, ExportError> {
    let path = dir.join(name);
    if fs::symlink_metadata(&path).is_ok_and(|there| there.is_symlink()) {
        return Err(ExportError::Link { path });
    }
    match replace(dir, &path, bytes) {
        Ok(()) => Ok(path),
        Err(source) => Err(ExportError::Write { path, source }),
    }
}

fn replace(dir: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut temporary = temporary(dir)?;
    temporary.write_all(bytes)?;
    temporary.as_file().sync_all()?;
    temporary.persist(path).map_err(|error| error.error)?;
    sync_folder(dir)
}

/// A file that others may read, as far as the user's mask lets them: a poster is made to be passed on.
fn temporary(dir: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".verdiplakat-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(dir)
}

/// The rename itself is on the disk when the folder is. Only Unix can open a folder.
fn sync_folder(dir: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(dir)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(dir: &Path) -> Vec<String> {
        let entries = fs::read_dir(dir).expect("the folder is there");
        let mut names: Vec<_> =
            entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_whole() {
        let dir = tempfile::tempdir().expect("a folder");
        let deep = dir.path().join("a/b");
        folder(&deep).expect("it is made");
        folder(&deep).expect("it may be there");
        for bytes in [&b"first"[..], b"2"] {
            let path = write(&deep, "poster.md", bytes).expect("it is written");
            assert_eq!(fs::read(path).expect("it is there"), bytes);
        }
        assert_eq!(names(&deep), ["poster.md"], "nothing temporary is left");
    }

    #[test]
    fn a_failed_write_leaves_what_was_there() {
        let dir = tempfile::tempdir().expect("a folder");
        let taken = dir.path().join("poster.md");
        fs::create_dir(&taken).expect("a folder in the way");
        fs::write(taken.join("old"), "old").expect("a file in it");
        let error = write(dir.path(), "poster.md", b"new").expect_err("a folder is in the way");
        assert!(matches!(error, ExportError::Write { .. }), "{error}");
        assert_eq!(fs::read(taken.join("old")).expect("it is there"), b"old");
        assert_eq!(names(dir.path()), ["poster.md"], "nothing temporary is left");
        let file = dir.path().join("file");
        fs::write(&file, "").expect("a file");
        let error = folder(&file.join("sub")).expect_err("a file is no folder");
        assert!(error.to_string().contains("sub") && error.hint().contains("--out"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let dir = tempfile::tempdir().expect("a folder");
        let elsewhere = dir.path().join("elsewhere");
        fs::write(&elsewhere, "theirs").expect("a file");
        for target in [elsewhere.clone(), dir.path().join("nowhere")] {
            let link = dir.path().join("poster.md");
            symlink(target, &link).expect("a link");
            let error = write(dir.path(), "poster.md", b"ours").expect_err("it is a link");
            assert!(matches!(error, ExportError::Link { .. }), "{error}");
            fs::remove_file(link).expect("the link is there");
        }
        assert_eq!(fs::read(&elsewhere).expect("it is there"), b"theirs");
        assert_eq!(names(dir.path()), ["elsewhere"]);
        let path = write(dir.path(), "poster.md", b"ours").expect("no link any more");
        let mode = fs::metadata(path).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o400, 0o400);
    }
}
