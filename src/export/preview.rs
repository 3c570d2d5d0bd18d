//! The poster as it will print, as pixels for a screen.

use super::document::Document;
use super::json::Poster;
use super::options::Options;
use super::poster::POSTER;
use super::typeset::{self, Pages};
use super::write::ExportError;

/// A picture as plain data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// How many pixels it is wide.
    pub width: u32,
    /// How many pixels it is high.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, row by row from the top left. It is opaque throughout.
    pub rgba: Vec<u8>,
}

/// The part of a sheet that is looked at, in shares of the sheet's width and height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Where its left edge is: 0 at the sheet's.
    pub left: f64,
    /// Where its top edge is: 0 at the sheet's.
    pub top: f64,
    /// How wide it is: 1 as the sheet.
    pub width: f64,
    /// How high it is: 1 as the sheet.
    pub height: f64,
}

impl Window {
    /// All of the sheet.
    pub const WHOLE: Self = Self { left: 0.0, top: 0.0, width: 1.0, height: 1.0 };
}

/// The part of the poster in `window`, so many pixels wide.
///
/// What the typesetter worked out stays for a while, so that a small change is quick to see.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub fn preview(document: &Document, options: &Options, window: Window, width: u16) -> Result<Picture, ExportError> {
    let pages = Pages::set(POSTER, &Poster::of(document, options))?;
    let picture = pages.pixels(window, width);
    typeset::forget_old();
    picture
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{hostile, siljan, text};
    use super::*;
    use crate::export::options::{Orientation, Paper};

    fn pixel(picture: &Picture, x: u32, y: u32) -> &[u8] {
        let at = usize::try_from((y * picture.width + x) * 4).expect("small");
        &picture.rgba[at..at + 4]
    }

    #[test]
    fn the_picture_has_the_sheet_s_shape() {
        for (orientation, height) in [(Orientation::Portrait, 141_u16), (Orientation::Landscape, 71)] {
            let options = Options { paper: Paper::A2, orientation, ..Options::default() };
            let picture = preview(&siljan(), &options, Window::WHOLE, 100).expect("a picture");
            assert_eq!((picture.width, picture.height), (100, height.into()));
            assert_eq!(picture.rgba.len(), 100 * usize::from(height) * 4);
            assert!(picture.rgba.chunks(4).all(|pixel| pixel[3] == 255), "it is opaque");
        }
    }

    #[test]
    fn a_window_shows_what_lies_there() {
        let options = Options::default();
        let whole = preview(&siljan(), &options, Window::WHOLE, 200).expect("a picture");
        let window = Window { left: 0.0, top: 0.5, width: 0.5, height: 0.25 };
        let part = preview(&siljan(), &options, window, 100).expect("a picture");
        assert_eq!((part.width, part.height), (100, whole.height.div_ceil(4)));
        // The ground at the left edge, where no letter stands.
        for y in [3, 30, 60] {
            assert_eq!(pixel(&part, 2, y), pixel(&whole, 2, whole.height / 2 + y));
        }
    }

    #[test]
    fn a_change_is_seen_and_words_are_only_words() {
        let options = Options::default();
        let mut document = siljan();
        let before = preview(&document, &options, Window::WHOLE, 300).expect("a picture");
        document.values[0].norms[0].text = text("Noe helt annet står her nå");
        assert_ne!(preview(&document, &options, Window::WHOLE, 300).expect("a picture"), before);
        preview(&hostile(), &options, Window::WHOLE, 60).expect("a picture");
    }
}
