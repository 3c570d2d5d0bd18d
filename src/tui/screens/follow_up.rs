//! What comes after: what, who holds in it, and when.
//!
//! ```text
//!   What do we do afterwards, who holds in it, and when?
//!
//!  ▸What  [                                             ]
//!   Who   [                ]   When [                   ]
//!
//!   1  the first thing agreed
//!      Kari · Friday 12 March 2027
//! ```

mod form;

use crossterm::event::KeyEvent;
use ratatui::layout::{Alignment, Rect};

use super::{Ask, Cx, Screen};
use crate::i18n::dates::date_full;
use crate::session::Command;
use crate::session::event::{Event, FollowUp as Agreed, What};
use crate::session::ids::FollowUpId;
use crate::tui::canvas::{Canvas, centred, top};
use crate::tui::keymap::{Action, Scope};
use crate::tui::popup::Menu;
use crate::tui::told::Told;
use crate::tui::views::{Window, columns};
use crate::tui::widgets::big;
use crate::tui::widgets::field::Field;
use crate::tui::widgets::list::{self, Item, step};
use crate::tui::widgets::words::paragraph;
use form::Form;

/// The number of the list, after the fields.
const LIST: usize = 3;

/// The screen of what comes after.
#[derive(Debug, Clone, Default)]
pub struct FollowUp {
    form: Form,
    /// The one in the list that is selected; `None` while the eye is on the fields.
    selected: Option<usize>,
    /// The one whose words are in the fields.
    changing: Option<FollowUpId>,
}

impl FollowUp {
    /// What comes after, with empty fields.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn picked<'a>(&self, cx: &Cx<'a>) -> Option<&'a (FollowUpId, Agreed)> {
        cx.session.follow_ups.get(self.selected?)
    }

    fn enter(&mut self, cx: &Cx<'_>) -> Vec<Ask> {
        if self.form.is_empty() && self.selected.is_some() {
            return self.change(cx);
        }
        let agreed = match self.form.read(cx) {
            Ok(agreed) => agreed,
            Err(words) => {
                self.selected = None;
                return vec![Ask::Tell(words)];
            }
        };
        let old = self.changing.and_then(|id| cx.session.follow_ups.iter().find(|(other, _)| *other == id));
        match old {
            Some((_, old)) if *old == agreed => {
                self.begin_anew();
                Vec::new()
            }
            Some((id, _)) => vec![Ask::Command(Command::ChangeFollowUp(*id, agreed)), Ask::Say("follow-up-kept")],
            None => vec![Ask::Command(Command::AddFollowUp(agreed)), Ask::Say("follow-up-kept")],
        }
    }

    /// Takes the selected one's words into the fields.
    fn change(&mut self, cx: &Cx<'_>) -> Vec<Ask> {
        let Some((id, agreed)) = self.picked(cx) else { return vec![Ask::Say("select-first")] };
        self.form = Form::of(agreed, cx.lang);
        self.changing = Some(*id);
        self.selected = None;
        Vec::new()
    }

    fn remove(&self, cx: &Cx<'_>) -> Vec<Ask> {
        match self.picked(cx) {
            Some((id, _)) => vec![Ask::Command(Command::RemoveFollowUp(*id)), Ask::Say("follow-up-removed")],
            None => vec![Ask::Say("select-first")],
        }
    }

    /// The workshop's suggestions that nothing was made of yet.
    fn suggest(cx: &Cx<'_>) -> Vec<Ask> {
        let used = |words: &str| cx.session.follow_ups.iter().any(|(_, agreed)| agreed.what.as_str() == words);
        let left = cx.session.workshop.follow_ups.iter().filter(|words| !used(words.as_str()));
        let choices: Vec<(String, Ask)> = left.map(|words| (words.to_string(), Ask::Fill(words.to_string()))).collect();
        if choices.is_empty() {
            return vec![Ask::Say("follow-up-no-suggestions")];
        }
        vec![Ask::Menu(Menu::new(cx.t("follow-up-suggestions"), choices))]
    }

    fn begin_anew(&mut self) {
        self.form = Form::default();
        self.changing = None;
    }

    fn items(&self, cx: &Cx<'_>) -> Vec<Item> {
        let item = |(row, (_, agreed)): (usize, &(FollowUpId, Agreed))| {
            let here = if self.selected == Some(row) { "▸" } else { " " };
            let who = agreed.who.as_ref().map_or_else(|| cx.t("follow-up-nobody"), ToString::to_string);
            let when = agreed.when.map_or_else(|| cx.t("follow-up-no-date"), |date| date_full(date, cx.lang));
            Item::new(row, format!("{here}{:>2}  ", row + 1), agreed.what.as_str(), cx.theme.strong())
                .note(format!("{who} · {when}"))
        };
        cx.session.follow_ups.iter().enumerate().map(item).collect()
    }
}

impl Screen for FollowUp {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        if self.selected.is_some() {
            &[Scope::FollowUp, Scope::FollowUpList, Scope::Session]
        } else {
            &[Scope::FollowUp, Scope::Session]
        }
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let area = centred(area, 120);
        let (key, style) = match self.changing {
            None => ("follow-up-question", cx.theme.strong()),
            Some(_) => ("follow-up-changing", cx.theme.value(0)),
        };
        let rest = paragraph(canvas, &cx.t(key), style, Alignment::Left, area);
        let rest = self.form.draw(cx, canvas, self.selected.is_none(), top(rest, 1).1);
        let rest = top(rest, 1).1;
        if cx.session.follow_ups.is_empty() {
            paragraph(canvas, &cx.t("follow-up-none"), cx.theme.soft(), Alignment::Left, rest);
        }
        list::draw(canvas, &self.items(cx), LIST, self.selected, rest);
    }

    /// The fields are in view while somebody needs them.
    fn draw_on_wall(&self, cx: &Cx<'_>, window: Window, canvas: &mut Canvas<'_>, area: Rect) {
        let rests = self.form.is_empty() && self.changing.is_none() && self.selected.is_none();
        let agreed = &cx.session.follow_ups;
        if window == Window::Driven && (agreed.is_empty() || !rests) {
            return self.draw(cx, canvas, area);
        }
        let room = Rect { height: area.height.min(4), ..area };
        let rest = big::big(canvas, &cx.t("follow-up-question"), cx.theme.strong(), Alignment::Left, room);
        let rest = top(area, (rest.y - area.y).saturating_add(2)).1;
        columns::draw(canvas, &self.items(cx), None, rest);
    }

    fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        told.say(cx.t(if self.changing.is_some() { "follow-up-changing" } else { "follow-up-question" }));
        self.form.tell(cx, told);
        if cx.session.follow_ups.is_empty() {
            told.say(cx.t("follow-up-none"));
        }
        self.items(cx).iter().for_each(|item| told.item(LIST, item));
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        let rows = cx.session.follow_ups.len();
        match action {
            Action::Enter => return self.enter(cx),
            Action::New => return Self::suggest(cx),
            Action::Reword => return self.change(cx),
            Action::Remove => return self.remove(cx),
            Action::Cancel => self.begin_anew(),
            Action::Tab | Action::TabBack if self.selected.is_some() => self.selected = None,
            Action::Tab => self.form.turn(1),
            Action::TabBack => self.form.turn(2),
            Action::Down => self.selected = step(self.selected, rows, 1),
            Action::Up if self.selected.is_none_or(|row| row == 0) => self.selected = None,
            Action::Up => self.selected = step(self.selected, rows, -1),
            _ => {}
        }
        Vec::new()
    }

    fn key(&mut self, key: KeyEvent) {
        if self.form.key(key) {
            self.selected = None;
        }
    }

    fn field(&mut self) -> Option<&mut Field> {
        Some(self.form.field_mut())
    }

    fn paste(&mut self, text: &str) {
        self.form.paste(text);
        self.selected = None;
    }

    fn fill(&mut self, text: &str) {
        self.form.suggest(text);
        self.selected = None;
    }

    fn undo(&mut self) -> bool {
        self.form.undo()
    }

    fn select(&mut self, part: usize, row: usize) -> bool {
        if part == LIST {
            return self.selected.replace(row) == Some(row);
        }
        self.selected = None;
        self.form.go_to(part);
        false
    }

    fn draft(&self) -> String {
        if self.form.is_empty() && self.changing.is_none() {
            return String::new();
        }
        format!("{}\n{}", self.form.draft(), self.changing.map(|id| id.0.to_string()).unwrap_or_default())
    }

    fn take_up(&mut self, draft: &str) {
        let mut lines = draft.split('\n');
        self.form.take_up(&mut lines);
        self.changing = lines.next().and_then(|id| id.parse().ok()).map(FollowUpId);
    }

    /// What was typed is agreed now: the fields are free for the next.
    fn refresh(&mut self, cx: &Cx<'_>, event: &Event) {
        if matches!(event.what, What::FollowUpAdded(..) | What::FollowUpChanged(..)) {
            self.begin_anew();
        }
        let agreed = &cx.session.follow_ups;
        self.changing = self.changing.filter(|id| agreed.iter().any(|(other, _)| other == id));
        let last = agreed.len().checked_sub(1);
        self.selected = self.selected.and_then(|row| last.map(|last| row.min(last)));
    }
}
