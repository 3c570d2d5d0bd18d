//! The value poster, as a file to print and as pictures, and the norms against the taboos.

use super::Made;
use super::document::Document;
use super::json::Poster;
use super::options::Options;
use super::template::{self, Kind};
use super::typeset::{self, Pages, Template};
use super::write::ExportError;

/// The template of the poster.
pub(super) const POSTER: Template =
    Template { name: "poster.typ", text: include_str!("poster.typ"), data: "poster.json" };

const TABLE: Template = Template { name: "table.typ", text: include_str!("table.typ"), data: "poster.json" };

/// `poster.pdf`: one page.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead; [`ExportError::Template`] for the organiser's own.
pub(super) fn pdf(document: &Document, options: &Options) -> Result<Made, ExportError> {
    match &options.template {
        Some(template) => template::make(template, Kind::Pdf, document, options),
        None => set(POSTER, document, options)?.printed(document.date),
    }
}

/// `table.pdf`: the norms against the taboos, a page or more for each value.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub(super) fn table(document: &Document, options: &Options) -> Result<Made, ExportError> {
    if has_table(document) { set(TABLE, document, options)?.printed(document.date) } else { Ok(Made::default()) }
}

/// The pages of the poster or of the tables.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub(super) fn set(template: Template, document: &Document, options: &Options) -> Result<Pages, ExportError> {
    Pages::set(template, &Poster::of(document, options))
}

/// Whether any value has a norm or a taboo to show.
fn has_table(document: &Document) -> bool {
    document.values.iter().any(|value| !value.norms.is_empty() || !value.unpaired_taboos.is_empty())
}

/// `poster.svg`: a drawing of the poster, as wide as the options say.
///
/// # Errors
/// As [`pdf`].
pub(super) fn svg(document: &Document, options: &Options) -> Result<Made, ExportError> {
    if let Some(template) = &options.template {
        return template::make(template, Kind::Svg, document, options);
    }
    let pages = set(POSTER, document, options)?;
    let svg = pages.svg(Some(options.width), document.title.as_str(), &description(document));
    typeset::forget();
    Ok(Made { bytes: svg?.into_bytes(), replaced: pages.replaced, ..Made::default() })
}

/// `poster.png`: a picture of the poster, as wide as the options say.
///
/// # Errors
/// As [`pdf`].
pub(super) fn png(document: &Document, options: &Options) -> Result<Made, ExportError> {
    if let Some(template) = &options.template {
        return template::make(template, Kind::Png, document, options);
    }
    let pages = set(POSTER, document, options)?;
    let png = pages.png(options.width);
    typeset::forget();
    Ok(Made { bytes: png?, replaced: pages.replaced, ..Made::default() })
}

/// The poster in words: its heading, and each value with its norms.
pub(super) fn description(document: &Document) -> String {
    let value = |value: &super::Value| {
        let norms: Vec<&str> = value.norms.iter().map(|norm| norm.text.as_str()).collect();
        format!("{}: {}", value.name, norms.join(" "))
    };
    let values: Vec<String> = document.values.iter().map(value).collect();
    format!("{} {}", document.heading, values.join(" "))
}

#[cfg(test)]
mod tests;
