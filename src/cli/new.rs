//! `verdiverksted new FILE.ron [--from NAME]`: writes a workshop to edit.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::pages::Page;
use super::{Outcome, Trouble, say_path};
use crate::text::{self, printable};
use crate::workshop::builtin::{self, Builtin};

pub(super) const PAGE: Page = Page {
    about: &["Every field is explained in the file itself. Change the texts, check it, and run it."],
    examples: &[(
        "verdiverksted new our-values.ron --from school-team",
        "Start from the English one for a school's team",
    )],
};

/// What `new` can be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The file to write; it must not be there yet
    #[arg(value_name = "FILE.ron")]
    file: PathBuf,
    /// The built-in workshop to start from: siljan, sjukehuspost or school-team
    #[arg(long, value_name = "NAME", default_value = builtin::DEFAULT)]
    from: String,
}

/// Writes a workshop to edit, and prints its path.
///
/// # Errors
/// As [`new`].
pub fn run(arguments: &Arguments) -> Outcome {
    let file = new(&arguments.file, &arguments.from).map_err(|error| Trouble::new(&error, error.hint()))?;
    say_path(&file);
    Ok(())
}

/// Why no workshop was written.
#[derive(Debug, thiserror::Error)]
pub enum NewError {
    /// There is something of that name already.
    #[error("{} is there already, and was left as it is", text::path(.0))]
    Exists(PathBuf),
    /// There is no built-in workshop of that name.
    #[error("there is no built-in workshop {:?}", printable(.0))]
    UnknownName(String),
    /// The file could not be written.
    #[error("cannot write {}: {source}", text::path(path))]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl NewError {
    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Exists(_) => "choose another name, or move that file away first".to_owned(),
            Self::UnknownName(_) => format!("write --from and one of these names: {}", names()),
            Self::Io { source, .. } if source.kind() == io::ErrorKind::NotFound => {
                "look at whether the folder is there, and make it first if it is not".to_owned()
            }
            Self::Io { .. } => "look at whether you may write in that folder, and whether its disk is full".to_owned(),
        }
    }
}

/// Writes the built-in workshop called `from`, with the comments that explain it, to `file`, and gives the file back.
///
/// A file that is there is never touched.
///
/// # Errors
/// [`NewError`], each with a [hint](NewError::hint). When it comes, nothing of the new file is left behind.
pub fn new(file: &Path, from: &str) -> Result<PathBuf, NewError> {
    let builtin = builtin::find(from).ok_or_else(|| NewError::UnknownName(from.to_owned()))?;
    place(file, builtin.text, false)?;
    Ok(file.to_owned())
}

/// Makes a folder, and those that it lies in, where they are not there.
///
/// # Errors
/// [`NewError::Io`].
pub(super) fn make_folder(folder: &Path) -> Result<(), NewError> {
    fs::create_dir_all(folder).map_err(|source| NewError::Io { path: folder.to_owned(), source })
}

/// Writes a file that a person edits. One that is there is left as it is, unless it is `over`-written:
/// then it is there whole, before or after.
///
/// # Errors
/// [`NewError`]. When it comes, nothing of the new file is left behind.
pub(super) fn place(file: &Path, text: &str, over: bool) -> Result<(), NewError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::AlreadyExists => NewError::Exists(file.to_owned()),
        _ => NewError::Io { path: file.to_owned(), source },
    };
    let beside = if over { file.with_extension("new") } else { file.to_owned() };
    let mut new = OpenOptions::new().write(true).create_new(true).open(&beside).map_err(failed)?;
    let written = new.write_all(text.as_bytes()).and_then(|()| new.sync_all());
    drop(new);
    let placed = written.and_then(|()| if over { fs::rename(&beside, file) } else { Ok(()) });
    placed.map_err(|source| {
        // Half a file helps nobody; should it stay all the same, a check says what it lacks.
        drop(fs::remove_file(&beside));
        failed(source)
    })
}

/// The names to start from.
fn names() -> String {
    builtin::ALL.iter().map(|Builtin { name, .. }| *name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::read::read_file;

    #[test]
    fn every_new_workshop_is_clean_and_says_what_its_source_says() {
        let folder = tempfile::tempdir().expect("a folder");
        for builtin in builtin::ALL {
            let file = folder.path().join(format!("{}.ron", builtin.name));
            assert_eq!(new(&file, builtin.name).expect("written"), file);
            assert_eq!(read_file(&file).expect("clean"), builtin.parse().expect("clean"));
        }
    }

    #[test]
    fn what_is_there_is_left_as_it_is() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("mine.ron");
        fs::write(&file, "mine").expect("written");
        let error = new(&file, builtin::DEFAULT).expect_err("it is there");
        assert!(matches!(error, NewError::Exists(_)), "{error}");
        assert_eq!(fs::read_to_string(&file).expect("read"), "mine");
        assert!(matches!(new(folder.path(), builtin::DEFAULT), Err(NewError::Exists(_))), "also a folder");
    }

    #[test]
    fn what_cannot_be_written_says_why_and_what_to_do() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("nowhere").join("mine.ron");
        let error = new(&file, builtin::DEFAULT).expect_err("no such folder");
        assert!(error.hint().contains("folder"), "{}", error.hint());
        let error = new(&folder.path().join("mine.ron"), "si\u{1b}ljan").expect_err("no such name");
        assert_eq!(error.to_string(), "there is no built-in workshop \"siljan\"");
        assert_eq!(error.hint(), "write --from and one of these names: siljan, sjukehuspost, school-team");
        assert!(!folder.path().join("mine.ron").exists());
    }
}
