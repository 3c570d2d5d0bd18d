//! What is said, in passing and softly, of how a norm or a taboo is worded.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Entry;
use crate::insight::coach::{self, Advice};
use crate::session::norm_taboo::Kind;
use crate::tui::canvas::{Canvas, Hit, top};
use crate::tui::keymap::Action;
use crate::tui::screens::{Cx, Screen};
use crate::tui::widgets::words::shortened;

impl Entry {
    fn judge(&self, text: &str) -> Option<Advice> {
        match self.kind {
            Kind::Norm => coach::of_norm(text),
            Kind::Taboo => coach::of_taboo(text),
        }
    }

    /// What may be said: of what is being typed only what stays true whatever comes after it, and while nothing is, of the
    /// selected one or the newest, by its number in the list.
    fn advice(&self, cx: &Cx<'_>) -> Option<(Option<usize>, Advice)> {
        if !cx.around.settings.coach {
            return None;
        }
        if !self.field.is_empty() {
            let typed = self.field.raw();
            let lasting = self.judge(coach::so_far(&typed)).filter(|advice| advice.is_lasting());
            return lasting.map(|advice| (None, advice));
        }
        let said = self.said(cx);
        let row = self.selected.unwrap_or(0);
        let advice = self.judge(said.get(row)?.text.as_str())?;
        Some((Some(said.len() - row), advice))
    }

    /// Says it on one line, and below how to reword what is said already.
    pub(super) fn draw_advice(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let Some((number, advice)) = self.advice(cx) else { return };
        let hint = cx.t(advice.key());
        let words = match number {
            Some(number) => cx.with("coach-about", &[("n", number.into()), ("hint", (&hint).into())]),
            None => hint,
        };
        canvas.line(Line::styled(shortened(&format!("· {words}"), usize::from(area.width)), cx.theme.soft()), area);
        let keys = &cx.around.settings.keys;
        let Some(binding) = keys.of(self.scopes(cx)).find(|binding| binding.action == Action::Reword) else {
            return;
        };
        if number.is_some() {
            let key = Span::styled(format!("  {}", keys.name(binding, cx.lang)), cx.theme.strong());
            let line = Line::from(vec![key, Span::styled(format!(" {}", cx.t(binding.label)), cx.theme.soft())]);
            let below = top(area, 1).1;
            let width = u16::try_from(line.width()).unwrap_or(u16::MAX).min(below.width);
            canvas.clickable(Rect { width, height: below.height.min(1), ..below }, Hit::Action(Action::Reword));
            canvas.line(line, below);
        }
    }
}
