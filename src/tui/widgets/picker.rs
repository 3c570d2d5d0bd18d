//! A field with a list below it: what is typed picks from the list.
//!
//! ```text
//! ╭ title ───────────────────────╮
//! │ what is typed                │
//! │                              │
//! │ ▌the first that fits      F6 │
//! │  another                     │
//! ╰──────────────────────────────╯
//! ```

use crossterm::event::KeyEvent;
use ratatui::layout::{Alignment, Rect};

use super::field::{Field, Lines};
use super::list::{self, Item, step};
use super::words::paragraph;
use crate::text::Limit;
use crate::tui::canvas::{Canvas, top};
use crate::tui::popup::frame;

/// The most rows around the selected one that are made to be drawn.
const MOST_ROWS: usize = 60;

/// What is typed, and which row is selected.
#[derive(Debug, Clone)]
pub struct Picker {
    /// What is typed.
    pub field: Field,
    /// The selected row.
    pub selected: usize,
}

impl Default for Picker {
    fn default() -> Self {
        Self { field: Field::new(Limit::Norm, Lines::One), selected: 0 }
    }
}

impl Picker {
    /// Lets a key edit what is typed; whether it did. Then the first row is selected.
    pub fn key(&mut self, key: KeyEvent) -> bool {
        let before = self.field.raw();
        self.field.key(key);
        let edited = self.field.raw() != before;
        if edited {
            self.selected = 0;
        }
        edited
    }

    /// Selects the row so many further down, of so many.
    pub fn step(&mut self, rows: usize, steps: isize) {
        self.selected = step(Some(self.selected), rows, steps).unwrap_or(0);
    }

    /// Selects a row; `true` when it was selected already.
    pub const fn select(&mut self, row: usize) -> bool {
        let again = self.selected == row;
        self.selected = row;
        again
    }

    /// Draws it over `area`, with `rows` in the list, of which `item` makes one; `none` stands there when there are none.
    pub fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        words: (&str, &str, &str),
        rows: usize,
        item: impl Fn(usize) -> Item,
        area: Rect,
    ) {
        let (title, hint, none) = words;
        let width = area.width.saturating_sub(4).min(110);
        let inner = frame(canvas, title, width, area.height.saturating_sub(4), area);
        let (field, rest) = top(inner, 1);
        self.field.draw(canvas, hint, true, field);
        let rest = top(rest, 1).1;
        if rows == 0 {
            paragraph(canvas, none, canvas.theme.soft(), Alignment::Left, rest);
            return;
        }
        let first = self.selected.saturating_sub(MOST_ROWS);
        let end = (self.selected + MOST_ROWS).min(rows);
        let items: Vec<Item> = (first..end).map(item).collect();
        list::draw_some(canvas, &items, 0, Some(self.selected), true, (first, rows - end), rest);
    }
}
