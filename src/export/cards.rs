//! `cards.pdf`: a card for each value and one for each norm, for the walls of meeting rooms and corridors.
//!
//! A card says what we do. What we will not have stands in `table.pdf`, to be read beside its norm: a taboo that is read
//! from across a room looks like advice.

use serde::Serialize;

use super::Made;
use super::document::Document;
use super::json::Poster;
use super::options::{Choice as _, Options};
use super::typeset::{Pages, Template};
use super::write::ExportError;

const CARDS: Template = Template { name: "cards.typ", text: include_str!("cards.typ"), data: "cards.json" };

/// What the template reads.
#[derive(Debug, Serialize)]
struct Cards<'a> {
    /// All that is on the poster.
    #[serde(flatten)]
    poster: Poster<'a>,
    /// `a5` or `a4`.
    card: &'static str,
}

/// `cards.pdf`: on A4, two cards of A5 to a sheet with marks where it is cut, or one of A4.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub(super) fn cards(document: &Document, options: &Options) -> Result<Made, ExportError> {
    if document.values.is_empty() {
        return Ok(Made::default());
    }
    set(document, options)?.printed(document.date)
}

/// The pages.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub(super) fn set(document: &Document, options: &Options) -> Result<Pages, ExportError> {
    Pages::set(CARDS, &Cards { poster: Poster::of(document, options), card: options.card.word() })
}

#[cfg(test)]
mod tests;
