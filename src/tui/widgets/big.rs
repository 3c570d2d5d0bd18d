//! Big letters: what must be read from the back row.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget as _;
use tui_big_text::{BigText, PixelSize};

use super::words::{paragraph, wrap};
use crate::tui::canvas::{Canvas, top};

/// A size of big letters.
#[derive(Debug, Clone, Copy)]
struct Size {
    pixels: PixelSize,
    /// How many cells wide and high each of the font's cells is drawn.
    scale: u16,
    /// The columns that a letter takes.
    width: u16,
    /// The rows that a letter takes.
    height: u16,
}

/// The sizes of big letters, the biggest first.
const SIZES: [Size; 4] = [
    Size { pixels: PixelSize::Full, scale: 2, width: 16, height: 16 },
    Size { pixels: PixelSize::Full, scale: 1, width: 8, height: 8 },
    Size { pixels: PixelSize::HalfHeight, scale: 1, width: 8, height: 4 },
    Size { pixels: PixelSize::Quadrant, scale: 1, width: 4, height: 4 },
];

/// The most lines of big letters: more of them are slower to read than plain ones.
const MOST_LINES: usize = 3;

/// Draws `text` as big as it fits in `area` on few lines, and gives back what is left of the area below it. Where not even
/// the smallest letters fit, it is written plainly.
pub fn big(canvas: &mut Canvas<'_>, text: &str, style: Style, alignment: Alignment, area: Rect) -> Rect {
    let Some((size, lines)) = fit(text, area) else {
        return paragraph(canvas, text, style, alignment, area);
    };
    let mut rest = area;
    for line in lines {
        let (row, below) = top(rest, size.height);
        draw(canvas, &line, size, style, alignment, row);
        rest = below;
    }
    rest
}

/// How many rows [`big`] takes for `text` in `area`.
#[must_use]
pub fn rows(text: &str, area: Rect) -> u16 {
    let plain = || u16::try_from(wrap(text, area.width).len()).unwrap_or(u16::MAX);
    fit(text, area)
        .map_or_else(plain, |(size, lines)| size.height.saturating_mul(u16::try_from(lines.len()).unwrap_or(1)))
}

/// The biggest size in which no word is broken and all lines have room. Letters that the big font lacks would be left
/// out, so text with such letters is written plainly.
fn fit(text: &str, area: Rect) -> Option<(Size, Vec<String>)> {
    let known = |c: char| c.is_ascii_graphic() || c == ' ' || ('\u{a1}'..='\u{ff}').contains(&c);
    if text.is_empty() || !text.chars().all(known) {
        return None;
    }
    SIZES.into_iter().find_map(|size| {
        let letters = area.width / size.width;
        let longest = text.split(' ').map(|word| word.chars().count()).max().unwrap_or(0);
        if usize::from(letters) < longest {
            return None;
        }
        let lines = wrap(text, letters);
        let needed = u16::try_from(lines.len()).ok()?.checked_mul(size.height)?;
        (needed <= area.height && lines.len() <= MOST_LINES).then_some((size, lines))
    })
}

/// Draws one line of letters: as the font has them on a sheet aside, and from there each cell as many times as the scale
/// says.
fn draw(canvas: &mut Canvas<'_>, line: &str, size: Size, style: Style, alignment: Alignment, area: Rect) {
    let sheet_area = Rect::new(0, 0, area.width / size.scale, area.height / size.scale);
    let mut sheet = Buffer::empty(sheet_area);
    let mut builder = BigText::builder();
    builder.pixel_size(size.pixels).style(style).lines([line.into()]).alignment(alignment);
    builder.build().render(sheet_area, &mut sheet);
    for position in area.intersection(canvas.buffer.area).positions() {
        let from = Position::new((position.x - area.x) / size.scale, (position.y - area.y) / size.scale);
        if let (Some(cell), Some(target)) = (sheet.cell(from), canvas.buffer.cell_mut(position)) {
            target.set_symbol(cell.symbol()).set_style(style);
        }
    }
}
