//! The typesetter's whole world: one template one data file, four fonts, and either what all templates
//! share or the pictures that lie beside an organiser's own. It can reach nothing else.

use std::ops::Range;
use std::path::Path;
use std::sync::OnceLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::ecow::{EcoVec, eco_vec};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{DiagSpan, DiagSpanKind, FileId, RootedPath, Source, Span, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use super::Template;
use crate::export::template::Folder;
use crate::export::write::ExportError;
use crate::text;

/// What stays the same from job to job: the library, the fonts and what templates share.
pub(super) struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    pub(super) fonts: Vec<Font>,
    shared: Vec<Source>,
}

/// What templates may import.
const SHARED: [(&str, &str); 5] = [
    ("common.typ", include_str!("../common.typ")),
    ("fit.typ", include_str!("../poster/fit.typ")),
    ("bands.typ", include_str!("../poster/bands.typ")),
    ("mosaic.typ", include_str!("../poster/mosaic.typ")),
    ("plain.typ", include_str!("../poster/plain.typ")),
];

impl Desk {
    /// The one desk of the program, set up at the first call.
    ///
    /// # Errors
    /// [`ExportError::Typeset`] if the name of a shared file is not taken, which a test rules out.
    pub(super) fn get() -> Result<&'static Self, ExportError> {
        static DESK: OnceLock<Result<Desk, String>> = OnceLock::new();
        DESK.get_or_init(Self::set_up).as_ref().map_err(|message| ExportError::Typeset { message: message.clone() })
    }

    fn set_up() -> Result<Self, String> {
        let faces = [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF, notosans::BOLD_ITALIC_TTF];
        let fonts: Vec<Font> = faces.into_iter().filter_map(|face| Font::new(Bytes::new(mended(face)), 0)).collect();
        let shared = SHARED.iter().map(|(name, text)| Ok(Source::new(file(name)?, (*text).to_owned())));
        Ok(Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            shared: shared.collect::<Result<_, String>>()?,
        })
    }

    /// Lays out `template` with `json` as its data.
    pub(super) fn compile(&self, template: Template, json: String) -> Result<PagedDocument, EcoVec<SourceDiagnostic>> {
        let file = |name| file(name).map_err(|message| eco_vec![SourceDiagnostic::error(Span::detached(), message)]);
        let main = Source::new(file(template.name)?, template.text.to_owned());
        let job = Job {
            desk: self,
            main,
            data: file(template.data)?,
            json: Bytes::from_string(json),
            beside: Beside::Common,
        };
        typst::compile(&job).output
    }

    /// Lays out a template of an organiser's own with `json` as its `poster.json`; what is wrong with it, with its place.
    pub(super) fn compile_own(&self, folder: &Folder, json: String) -> Result<PagedDocument, Vec<String>> {
        let main = own(folder)?;
        let data = file("poster.json").map_err(|message| vec![message])?;
        let job = Job { desk: self, main, data, json: Bytes::from_string(json), beside: Beside::Folder(folder) };
        typst::compile(&job).output.map_err(|errors| placed(&job.main, folder, &errors))
    }
}

/// The template of a folder.
pub(super) fn own(folder: &Folder) -> Result<Source, Vec<String>> {
    let id = file("template.typ").map_err(|message| vec![message])?;
    Ok(Source::new(id, folder.text.clone()))
}

/// Errors as lines: the template as it was named, line and column from 1, what is wrong, and what helps.
pub(super) fn placed(main: &Source, folder: &Folder, errors: &[SourceDiagnostic]) -> Vec<String> {
    let place = |error: &SourceDiagnostic| {
        let traced = error.trace.iter().map(|point| DiagSpan::from(point.span));
        let bytes = std::iter::once(error.span).chain(traced).find_map(|span| range(main, span))?;
        main.lines().byte_to_line_column(bytes.start)
    };
    let line = |error: &SourceDiagnostic| {
        let place = place(error).map(|(line, column)| format!(":{}:{}", line + 1, column + 1)).unwrap_or_default();
        // Some hints are about the options of another program.
        let hints = error.hints.iter().filter(|hint| !hint.v.contains("--"));
        let hints: Vec<&str> = hints.map(|hint| hint.v.as_str()).collect();
        let hints = if hints.is_empty() { String::new() } else { format!(" ({})", hints.join("; ")) };
        format!("{}{place}: {}{hints}", text::path(&folder.file), error.message)
    };
    errors.iter().map(line).collect()
}

/// Where in `main` a span lies.
fn range(main: &Source, span: DiagSpan) -> Option<Range<usize>> {
    match span.get() {
        DiagSpanKind::Number { id, num, sub_range } if id == main.id() => main.range(num, sub_range),
        DiagSpanKind::Range { id, range } if id == main.id() => Some(range),
        DiagSpanKind::Detached | DiagSpanKind::Number { .. } | DiagSpanKind::Range { .. } => None,
    }
}

/// The face without its table of glyph classes (`GDEF`), which wrongly counts free-standing accents (U+00B4, U+0060) as
/// combining marks, so that they would be set on top of their neighbours. Without it the shaper goes by Unicode, which has it right.
///
/// After a 12-byte head with the number of tables, the face has an entry of 16 bytes for each table, its name first.
fn mended(face: &[u8]) -> Vec<u8> {
    let mut face = face.to_vec();
    if let Some(entry) = face.chunks_exact_mut(4).skip(3).step_by(4).take(64).find(|name| **name == *b"GDEF") {
        entry.copy_from_slice(b"GDEX");
    }
    face
}

fn file(name: &str) -> Result<FileId, String> {
    let path = VirtualPath::new(name).map_err(|error| error.to_string())?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// One document on the desk.
struct Job<'a> {
    desk: &'a Desk,
    main: Source,
    data: FileId,
    json: Bytes,
    beside: Beside<'a>,
}

/// What a template may read besides its data.
#[derive(Clone, Copy)]
enum Beside<'a> {
    /// What all templates of the program share.
    Common,
    /// The pictures in its own folder.
    Folder(&'a Folder),
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.desk.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.desk.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let shared = if matches!(self.beside, Beside::Common) { &self.desk.shared[..] } else { &[] };
        let mut known = std::iter::once(&self.main).chain(shared);
        known.find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data {
            return Ok(self.json.clone());
        }
        let Beside::Folder(folder) = self.beside else { return Err(FileError::AccessDenied) };
        let path = id.get();
        if *path.root() != VirtualRoot::Project {
            return Err(FileError::AccessDenied);
        }
        let picture = folder.picture(path.vpath().get_without_slash()).ok_or(FileError::AccessDenied)?;
        picture.map(Bytes::new).map_err(|error| FileError::from_io(error, Path::new(path.vpath().get_without_slash())))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.desk.fonts.get(index).cloned()
    }

    /// The template is told the day; it asks for none.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
