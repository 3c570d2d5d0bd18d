//! The norms that taboos stand against.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::Entry;
use crate::session::ids::EntryId;
use crate::session::norm_taboo::{Command, Entry as Said, Kind, Spot};
use crate::tui::canvas::{Canvas, Hit};
use crate::tui::keymap::Action;
use crate::tui::popup::Menu;
use crate::tui::screens::norm_taboo::near::Hint;
use crate::tui::screens::{Ask, Cx};

impl Entry {
    /// The norms that a taboo can stand against: the group's most important ones, or all where none are confirmed.
    pub(super) fn norms<'a>(&self, cx: &Cx<'a>) -> Vec<&'a Said> {
        let (Some(state), Some(group)) = (self.of.state(cx), self.speaking(cx)) else { return Vec::new() };
        let confirmed = state.top(self.of.table(group));
        if confirmed.is_empty() {
            return state.standing(self.of.spot(Kind::Norm, group)).collect();
        }
        confirmed.into_iter().filter_map(|id| state.entry(id)).collect()
    }

    /// The next norm, or none, to set the taboo against; first of all the one that it is the opposite of.
    pub(super) fn turn_against(&mut self, cx: &Cx<'_>, steps: isize) {
        if let Some(Hint::Opposite { norm, .. }) = self.hint() {
            self.against = Some(*norm);
            return;
        }
        let norms: Vec<EntryId> = self.norms(cx).iter().map(|entry| entry.id).collect();
        let here =
            self.against.and_then(|norm| norms.iter().position(|other| *other == norm)).map_or(0, |place| place + 1);
        let places = norms.len() + 1;
        let next = (here + places).checked_add_signed(steps).unwrap_or(0) % places;
        self.against = next.checked_sub(1).and_then(|place| norms.get(place).copied());
    }

    /// The norm that the taboo will stand against, or how to set it against one; and whether there is one.
    pub(super) fn against_words(&self, cx: &Cx<'_>) -> (String, bool) {
        match self.against.and_then(|id| self.of.state(cx)?.entry(id)) {
            Some(norm) => (cx.with("against", &[("norm", norm.text.as_str().into())]), true),
            None => (cx.t("against-none"), false),
        }
    }

    /// The norm that the taboo will stand against.
    pub(super) fn draw_against(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let (words, is_set) = self.against_words(cx);
        canvas.line(Line::styled(words, if is_set { cx.theme.text() } else { cx.theme.soft() }), area);
        canvas.clickable(Rect { height: 1, ..area }, Hit::Action(Action::Tab));
    }

    /// Lets the selected taboo be set against a norm: the one that it is the opposite of is offered first.
    pub(super) fn pair(&self, cx: &Cx<'_>) -> Vec<Ask> {
        let said = self.said(cx);
        let Some(taboo) = self.selected.and_then(|row| said.get(row)) else { return Vec::new() };
        let Some(state) = self.of.state(cx) else { return Vec::new() };
        let set = |norm| self.of.ask(Command::Pair { taboo: taboo.id, norm });
        let norms = Spot { kind: Kind::Norm, ..taboo.spot };
        let choice = |norm: &Said| (norm.text.to_string(), set(Some(norm.id)));
        let mut choices: Vec<(String, Ask)> = state.standing(norms).map(choice).collect();
        choices.push((cx.t("pair-none"), set(None)));
        let likely = taboo.against.or_else(|| self.near.offer(taboo.id));
        let selected = likely.and_then(|norm| state.standing(norms).position(|entry| entry.id == norm)).unwrap_or(0);
        vec![Ask::Menu(Menu { selected, ..Menu::new(cx.t("pair-title"), choices) })]
    }
}
