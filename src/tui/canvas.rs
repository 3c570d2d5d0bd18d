//! What screens draw on: the cells, the colours, and the places that can be clicked.

use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use unicode_width::UnicodeWidthStr as _;

use super::keymap::Action;
use super::preview::{Painted, Wish};
use super::theme::Theme;
use crate::i18n::Lang;

/// What a click on a place means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// The same as a key.
    Action(Action),
    /// The row with this number in the list `part` of the screen; a click on the selected row is Enter.
    Row {
        /// Which list, counted from 0 as Tab goes.
        part: usize,
        /// Which row, counted from 0.
        row: usize,
    },
}

/// The places that can be clicked, as they were drawn last, and the sheet that was drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits {
    places: Vec<(Rect, Hit)>,
    /// The fields to type in, each with whether it has the focus.
    fields: Vec<(Rect, bool)>,
    /// The lists that do not have the focus, each with its number and the row that it rests at.
    resting: Vec<(Rect, (usize, usize))>,
    /// The sheet that there is room for.
    pub sheet: Option<Wish>,
    /// How many rows there were; none before anything was drawn.
    pub rows: u16,
}

impl Hits {
    /// What a click there means; what was drawn last lies on top.
    #[must_use]
    pub fn at(&self, position: Position) -> Option<Hit> {
        self.places.iter().rev().find(|(area, _)| area.contains(position)).map(|(_, hit)| *hit)
    }

    /// Where the field lies that is there.
    #[must_use]
    pub fn field_at(&self, position: Position) -> Option<Rect> {
        self.fields.iter().map(|(area, _)| *area).find(|area| area.contains(position))
    }

    /// The same, for the field that has the focus.
    #[must_use]
    pub fn focused_field_at(&self, position: Position) -> Option<Rect> {
        self.fields.iter().find(|(area, focused)| *focused && area.contains(position)).map(|(area, _)| *area)
    }

    /// The list there that does not have the focus: its number, and the row that it rests at.
    #[must_use]
    pub fn resting_at(&self, position: Position) -> Option<(usize, usize)> {
        self.resting.iter().find(|(area, _)| area.contains(position)).map(|(_, at)| *at)
    }
}

/// Cells to draw on.
pub struct Canvas<'a> {
    /// The cells.
    pub buffer: &'a mut Buffer,
    /// The colours.
    pub theme: Theme,
    /// The language that most of what is drawn is written in: long words are broken as it does.
    pub lang: Lang,
    /// Whether what is drawn will be gone through for [plain signs](super::ascii).
    pub ascii: bool,
    hits: Hits,
    /// Whether something will lie over what is drawn now.
    covered: bool,
}

impl<'a> Canvas<'a> {
    /// A canvas over `buffer`, all of it in the colours of the wall, for words that are mostly in language `lang`.
    #[must_use]
    pub fn new(buffer: &'a mut Buffer, theme: Theme, lang: Lang) -> Self {
        buffer.set_style(buffer.area, theme.text());
        let hits = Hits { rows: buffer.area.height, ..Hits::default() };
        Self { buffer, theme, lang, ascii: false, hits, covered: false }
    }

    /// What can be clicked.
    #[must_use]
    pub fn into_hits(self) -> Hits {
        self.hits
    }

    /// Draws a widget.
    pub fn draw(&mut self, widget: impl Widget, area: Rect) {
        let area = area.intersection(self.buffer.area);
        if !area.is_empty() {
            widget.render(area, self.buffer);
        }
    }

    /// Draws one line at the top of `area`. One that is cut at its right edge ends in an ellipsis.
    pub fn line<'l>(&mut self, line: impl Into<Line<'l>>, area: Rect) {
        let line = line.into();
        let area = Rect { height: area.height.min(1), ..area };
        let words = || line.spans.iter().map(|span| span.content.as_ref()).collect::<String>();
        let is_cut = line.width() > usize::from(area.width)
            && words().trim_end().width() > usize::from(area.width)
            && line.alignment.is_none_or(|alignment| alignment == Alignment::Left);
        self.draw(&line, area);
        let last = Position::new(area.right().saturating_sub(1), area.y);
        if let Some(cell) = self.buffer.cell_mut(last).filter(|_| is_cut && !area.is_empty()) {
            cell.set_symbol("…");
        }
    }

    /// Fills `area` with a style, empty.
    pub fn fill(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.buffer.area);
        for position in area.positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.reset();
            }
        }
        self.buffer.set_style(area, style);
    }

    /// Makes `area` something that can be clicked.
    pub fn clickable(&mut self, area: Rect, hit: Hit) {
        self.hits.places.push((area.intersection(self.buffer.area), hit));
    }

    /// Makes `area` a field to type in.
    pub fn field(&mut self, area: Rect, focused: bool) {
        self.hits.fields.push((area.intersection(self.buffer.area), focused));
    }

    /// Makes `area` a list, number `part` of the screen, that rests at a row while another has the focus.
    pub fn resting(&mut self, area: Rect, part: usize, row: usize) {
        self.hits.resting.push((area.intersection(self.buffer.area), (part, row)));
    }

    /// Forgets all that can be clicked so far: something lies over it.
    pub fn cover(&mut self) {
        self.hits.places.clear();
        self.hits.fields.clear();
        self.hits.resting.clear();
    }

    /// The same canvas, on which something will lie over what is drawn next.
    pub const fn will_be_covered(&mut self, covered: bool) {
        self.covered = covered;
    }

    /// Leaves word of the sheet that there is room for.
    pub const fn wish(&mut self, sheet: Wish) {
        self.hits.sheet = Some(sheet);
    }

    /// Copies a picture to the top left of `area`. One that cannot be covered in part is left out where it would be.
    pub fn picture(&mut self, painted: &Painted, area: Rect) {
        if painted.whole && self.covered {
            return;
        }
        let area =
            area.intersection(self.buffer.area).intersection(Rect { x: area.x, y: area.y, ..painted.cells.area });
        for position in area.positions() {
            let from = Position::new(position.x - area.x, position.y - area.y);
            if let (Some(cell), Some(target)) = (painted.cells.cell(from), self.buffer.cell_mut(position)) {
                target.clone_from(cell);
            }
        }
    }
}

/// The part of `area` of at most this width, in its middle.
#[must_use]
pub fn centred(area: Rect, width: u16) -> Rect {
    let width = width.min(area.width);
    Rect { x: area.x + (area.width - width) / 2, width, ..area }
}

/// The part of `area` of at most this height, in its middle.
#[must_use]
pub fn middle(area: Rect, height: u16) -> Rect {
    let height = height.min(area.height);
    Rect { y: area.y + (area.height - height) / 2, height, ..area }
}

/// Cuts `rows` from the top of `area`: those rows, and the rest.
#[must_use]
pub fn top(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    let above = Rect { height: rows, ..area };
    (above, Rect { y: area.y + rows, height: area.height - rows, ..area })
}

/// Cuts `rows` from the bottom of `area`: the rest, and those rows.
#[must_use]
pub fn bottom(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    top(area, area.height - rows)
}

/// Cuts `columns` from the right of `area`: the rest, and those columns.
#[must_use]
pub fn right(area: Rect, columns: u16) -> (Rect, Rect) {
    left(area, area.width.saturating_sub(columns))
}

/// Cuts `columns` from the left of `area`: those columns, and the rest.
#[must_use]
pub fn left(area: Rect, columns: u16) -> (Rect, Rect) {
    let columns = columns.min(area.width);
    let beside = Rect { width: columns, ..area };
    (beside, Rect { x: area.x + columns, width: area.width - columns, ..area })
}
