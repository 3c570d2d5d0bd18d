//! Themes.

use ratatui::layout::Rect;

use super::Of;
use crate::tui::canvas::Canvas;
use crate::tui::keymap::{Action, Scope};
use crate::tui::screens::{Ask, Cx, Screen};

/// The screen.
#[derive(Debug, Clone, Copy)]
pub struct Plenary {
    of: Of,
}

impl Plenary {
    /// The screen.
    #[must_use]
    pub const fn new(of: Of) -> Self {
        Self { of }
    }
}

impl Screen for Plenary {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        &[Scope::Plenary, Scope::Session]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        canvas.line(cx.place_name(cx.session.place), area);
    }

    fn act(&mut self, _cx: &Cx<'_>, _action: Action) -> Vec<Ask> {
        Vec::new()
    }
}
