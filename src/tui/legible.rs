//! How far away a screen can be read, and what to do where that is too near.

use ratatui::layout::{Alignment, Rect};

use super::canvas::{Canvas, bottom};
use super::widgets::words::{paragraph, wrap};
use crate::i18n::Lang;

/// How many times a letter's height it can be read from. The acuity factor for reading and deciding of the standard for
/// image sizes, ANSI/INFOCOMM V202.01:2016 (DISCAS): the farthest viewer sits at most 200 × the element's share of the
/// image height × the image height away. The letter is then 17 minutes of arc high, above the least of 16 that
/// ISO 9241-303 has for letters on screens.
const ACUITY: f64 = 200.0;

/// How high a small letter without a stem is, as a share of the row that it stands in: about half in the typefaces that
/// terminals have.
const LETTER: f64 = 0.5;

/// The rows that are right for a room: from four and a half screen heights away they can be read.
const RIGHT: (u16, u16) = (20, 24);

/// The most rows of which nothing is said: from more of them, those who sit three screen heights away are left out.
const MOST: u16 = 32;

/// How far away the farthest viewer may sit, in heights of the picture, where so many rows fill it.
#[must_use]
pub fn reach(rows: u16) -> f64 {
    ACUITY * LETTER / f64::from(rows.max(1))
}

/// How far away so many rows can be read, in words, and what to do about it where that is too near.
#[must_use]
pub fn told(rows: u16, lang: Lang) -> String {
    let reach = format!("{:.1}", reach(rows));
    let reach = match lang {
        Lang::Nb | Lang::Nn => reach.replace('.', ","),
        Lang::En => reach,
    };
    let key = if rows > MOST { "look-rows-many" } else { "look-rows" };
    let values = [
        ("rows", usize::from(rows).into()),
        ("reach", (&reach).into()),
        ("least", usize::from(RIGHT.0).into()),
        ("most", usize::from(RIGHT.1).into()),
    ];
    lang.text_with(key, &values)
}

/// Says at the foot of `area` that the letters are too small, where they are; what is left of the area above.
pub(super) fn advise(canvas: &mut Canvas<'_>, lang: Lang, area: Rect) -> Rect {
    let rows = canvas.buffer.area.height;
    if rows <= MOST {
        return area;
    }
    let words = told(rows, lang);
    let needed = u16::try_from(wrap(&words, area.width, canvas.lang).len()).unwrap_or(1);
    let (rest, foot) = bottom(area, needed);
    let style = canvas.theme.soft();
    paragraph(canvas, &words, style, Alignment::Left, foot);
    bottom(rest, 1).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reach_is_that_of_the_standard() {
        for (rows, want) in [(20, 5.0), (24, 4.2), (36, 2.8), (50, 2.0), (60, 1.7), (100, 1.0), (0, 100.0)] {
            assert!((reach(rows) - want).abs() < 0.05, "{rows}: {}", reach(rows));
        }
    }

    #[test]
    fn many_rows_are_told_of_with_what_to_do() {
        for lang in Lang::ALL {
            for (rows, many) in [(16, false), (24, false), (32, false), (33, true), (60, true)] {
                let told = told(rows, lang);
                assert!(told.contains(&rows.to_string()), "{told}");
                assert_eq!(told.contains("Ctrl"), many, "{told}");
                assert_eq!(told.contains("24"), many || rows == 24, "{told}");
            }
        }
        assert!(told(60, Lang::Nb).contains("1,7") && told(60, Lang::En).contains("1.7"));
    }
}
