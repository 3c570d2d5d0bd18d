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

mod advice;
mod alike;
mod pairs;

use crossterm::event::KeyEvent;
use ratatui::layout::{Alignment, Rect};
use ratatui::text::{Line, Span};

use super::Of;
use super::near::Near;
use crate::session::event::{self, Event, What};
use crate::session::ids::{EntryId, GroupId, SeatId};
use crate::session::norm_taboo::{self, Command, Entry as Said, Event as Happened, Kind, Spot};
use crate::session::turns::{Change, Turns};
use crate::text::Limit;
use crate::tui::canvas::{Canvas, Hit, centred, top};
use crate::tui::keymap::{Action, Scope};
use crate::tui::live::text_error;
use crate::tui::popup::{Answer, Menu, NormTabooAnswer, Prompt};
use crate::tui::screens::{Ask, Cx, Screen};
use crate::tui::search::Which;
use crate::tui::told::{After, Told};
use crate::tui::views::{Window, columns, projector};
use crate::tui::widgets::field::{Field, Lines};
use crate::tui::widgets::list::{self, Item, step};
use crate::tui::widgets::words::paragraph;
use crate::workshop::TurnOrder;

/// From so many rows on, the list stands apart from what is above it.
const ROOMY: u16 = 8;

/// The number of the field among what can be clicked, after the list.
const FIELD: usize = 1;

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

    /// What is typed and where it goes, or what to say where that cannot be.
    fn typed(&self, cx: &Cx<'_>) -> Result<norm_taboo::Said, Vec<Ask>> {
        let group = self.speaking(cx).ok_or_else(|| vec![Ask::Say("entry-no-groups")])?;
        let text = self.field.text().map_err(|error| vec![Ask::Tell(text_error(&error, cx.lang))])?;
        Ok(norm_taboo::Said { text, spot: self.of.spot(self.kind, group) })
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

    /// Who has the turn and who is next, or why nobody has.
    fn turn_words(&self, cx: &Cx<'_>) -> String {
        let turns = self.turns(cx);
        let Some(seat) = turns.current() else {
            return cx.t(if cx.session.groups.is_empty() { "entry-no-groups" } else { "entry-all-passed" });
        };
        let now = cx.with("plain-turn", &[("who", (&cx.seat_name(seat)).into())]);
        match turns.next() {
            Some(next) => format!("{now}, {}", cx.with("turn-next", &[("who", (&cx.seat_name(next)).into())])),
            None => now,
        }
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
                if let Some(key) = order_key(cx.session.order) {
                    spans.push(Span::styled(format!("    {}", cx.t(key)), cx.theme.soft()));
                }
                Line::from(spans)
            }
        };
        canvas.line(line, area);
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
}

/// The name of the text that says in which order turns go, where it is not simply around the table.
const fn order_key(order: TurnOrder) -> Option<&'static str> {
    match order {
        TurnOrder::Around => None,
        TurnOrder::Random => Some("order-holds-random"),
        TurnOrder::QuietFirst => Some("order-holds-quiet"),
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
        canvas.clickable(field, Hit::Row { part: FIELD, row: 0 });
        let (hint, rest) = top(rest, 2);
        self.draw_hint(cx, canvas, hint);
        let rest = if rest.height < ROOMY { rest } else { top(rest, 1).1 };
        let said = self.said(cx);
        if said.is_empty() {
            canvas.line(Line::styled(cx.t("entry-empty"), cx.theme.soft()), rest);
        }
        list::draw(canvas, &self.items(cx, &said), 0, self.selected, rest);
    }

    fn draw_on_wall(&self, cx: &Cx<'_>, _window: Window, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(value) = self.of.core_value(cx) else { return };
        let question = match self.kind {
            Kind::Norm => &value.norms,
            Kind::Taboo => &value.taboos,
        };
        let rest = projector::head(cx, canvas, self.of, self.group, question.as_str(), area);
        let rest = projector::turn(cx, canvas, self.of, &self.turns(cx), rest);
        let rest = projector::typed(cx, canvas, &self.field.raw(), rest);
        columns::draw(canvas, &self.items(cx, &self.said(cx)), self.selected, rest);
    }

    fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        let Some(value) = self.of.core_value(cx) else { return };
        let (question, hint) = match self.kind {
            Kind::Norm => (&value.norms, "plain-hint-norm"),
            Kind::Taboo => (&value.taboos, "plain-hint-taboo"),
        };
        told.say(question.as_str());
        let said = self.said(cx);
        if said.is_empty() {
            told.say(cx.t("entry-empty"));
        }
        // Told from the first on, so that each keeps its number.
        self.items(cx, &said).iter().rev().for_each(|item| told.item(0, item));
        if self.kind == Kind::Taboo {
            told.say(self.against_words(cx).0);
        }
        told.say(self.turn_words(cx));
        told.field(cx.t(hint), &self.field, After::Enter);
        told.question = self.hint_in_words(cx);
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match action {
            Action::Enter => return self.add(cx),
            Action::Join => return self.join(cx),
            Action::Pass => return self.pass(cx),
            Action::GiveTurn => return self.give_turn(cx),
            Action::Reword => return self.reword(cx),
            Action::Withdraw => return self.withdraw(cx),
            Action::Tab | Action::TabBack if self.field.is_empty() && self.selected.is_some() => return self.pair(cx),
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

    fn field(&mut self) -> Option<&mut Field> {
        Some(&mut self.field)
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

    fn select(&mut self, part: usize, row: usize) -> bool {
        if part == FIELD {
            self.selected = None;
            return false;
        }
        let again = self.selected == Some(row);
        self.selected = Some(row);
        again
    }

    fn show(&mut self, cx: &Cx<'_>, which: Which) {
        match which {
            Which::Entry(id) => self.selected = self.said(cx).iter().position(|entry| entry.id == id),
            Which::Theme(_) => {}
        }
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
