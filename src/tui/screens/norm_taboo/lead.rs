//! The screens that lead into the work with a value: the value itself, and the silent round.

use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;

use super::Of;
use crate::tui::canvas::{Canvas, bottom, centred, middle, top};
use crate::tui::clock_face::digits;
use crate::tui::keymap::{Action, Scope};
use crate::tui::screens::{Ask, Cx, Screen};
use crate::tui::told::Told;
use crate::tui::views::{Window, projector};
use crate::tui::widgets::big;
use crate::tui::widgets::words::{paragraph, wrap};

/// The value, and what there is to think about.
///
/// ```text
///   THE VALUE
///   in big letters
///
///   What a reflection asks.
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Introduction {
    of: Of,
}

impl Introduction {
    /// The introduction of a value.
    #[must_use]
    pub const fn new(of: Of) -> Self {
        Self { of }
    }
}

impl Screen for Introduction {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        &[Scope::Slide, Scope::Session]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(value) = self.of.core_value(cx) else { return };
        let area = centred(area, 150);
        let number = cx.with("value-number", &[("n", (usize::from(self.of.value) + 1).into())]);
        let lines: usize =
            value.reflections.iter().map(|words| wrap(words.as_str(), area.width, cx.written()).len() + 1).sum();
        let below = u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(2);
        let room = Rect { height: area.height.saturating_sub(below.saturating_add(2)).max(1), ..area };
        let name = big::rows(value.name.as_str(), room, cx.written());
        let area = top(area, area.height.saturating_sub(name.saturating_add(below).saturating_add(2)) / 2).1;
        canvas.line(Line::styled(number, cx.theme.soft()).centered(), area);
        let area = top(area, 2).1;
        big::big(
            canvas,
            value.name.as_str(),
            cx.theme.value(self.of.value),
            Alignment::Center,
            Rect { height: room.height.min(area.height), ..area },
        );
        let mut rest = top(area, name.saturating_add(2)).1;
        for words in &value.reflections {
            rest = top(paragraph(canvas, words.as_str(), cx.theme.strong(), Alignment::Center, rest), 1).1;
        }
    }

    fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        let Some(value) = self.of.core_value(cx) else { return };
        let number = cx.with("value-number", &[("n", (usize::from(self.of.value) + 1).into())]);
        told.say(format!("{number}: {}", value.name));
        for words in &value.reflections {
            told.say(words.as_str());
        }
    }

    fn act(&mut self, _cx: &Cx<'_>, _action: Action) -> Vec<Ask> {
        Vec::new()
    }
}

/// Silence, a clock, and what to write about.
///
/// ```text
///   What each one writes about.
///
///          4 : 3 2
///
///         running
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Individual {
    of: Of,
}

impl Individual {
    /// The silent round of a value.
    #[must_use]
    pub const fn new(of: Of) -> Self {
        Self { of }
    }
}

impl Screen for Individual {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        &[Scope::Slide, Scope::Timed, Scope::Session]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(value) = self.of.core_value(cx) else { return };
        let area = centred(area, 150);
        let words = u16::try_from(wrap(value.norms.as_str(), area.width, cx.written()).len()).unwrap_or(1);
        let room = area.height.saturating_sub(words + 5).clamp(1, 16);
        let block = middle(area, words.saturating_add(room).saturating_add(5));
        let rest = paragraph(canvas, value.norms.as_str(), cx.theme.strong(), Alignment::Center, block);
        let rest = top(rest, 2).1;
        let (face, below) = top(rest, room);
        let left = cx.left();
        let up = left.is_none_or(|left| left.0 <= 0);
        let style = if up { cx.theme.alarm() } else { cx.theme.value(self.of.value) };
        let face_words = left.map_or_else(|| "0:00".to_owned(), digits);
        let face_rows = big::rows(&face_words, face, cx.written());
        big::big(canvas, &face_words, style, Alignment::Center, middle(face, face_rows));
        let below = top(below, 1).1;
        canvas.line(Line::styled(cx.clock_words(), if up { style } else { cx.theme.text() }).centered(), below);
        canvas.line(Line::styled(cx.t("individual-hint"), cx.theme.soft()).centered(), top(below, 1).1);
    }

    fn draw_on_wall(&self, cx: &Cx<'_>, _window: Window, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(value) = self.of.core_value(cx) else { return };
        let area = centred(area, 150);
        let asked = Rect { height: area.height / 2, ..area };
        let rest = big::big(canvas, value.norms.as_str(), cx.theme.strong(), Alignment::Center, asked);
        let (face, below) = bottom(top(area, (rest.y - area.y).saturating_add(1)).1, 3);
        let left = cx.left();
        let up = left.is_none_or(|left| left.0 <= 0);
        let style = if up { cx.theme.alarm() } else { cx.theme.value(self.of.value) };
        let digits = left.map_or_else(|| "0:00".to_owned(), digits);
        let rows = big::rows(&digits, face, canvas.lang);
        big::big(canvas, &digits, style, Alignment::Center, middle(face, rows));
        let state = projector::clock_state(cx).unwrap_or_else(|| cx.t("individual-hint"));
        canvas.line(Line::styled(state, if up { style } else { cx.theme.text() }).centered(), top(below, 1).1);
    }

    fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        told.say(self.of.core_value(cx).map(|value| value.norms.to_string()).unwrap_or_default());
        told.say(cx.t("individual-hint"));
    }

    fn act(&mut self, _cx: &Cx<'_>, _action: Action) -> Vec<Ask> {
        Vec::new()
    }
}
