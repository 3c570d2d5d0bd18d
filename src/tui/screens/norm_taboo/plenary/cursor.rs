//! Which row of a list is selected.

use crate::tui::widgets::list::step;

/// The selected one of some rows. It follows its row when rows move, and stays at its height when the row is gone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<T> {
    at: Option<T>,
    row: usize,
}

impl<T> Default for Cursor<T> {
    fn default() -> Self {
        Self { at: None, row: 0 }
    }
}

impl<T: Copy + PartialEq> Cursor<T> {
    /// The number of the selected row; `None` where there are no rows.
    pub(super) fn row(&self, rows: &[T]) -> Option<usize> {
        let last = rows.len().checked_sub(1)?;
        let there = self.at.and_then(|at| rows.iter().position(|row| *row == at));
        Some(there.unwrap_or(self.row.min(last)))
    }

    /// The selected row.
    pub(super) fn get(&self, rows: &[T]) -> Option<T> {
        rows.get(self.row(rows)?).copied()
    }

    /// Looks again where the selected row is.
    pub(super) fn settle(&mut self, rows: &[T]) {
        self.row = self.row(rows).unwrap_or(0);
        self.at = rows.get(self.row).copied();
    }

    /// Selects a row so many further down.
    pub(super) fn step(&mut self, rows: &[T], steps: isize) {
        self.at = None;
        self.row = step(Some(self.row), rows.len(), steps).unwrap_or(0);
        self.settle(rows);
    }

    /// Selects a row by its number; `true` when it was selected already.
    pub(super) fn select(&mut self, rows: &[T], row: usize) -> bool {
        self.at = None;
        let again = std::mem::replace(&mut self.row, row) == row;
        self.settle(rows);
        again
    }

    /// Selects what is there now, or comes to be there.
    pub(super) fn go_to(&mut self, row: T) {
        self.at = Some(row);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_follows_its_row_and_stays_at_its_height_when_the_row_goes() {
        let mut cursor = Cursor::default();
        cursor.settle(&['a', 'b', 'c']);
        cursor.step(&['a', 'b', 'c'], 1);
        cursor.settle(&['b', 'a', 'c']);
        assert_eq!(cursor.get(&['b', 'a', 'c']), Some('b'));
        cursor.select(&['b', 'a', 'c'], 1);
        cursor.settle(&['b', 'a', 'c']);
        assert_eq!(cursor.get(&['b', 'c']), Some('c'));
        assert_eq!(cursor.get(&['b']), Some('b'));
        assert_eq!(cursor.row(&[]), None);
    }
}
