//! What comes after.

use ratatui::layout::Rect;

use super::{Ask, Cx, Screen};
use crate::tui::canvas::Canvas;
use crate::tui::keymap::{Action, Scope};

/// The screen.
#[derive(Debug, Clone, Copy, Default)]
pub struct FollowUp;

impl FollowUp {
    /// The screen.
    #[must_use]
    pub const fn new() -> Self {
        Self
    }
}

impl Screen for FollowUp {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        &[Scope::FollowUp, Scope::Session]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        canvas.line(cx.place_name(cx.session.place), area);
    }

    fn act(&mut self, _cx: &Cx<'_>, _action: Action) -> Vec<Ask> {
        Vec::new()
    }
}
