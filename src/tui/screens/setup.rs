//! Organisation and groups.

use ratatui::layout::Rect;

use super::{Ask, Cx, Screen};
use crate::tui::canvas::Canvas;
use crate::tui::keymap::{Action, Scope};

/// The screen.
#[derive(Debug, Clone, Copy, Default)]
pub struct Setup;

impl Setup {
    /// The screen.
    #[must_use]
    pub fn new(_cx: &Cx<'_>) -> Self {
        Self
    }
}

impl Screen for Setup {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        &[Scope::Setup, Scope::Session]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        canvas.line(cx.place_name(cx.session.place), area);
    }

    fn act(&mut self, _cx: &Cx<'_>, _action: Action) -> Vec<Ask> {
        Vec::new()
    }
}
