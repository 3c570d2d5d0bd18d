//! What the pointer does: clicks on what can be clicked, marks text, and turns the list that it is over.

use ratatui::layout::Position;

use super::{App, Effect, Mode};
use crate::tui::canvas::Hit;
use crate::tui::keymap::Action;

impl App {
    /// Does what a click there means. In a field the cursor goes there too, as everywhere.
    pub(super) fn click(&mut self, position: Position) -> Vec<Effect> {
        let field = self.hits.field_at(position);
        let effects = match self.hits.at(position) {
            None => Vec::new(),
            Some(Hit::Action(action)) => self.act(action),
            Some(Hit::Row { part, row }) => {
                if self.select(part, row) {
                    self.act(Action::Enter)
                } else {
                    Vec::new()
                }
            }
        };
        if let (Some(area), Some(field)) = (field, self.field()) {
            field.point(area, position, false);
        }
        effects
    }

    /// Marks text from where the cursor was to there, in the field that has the focus.
    pub(super) fn drag(&mut self, position: Position) -> Vec<Effect> {
        if let (Some(area), Some(field)) = (self.hits.focused_field_at(position), self.field()) {
            field.point(area, position, true);
        }
        Vec::new()
    }

    /// Goes through the list under the pointer; where there is none, through the one that has the focus.
    pub(super) fn wheel(&mut self, position: Position, steps: isize) -> Vec<Effect> {
        if let Some((part, row)) = self.hits.resting_at(position) {
            self.select(part, row);
        }
        self.act(if steps < 0 { Action::Up } else { Action::Down })
    }

    /// Selects a row of list number `part`; `true` when it was selected already.
    pub fn select(&mut self, part: usize, row: usize) -> bool {
        match (&mut self.over, &mut self.mode) {
            (Some(over), _) => over.select(row),
            (None, Mode::Start(start)) => start.select(row),
            (None, Mode::Live(live)) => live.select(part, row),
        }
    }
}
