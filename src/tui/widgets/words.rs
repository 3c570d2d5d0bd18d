//! Running text, wrapped between words.

use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::tui::canvas::{Canvas, top};

/// `text` in lines of at most `width` columns. A word longer than a line is broken.
#[must_use]
pub fn wrap(text: &str, width: u16) -> Vec<String> {
    let options = textwrap::Options::new(usize::from(width.max(1)))
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        // A folder's name with hyphens in it must be read, and copied, as it is.
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// Draws `text` wrapped at the top of `area` and gives back what is left of the area below it.
pub fn paragraph(canvas: &mut Canvas<'_>, text: &str, style: Style, alignment: Alignment, area: Rect) -> Rect {
    let mut rest = area;
    for line in wrap(text, area.width) {
        let (row, below) = top(rest, 1);
        canvas.line(Line::styled(line, style).alignment(alignment), row);
        rest = below;
    }
    rest
}

/// As much of `words` as fits in so many columns, with an ellipsis where some are left out.
#[must_use]
pub fn shortened(words: &str, columns: usize) -> String {
    if words.width() <= columns {
        return words.to_owned();
    }
    let mut short = String::new();
    for cluster in words.graphemes(true) {
        if short.width() + cluster.width() + 1 > columns {
            break;
        }
        short.push_str(cluster);
    }
    format!("{}…", short.trim_end())
}
