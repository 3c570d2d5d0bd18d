//! The typesetter: a template and its data in, pages out, as PDF or as pictures.
//!
//! Words reach a template as data, never as markup, so that a norm can say anything. PDF files meet PDF/UA-1 (they can be
//! read aloud) and PDF/A-2a (they can be archived), which is why a character that the typeface does not have is replaced
//! before the typesetter sees it: either standard refuses it.

mod desk;
#[cfg(test)]
pub(super) mod fixture;
mod glyphs;

use jiff::civil::Date;
use serde::Serialize;
use ttf_parser::Face;
use typst::diag::SourceDiagnostic;
use typst::foundations::Datetime;
use typst::layout::{Frame, Point, Size};
use typst::text::{Font, FontStyle, FontWeight};
use typst::utils::Scalar;
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;
use typst_svg::SvgOptions;

use super::Made;
use super::options::Width;
use super::preview::{Picture, Window};
use super::template::Folder;
use super::write::ExportError;
use crate::clock;
use desk::Desk;
use glyphs::Glyphs;

/// A template that is part of the program.
#[derive(Debug, Clone, Copy)]
pub(super) struct Template {
    /// Its file name.
    pub(super) name: &'static str,
    /// Its words; it may import `common.typ`.
    pub(super) text: &'static str,
    /// The file name under which it reads its data.
    pub(super) data: &'static str,
}

/// Typeset pages.
#[derive(Debug, Clone)]
pub(super) struct Pages {
    /// The pages.
    pub(super) document: PagedDocument,
    /// The characters that the typeface does not have, in order and each once. A box stands for each.
    pub(super) replaced: Vec<char>,
}

impl Pages {
    /// Sets `data` with `template`. The same data give the same pages.
    ///
    /// # Errors
    /// [`ExportError::Typeset`], to which no text should lead.
    pub(super) fn set(template: Template, data: &impl Serialize) -> Result<Self, ExportError> {
        let desk = Desk::get()?;
        let mut data = serde_json::to_value(data).map_err(|error| fault(&error.to_string()))?;
        let mut glyphs = Glyphs::new(&desk.fonts);
        glyphs.show_all(&mut data);
        let document = desk.compile(template, data.to_string()).map_err(|errors| fault(&told(&errors)))?;
        Ok(Self { document, replaced: glyphs.missing() })
    }

    /// Sets `data` with a template of an organiser's own; what is wrong with it, a mistake a line.
    pub(super) fn set_own(folder: &Folder, mut data: serde_json::Value) -> Result<Self, Vec<String>> {
        let desk = Desk::get().map_err(|error| vec![error.to_string()])?;
        let mut glyphs = Glyphs::new(&desk.fonts);
        glyphs.show_all(&mut data);
        Ok(Self { document: desk.compile_own(folder, data.to_string())?, replaced: glyphs.missing() })
    }

    /// The pages of an organiser's own template as a file; `archived` for one to read aloud and archive as
    /// [`pdf`](Self::pdf) makes it. What keeps it from that, a line each with its place.
    pub(super) fn pdf_own(&self, folder: &Folder, date: Option<Date>, archived: bool) -> Result<Vec<u8>, Vec<String>> {
        let mut options = pdf_options(date).map_err(|error| vec![error.to_string()])?;
        if !archived {
            options.standards = PdfStandards::default();
        }
        let main = desk::own(folder)?;
        typst_pdf::pdf(&self.document, &options).map_err(|errors| desk::placed(&main, folder, &errors))
    }

    /// The pages as an output that is printed.
    ///
    /// # Errors
    /// As [`pdf`](Self::pdf).
    pub(super) fn printed(self, date: Option<Date>) -> Result<Made, ExportError> {
        let bytes = self.pdf(date);
        forget();
        Ok(Made { bytes: bytes?, replaced: self.replaced, ..Made::default() })
    }

    /// The pages as a file to print, archive and read aloud, made on `date` or today.
    ///
    /// # Errors
    /// [`ExportError::Typeset`].
    pub(super) fn pdf(&self, date: Option<Date>) -> Result<Vec<u8>, ExportError> {
        typst_pdf::pdf(&self.document, &pdf_options(date)?).map_err(|errors| fault(&told(&errors)))
    }

    /// The first page as a drawing (SVG 1.1, letters as outlines) with a title and a description for those who do not see it.
    ///
    /// # Errors
    /// [`ExportError::Typeset`] where there is no page.
    pub(super) fn svg(&self, width: Option<Width>, title: &str, description: &str) -> Result<String, ExportError> {
        let page = self.document.pages().first().ok_or_else(|| fault("there is no page"))?;
        let svg = typst_svg::svg(page, &SvgOptions::default());
        Ok(described(&svg, width, page.frame.width() / page.frame.height(), title, description))
    }

    /// The first page as a picture (PNG) so many pixels wide.
    ///
    /// # Errors
    /// [`ExportError::Typeset`] where there is no page.
    pub(super) fn png(&self, width: Width) -> Result<Vec<u8>, ExportError> {
        let page = self.document.pages().first().ok_or_else(|| fault("there is no page"))?;
        let scale = f64::from(width.pixels()) / page.frame.width().to_pt();
        let options = RenderOptions { pixel_per_pt: Scalar::new(scale), render_bleed: false };
        typst_render::render(page, &options).encode_png().map_err(|error| fault(&error.to_string()))
    }

    /// What lies in `window` on the first page, so many pixels wide.
    ///
    /// # Errors
    /// [`ExportError::Typeset`] where there is no page.
    pub(super) fn pixels(&self, window: Window, width: u16) -> Result<Picture, ExportError> {
        let page = self.document.pages().first().ok_or_else(|| fault("there is no page"))?;
        let sheet = page.frame.size();
        let mut frame = Frame::soft(Size::new(sheet.x * window.width, sheet.y * window.height));
        frame.push_frame(-Point::new(sheet.x * window.left, sheet.y * window.top), page.frame.clone());
        let scale = f64::from(width) / frame.width().to_pt().max(1.0);
        let options = RenderOptions { pixel_per_pt: Scalar::new(scale), render_bleed: false };
        let pixels = typst_render::render(&Page { frame, ..page.clone() }, &options);
        // Nothing shines through the page, so colours are as they are whether opacity is counted in or not.
        Ok(Picture { width: pixels.width(), height: pixels.height(), rgba: pixels.take() })
    }
}

/// Lets the typesetter forget what the last few jobs did not use.
pub(super) fn forget_old() {
    typst::comemo::evict(4);
}

/// The upright face of a weight, for letters as outlines.
///
/// # Errors
/// [`ExportError::Typeset`] if there is none, which a test rules out.
pub(super) fn face(weight: FontWeight) -> Result<Face<'static>, ExportError> {
    let upright = |font: &&Font| font.info().variant.weight == weight && font.info().variant.style == FontStyle::Normal;
    let font = Desk::get()?.fonts.iter().find(upright).ok_or_else(|| fault("the typeface lacks a weight"))?;
    Face::parse(font.data().as_slice(), 0).map_err(|error| fault(&error.to_string()))
}

/// Texts with a box for each character that the typeface does not have, and those characters.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub(super) fn shown<'a>(texts: impl Iterator<Item = &'a str>) -> Result<(Vec<String>, Vec<char>), ExportError> {
    let mut glyphs = Glyphs::new(&Desk::get()?.fonts);
    let shown = texts.map(|text| glyphs.show(text)).collect();
    Ok((shown, glyphs.missing()))
}

/// Lets the typesetter forget what it remembers for a next time.
pub(super) fn forget() {
    typst::comemo::evict(0);
}

/// An archived file must say when it was made.
fn pdf_options(date: Option<Date>) -> Result<PdfOptions, ExportError> {
    let standards =
        PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|error| fault(error.message()))?;
    let today = date.unwrap_or_else(clock::today);
    let day = |date: Date| {
        let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
        Datetime::from_ymd(i32::from(date.year()), month, day)
    };
    Ok(PdfOptions { standards, timestamp: day(today).map(Timestamp::new_utc), ..PdfOptions::default() })
}

/// A drawing with its title and description, and as wide as asked for.
fn described(svg: &str, width: Option<Width>, ratio: f64, title: &str, description: &str) -> String {
    let Some((head, rest)) = svg.split_once('>') else { return svg.to_owned() };
    let view = head.split_once("viewBox=\"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
    let size = width.map(|width| {
        let high = (f64::from(width.pixels()) / ratio).round();
        format!(" width=\"{}\" height=\"{high}\"", width.pixels())
    });
    // A namespace that is not used is no fault, but some editors complain of it.
    let links = if rest.contains(" xlink:") { " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" } else { "" };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"{links} viewBox=\"{view}\"{} \
         role=\"img\" aria-labelledby=\"title description\">\n<title id=\"title\">{}</title>\n\
         <desc id=\"description\">{}</desc>{rest}",
        size.unwrap_or_default(),
        xml(title),
        xml(description),
    )
}

/// Text as it stands in XML and HTML, between tags or in an attribute.
pub(super) fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

fn told(errors: &[SourceDiagnostic]) -> String {
    errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; ")
}

fn fault(message: &str) -> ExportError {
    ExportError::Typeset { message: message.to_owned() }
}
