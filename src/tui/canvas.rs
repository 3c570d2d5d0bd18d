//! What screens draw on: the cells, the colours, and the places that can be clicked.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use super::keymap::Action;
use super::theme::Theme;

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

/// The places that can be clicked, as they were drawn last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hits(Vec<(Rect, Hit)>);

impl Hits {
    /// What a click there means; what was drawn last lies on top.
    #[must_use]
    pub fn at(&self, position: Position) -> Option<Hit> {
        self.0.iter().rev().find(|(area, _)| area.contains(position)).map(|(_, hit)| *hit)
    }
}

/// Cells to draw on.
pub struct Canvas<'a> {
    /// The cells.
    pub buffer: &'a mut Buffer,
    /// The colours.
    pub theme: Theme,
    hits: Hits,
}

impl<'a> Canvas<'a> {
    /// A canvas over `buffer`, all of it in the colours of the wall.
    #[must_use]
    pub fn new(buffer: &'a mut Buffer, theme: Theme) -> Self {
        buffer.set_style(buffer.area, theme.text());
        Self { buffer, theme, hits: Hits::default() }
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

    /// Draws one line at the top of `area`, cut at its right edge.
    pub fn line<'l>(&mut self, line: impl Into<Line<'l>>, area: Rect) {
        self.draw(line.into(), Rect { height: area.height.min(1), ..area });
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
        self.hits.0.push((area.intersection(self.buffer.area), hit));
    }

    /// Forgets all that can be clicked so far: something lies over it.
    pub fn cover(&mut self) {
        self.hits.0.clear();
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

/// Cuts `columns` from the left of `area`: those columns, and the rest.
#[must_use]
pub fn left(area: Rect, columns: u16) -> (Rect, Rect) {
    let columns = columns.min(area.width);
    let beside = Rect { width: columns, ..area };
    (beside, Rect { x: area.x + columns, width: area.width - columns, ..area })
}
