//! The poster.

use ratatui::layout::Rect;

use crate::tui::canvas::Canvas;
use crate::tui::keymap::{Action, Scope};
use crate::tui::screens::{Ask, Cx, Screen};

/// The screen.
#[derive(Debug, Clone, Copy)]
pub struct Poster {
    exercise: u16,
}

impl Poster {
    /// The screen.
    #[must_use]
    pub const fn new(exercise: u16) -> Self {
        Self { exercise }
    }
}

impl Screen for Poster {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        &[Scope::Poster, Scope::Session]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        canvas.line(cx.place_name(cx.session.place), area);
    }

    fn act(&mut self, _cx: &Cx<'_>, _action: Action) -> Vec<Ask> {
        Vec::new()
    }
}
