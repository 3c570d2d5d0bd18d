//! Norms, or taboos, by turns.
//!
//! ```text
//!   What is asked for.
//!   ▶ Group 2: Seat 1        next: Seat 2
//!   ┌ the field ───────────────────────────┐
//!
//!   3  the newest norm
//!   2  ...
//!   1  the first norm
//! ```

use crossterm::event::KeyEvent;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::{Line, Span};

use super::Of;
use crate::session::event::{self, Event, What};
use crate::session::ids::{EntryId, GroupId, SeatId};
use crate::session::norm_taboo::{self, Command, Entry as Said, Event as Happened, Kind, Spot};
use crate::session::turns::{Change, Turns};
use crate::text::Limit;
use crate::tui::canvas::{Canvas, centred, top};
use crate::tui::keymap::{Action, Scope};
use crate::tui::live::text_error;
use crate::tui::popup::{Answer, Menu, NormTabooAnswer, Prompt};
use crate::tui::screens::{Ask, Cx, Screen};
use crate::tui::widgets::field::{Field, Lines};
use crate::tui::widgets::list::{self, Item, step};
use crate::tui::widgets::words::paragraph;

/// The screen on which seats say one norm or taboo a turn.
pub struct Entry {
    of: Of,
    kind: Kind,
    /// The group whose members speak; `None` when the groups themselves take turns.
    group: Option<GroupId>,
    field: Field,
    /// A selected norm or taboo; `None` while the eye is on the field.
    selected: Option<usize>,
    /// The norm that the next taboo stands against.
    against: Option<EntryId>,
}

impl Entry {
    /// The round of a value for norms or taboos.
    #[must_use]
    pub fn new(of: Of, kind: Kind, group: Option<GroupId>) -> Self {
        Self { of, kind, group, field: Field::new(Limit::Norm, Lines::One), selected: None, against: None }
    }

    fn turns(&self, cx: &Cx<'_>) -> Turns {
        let round = self.of.round(self.kind, self.group);
        self.of.state(cx).map(|state| state.turns(round, &cx.session.groups)).unwrap_or_default()
    }

    /// The group that speaks now.
    fn speaking(&self, cx: &Cx<'_>) -> Option<GroupId> {
        let by_turn = || self.turns(cx).current().and_then(|seat| cx.session.group_of(seat)).map(|group| group.id);
        self.group.or_else(by_turn).or_else(|| cx.session.groups.first().map(|group| group.id))
    }

    /// What is said so far, the newest first: of the group, or of all groups when they take turns.
    fn said<'a>(&self, cx: &Cx<'a>) -> Vec<&'a Said> {
        let Some(state) = self.of.state(cx) else { return Vec::new() };
        let mut said: Vec<&Said> = match self.group {
            Some(group) => state.standing(self.of.spot(self.kind, group)).collect(),
            None => state.of_value(self.of.value, self.kind).collect(),
        };
        said.reverse();
        said
    }

    /// The norms that a taboo can stand against: the group's most important ones, or all where none are confirmed.
    fn norms<'a>(&self, cx: &Cx<'a>) -> Vec<&'a Said> {
        let (Some(state), Some(group)) = (self.of.state(cx), self.speaking(cx)) else { return Vec::new() };
        let confirmed = state.top(self.of.table(group));
        if confirmed.is_empty() {
            return state.standing(self.of.spot(Kind::Norm, group)).collect();
        }
        confirmed.into_iter().filter_map(|id| state.entry(id)).collect()
    }

    fn add(&mut self, cx: &Cx<'_>) -> Vec<Ask> {
        if self.field.is_empty() && self.selected.is_some() {
            return self.reword(cx);
        }
        let Some(group) = self.speaking(cx) else { return vec![Ask::Say("entry-no-groups")] };
        let text = match self.field.text() {
            Ok(text) => text,
            Err(error) => return vec![Ask::Tell(text_error(&error, cx.lang))],
        };
        let spot: Spot = self.of.spot(self.kind, group);
        let against = self.against.filter(|norm| self.norms(cx).iter().any(|entry| entry.id == *norm));
        let said = norm_taboo::Said { text, spot };
        vec![self.of.ask(Command::Add { said, seat: self.turns(cx).current(), against })]
    }

    fn reword(&self, cx: &Cx<'_>) -> Vec<Ask> {
        let said = self.said(cx);
        let Some(entry) = said.get(self.selected.unwrap_or(0)) else { return Vec::new() };
        let answer = Answer::NormTaboo(self.of.exercise, NormTabooAnswer::Reword(entry.id));
        vec![Ask::Prompt(Prompt::new(cx.t("prompt-reword"), entry.text.as_str(), answer))]
    }

    fn withdraw(&self, cx: &Cx<'_>) -> Vec<Ask> {
        let said = self.said(cx);
        let Some(entry) = self.selected.and_then(|row| said.get(row)) else { return vec![Ask::Say("select-first")] };
        vec![self.of.ask(Command::Withdraw(entry.id)), Ask::Say("withdrawn")]
    }

    fn pass(&self, cx: &Cx<'_>) -> Vec<Ask> {
        let round = self.of.round(self.kind, self.group);
        match self.turns(cx).current() {
            Some(seat) => vec![self.of.ask(Command::Turn { round, change: Change::Passed(seat) })],
            None => vec![Ask::Say("entry-all-passed")],
        }
    }

    /// Lets a seat come back in, or get the turn.
    fn give_turn(&self, cx: &Cx<'_>) -> Vec<Ask> {
        let round = self.of.round(self.kind, self.group);
        let turns = self.turns(cx);
        let current = turns.current();
        let choice = |(seat, passed): (SeatId, bool)| {
            let name = cx.seat_name(seat);
            let words = if passed { cx.with("turn-passed", &[("who", (&name).into())]) } else { name };
            (words, self.of.ask(Command::Turn { round, change: Change::Given(seat) }))
        };
        let choices: Vec<(String, Ask)> =
            turns.seats().filter(|(seat, _)| Some(*seat) != current).map(choice).collect();
        if choices.is_empty() { Vec::new() } else { vec![Ask::Menu(Menu::new(cx.t("turn-title"), choices))] }
    }

    /// The next norm, or none, to set the taboo against.
    fn turn_against(&mut self, cx: &Cx<'_>, steps: isize) {
        let norms: Vec<EntryId> = self.norms(cx).iter().map(|entry| entry.id).collect();
        let here =
            self.against.and_then(|norm| norms.iter().position(|other| *other == norm)).map_or(0, |place| place + 1);
        let places = norms.len() + 1;
        let next = (here + places).checked_add_signed(steps).unwrap_or(0) % places;
        self.against = next.checked_sub(1).and_then(|place| norms.get(place).copied());
    }

    fn draw_turn(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let turns = self.turns(cx);
        let style = cx.theme.value(self.of.value);
        let line = match turns.current() {
            None if cx.session.groups.is_empty() => Line::styled(cx.t("entry-no-groups"), cx.theme.alarm()),
            None => Line::styled(cx.t("entry-all-passed"), cx.theme.strong()),
            Some(seat) => {
                let mut spans = vec![Span::styled(format!("▶ {}", cx.seat_name(seat)), style)];
                if let Some(next) = turns.next() {
                    let name = cx.seat_name(next);
                    spans.push(Span::styled(
                        format!("    {}", cx.with("turn-next", &[("who", (&name).into())])),
                        cx.theme.soft(),
                    ));
                }
                Line::from(spans)
            }
        };
        canvas.line(line, area);
    }

    /// The norm that the taboo will stand against.
    fn draw_against(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let norm = self.against.and_then(|id| self.of.state(cx)?.entry(id));
        let words = norm
            .map_or_else(|| cx.t("against-none"), |norm| cx.with("against", &[("norm", norm.text.as_str().into())]));
        canvas.line(Line::styled(words, if norm.is_some() { cx.theme.text() } else { cx.theme.soft() }), area);
        canvas.clickable(Rect { height: 1, ..area }, crate::tui::canvas::Hit::Action(Action::Tab));
    }

    fn items(&self, cx: &Cx<'_>, said: &[&Said]) -> Vec<Item> {
        let style = cx.theme.text();
        let item = |(row, entry): (usize, &&Said)| {
            let number = format!("{:>3}  ", said.len() - row);
            let mut note = Vec::new();
            if self.group.is_none()
                && let Some(group) = cx.session.group(entry.spot.group)
            {
                note.push(cx.group_name(group));
            }
            if let Some(norm) = entry.against.and_then(|id| self.of.state(cx)?.entry(id)) {
                note.push(cx.with("against", &[("norm", norm.text.as_str().into())]));
            }
            Item::new(row, number, entry.text.as_str(), style)
                .lead_style(cx.theme.value(self.of.value))
                .note(note.join(" · "))
        };
        said.iter().enumerate().map(item).collect()
    }
}

impl Screen for Entry {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        match self.kind {
            Kind::Norm => &[Scope::Entry, Scope::Timed, Scope::Session],
            Kind::Taboo => &[Scope::Entry, Scope::Pairing, Scope::Timed, Scope::Session],
        }
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let area = centred(area, 120);
        let Some(value) = self.of.core_value(cx) else { return };
        let (question, hint) = match self.kind {
            Kind::Norm => (&value.norms, "entry-hint-norm"),
            Kind::Taboo => (&value.taboos, "entry-hint-taboo"),
        };
        let rest = paragraph(canvas, question.as_str(), cx.theme.soft(), Alignment::Left, area);
        let rest = top(rest, 1).1;
        self.draw_turn(cx, canvas, rest);
        let mut rest = top(rest, 1).1;
        if self.kind == Kind::Taboo {
            self.draw_against(cx, canvas, rest);
            rest = top(rest, 1).1;
        }
        let (field, rest) = top(rest, 3);
        self.field.draw(canvas, &cx.t(hint), self.selected.is_none(), field);
        let rest = top(rest, 1).1;
        let said = self.said(cx);
        if said.is_empty() {
            canvas.line(Line::styled(cx.t("entry-empty"), cx.theme.soft()), rest);
        }
        list::draw(canvas, &self.items(cx, &said), 0, self.selected, rest);
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match action {
            Action::Enter => return self.add(cx),
            Action::Pass => return self.pass(cx),
            Action::GiveTurn => return self.give_turn(cx),
            Action::Reword => return self.reword(cx),
            Action::Withdraw => return self.withdraw(cx),
            Action::Tab => self.turn_against(cx, 1),
            Action::TabBack => self.turn_against(cx, -1),
            Action::Down => self.selected = step(self.selected, self.said(cx).len(), 1),
            Action::Up if self.selected.is_none_or(|row| row == 0) => self.selected = None,
            Action::Up => self.selected = step(self.selected, self.said(cx).len(), -1),
            _ => {}
        }
        Vec::new()
    }

    fn key(&mut self, key: KeyEvent) {
        if self.field.key(key) {
            self.selected = None;
        }
    }

    fn paste(&mut self, text: &str) {
        self.field.paste(text);
        self.selected = None;
    }

    fn undo(&mut self) -> bool {
        self.field.undo()
    }

    fn draft(&self) -> String {
        self.field.raw()
    }

    fn take_up(&mut self, draft: &str) {
        self.field.paste(draft);
    }

    fn select(&mut self, _part: usize, row: usize) -> bool {
        let again = self.selected == Some(row);
        self.selected = Some(row);
        again
    }

    /// What was typed is said now: the field is free for the next seat.
    fn refresh(&mut self, cx: &Cx<'_>, event: &Event) {
        if matches!(event.what, What::Exercise(_, event::Exercise::NormTaboo(Happened::Added { .. }))) {
            self.field.clear();
        }
        let said = self.said(cx).len();
        self.selected = self.selected.filter(|row| *row < said);
    }
}
