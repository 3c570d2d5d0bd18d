//! Norms, or taboos, by turns.
//!
//! ```text
//!   What is asked for.
//!   ▶ Group 2: Seat 1        next: Seat 2
//!   ┌ the field ───────────────────────────┐
//!   ≈ what stands there and is much like what is typed
//!     why; what can be done
//!   3  the newest norm
//!   2  ...
//!   1  the first norm
//! ```

use std::collections::BTreeSet;

use crossterm::event::KeyEvent;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::{Line, Span};

use super::Of;
use super::near::{Hint, Near};
use crate::session::event::{self, Event, What};
use crate::session::ids::{EntryId, GroupId, SeatId};
use crate::session::norm_taboo::{self, Command, Entry as Said, Event as Happened, Fate, Kind, Spot};
use crate::session::turns::{Change, Turns};
use crate::text::Limit;
use crate::tui::canvas::{Canvas, Hit, centred, top};
use crate::tui::keymap::{self, Action, Scope};
use crate::tui::live::text_error;
use crate::tui::popup::{Answer, Menu, NormTabooAnswer, Prompt};
use crate::tui::screens::{Ask, Cx, Screen};
use crate::tui::widgets::field::{Field, Lines};
use crate::tui::widgets::list::{self, Item, step};
use crate::tui::widgets::words::{paragraph, shortened};

/// From so many rows on, the list stands apart from what is above it.
const ROOMY: u16 = 8;

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
    /// What is typed beside what stands where it will go.
    near: Near,
}

impl Entry {
    /// The round of a value for norms or taboos.
    #[must_use]
    pub fn new(of: Of, kind: Kind, group: Option<GroupId>, cx: &Cx<'_>) -> Self {
        let field = Field::new(Limit::Norm, Lines::One);
        let mut screen = Self { of, kind, group, field, selected: None, against: None, near: Near::new() };
        screen.compare(cx);
        screen
    }

    /// Compares with what stands now, of the group that speaks.
    fn compare(&mut self, cx: &Cx<'_>) {
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
    fn hint(&self) -> Option<&Hint> {
        self.near.hint().filter(|hint| match hint {
            Hint::Like { .. } => true,
            Hint::Opposite { .. } => self.against.is_none(),
        })
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
        match self.typed(cx) {
            Ok(said) => {
                let norms = Spot { kind: Kind::Norm, ..said.spot };
                let stands = |norm: &EntryId| {
                    let entry = self.of.state(cx).and_then(|state| state.entry(*norm));
                    entry.is_some_and(|entry| entry.spot == norms && entry.stands())
                };
                let against = self.against.filter(stands);
                vec![self.of.ask(Command::Add { said, seat: self.turns(cx).current(), against })]
            }
            Err(asks) => asks,
        }
    }

    /// What is typed becomes part of what it is like.
    fn join(&self, cx: &Cx<'_>) -> Vec<Ask> {
        let Some(Hint::Like { entry: into, .. }) = self.hint() else { return vec![Ask::Say("hint-none")] };
        match self.typed(cx) {
            Ok(said) => {
                let words = self.about(cx, "hint-joined", *into);
                vec![self.of.ask(Command::Join { said, seat: self.turns(cx).current(), into: *into }), Ask::Note(words)]
            }
            Err(asks) => asks,
        }
    }

    /// What is typed and where it goes, or what to say where that cannot be.
    fn typed(&self, cx: &Cx<'_>) -> Result<norm_taboo::Said, Vec<Ask>> {
        let group = self.speaking(cx).ok_or_else(|| vec![Ask::Say("entry-no-groups")])?;
        let text = self.field.text().map_err(|error| vec![Ask::Tell(text_error(&error, cx.lang))])?;
        Ok(norm_taboo::Said { text, spot: self.of.spot(self.kind, group) })
    }

    /// A text that names something that stands, by its words and by its number in the list where it is shown.
    fn about(&self, cx: &Cx<'_>, key: &str, id: EntryId) -> String {
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

    /// The next norm, or none, to set the taboo against; first of all the one that it is the opposite of.
    fn turn_against(&mut self, cx: &Cx<'_>, steps: isize) {
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
        canvas.clickable(Rect { height: 1, ..area }, Hit::Action(Action::Tab));
    }

    /// What is to be told of the words that are being typed, in two rows that are kept free for it.
    fn draw_hint(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(hint) = self.hint() else { return };
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
            let key = keymap::of(self.scopes(cx)).find(|binding| binding.action == action);
            let key = key.map(|binding| binding.keys(cx.lang)).unwrap_or_default();
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

    fn items(&self, cx: &Cx<'_>, said: &[&Said]) -> Vec<Item> {
        let joined = self.joined(cx);
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
            } else if let Some(norm) = self.near.offer(entry.id) {
                note.push(self.about(cx, "taboo-offer", norm));
            }
            if joined.contains(&entry.id) {
                note.push(self.also_said(cx, entry.id));
            }
            Item::new(row, number, entry.text.as_str(), style)
                .lead_style(cx.theme.value(self.of.value))
                .note(note.join(" · "))
        };
        said.iter().enumerate().map(item).collect()
    }

    /// Those that others were joined to.
    fn joined(&self, cx: &Cx<'_>) -> BTreeSet<EntryId> {
        let target = |entry: &Said| match entry.fate {
            Fate::Merged(into) => Some(into),
            Fate::Stands | Fate::Withdrawn => None,
        };
        self.of.state(cx).map(|state| state.entries().filter_map(target).collect()).unwrap_or_default()
    }

    /// The words of all that became part of it.
    fn also_said(&self, cx: &Cx<'_>, id: EntryId) -> String {
        let parts = self.of.state(cx).map(|state| state.merged_into(id)).unwrap_or_default();
        let words: Vec<String> = parts.iter().map(|part| cx.quoted(part.original.as_str())).collect();
        cx.with("entry-also", &[("words", words.join(", ").as_str().into())])
    }

    /// Lets the selected taboo be set against a norm: the one that it is the opposite of is offered first.
    fn pair(&self, cx: &Cx<'_>) -> Vec<Ask> {
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
        let (hint, rest) = top(rest, 2);
        self.draw_hint(cx, canvas, hint);
        let rest = if rest.height < ROOMY { rest } else { top(rest, 1).1 };
        let said = self.said(cx);
        if said.is_empty() {
            canvas.line(Line::styled(cx.t("entry-empty"), cx.theme.soft()), rest);
        }
        list::draw(canvas, &self.items(cx, &said), 0, self.selected, rest);
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match action {
            Action::Enter => return self.add(cx),
            Action::Join => return self.join(cx),
            Action::Pass => return self.pass(cx),
            Action::GiveTurn => return self.give_turn(cx),
            Action::Reword => return self.reword(cx),
            Action::Withdraw => return self.withdraw(cx),
            Action::Tab | Action::TabBack if self.selected.is_some() => return self.pair(cx),
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
            self.near.judge(&self.field.raw());
        }
    }

    fn paste(&mut self, text: &str) {
        self.take_up(text);
        self.selected = None;
    }

    fn undo(&mut self) -> bool {
        let undone = self.field.undo();
        self.near.judge(&self.field.raw());
        undone
    }

    fn draft(&self) -> String {
        self.field.raw()
    }

    fn take_up(&mut self, draft: &str) {
        self.field.paste(draft);
        self.near.judge(&self.field.raw());
    }

    fn select(&mut self, _part: usize, row: usize) -> bool {
        let again = self.selected == Some(row);
        self.selected = Some(row);
        again
    }

    /// What was typed is said now: the field is free for the next seat, who has another taboo.
    fn refresh(&mut self, cx: &Cx<'_>, event: &Event) {
        if let What::Exercise(_, event::Exercise::NormTaboo(Happened::Added { .. } | Happened::Joined { .. })) =
            event.what
        {
            self.field.clear();
            self.against = None;
        }
        self.compare(cx);
        let said = self.said(cx).len();
        self.selected = self.selected.filter(|row| *row < said);
    }
}
