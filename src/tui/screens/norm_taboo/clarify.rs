//! Clarify: does everybody understand the norms alike?
//!
//! ```text
//!   Does everybody understand the norms alike?
//!
//!         1  a norm
//!   [x]   2  a norm
//!            + 2 merged into it
//!         3  a norm
//!            ≈ much like 1
//!   ── withdrawn or merged: F9 brings it back ──
//!         –  what was withdrawn
//! ```

use std::collections::BTreeSet;

use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;

use super::Of;
use super::cursor::Cursor;
use super::near::Doubles;
use crate::session::event::{self, Event, What};
use crate::session::ids::{EntryId, GroupId};
use crate::session::norm_taboo::{Command, Entry, Event as Happened, Fate, Kind, Spot};
use crate::tui::canvas::{Canvas, bottom, centred, top};
use crate::tui::keymap::{Action, Scope};
use crate::tui::popup::{Answer, Menu, NormTabooAnswer, Prompt, Reading};
use crate::tui::screens::{Ask, Cx, Screen};
use crate::tui::search::Which;
use crate::tui::told::Told;
use crate::tui::views::{Window, columns, projector};
use crate::tui::widgets::list::{self, Item};
use crate::tui::widgets::words::paragraph;

/// The screen on which a group rewords, merges, moves and withdraws its norms.
#[derive(Debug)]
pub struct Clarify {
    of: Of,
    group: GroupId,
    /// The norms that stand, and after them those withdrawn or merged.
    cursor: Cursor,
    /// The norms that are to become one.
    marked: BTreeSet<EntryId>,
    /// Which norms say the same as an earlier one.
    doubles: Doubles,
}

impl Clarify {
    /// A group's norms of a value.
    #[must_use]
    pub fn new(of: Of, group: GroupId, cx: &Cx<'_>) -> Self {
        let (cursor, marked) = (Cursor::default(), BTreeSet::new());
        let mut screen = Self { of, group, cursor, marked, doubles: Doubles::of(&[]) };
        screen.renew(cx);
        screen
    }

    /// Shows the norms as they are now.
    fn renew(&mut self, cx: &Cx<'_>) {
        self.cursor.renew(self.rows(cx));
        let norms: Vec<&Entry> =
            self.of.state(cx).map(|state| state.standing(self.spot()).collect()).unwrap_or_default();
        self.doubles.renew(&norms);
    }

    const fn spot(&self) -> Spot {
        self.of.spot(Kind::Norm, self.group)
    }

    fn rows(&self, cx: &Cx<'_>) -> Vec<EntryId> {
        let Some(state) = self.of.state(cx) else { return Vec::new() };
        let spot = self.spot();
        let gone = state.entries().filter(|entry| entry.spot == spot && !entry.stands());
        state.standing(spot).chain(gone).map(|entry| entry.id).collect()
    }

    fn selected<'a>(&self, cx: &Cx<'a>) -> Option<&'a Entry> {
        self.of.state(cx)?.entry(self.cursor.id()?)
    }

    /// The norms that stand, in order.
    fn standing(&self, cx: &Cx<'_>) -> Vec<EntryId> {
        let state = self.of.state(cx);
        state.map(|state| state.standing(self.spot()).map(|entry| entry.id).collect()).unwrap_or_default()
    }

    fn reword(&self, cx: &Cx<'_>) -> Vec<Ask> {
        match self.selected(cx) {
            None => Vec::new(),
            Some(entry) if entry.stands() => {
                let answer = Answer::NormTaboo(self.of.exercise, NormTabooAnswer::Reword(entry.id));
                vec![Ask::Prompt(Prompt::new(cx.t("prompt-reword"), entry.text.as_str(), answer))]
            }
            Some(_) => vec![Ask::Say("clarify-gone")],
        }
    }

    /// All that are marked become part of the selected one. Where none is, the selected one becomes part of the earlier
    /// one that it is like.
    fn merge(&self, cx: &Cx<'_>) -> Vec<Ask> {
        let Some(selected) = self.selected(cx) else { return Vec::new() };
        let from: Vec<EntryId> = self.marked.iter().copied().filter(|id| *id != selected.id).collect();
        let earlier = self.doubles.earlier(selected.id).and_then(|id| self.of.state(cx)?.entry(id));
        match earlier {
            Some(earlier) if from.is_empty() => self.ask_wording(cx, earlier, vec![selected.id]),
            _ if !selected.stands() || from.is_empty() => vec![Ask::Say("clarify-merge-how")],
            _ => self.ask_wording(cx, selected, from),
        }
    }

    /// Asks how a norm shall read that others become part of.
    fn ask_wording(&self, cx: &Cx<'_>, into: &Entry, from: Vec<EntryId>) -> Vec<Ask> {
        let title = cx.with("clarify-merge", &[("n", (from.len() + 1).into())]);
        let originals =
            std::iter::once(into.id).chain(from.iter().copied()).filter_map(|id| self.of.state(cx)?.entry(id));
        let about = originals.map(|entry| cx.quoted(entry.text.as_str())).collect();
        let answer = Answer::NormTaboo(self.of.exercise, NormTabooAnswer::Merge(into.id, from));
        vec![Ask::Prompt(Prompt::new(title, into.text.as_str(), answer).about(about))]
    }

    fn move_to(&self, cx: &Cx<'_>) -> Vec<Ask> {
        let Some(entry) = self.selected(cx) else { return Vec::new() };
        if !entry.stands() {
            return vec![Ask::Say("clarify-gone")];
        }
        let choice = |words: String, to: Spot| (words, self.of.ask(Command::Move { entry: entry.id, to }));
        let spot = self.spot();
        let mut choices = vec![choice(cx.t("clarify-to-taboos"), Spot { kind: Kind::Taboo, ..spot })];
        for group in cx.session.groups.iter().filter(|group| group.id != self.group) {
            let name = cx.group_name(group);
            let to = Spot { group: group.id, ..spot };
            choices.push(choice(cx.with("clarify-to-group", &[("group", (&name).into())]), to));
        }
        let values = self.of.definition(cx).map_or(&[][..], |definition| &definition.values);
        for (value, core) in (0_u16..).zip(values).filter(|(value, _)| *value != self.of.value) {
            let words = cx.with("clarify-to-value", &[("value", core.name.as_str().into())]);
            choices.push(choice(words, Spot { value, ..spot }));
        }
        vec![Ask::Menu(Menu::new(cx.t("clarify-move-title"), choices))]
    }

    /// The words as they were first said, of the selected one and of all that became part of it.
    fn originals(&self, cx: &Cx<'_>) -> Vec<Ask> {
        let (Some(state), Some(entry)) = (self.of.state(cx), self.selected(cx)) else { return Vec::new() };
        let merged = state.merged_into(entry.id);
        let said = |entry: &Entry| (cx.quoted(entry.original.as_str()), who(cx, entry));
        let paragraphs = std::iter::once(entry).chain(merged).map(said).collect();
        vec![Ask::Read(Reading { title: cx.t("clarify-originals"), paragraphs, scrolled: 0 })]
    }

    fn withdraw(&self, cx: &Cx<'_>) -> Vec<Ask> {
        match self.selected(cx) {
            None => Vec::new(),
            Some(entry) if entry.stands() => {
                vec![Ask::Say("clarify-withdrawn"), self.of.ask(Command::Withdraw(entry.id))]
            }
            Some(entry) => vec![Ask::Say("clarify-restored"), self.of.ask(Command::Restore(entry.id))],
        }
    }

    fn shift(&self, cx: &Cx<'_>, down: bool) -> Vec<Ask> {
        let standing = self.standing(cx);
        let Some(entry) = self.cursor.id() else { return Vec::new() };
        let Some(row) = standing.iter().position(|id| *id == entry) else { return Vec::new() };
        let before = match (down, row) {
            (false, 0) => return Vec::new(),
            (true, row) if row + 1 == standing.len() => return Vec::new(),
            (false, row) => standing.get(row - 1),
            (true, row) => standing.get(row + 2),
        };
        vec![self.of.ask(Command::Order { entry, before: before.copied() })]
    }

    fn mark(&mut self, cx: &Cx<'_>) {
        if let Some(entry) = self.selected(cx).filter(|entry| entry.stands())
            && !self.marked.remove(&entry.id)
        {
            self.marked.insert(entry.id);
        }
    }

    fn items(&self, cx: &Cx<'_>) -> Vec<Item> {
        let Some(state) = self.of.state(cx) else { return Vec::new() };
        let standing = self.standing(cx).len();
        let mut items = Vec::new();
        for (row, entry) in self.cursor.rows().iter().enumerate().filter_map(|(row, id)| Some((row, state.entry(*id)?)))
        {
            if row == standing {
                items.push(Item::heading("", cx.theme.soft()));
                items.push(Item::heading(cx.t("clarify-gone-heading"), cx.theme.soft()));
            }
            let mark = if self.marked.contains(&entry.id) { " [x]" } else { "    " };
            let item = if entry.stands() {
                let lead = format!("{mark} {:>2}  ", row + 1);
                Item::new(row, lead, entry.text.as_str(), cx.theme.text()).lead_style(cx.theme.value(self.of.value))
            } else {
                Item::new(row, "      –  ", entry.text.as_str(), cx.theme.soft())
            };
            items.push(item.note(self.note(cx, entry)));
        }
        items
    }

    /// What became of the norm, in words.
    fn note(&self, cx: &Cx<'_>, entry: &Entry) -> String {
        let Some(state) = self.of.state(cx) else { return String::new() };
        match entry.fate {
            Fate::Stands => {
                let merged = match state.merged_into(entry.id).len() {
                    0 => None,
                    merged => Some(cx.with("clarify-merged", &[("n", merged.into())])),
                };
                let earlier = self.doubles.earlier(entry.id);
                let row = earlier.and_then(|id| self.cursor.rows().iter().position(|row| *row == id));
                let like = row.map(|row| cx.with("clarify-like", &[("n", (row + 1).into())]));
                merged.into_iter().chain(like).collect::<Vec<_>>().join(" · ")
            }
            Fate::Withdrawn => String::new(),
            Fate::Merged(into) => {
                let words = state.entry(into).map(|into| into.text.as_str()).unwrap_or_default();
                cx.with("clarify-merged-into", &[("norm", words.into())])
            }
        }
    }
}

/// The seat that said it, and its group.
fn who(cx: &Cx<'_>, entry: &Entry) -> String {
    let group = entry.seat.and_then(|seat| cx.session.group_of(seat)).or_else(|| cx.session.group(entry.spot.group));
    let group = group.map(|group| cx.group_name(group));
    let seat = entry.seat.map(|seat| cx.seat_name(seat)).filter(|seat| Some(seat) != group.as_ref());
    seat.into_iter().chain(group).filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · ")
}

impl Screen for Clarify {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        &[Scope::Clarify, Scope::Session]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let area = centred(area, 120);
        let items = self.items(cx);
        if items.is_empty() {
            paragraph(canvas, &cx.t("clarify-none"), cx.theme.strong(), Alignment::Left, area);
            return;
        }
        let rest = paragraph(canvas, &cx.t("clarify-question"), cx.theme.soft(), Alignment::Left, area);
        let mut rest = top(rest, 1).1;
        if !self.marked.is_empty() {
            let (above, line) = bottom(rest, 1);
            let words = cx.with("clarify-marked", &[("n", self.marked.len().into())]);
            canvas.line(Line::styled(words, cx.theme.strong()), line);
            rest = above;
        }
        list::draw(canvas, &list::spaced(items, rest, cx.written()), 0, self.cursor.row(), rest);
    }

    fn draw_on_wall(&self, cx: &Cx<'_>, window: Window, canvas: &mut Canvas<'_>, area: Rect) {
        let rest = projector::head(cx, canvas, self.of, Some(self.group), &cx.t("clarify-question"), area);
        let mut items = self.items(cx);
        // What became of a norm, and what could, is in view where somebody does something about it.
        if window == Window::Following {
            items.truncate(self.standing(cx).len());
            for item in &mut items {
                item.note.clear();
            }
        }
        let selected = self.cursor.row().filter(|_| window == Window::Driven);
        columns::draw(canvas, &items, selected, rest);
    }

    fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        let items = self.items(cx);
        told.say(cx.t(if items.is_empty() { "clarify-none" } else { "clarify-question" }));
        for item in items {
            let id = item.row.and_then(|row| self.cursor.rows().get(row));
            let marked = id.is_some_and(|id| self.marked.contains(id));
            told.item(0, &if marked { item.tail(cx.t("plain-marked")) } else { item });
        }
        if !self.marked.is_empty() {
            told.say(cx.with("clarify-marked", &[("n", self.marked.len().into())]));
        }
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match action {
            // A click on the selected norm is Enter.
            Action::Reword | Action::Enter => return self.reword(cx),
            Action::Merge => return self.merge(cx),
            Action::MoveTo => return self.move_to(cx),
            Action::Sources => return self.originals(cx),
            Action::Withdraw => return self.withdraw(cx),
            Action::MoveUp => return self.shift(cx, false),
            Action::MoveDown => return self.shift(cx, true),
            Action::Mark => self.mark(cx),
            Action::Up => self.cursor.step(-1),
            Action::Down => self.cursor.step(1),
            _ => {}
        }
        Vec::new()
    }

    fn select(&mut self, _part: usize, row: usize) -> bool {
        self.cursor.select(row)
    }

    fn show(&mut self, _cx: &Cx<'_>, which: Which) {
        match which {
            Which::Entry(entry) => self.cursor.go_to(entry),
            Which::Theme(_) => {}
        }
    }

    fn refresh(&mut self, cx: &Cx<'_>, event: &Event) {
        if matches!(event.what, What::Exercise(_, event::Exercise::NormTaboo(Happened::Merged { .. }))) {
            self.marked.clear();
        }
        let standing = self.standing(cx);
        self.marked.retain(|id| standing.contains(id));
        self.renew(cx);
    }
}
