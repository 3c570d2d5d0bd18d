//! Outputs reach the disk whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::options::Others;
use super::own::{self, Mark, Own};
use crate::text;
use tempfile::{Builder, NamedTempFile};

/// How many files of others one output may find in its way.
const MOST_BESIDE: usize = 99;

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
    /// Where the file should be there is one that no export made, or that was changed since.
    #[error("{} was not made by this program or was changed since, and was left as it is", text::path(path))]
    Theirs {
        /// The file.
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
            Self::Theirs { .. } => {
                "move it away, name another folder with --out DIR, or let `export` replace it with --force"
            }
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
/// is safely on the disk. A file that was there before stays as it was until then; one that no export made, or that was
/// changed since, is treated as `others` says. The file that was written.
///
/// A link is never followed: one that is there is refused, and one that is put there meanwhile is replaced itself.
///
/// # Errors
/// [`ExportError::Link`] where `name` is a symbolic link, [`ExportError::Theirs`] for a file of somebody else's,
/// [`ExportError::Write`] for all else.
pub fn write(dir: &Path, name: &str, bytes: &[u8], others: Others) -> Result<PathBuf, ExportError> {
    let (own, new) = (Own::read(dir), Mark::of(bytes));
    let (name, old) = match (place(dir, name, &own, new)?, others) {
        (Lies::Ours(mark), _) => (name.to_owned(), Some(mark)),
        (Lies::Nothing, _) | (Lies::Theirs, Others::Replace) => (name.to_owned(), None),
        (Lies::Theirs, Others::Refuse) => return Err(ExportError::Theirs { path: dir.join(name) }),
        (Lies::Theirs, Others::Beside) => beside(dir, name, &own, new)?,
    };
    let path = dir.join(&name);
    // First what may be replaced, then the file: whatever comes between them, the file is known again.
    let told = replace(dir, &dir.join(own::FILE), own.with(&name, old, new).text().as_bytes());
    match told.and_then(|()| replace(dir, &path, bytes)) {
        Ok(()) => Ok(path),
        Err(source) => Err(ExportError::Write { path, source }),
    }
}

/// What lies where a file is to be written.
enum Lies {
    Nothing,
    /// A file that an export wrote, or the same as is to be written.
    Ours(Mark),
    /// Another file.
    Theirs,
}

fn place(dir: &Path, name: &str, own: &Own, new: Mark) -> Result<Lies, ExportError> {
    let path = dir.join(name);
    match fs::symlink_metadata(&path) {
        Ok(there) if there.is_symlink() => Err(ExportError::Link { path }),
        Ok(there) if there.is_file() => Ok(own.recognises(dir, name, new).map_or(Lies::Theirs, Lies::Ours)),
        Ok(_) => Err(ExportError::Write { path, source: io::Error::other("something else of that name lies there") }),
        // What cannot be looked at cannot be written either, and the system says why.
        Err(_) => Ok(Lies::Nothing),
    }
}

/// The first free name beside a file that is not ours, or one that an export took before: `poster-2.pdf`.
fn beside(dir: &Path, name: &str, own: &Own, new: Mark) -> Result<(String, Option<Mark>), ExportError> {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    for number in 2..=MOST_BESIDE {
        let name = format!("{stem}-{number}.{ending}");
        match place(dir, &name, own, new) {
            Ok(Lies::Nothing) => return Ok((name, None)),
            Ok(Lies::Ours(mark)) => return Ok((name, Some(mark))),
            Ok(Lies::Theirs) | Err(_) => {}
        }
    }
    Err(ExportError::Theirs { path: dir.join(name) })
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
            let path = write(&deep, "poster.md", bytes, Others::Refuse).expect("it is written");
            assert_eq!(fs::read(path).expect("it is there"), bytes);
        }
        assert_eq!(names(&deep), [own::FILE, "poster.md"], "nothing temporary is left");
    }

    #[test]
    fn a_failed_write_leaves_what_was_there() {
        let dir = tempfile::tempdir().expect("a folder");
        let taken = dir.path().join("poster.md");
        fs::create_dir(&taken).expect("a folder in the way");
        fs::write(taken.join("old"), "old").expect("a file in it");
        let error = write(dir.path(), "poster.md", b"new", Others::Replace).expect_err("a folder is in the way");
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
            let error = write(dir.path(), "poster.md", b"ours", Others::Replace).expect_err("it is a link");
            assert!(matches!(error, ExportError::Link { .. }), "{error}");
            fs::remove_file(link).expect("the link is there");
        }
        assert_eq!(fs::read(&elsewhere).expect("it is there"), b"theirs");
        assert_eq!(names(dir.path()), ["elsewhere"]);
        let path = write(dir.path(), "poster.md", b"ours", Others::Replace).expect("no link any more");
        let mode = fs::metadata(path).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o400, 0o400);
    }

    #[test]
    fn what_others_made_or_changed_survives() {
        let dir = tempfile::tempdir().expect("a folder");
        let read = |name: &str| fs::read_to_string(dir.path().join(name)).expect("it is there");
        fs::write(dir.path().join("report.md"), "theirs").expect("a file");
        let error = write(dir.path(), "report.md", b"ours", Others::Refuse).expect_err("it is not ours");
        assert!(matches!(error, ExportError::Theirs { .. }) && error.hint().contains("--force"), "{error}");
        for (words, want) in [("ours", "report-2.md"), ("ours again", "report-2.md")] {
            let path = write(dir.path(), "report.md", words.as_bytes(), Others::Beside).expect("it is written beside");
            assert_eq!(path, dir.path().join(want));
        }
        fs::write(dir.path().join("report-2.md"), "ours, changed").expect("a file");
        let path = write(dir.path(), "report.md", b"ours", Others::Beside).expect("it is written beside both");
        assert_eq!(path, dir.path().join("report-3.md"));
        let kept = ["report.md", "report-2.md", "report-3.md"].map(read);
        assert_eq!(kept, ["theirs", "ours, changed", "ours"]);
        write(dir.path(), "report.md", b"replaced", Others::Replace).expect("it was asked for");
        write(dir.path(), "report.md", b"and again", Others::Refuse).expect("it is ours now");
        assert_eq!(read("report.md"), "and again");
    }

    #[test]
    fn the_same_again_is_no_conflict_and_a_damaged_list_makes_all_theirs() {
        let dir = tempfile::tempdir().expect("a folder");
        fs::write(dir.path().join("poster.md"), "the same").expect("a file");
        write(dir.path(), "poster.md", b"the same", Others::Refuse).expect("nothing is lost");
        for damaged in [&b"poster.md"[..], b"\xff\xfe", b"zz 8 poster.md\n1 x poster.md\n"] {
            fs::write(dir.path().join(own::FILE), damaged).expect("a file");
            let error = write(dir.path(), "poster.md", b"new", Others::Refuse).expect_err("nobody knows whose it is");
            assert!(matches!(error, ExportError::Theirs { .. }), "{error}");
        }
    }

    #[test]
    fn a_write_that_was_cut_off_leaves_a_file_that_is_known_again() {
        let dir = tempfile::tempdir().expect("a folder");
        write(dir.path(), "poster.md", b"first", Others::Refuse).expect("it is written");
        // What the list says in the moment before the second takes the first one's place.
        let (first, second) = (Mark::of(b"first"), Mark::of(b"second"));
        let list = Own::read(dir.path()).with("poster.md", Some(first), second);
        fs::write(dir.path().join(own::FILE), list.text()).expect("a file");
        write(dir.path(), "poster.md", b"third", Others::Refuse).expect("the first is ours");
        fs::write(dir.path().join(own::FILE), list.text()).expect("a file");
        fs::write(dir.path().join("poster.md"), "second").expect("a file");
        write(dir.path(), "poster.md", b"third", Others::Refuse).expect("the second is ours");
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_nowhere_and_other_names_of_a_file_keep_what_it_was() {
        use std::os::unix::fs::symlink;
        let (dir, far) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let theirs = far.path().join("theirs");
        fs::write(&theirs, "theirs").expect("a file");
        // The list itself is a link: it is neither read nor written through.
        symlink(&theirs, dir.path().join(own::FILE)).expect("a link");
        let path = write(dir.path(), "poster.md", b"ours", Others::Refuse).expect("it is written");
        // A link that is put in the place of the file just before the rename is replaced itself.
        fs::remove_file(&path).and_then(|()| symlink(&theirs, &path)).expect("a link");
        replace(dir.path(), &path, b"ours").expect("it is written");
        assert!(fs::symlink_metadata(&path).expect("it is there").is_file());
        // A second name for the file is not written through.
        fs::hard_link(&path, far.path().join("second")).expect("a second name");
        write(dir.path(), "poster.md", b"news", Others::Refuse).expect("it is ours");
        assert_eq!(fs::read_to_string(far.path().join("second")).expect("it is there"), "ours");
        assert_eq!(fs::read_to_string(&theirs).expect("it is there"), "theirs");
        // The folder itself may be a link: the person named it.
        let named = far.path().join("named");
        symlink(dir.path(), &named).expect("a link");
        write(&named, "poster.md", b"by its other name", Others::Refuse).expect("it is ours");
        assert_eq!(fs::read_to_string(path).expect("it is there"), "by its other name");
    }
}
