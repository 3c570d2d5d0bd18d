//! Big letters: what must be read from the back row.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget as _;
use tui_big_text::{BigText, PixelSize};

use super::words::{paragraph, uncut, wrap};
use crate::i18n::Lang;
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

/// The fewest rows of a letter made of whole cells, which plain signs can be in the place of.
const PLAIN: u16 = 8;

/// The most lines of big letters: more of them are slower to read than plain ones.
const MOST_LINES: usize = 3;

/// Draws `text` as big as it fits in `area` on few lines, and gives back what is left of the area below it. Where not even
/// the smallest letters fit, it is written plainly.
pub fn big(canvas: &mut Canvas<'_>, text: &str, style: Style, alignment: Alignment, area: Rect) -> Rect {
    let Some((size, lines)) = fit(text, area, canvas.lang) else {
        return paragraph(canvas, text, style, alignment, area);
    };
    let mut rest = area;
    for line in lines {
        let (row, below) = top(rest, size.height);
        if canvas.ascii && size.height < PLAIN {
            spaced(canvas, &line, style, alignment, row);
        } else {
            draw(canvas, &line, size, style, alignment, row);
        }
        rest = below;
    }
    rest
}

/// How many rows [`big`] takes for `text`, which is in language `lang`, in `area`.
#[must_use]
pub fn rows(text: &str, area: Rect, lang: Lang) -> u16 {
    let plain = || u16::try_from(wrap(text, area.width, lang).len()).unwrap_or(u16::MAX);
    fit(text, area, lang)
        .map_or_else(plain, |(size, lines)| size.height.saturating_mul(u16::try_from(lines.len()).unwrap_or(1)))
}

/// The biggest size in which no word is broken and all lines have room; where there is none, the biggest in which words are
/// broken between syllables. Letters that the big font lacks would be left out, so text with such letters is written plainly.
fn fit(text: &str, area: Rect, lang: Lang) -> Option<(Size, Vec<String>)> {
    let text = drawable(text)?;
    let largest = |hyphens: Option<Lang>| {
        SIZES.into_iter().find_map(|size| {
            let letters = area.width / size.width;
            let lines = uncut(&text, letters, hyphens).filter(|_| letters > 0)?;
            let needed = u16::try_from(lines.len()).ok()?.checked_mul(size.height)?;
            (needed <= area.height && lines.len() <= MOST_LINES).then_some((size, lines))
        })
    };
    largest(None).or_else(|| largest(Some(lang)))
}

/// The text in letters that the big font has, with the plainest of dashes and quotation marks; `None` where it lacks one.
fn drawable(text: &str) -> Option<String> {
    let known = |c: char| c.is_ascii_graphic() || c == ' ' || ('\u{a1}'..='\u{ff}').contains(&c);
    let plain = text.replace(['–', '—', '−', '‑'], "-").replace(['’', '‘'], "'").replace(['“', '”', '„'], "\"");
    let plain = plain.replace('…', "...").replace('\u{a0}', " ");
    (!plain.is_empty() && plain.chars().all(known)).then_some(plain)
}

/// Writes a line in the room of small big letters as typewriters did: spaced, and with a line under it.
fn spaced(canvas: &mut Canvas<'_>, line: &str, style: Style, alignment: Alignment, area: Rect) {
    let letters: Vec<String> = line.chars().map(String::from).collect();
    let words = letters.join(" ");
    let under = "=".repeat(words.chars().count());
    for (row, words) in [(1, words), (2, under)] {
        canvas.line(Line::styled(words, style).alignment(alignment), top(area, row).1);
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Theme;

    /// What is drawn of `text` in a room of this size, row by row.
    fn drawn(text: &str, width: u16, height: u16) -> Vec<String> {
        let area = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(area);
        let mut canvas = Canvas::new(&mut buffer, Theme::default(), Lang::Nb);
        let style = canvas.theme.text();
        big(&mut canvas, text, style, Alignment::Left, area);
        let row = |row: &[ratatui::buffer::Cell]| row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>();
        buffer.content().chunks(usize::from(width)).map(row).collect()
    }

    #[test]
    fn every_letter_of_the_font_is_drawn_at_every_size_unlike_the_others() {
        let letters =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅabcdefghijklmnopqrstuvwxyzæøåéèêóòôüöäÄÖÜÉ0123456789+:;.,!?«»\"'-()";
        for size in SIZES {
            let mut seen: Vec<(char, Vec<String>)> = Vec::new();
            for letter in letters.chars() {
                let rows = drawn(&letter.to_string(), size.width, size.height);
                assert!(rows.iter().all(|row| row.chars().all(|c| c == ' ' || ('▀'..='▟').contains(&c))), "{letter}");
                assert!(rows.iter().any(|row| !row.trim().is_empty()), "{letter} is empty");
                let alike = seen.iter().find(|(_, other)| *other == rows);
                assert_eq!(alike.map(|(other, _)| *other), None, "{letter} at {size:?}");
                seen.push((letter, rows));
            }
        }
    }

    #[test]
    fn small_letters_are_spaced_where_signs_are_plain() {
        let area = Rect::new(0, 0, 30, 4);
        let mut buffer = Buffer::empty(area);
        let mut canvas = Canvas::new(&mut buffer, Theme::default(), Lang::Nb);
        canvas.ascii = true;
        let style = canvas.theme.text();
        big(&mut canvas, "Å være", style, Alignment::Left, area);
        let text: String = buffer.content().iter().map(ratatui::buffer::Cell::symbol).collect();
        assert_eq!(text.split_whitespace().collect::<String>(), "Åvære===========");
    }

    #[test]
    fn the_biggest_size_that_fits_is_taken() {
        for (text, room, want) in [
            ("Mot", (48, 16), Some((16, vec!["Mot"]))),
            ("Mot", (47, 16), Some((8, vec!["Mot"]))),
            ("Mot", (24, 7), Some((4, vec!["Mot"]))),
            ("Mot", (12, 4), Some((4, vec!["Mot"]))),
            ("Mot", (11, 4), None),
            ("Barnets beste", (80, 20), Some((8, vec!["Barnets", "beste"]))),
            ("Medarbeiderinvolvering", (56, 12), Some((4, vec!["Medarbeider-", "involvering"]))),
            ("Å være – «ærlig»…", (80, 4), Some((4, vec!["Å være - «ærlig»..."]))),
            ("勇气", (80, 24), None),
        ] {
            let fit = fit(text, Rect::new(0, 0, room.0, room.1), Lang::Nb);
            let fit = fit.map(|(size, lines)| (size.height, lines));
            let want =
                want.map(|(rows, lines): (u16, Vec<&str>)| (rows, lines.iter().map(ToString::to_string).collect()));
            assert_eq!(fit, want, "{text} in {room:?}");
        }
    }
}
