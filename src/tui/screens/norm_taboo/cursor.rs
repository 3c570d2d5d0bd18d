//! A selection in a list of norms that stays on its norm when the list changes.

use crate::session::ids::EntryId;
use crate::tui::widgets::list::step;

/// The norms that a list shows, and which of them is selected: the first, unless the list is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cursor {
    rows: Vec<EntryId>,
    at: usize,
}

impl Cursor {
    /// A selection in a list of these norms.
    #[must_use]
    pub const fn new(rows: Vec<EntryId>) -> Self {
        Self { rows, at: 0 }
    }

    /// The norms in the order of the list.
    #[must_use]
    pub fn rows(&self) -> &[EntryId] {
        &self.rows
    }

    /// The row of the selected norm.
    #[must_use]
    pub fn row(&self) -> Option<usize> {
        (self.at < self.rows.len()).then_some(self.at)
    }

    /// The selected norm.
    #[must_use]
    pub fn id(&self) -> Option<EntryId> {
        self.rows.get(self.at).copied()
    }

    /// Shows other norms. Where the selected one is gone, the one that took its row is selected.
    pub fn renew(&mut self, rows: Vec<EntryId>) {
        let selected = self.id();
        self.rows = rows;
        self.at = self.at.min(self.rows.len().saturating_sub(1));
        if let Some(id) = selected {
            self.go_to(id);
        }
    }

    /// Selects a norm, if it is in the list.
    pub fn go_to(&mut self, id: EntryId) {
        if let Some(row) = self.rows.iter().position(|other| *other == id) {
            self.at = row;
        }
    }

    /// Selects the norm so many rows further down.
    pub fn step(&mut self, steps: isize) {
        self.at = step(Some(self.at), self.rows.len(), steps).unwrap_or(0);
    }

    /// Selects a row; `true` when it was selected already.
    pub fn select(&mut self, row: usize) -> bool {
        let again = self.at == row;
        if row < self.rows.len() {
            self.at = row;
        }
        again
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::ids::{Id, SessionId};

    fn ids(numbers: &[u32]) -> Vec<EntryId> {
        numbers.iter().map(|number| EntryId(Id { origin: SessionId(1), number: *number })).collect()
    }

    #[test]
    fn the_selection_stays_on_its_norm_or_its_row() {
        let mut cursor = Cursor::new(ids(&[1, 2, 3]));
        cursor.step(2);
        cursor.renew(ids(&[3, 1, 2]));
        assert_eq!((cursor.row(), cursor.id()), (Some(0), Some(ids(&[3])[0])));
        cursor.renew(ids(&[1, 2]));
        assert_eq!(cursor.id(), Some(ids(&[1])[0]), "the one that took its row");
        cursor.renew(Vec::new());
        assert_eq!((cursor.row(), cursor.id()), (None, None));
        cursor.step(1);
        cursor.renew(ids(&[7]));
        assert_eq!(cursor.row(), Some(0));
    }
}
