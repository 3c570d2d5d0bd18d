//! `verdiverksted check FILE...`: everything that is wrong, with its place.

use std::fmt;
use std::path::{Path, PathBuf};

use super::pages::Page;
use super::{Outcome, Trouble, say};
use crate::shelf;
use crate::store::folder;
use crate::text;
use crate::workshop::read::{ReadError, read_file};
use crate::workshop::{Exercise, Workshop};

pub(super) const PAGE: Page = Page {
    about: &[
        "Tells everything that is wrong, each with file, line and column, and what to write instead. A session is read and never \
         changed: its damage is told, and mended when it is opened.",
    ],
    examples: &[("verdiverksted check ours.ron", "A workshop"), ("verdiverksted check felles", "A session")],
};

/// What `check` can be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// Workshops, or the folders of sessions
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

/// Checks all that is named, and tells all that is wrong.
///
/// # Errors
/// When anything is wrong with any of it.
pub fn run(arguments: &Arguments) -> Outcome {
    let mut wrong: Vec<Trouble> = Vec::new();
    for file in &arguments.files {
        match check(file) {
            Ok(line) => say(&line),
            Err(trouble) => wrong.push(trouble),
        }
    }
    let messages: Vec<&str> = wrong.iter().map(|trouble| trouble.message.as_str()).collect();
    match wrong.first() {
        None => Ok(()),
        Some(first) => Err(Trouble::new(messages.join("\n"), &first.hint)),
    }
}

fn check(file: &Path) -> Result<String, Trouble> {
    if folder::is_session(file) {
        let (session, notice) = shelf::look(file).map_err(|error| Trouble::new(&error, error.hint()))?;
        let about = shelf::about(&session);
        let path = text::path(file);
        if let Some(notice) = notice {
            let hint = format!("`verdiverksted run {path}` mends it; nothing was changed here");
            return Err(Trouble::new(format!("{path}: {notice}"), hint));
        }
        return Ok(format!(
            "{path}: nothing is wrong. {}: {} norms, {} taboos",
            about.title, about.norms, about.taboos
        ));
    }
    check_workshop(file).map(|clean| clean.to_string()).map_err(|error| Trouble::new(&error, error.hint()))
}

/// A workshop file in which nothing is wrong. It prints as one line that tells what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CleanWorkshop {
    /// The file.
    pub file: PathBuf,
    /// What it says.
    pub workshop: Workshop,
}

/// Checks the workshop in `file`.
///
/// # Errors
/// [`ReadError`], which prints every mistake on a line of its own, and has a [hint](ReadError::hint).
pub fn check_workshop(file: &Path) -> Result<CleanWorkshop, ReadError> {
    Ok(CleanWorkshop { file: file.to_owned(), workshop: read_file(file)? })
}

impl fmt::Display for CleanWorkshop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let workshop = &self.workshop;
        let values: usize = workshop.exercises.iter().map(|Exercise::NormTaboo(exercise)| exercise.values.len()).sum();
        let slides = workshop.opening.len() + workshop.closing.len();
        let file = text::path(&self.file);
        let (title, exercises) = (&workshop.title, workshop.exercises.len());
        let count = |number: usize, what: &str| format!("{number} {what}{}", if number == 1 { "" } else { "s" });
        write!(
            f,
            "{file}: nothing is wrong. {title}: {}, {}, {}",
            count(slides, "slide"),
            count(exercises, "exercise"),
            count(values, "value")
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::builtin;

    #[test]
    fn a_clean_workshop_is_told_in_one_line() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("school-team.ron");
        crate::cli::new::new(&file, "school-team").expect("written");
        let clean = check_workshop(&file).expect("clean");
        assert_eq!(clean.workshop, builtin::find("school-team").expect("built in").parse().expect("clean"));
        let line = clean.to_string();
        assert!(
            line.ends_with("What our school stands for, and how it shows: 9 slides, 1 exercise, 3 values"),
            "{line}"
        );
    }

    #[test]
    fn what_cannot_be_read_says_what_to_do() {
        let folder = tempfile::tempdir().expect("a folder");
        let error = check_workshop(&folder.path().join("none.ron")).expect_err("not there");
        assert!(error.hint().contains("verdiverksted new"), "{}", error.hint());
        let error = check_workshop(folder.path()).expect_err("a folder");
        assert!(error.to_string().ends_with("is not a file"), "{error}");
    }
}
