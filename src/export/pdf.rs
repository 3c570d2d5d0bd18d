//! `poster.pdf`: the poster on one A3 page, then the norms against the taboos, a page or more for each value.
//!
//! The words reach the template as data, never as markup, so that a norm can say anything. The file meets PDF/UA-1 (it
//! can be read aloud) and PDF/A-2a (it can be archived), which is why a character that the typeface does not have is
//! replaced before the typesetter sees it: either standard refuses it.

mod data;
mod glyphs;
mod world;

use jiff::civil::Date;
use typst::diag::SourceDiagnostic;
use typst::foundations::Datetime;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use super::document::Document;
use super::write::ExportError;
use crate::clock;
use world::Desk;

/// A poster to print.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// The characters that the typeface does not have, in order and each once. A box stands for each.
    pub replaced: Vec<char>,
}

/// Sets `document` as a poster. The same document gives the same bytes.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub fn pdf(document: &Document) -> Result<Pdf, ExportError> {
    let (pages, replaced) = typeset(document)?;
    let bytes = typst_pdf::pdf(&pages, &options(document)?).map_err(|errors| fault(&errors));
    // The typesetter remembers all it did, for a next time that never comes.
    typst::comemo::evict(0);
    Ok(Pdf { bytes: bytes?, replaced })
}

/// The poster's first page as a picture (SVG 1.1, letters as outlines), for a web page or a document.
///
/// # Errors
/// As [`pdf`].
pub fn picture(document: &Document) -> Result<String, ExportError> {
    let (pages, _) = typeset(document)?;
    let picture = pages.pages().first().map(|page| typst_svg::svg(page, &SvgOptions::default()));
    typst::comemo::evict(0);
    picture.ok_or_else(|| ExportError::Typeset { message: "the poster has no page".to_owned() })
}

/// The laid-out pages, and the characters that were replaced.
fn typeset(document: &Document) -> Result<(PagedDocument, Vec<char>), ExportError> {
    let (data, replaced) = data::of(document, &Desk::get()?.fonts);
    let json = serde_json::to_string(&data).map_err(|error| ExportError::Typeset { message: error.to_string() })?;
    let pages = Desk::get()?.compile(json).map_err(|errors| fault(&errors))?;
    Ok((pages, replaced))
}

/// An archived file must say when it was made: on the document's day, or today.
fn options(document: &Document) -> Result<PdfOptions, ExportError> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| ExportError::Typeset { message: error.message().to_string() })?;
    let today = document.date.unwrap_or_else(clock::today);
    let day = |date: Date| {
        let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
        Datetime::from_ymd(i32::from(date.year()), month, day)
    };
    Ok(PdfOptions { standards, timestamp: day(today).map(Timestamp::new_utc), ..PdfOptions::default() })
}

fn fault(errors: &[SourceDiagnostic]) -> ExportError {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    ExportError::Typeset { message: messages.join("; ") }
}

#[cfg(test)]
mod tests;
