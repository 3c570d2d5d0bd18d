//! The outputs: a document built once, and a file a format.
//!
//! A [`Document`] has all the words; [`json()`], [`markdown()`] and [`pdf()`] each set them their own way, and [`write()`]
//! brings the bytes to the disk. [`export`] does all of it, tells how far it is and can be stopped between formats.

mod collect;
mod document;
#[cfg(test)]
mod fixture;
mod json;
mod markdown;
mod pdf;
mod write;

use std::fmt;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use jiff::civil::Date;

use crate::i18n::{self, Lang};

pub use document::{Document, Norm, Source, Value};
pub use json::json;
pub use markdown::markdown;
pub use pdf::{Pdf, pdf, picture};
pub use write::{ExportError, folder, write};

/// A kind of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// The poster as it is printed, and the tables of norms against taboos.
    Pdf,
    /// The same as text, for a web page or a wiki, with the sources.
    Markdown,
    /// The same for other programs.
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Markdown, Self::Json];

    /// How it is named on the command line, which is also how its file ends: `pdf`, `md` or `json`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// The name of its file: `poster.pdf`.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Pdf => "poster.pdf",
            Self::Markdown => "poster.md",
            Self::Json => "poster.json",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A text that names no output.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no format of the program: write pdf, md or json")]
pub struct UnknownFormat;

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(tag: &str) -> Result<Self, UnknownFormat> {
        Self::ALL.into_iter().find(|format| format.tag() == tag).ok_or(UnknownFormat)
    }
}

/// How far an export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress<'a> {
    /// A format is begun.
    Started {
        /// The format.
        format: Format,
        /// How many formats are done.
        done: usize,
        /// How many there are in all.
        of: usize,
    },
    /// A format is on the disk.
    Written {
        /// The format.
        format: Format,
        /// Its file.
        path: &'a Path,
    },
}

/// What an export made.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exported {
    /// The files, in the order they were asked for.
    pub files: Vec<PathBuf>,
    /// Characters that the poster's typeface does not have and that stand as a box in the PDF.
    pub replaced: Vec<char>,
    /// Whether it was stopped before everything was made.
    pub stopped: bool,
}

/// Writes `document` into the folder `dir` in each of `formats`, and makes the folder if need be.
///
/// `progress` is told before and after each format; what it answers decides whether the export goes on. What was
/// written before a stop or an error stays, and is whole.
///
/// # Errors
/// The first [`ExportError`].
pub fn export(
    document: &Document,
    formats: &[Format],
    dir: &Path,
    progress: &mut dyn FnMut(Progress<'_>) -> ControlFlow<()>,
) -> Result<Exported, ExportError> {
    folder(dir)?;
    let mut exported = Exported::default();
    for (done, &format) in formats.iter().enumerate() {
        if progress(Progress::Started { format, done, of: formats.len() }).is_break() {
            exported.stopped = true;
            break;
        }
        let bytes = bytes(document, format, &mut exported.replaced)?;
        let path = write(dir, format.file_name(), &bytes)?;
        let answer = progress(Progress::Written { format, path: &path });
        exported.files.push(path);
        if answer.is_break() {
            exported.stopped = done + 1 < formats.len();
            break;
        }
    }
    Ok(exported)
}

fn bytes(document: &Document, format: Format, replaced: &mut Vec<char>) -> Result<Vec<u8>, ExportError> {
    Ok(match format {
        Format::Pdf => {
            let pdf = pdf(document)?;
            *replaced = pdf.replaced;
            pdf.bytes
        }
        Format::Markdown => markdown(document).into_bytes(),
        Format::Json => json(document).into_bytes(),
    })
}

/// A day as it is written in `lang`: "21. november 2026".
fn date_in_words(lang: Lang, date: Date) -> String {
    let number = |part: i64| i18n::Value::Number(usize::try_from(part).unwrap_or_default());
    let (day, month, year) = (number(date.day().into()), number(date.month().into()), number(date.year().into()));
    lang.text_with("poster-date", &[("day", day), ("month", month), ("year", year)])
}

#[cfg(test)]
mod tests;
