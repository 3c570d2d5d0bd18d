//! The outputs: a document built once, and a file a format.
//!
//! A [`Document`] has all the words; each format sets them its own way in a module of its own, and [`write()`] brings the
//! bytes to the disk. [`export`] does all of it, tells how far it is and can be stopped between formats.
//!
//! What is printed before a workshop is made without a document, in [`kit`].

mod calendar;
mod cards;
mod cloud;
mod collect;
mod csv;
mod document;
#[cfg(test)]
mod fixture;
mod html;
mod ics;
mod json;
pub mod kit;
mod markdown;
pub mod options;
mod own;
mod palette;
mod poster;
pub mod preview;
mod report;
mod session_json;
pub mod template;
mod typeset;
mod write;

use std::fmt;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::i18n::{self, Lang};

pub use cloud::{Counted, counted};
pub use collect::group_name;
pub use document::{Ballots, Document, Fate, FollowUp, Group, Norm, Said, Source, Value};
pub use options::{Options, Others};
pub use own::FILE as OWN_LIST;
pub use preview::{Picture, Window, preview};
pub use write::{ExportError, folder, write};

/// A kind of output: one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// The poster as it is printed.
    PosterPdf,
    /// The norms against the taboos, to print.
    TablePdf,
    /// A card for each value and each norm, for the walls.
    CardsPdf,
    /// A wall calendar of a year, with a norm a month.
    CalendarPdf,
    /// The poster as a picture.
    PosterPng,
    /// The poster as a drawing, for any size.
    PosterSvg,
    /// The poster as text for a web page or a wiki, with the sources.
    PosterMarkdown,
    /// The poster for other programs and for templates.
    PosterJson,
    /// All of it as a page to read.
    ReportHtml,
    /// All of it as text to paste.
    ReportMarkdown,
    /// All that was said, for a spreadsheet.
    NormsCsv,
    /// All of it for other programs.
    SessionJson,
    /// What was agreed for afterwards, for a calendar.
    FollowUpIcs,
    /// The word clouds with how many used each word, to print.
    WordCloudPdf,
    /// The word cloud of all values as a picture.
    WordCloudPng,
    /// The word cloud of all values as a drawing.
    WordCloudSvg,
}

impl Format {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 16] = [
        Self::PosterPdf,
        Self::TablePdf,
        Self::CardsPdf,
        Self::CalendarPdf,
        Self::PosterPng,
        Self::PosterSvg,
        Self::PosterMarkdown,
        Self::PosterJson,
        Self::ReportHtml,
        Self::ReportMarkdown,
        Self::NormsCsv,
        Self::SessionJson,
        Self::FollowUpIcs,
        Self::WordCloudPdf,
        Self::WordCloudPng,
        Self::WordCloudSvg,
    ];

    /// The name of its file: `poster.pdf`.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::PosterPdf => "poster.pdf",
            Self::TablePdf => "table.pdf",
            Self::CardsPdf => "cards.pdf",
            Self::CalendarPdf => "calendar.pdf",
            Self::PosterPng => "poster.png",
            Self::PosterSvg => "poster.svg",
            Self::PosterMarkdown => "poster.md",
            Self::PosterJson => "poster.json",
            Self::ReportHtml => "report.html",
            Self::ReportMarkdown => "report.md",
            Self::NormsCsv => "norms.csv",
            Self::SessionJson => "session.json",
            Self::FollowUpIcs => "followup.ics",
            Self::WordCloudPdf => "wordcloud.pdf",
            Self::WordCloudPng => "wordcloud.png",
            Self::WordCloudSvg => "wordcloud.svg",
        }
    }

    /// Those that a word names: a file (`poster.pdf`), a name (`poster`) or an ending (`pdf`).
    ///
    /// # Errors
    /// [`UnknownFormat`] where it names none.
    pub fn named(word: &str) -> Result<Vec<Self>, UnknownFormat> {
        let names = |format: &Self| {
            let file = format.file_name();
            file == word || file.split_once('.').is_some_and(|(name, ending)| name == word || ending == word)
        };
        let found: Vec<Self> = Self::ALL.into_iter().filter(names).collect();
        if found.is_empty() { Err(UnknownFormat) } else { Ok(found) }
    }

    /// The output of `document` as bytes. The same document and options give the same bytes.
    ///
    /// # Errors
    /// [`ExportError::Typeset`], to which no text should lead.
    pub fn make(self, document: &Document, options: &Options) -> Result<Made, ExportError> {
        match self {
            Self::PosterPdf => poster::pdf(document, options),
            Self::TablePdf => poster::table(document, options),
            Self::CardsPdf => cards::cards(document, options),
            Self::CalendarPdf => calendar::calendar(document, options),
            Self::PosterPng => poster::png(document, options),
            Self::PosterSvg => poster::svg(document, options),
            Self::PosterMarkdown => Ok(markdown::markdown(document).into()),
            Self::PosterJson => Ok(json::json(document, options).into()),
            Self::ReportHtml => html::html(document, options),
            Self::ReportMarkdown => Ok(markdown::report(document, options).into()),
            Self::NormsCsv => Ok(csv::csv(document)),
            Self::SessionJson => Ok(session_json::json(document).into()),
            Self::FollowUpIcs => Ok(ics::calendar(document)),
            Self::WordCloudPdf => cloud::pdf(document, options),
            Self::WordCloudPng => cloud::png(document, options),
            Self::WordCloudSvg => cloud::svg(document, options),
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file_name())
    }
}

/// A text that names no output.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no output of the program: write a file, a name or an ending of these: {}", Format::ALL.map(Format::file_name).join(", "))]
pub struct UnknownFormat;

/// An output as bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Made {
    /// The file. Empty where there is nothing to tell, such as a calendar file when nothing was agreed: then no file is made.
    pub bytes: Vec<u8>,
    /// The characters that the typeface does not have, in order and each once. A box stands for each.
    pub replaced: Vec<char>,
    /// What the organiser should know about it, such as why it cannot be archived.
    pub remarks: Vec<String>,
}

impl From<String> for Made {
    fn from(text: String) -> Self {
        Self { bytes: text.into_bytes(), ..Self::default() }
    }
}

/// The first page of the cards or of the calendar as a drawing (SVG), for a document about them.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub fn drawing(of: Drawn, document: &Document, options: &Options) -> Result<String, ExportError> {
    let pages = match of {
        Drawn::Cards => cards::set(document, options),
        Drawn::Calendar => calendar::set(document, options),
    }?;
    let drawing = pages.svg(None, document.title.as_str(), &poster::description(document));
    typeset::forget();
    drawing
}

/// What [`drawing`] draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawn {
    /// The cards.
    Cards,
    /// The calendar.
    Calendar,
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
#[derive(Debug, Default)]
pub struct Exported {
    /// The files, in the order they were asked for.
    pub files: Vec<PathBuf>,
    /// Those for which there was nothing to tell.
    pub empty: Vec<Format>,
    /// Those that could not be made. A file that was there before is as it was.
    pub failed: Vec<(Format, ExportError)>,
    /// Characters that the typeface does not have and that stand as a box, in order and each once.
    pub replaced: Vec<char>,
    /// What the organiser should know about them.
    pub remarks: Vec<String>,
    /// Those that were written beside a file that is somebody else's, with the names that they got.
    pub beside: Vec<(Format, String)>,
    /// Whether it was stopped before everything was made.
    pub stopped: bool,
}

/// Writes `document` into the folder `dir` in each of `formats`, and makes the folder if need be.
///
/// `progress` is told before and after each format; what it answers decides whether the export goes on. One that fails
/// does not keep the others from being made.
///
/// # Errors
/// [`ExportError::Folder`] when there is no folder to write in.
pub fn export(
    document: &Document,
    formats: &[Format],
    options: &Options,
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
        let made = format.make(document, options).and_then(|made| exported.take(format, &made, dir, options.others));
        let answer = match &made {
            Ok(Some(path)) => progress(Progress::Written { format, path }),
            Ok(None) | Err(_) => ControlFlow::Continue(()),
        };
        match made {
            Ok(path) => exported.files.extend(path),
            Err(error) => exported.failed.push((format, error)),
        }
        if answer.is_break() {
            exported.stopped = done + 1 < formats.len();
            break;
        }
    }
    Ok(exported)
}

impl Exported {
    /// Writes what was made, if there is anything in it.
    fn take(
        &mut self,
        format: Format,
        made: &Made,
        dir: &Path,
        others: Others,
    ) -> Result<Option<PathBuf>, ExportError> {
        self.replaced.extend(&made.replaced);
        self.replaced.sort_unstable();
        self.replaced.dedup();
        self.remarks.extend(made.remarks.iter().cloned());
        if made.bytes.is_empty() {
            self.empty.push(format);
            return Ok(None);
        }
        let path = write(dir, format.file_name(), &made.bytes, others)?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if name != format.file_name() {
            self.beside.push((format, name));
        }
        Ok(Some(path))
    }
}

/// A day as it is written in `lang`: "21. november 2026".
fn date_in_words(lang: Lang, date: Date) -> String {
    let number = |part: i64| i18n::Value::Number(usize::try_from(part).unwrap_or_default());
    let (day, month, year) = (number(date.day().into()), number(date.month().into()), number(date.year().into()));
    lang.text_with("poster-date", &[("day", day), ("month", month), ("year", year)])
}

#[cfg(test)]
mod tests;
