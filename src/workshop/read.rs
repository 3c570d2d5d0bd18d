//! From a file to a [`Workshop`], or to all of its mistakes; and from another file that people write to what it gives.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Workshop;
use super::mistake::{MOST_MISTAKES, Mistake, Place, Wrong};
use super::schema::{Fields, Shape, WORKSHOP};
use super::tree::{Entry, Kind, Node};
use super::{check, parse};
use crate::text::{self, escaped, printable};

/// The most bytes that a workshop file may have: 1 MiB, which is a book.
pub const LARGEST_FILE: u64 = 1024 * 1024;

/// Why a file gave no workshop.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It could not be opened or read.
    #[error("cannot read {}: {source}", text::path(path))]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It is a folder, a pipe or the like.
    #[error("{} is not a file", text::path(.0))]
    NotAFile(PathBuf),
    /// It is larger than [`LARGEST_FILE`].
    #[error("{} is larger than such a file can be (1 MiB)", text::path(.0))]
    TooLarge(PathBuf),
    /// It was read, and this is wrong in it.
    #[error("{}", lines(.0))]
    Mistakes(Vec<Mistake>),
}

impl ReadError {
    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Io { source, .. } if source.kind() == io::ErrorKind::NotFound => {
                "look at how the name is written, or make the file with `verdiverksted new FILE.ron`"
            }
            Self::Io { .. } => "look at whether the file may be read, and whether its disk is still there",
            Self::NotAFile(_) => "name a workshop file, which ends in .ron",
            Self::TooLarge(_) => "look at whether it is the right file; a workshop is a few pages of text",
            Self::Mistakes(_) => "correct the lines above, then run `verdiverksted check` on the file again",
        }
    }
}

/// Reads a workshop from `text`. `label` is what the mistakes call it: the file, or a built-in workshop's name.
///
/// # Errors
/// Every mistake in it, in the order of their places.
pub fn read(label: &str, text: &str) -> Result<Workshop, Vec<Mistake>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file: Arc<str> = escaped(label).into();
    let mistake = |(place, wrong)| Mistake { file: Arc::clone(&file), place, wrong };
    let mistakes = all_wrong(text);
    if !mistakes.is_empty() {
        return Err(mistakes.into_iter().map(mistake).collect());
    }
    ron::from_str(text).map_err(|error| {
        let place = Place { line: error.span.start.line, column: error.span.start.col };
        vec![mistake((place, Wrong::Unread(printable(&error.code.to_string()))))]
    })
}

/// Reads the workshop in the file at `path`.
///
/// # Errors
/// [`ReadError`]: the file cannot be read, or it has mistakes.
pub fn read_file(path: &Path) -> Result<Workshop, ReadError> {
    read(&text::path(path), &text_of(path)?).map_err(ReadError::Mistakes)
}

/// The text of the file at `path`, if it is no larger than a file that people write.
///
/// # Errors
/// [`ReadError`]: the file cannot be read, or is not text.
pub fn text_of(path: &Path) -> Result<String, ReadError> {
    String::from_utf8(bytes(path)?).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let place = end_of(&String::from_utf8_lossy(error.as_bytes().get(..valid).unwrap_or_default()));
        ReadError::Mistakes(vec![Mistake { file: text::path(path).as_str().into(), place, wrong: Wrong::NotUtf8 }])
    })
}

/// A value that a file gives, wherever in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The names of the fields that lead to it.
    pub names: Vec<String>,
    /// Where it stands.
    pub place: Place,
    /// What a text says, or a word as it is written.
    pub value: String,
}

/// The words and texts that `text` gives to `fields` and that are as they should be, and everything that is wrong with the
/// others. For files of which something can be used when something else is wrong; one that says nothing is right.
#[must_use]
pub(crate) fn given(label: &str, text: &str, fields: &'static Fields) -> (Vec<Given>, Vec<Mistake>) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let file: Arc<str> = escaped(label).into();
    let (root, mut wrong) = look_through(text, fields);
    wrong.retain(|(_, wrong)| *wrong != Wrong::Nothing);
    let mut given = Vec::new();
    if let Some(root) = &root {
        gather(root, &mut Vec::new(), &mut given);
    }
    given.retain(|given| {
        let known = fields.knows(&given.names);
        known && !wrong.iter().any(|(place, _)| *place == given.place)
    });
    let mistake = |(place, wrong)| Mistake { file: Arc::clone(&file), place, wrong };
    (given, wrong.into_iter().map(mistake).collect())
}

/// All words and texts of a tree, each with the names that lead to it.
fn gather<'a>(node: &Node<'a>, names: &mut Vec<&'a str>, given: &mut Vec<Given>) {
    let mut give = |value: &str| {
        let names = names.iter().map(ToString::to_string).collect();
        given.push(Given { names, place: node.place, value: value.to_owned() });
    };
    match &node.kind {
        Kind::Text(text) => give(text),
        Kind::Word => give(node.raw),
        Kind::Record(record) => {
            for Entry { name, value, .. } in &record.fields {
                names.push(name);
                gather(value, names, given);
                names.pop();
            }
        }
        Kind::Number | Kind::Bare | Kind::List(_) | Kind::Tuple(_) | Kind::Broken => {}
    }
}

/// What is in the file, if it is a file and no larger than a workshop can be.
fn bytes(path: &Path) -> Result<Vec<u8>, ReadError> {
    let io = |source| ReadError::Io { path: path.to_owned(), source };
    // Asked before opening: opening a pipe waits for somebody to write into it.
    let metadata = std::fs::metadata(path).map_err(io)?;
    if !metadata.is_file() {
        return Err(ReadError::NotAFile(path.to_owned()));
    }
    let mut bytes = Vec::new();
    // It may grow while it is read, so the limit holds here as well.
    if metadata.len() <= LARGEST_FILE {
        File::open(path).and_then(|file| file.take(LARGEST_FILE + 1).read_to_end(&mut bytes)).map_err(io)?;
    }
    if metadata.len().max(bytes.len() as u64) > LARGEST_FILE {
        return Err(ReadError::TooLarge(path.to_owned()));
    }
    Ok(bytes)
}

/// Everything that is wrong in `text` as a workshop, in the order of the places.
pub(super) fn all_wrong(text: &str) -> Vec<(Place, Wrong)> {
    look_through(text, &WORKSHOP).1
}

/// What stands in `text`, and everything that is wrong with it as these fields, in the order of the places.
fn look_through<'t>(text: &'t str, fields: &'static Fields) -> (Option<Node<'t>>, Vec<(Place, Wrong)>) {
    let (root, mut mistakes) = parse::parse(text);
    mistakes.extend(root.iter().flat_map(|root| check::check(root, Shape::Record(fields))));
    mistakes.sort_by_key(|(place, _)| *place);
    if let Some(place) = mistakes.get(MOST_MISTAKES).map(|(place, _)| *place) {
        mistakes.truncate(MOST_MISTAKES);
        mistakes.push((place, Wrong::More));
    }
    (root, mistakes)
}

/// The place after `text`.
fn end_of(text: &str) -> Place {
    let line = text.matches('\n').count() + 1;
    let column = text.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Place { line, column }
}

fn lines(mistakes: &[Mistake]) -> String {
    mistakes.iter().map(Mistake::to_string).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests;
