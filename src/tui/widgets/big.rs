//! Big letters: what must be read from the back row.

use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use tui_big_text::{BigText, PixelSize};

use super::words::{paragraph, wrap};
use crate::tui::canvas::{Canvas, top};

/// The sizes of big letters, the biggest first: columns and rows a letter takes.
const SIZES: [(PixelSize, u16, u16); 3] =
    [(PixelSize::Full, 8, 8), (PixelSize::HalfHeight, 8, 4), (PixelSize::Quadrant, 4, 4)];

/// The most lines of big letters: more of them are slower to read than plain ones.
const MOST_LINES: usize = 2;

/// Draws `text` as big as it fits in `area` on two lines at most, and gives back what is left of the area below it. Where
/// not even the smallest letters fit, it is written plainly.
pub fn big(canvas: &mut Canvas<'_>, text: &str, style: Style, alignment: Alignment, area: Rect) -> Rect {
    let Some((size, height, lines)) = fit(text, area) else {
        return paragraph(canvas, text, style, alignment, area);
    };
    let mut rest = area;
    for line in lines {
        let (row, below) = top(rest, height);
        let mut builder = BigText::builder();
        builder.pixel_size(size).style(style).lines([line.into()]).alignment(alignment);
        canvas.draw(builder.build(), row);
        rest = below;
    }
    rest
}

/// How many rows [`big`] takes for `text` in `area`.
#[must_use]
pub fn rows(text: &str, area: Rect) -> u16 {
    let plain = || u16::try_from(wrap(text, area.width).len()).unwrap_or(u16::MAX);
    fit(text, area)
        .map_or_else(plain, |(_, height, lines)| height.saturating_mul(u16::try_from(lines.len()).unwrap_or(1)))
}

/// The biggest size in which no word is broken and all lines have room. Letters that the big font lacks would be left
/// out, so text with such letters is written plainly.
fn fit(text: &str, area: Rect) -> Option<(PixelSize, u16, Vec<String>)> {
    let known = |c: char| c.is_ascii_graphic() || c == ' ' || ('\u{a1}'..='\u{ff}').contains(&c);
    if text.is_empty() || !text.chars().all(known) {
        return None;
    }
    SIZES.into_iter().find_map(|(size, width, height)| {
        let letters = area.width / width;
        let longest = text.split(' ').map(|word| word.chars().count()).max().unwrap_or(0);
        if usize::from(letters) < longest {
            return None;
        }
        let lines = wrap(text, letters);
        let needed = u16::try_from(lines.len()).ok()?.checked_mul(height)?;
        (needed <= area.height && lines.len() <= MOST_LINES).then_some((size, height, lines))
    })
}
