//! What is typed beside what stands: the hint, and joining what it points at.

use std::collections::BTreeSet;

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Entry;
use crate::session::ids::EntryId;
use crate::session::norm_taboo::{Command, Entry as Said, Fate, Kind};
use crate::tui::canvas::{Canvas, Hit, top};
use crate::tui::keymap::Action;
use crate::tui::screens::norm_taboo::near::Hint;
use crate::tui::screens::{Ask, Cx, Screen};
use crate::tui::widgets::words::shortened;

impl Entry {
    /// Compares with what stands now, of the group that speaks.
    pub(super) fn compare(&mut self, cx: &Cx<'_>) {
        let standing = |kind| match (self.of.state(cx), self.speaking(cx)) {
            (Some(state), Some(group)) => state.standing(self.of.spot(kind, group)).collect(),
            (None, _) | (_, None) => Vec::new(),
        };
        let norms = match self.kind {
            Kind::Norm => Vec::new(),
            Kind::Taboo => standing(Kind::Norm),
        };
        let said = standing(self.kind);
        self.near.renew(&said, &norms, &self.field.raw());
    }

    /// What is to be told of the words that are being typed. A taboo that is set against a norm needs no other.
    pub(super) fn hint(&self) -> Option<&Hint> {
        self.near.hint().filter(|hint| match hint {
            Hint::Like { .. } => true,
            Hint::Opposite { .. } => self.against.is_none(),
        })
    }

    /// What is typed becomes part of what it is like.
    pub(super) fn join(&self, cx: &Cx<'_>) -> Vec<Ask> {
        let Some(Hint::Like { entry: into, .. }) = self.hint() else { return vec![Ask::Say("hint-none")] };
        match self.typed(cx) {
            Ok(said) => {
                let words = self.about(cx, "hint-joined", *into);
                vec![self.of.ask(Command::Join { said, seat: self.turns(cx).current(), into: *into }), Ask::Note(words)]
            }
            Err(asks) => asks,
        }
    }

    /// A text that names something that stands, by its words and by its number in the list where it is shown.
    pub(super) fn about(&self, cx: &Cx<'_>, key: &str, id: EntryId) -> String {
        let Some((state, entry)) = self.of.state(cx).and_then(|state| Some((state, state.entry(id)?))) else {
            return String::new();
        };
        let above = |other: &&Said| other.id != id;
        let before = if entry.spot.kind == self.kind {
            self.said(cx).into_iter().rev().take_while(above).count()
        } else {
            state.standing(entry.spot).take_while(above).count()
        };
        cx.with(key, &[("n", (before + 1).into()), ("norm", entry.text.as_str().into())])
    }

    /// What is to be told of the words that are being typed, in two rows that are kept free for it.
    pub(super) fn draw_hint(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(hint) = self.hint() else { return self.draw_advice(cx, canvas, area) };
        let (sign, words, why, acts) = match hint {
            Hint::Like { entry, why } => {
                let acts = vec![(Action::Join, "hint-same"), (Action::Enter, "hint-both")];
                ("≈ ", self.about(cx, "hint-like", *entry), why, acts)
            }
            Hint::Opposite { norm, why } => {
                ("↔ ", self.about(cx, "hint-opposite", *norm), why, vec![(Action::Tab, "hint-pair")])
            }
        };
        let words = shortened(&words, usize::from(area.width).saturating_sub(2));
        let sign = Span::styled(sign, cx.theme.value(self.of.value));
        canvas.line(Line::from(vec![sign, Span::styled(words, cx.theme.text())]), area);
        let mut place = Rect { x: area.x + 2.min(area.width), width: area.width.saturating_sub(2), ..top(area, 1).1 };
        for (action, label) in acts {
            let keys = &cx.around.settings.keys;
            let key = keys.of(self.scopes(cx)).find(|binding| binding.action == action);
            let key = key.map(|binding| keys.name(binding, cx.lang)).unwrap_or_default();
            let line = Line::from(vec![
                Span::styled(key, cx.theme.strong()),
                Span::styled(format!(" {}   ", cx.t(label)), cx.theme.soft()),
            ]);
            let width = u16::try_from(line.width()).unwrap_or(u16::MAX).min(place.width);
            canvas.line(line, place);
            canvas.clickable(Rect { width, height: place.height.min(1), ..place }, Hit::Action(action));
            place = Rect { x: place.x + width, width: place.width - width, ..place };
        }
        let why = cx.with("hint-why", &[("words", why.join(", ").as_str().into())]);
        canvas.line(Line::styled(shortened(&why, usize::from(place.width)), cx.theme.soft()), place);
    }

    /// What is to be decided in words before what is typed is added: whether it says the same as something that stands.
    pub(super) fn hint_in_words(&self, cx: &Cx<'_>) -> Option<String> {
        let Some(Hint::Like { entry, why }) = self.hint() else { return None };
        let (like, why) = (self.about(cx, "hint-like", *entry), why.join(", "));
        let why = cx.with("hint-why", &[("words", why.as_str().into())]);
        let (both, same) = (cx.t("key-add"), cx.t("key-same"));
        let choice = cx.with("plain-like", &[("both", (&both).into()), ("same", (&same).into())]);
        Some(format!("{like}. {why} {choice}"))
    }

    /// Those that others were joined to.
    pub(super) fn joined(&self, cx: &Cx<'_>) -> BTreeSet<EntryId> {
        let target = |entry: &Said| match entry.fate {
            Fate::Merged(into) => Some(into),
            Fate::Stands | Fate::Withdrawn => None,
        };
        self.of.state(cx).map(|state| state.entries().filter_map(target).collect()).unwrap_or_default()
    }

    /// The words of all that became part of it.
    pub(super) fn also_said(&self, cx: &Cx<'_>, id: EntryId) -> String {
        let parts = self.of.state(cx).map(|state| state.merged_into(id)).unwrap_or_default();
        let words: Vec<String> = parts.iter().map(|part| cx.quoted(part.original.as_str())).collect();
        cx.with("entry-also", &[("words", words.join(", ").as_str().into())])
    }
}
