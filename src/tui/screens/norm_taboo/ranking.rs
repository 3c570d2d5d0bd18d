//! The ranking.

use ratatui::layout::Rect;

use super::Of;
use crate::session::ids::GroupId;
use crate::tui::canvas::Canvas;
use crate::tui::keymap::{Action, Scope};
use crate::tui::screens::{Ask, Cx, Screen};

/// The screen.
#[derive(Debug, Clone, Copy)]
pub struct Consensus {
    of: Of,
    group: GroupId,
}

impl Consensus {
    /// The screen.
    #[must_use]
    pub const fn new(of: Of, group: GroupId) -> Self {
        Self { of, group }
    }
}

impl Screen for Consensus {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        &[Scope::Consensus, Scope::Timed, Scope::Session]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        canvas.line(cx.place_name(cx.session.place), area);
    }

    fn act(&mut self, _cx: &Cx<'_>, _action: Action) -> Vec<Ask> {
        Vec::new()
    }
}

/// The screen of a group's ranking.
#[must_use]
pub fn at(of: Of, group: GroupId, _cx: &Cx<'_>) -> Consensus {
    Consensus::new(of, group)
}
