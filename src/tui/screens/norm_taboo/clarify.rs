//! Clarify.

use ratatui::layout::Rect;

use super::Of;
use crate::session::ids::GroupId;
use crate::tui::canvas::Canvas;
use crate::tui::keymap::{Action, Scope};
use crate::tui::screens::{Ask, Cx, Screen};

/// The screen.
#[derive(Debug, Clone, Copy)]
pub struct Clarify {
    of: Of,
    group: GroupId,
}

impl Clarify {
    /// The screen.
    #[must_use]
    pub const fn new(of: Of, group: GroupId) -> Self {
        Self { of, group }
    }
}

impl Screen for Clarify {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        &[Scope::Clarify, Scope::Session]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        canvas.line(cx.place_name(cx.session.place), area);
    }

    fn act(&mut self, _cx: &Cx<'_>, _action: Action) -> Vec<Ask> {
        Vec::new()
    }
}
