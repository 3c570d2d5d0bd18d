//! Main messages: the norms of all groups for a value become themes.
//!
//! ```text
//!   Norms: 12 left                  Main messages, 2 of 4 chosen
//!   Group 1: the most important     On the poster
//!  ▸✓ 1 a norm · 20 points           1 the words that the room settled on
//!     2 ...                            3 norms from 2 groups
//!   Group 2: the most important        Taboo: ...
//!     ...                           Not on the poster
//! ```

mod acts;
mod cursor;
mod norms;
mod sources;
mod themes;

use std::collections::BTreeSet;

use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;

use super::Of;
use crate::session::event::{self, Event, What};
use crate::session::ids::{EntryId, ThemeId};
use crate::session::norm_taboo::{self, Command, Theme};
use crate::tui::canvas::{Canvas, centred, left, top};
use crate::tui::keymap::{Action, Scope};
use crate::tui::preview::View;
use crate::tui::screens::{Ask, Cx, Screen};
use crate::tui::widgets::list::{self, Item};
use crate::tui::widgets::sheet;
use crate::tui::widgets::words::paragraph;
use cursor::Cursor;
use themes::Row;

/// The narrowest body in which both sides have the same room; below it the side in use has more.
const BOTH_WIDE: u16 = 110;

/// The columns that both sides keep together where the sheet stands beside them, and those between.
const LISTS: (u16, u16) = (100, 3);

/// Which side of the screen is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Norms,
    Themes,
}

/// The screen on which norms become main messages.
pub struct Plenary {
    of: Of,
    side: Side,
    norms: Cursor<EntryId>,
    themes: Cursor<Row>,
    marked: BTreeSet<EntryId>,
    marked_themes: BTreeSet<ThemeId>,
}

impl Plenary {
    /// The plenary of a value. It begins where there is something to do.
    #[must_use]
    pub fn new(of: Of, cx: &Cx<'_>) -> Self {
        let done = norms::free(of, cx).is_empty() && !themes::rows(of, cx).is_empty();
        let side = if done { Side::Themes } else { Side::Norms };
        let (norms, themes) = (Cursor::default(), Cursor::default());
        Self { of, side, norms, themes, marked: BTreeSet::new(), marked_themes: BTreeSet::new() }
    }

    fn free(&self, cx: &Cx<'_>) -> Vec<EntryId> {
        norms::free(self.of, cx).iter().map(|free| free.entry.id).collect()
    }

    /// The theme that is selected, or whose taboo is.
    fn theme<'a>(&self, cx: &Cx<'a>) -> Option<&'a Theme> {
        let row = self.themes.get(&themes::rows(self.of, cx))?;
        self.of.state(cx)?.theme(row.theme())
    }

    /// Looks again at what is there: what is gone is neither selected nor marked.
    fn settle(&mut self, cx: &Cx<'_>) {
        let (free, rows) = (self.free(cx), themes::rows(self.of, cx));
        self.norms.settle(&free);
        self.themes.settle(&rows);
        self.marked.retain(|norm| free.contains(norm));
        self.marked_themes.retain(|theme| rows.contains(&Row::Theme(*theme)));
    }

    fn step(&mut self, cx: &Cx<'_>, steps: isize) {
        match self.side {
            Side::Norms => self.norms.step(&self.free(cx), steps),
            Side::Themes => self.themes.step(&themes::rows(self.of, cx), steps),
        }
    }

    fn mark(&mut self, cx: &Cx<'_>) {
        match self.side {
            Side::Norms => {
                if let Some(norm) = self.norms.get(&self.free(cx))
                    && !self.marked.remove(&norm)
                {
                    self.marked.insert(norm);
                }
            }
            Side::Themes => {
                if let Some(theme) = self.theme(cx).map(|theme| theme.id)
                    && !self.marked_themes.remove(&theme)
                {
                    self.marked_themes.insert(theme);
                }
            }
        }
    }

    fn act_on_norms(&self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        let free = norms::free(self.of, cx);
        let ids: Vec<EntryId> = free.iter().map(|free| free.entry.id).collect();
        let Some(selected) = self.norms.get(&ids) else { return vec![Ask::Say("plenary-no-norm")] };
        match action {
            Action::Enter => {
                let marked: Vec<EntryId> = ids.iter().copied().filter(|id| self.marked.contains(id)).collect();
                let norms = if marked.is_empty() { vec![selected] } else { marked };
                acts::into_theme(self.of, cx, selected, &norms)
            }
            Action::Sources => sources::of_norm(self.of, cx, selected),
            _ => vec![Ask::Say("plenary-other-side")],
        }
    }

    fn act_on_themes(&self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        let rows = themes::rows(self.of, cx);
        let (Some(row), Some(theme)) = (self.themes.get(&rows), self.theme(cx)) else {
            return vec![Ask::Say("plenary-no-theme")];
        };
        let taboo = match row {
            Row::Theme(_) => None,
            Row::Taboo(_, taboo) => theme.taboos.iter().find(|other| other.id == taboo),
        };
        match (action, taboo) {
            (Action::Enter | Action::Reword, Some(taboo)) => acts::word_taboo(self.of, cx, theme, taboo),
            (Action::Remove, Some(taboo)) => acts::remove_taboo(self.of, theme, taboo),
            (Action::Enter, None) => acts::menu(self.of, cx, theme),
            (Action::Reword, None) => acts::word(self.of, cx, theme),
            (Action::Remove, None) => acts::remove(self.of, cx, theme),
            (Action::Choose, _) => vec![self.of.ask(Command::Choose(theme.id, !theme.chosen))],
            (Action::Taboo, _) => acts::taboo(self.of, cx, theme),
            (Action::Merge, _) => acts::merge(self.of, cx, theme, &self.marked_themes),
            (Action::Sources, _) => sources::of_theme(self.of, cx, theme),
            (Action::MoveUp, _) => themes::moved(self.of, cx, theme, -1),
            (Action::MoveDown, _) => themes::moved(self.of, cx, theme, 1),
            _ => Vec::new(),
        }
    }

    fn draw_norms(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let free = norms::free(self.of, cx);
        let heading = match self.marked.len() {
            0 => cx.with("plenary-norms", &[("n", free.len().into())]),
            marked => cx.with("plenary-marked", &[("n", marked.into())]),
        };
        let rest = self.heading(cx, canvas, Side::Norms, &heading, area);
        if free.is_empty() {
            let key = if themes::rows(self.of, cx).is_empty() { "plenary-norms-none" } else { "plenary-norms-done" };
            paragraph(canvas, &cx.t(key), cx.theme.soft(), Alignment::Left, rest);
            return;
        }
        let ids: Vec<EntryId> = free.iter().map(|free| free.entry.id).collect();
        let selected = self.norms.row(&ids);
        let items = norms::items(cx, &free, &self.marked, selected.filter(|_| self.side == Side::Norms));
        self.list(canvas, &items, Side::Norms, selected, rest);
    }

    fn draw_themes(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let rows = themes::rows(self.of, cx);
        let (chosen, most) = themes::chosen(self.of, cx);
        let heading = match self.marked_themes.len() {
            0 => cx.with("plenary-themes", &[("n", chosen.into()), ("most", most.into())]),
            marked => cx.with("plenary-marked-themes", &[("n", marked.into())]),
        };
        let rest = self.heading(cx, canvas, Side::Themes, &heading, area);
        if rows.is_empty() {
            paragraph(canvas, &cx.t("plenary-themes-none"), cx.theme.soft(), Alignment::Left, rest);
            return;
        }
        let selected = self.themes.row(&rows);
        let lit = selected.filter(|_| self.side == Side::Themes);
        let items = themes::items(self.of, cx, &rows, &self.marked_themes, lit);
        self.list(canvas, &items, Side::Themes, selected, rest);
    }

    /// The heading of a side, on a bar where the side is in use; what is left below it.
    fn heading(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, side: Side, words: &str, area: Rect) -> Rect {
        let (row, rest) = top(area, 1);
        let (mark, style) = if self.side == side { ("▸", cx.theme.bar_strong()) } else { (" ", cx.theme.strong()) };
        if self.side == side {
            canvas.fill(row, cx.theme.bar());
        }
        canvas.line(Line::styled(format!("{mark} {words}"), style), row);
        rest
    }

    fn list(&self, canvas: &mut Canvas<'_>, items: &[Item], side: Side, selected: Option<usize>, area: Rect) {
        if self.side == side {
            list::draw(canvas, items, side.part(), selected, area);
        } else {
            list::draw_resting(canvas, items, side.part(), selected, area);
        }
    }
}

impl Side {
    /// The number of the side's list.
    const fn part(self) -> usize {
        match self {
            Self::Norms => 0,
            Self::Themes => 1,
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Norms => Self::Themes,
            Self::Themes => Self::Norms,
        }
    }
}

impl Screen for Plenary {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        match self.side {
            Side::Norms => &[Scope::PlenaryNorms, Scope::Plenary, Scope::Session],
            Side::Themes => &[Scope::PlenaryThemes, Scope::Plenary, Scope::Session, Scope::PlenaryMore],
        }
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let (area, sheet) = sheet::beside(cx, LISTS, centred(area, 220));
        if let Some(sheet) = sheet {
            sheet::draw(cx, canvas, View::Whole, sheet);
        }
        let percent = match self.side {
            // Where no norm is left, the themes get the room.
            _ if norms::free(self.of, cx).is_empty() && !themes::rows(self.of, cx).is_empty() => 28,
            _ if area.width >= BOTH_WIDE => 50,
            Side::Norms => 57,
            Side::Themes => 43,
        };
        let share = u16::try_from(u32::from(area.width) * percent / 100).unwrap_or(area.width);
        let (norms, rest) = left(area, share);
        let (gap, themes) = left(rest, 3);
        for y in gap.y..gap.bottom() {
            canvas.line(Line::styled(" │ ", cx.theme.soft()), Rect { y, height: 1, ..gap });
        }
        self.draw_norms(cx, canvas, norms);
        self.draw_themes(cx, canvas, themes);
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        self.settle(cx);
        match action {
            Action::Tab | Action::TabBack => self.side = self.side.other(),
            Action::Up => self.step(cx, -1),
            Action::Down => self.step(cx, 1),
            Action::Mark => self.mark(cx),
            Action::FromTops => return acts::from_tops(self.of, &norms::free(self.of, cx)),
            action => {
                return match self.side {
                    Side::Norms => self.act_on_norms(cx, action),
                    Side::Themes => self.act_on_themes(cx, action),
                };
            }
        }
        Vec::new()
    }

    fn select(&mut self, part: usize, row: usize) -> bool {
        let side = if part == Side::Norms.part() { Side::Norms } else { Side::Themes };
        let here = std::mem::replace(&mut self.side, side) == side;
        let again = match side {
            Side::Norms => self.norms.select(row),
            Side::Themes => self.themes.select(row),
        };
        here && again
    }

    /// The eye goes to what was made; when no norm is left, so do the hands.
    fn refresh(&mut self, cx: &Cx<'_>, event: &Event) {
        use norm_taboo::{Event as Happened, ThemeChange};
        if let What::Exercise(_, event::Exercise::NormTaboo(Happened::Theme(change))) = &event.what {
            match change {
                ThemeChange::Made(made) => {
                    if let Some(theme) = made.first() {
                        self.themes.go_to(Row::Theme(theme.id));
                    }
                }
                ThemeChange::TakenIn(theme, _) => self.themes.go_to(Row::Theme(*theme)),
                ThemeChange::TabooAdded(theme, taboo) => self.themes.go_to(Row::Taboo(*theme, taboo.id)),
                ThemeChange::Merged { .. } => self.marked_themes.clear(),
                ThemeChange::Worded(..)
                | ThemeChange::TakenOut(_)
                | ThemeChange::Dissolved(_)
                | ThemeChange::Ordered(..)
                | ThemeChange::Chosen(..)
                | ThemeChange::TabooRemoved(..)
                | ThemeChange::TabooWorded(..)
                | ThemeChange::TaboosMerged { .. }
                | ThemeChange::Split { .. } => {}
            }
            if matches!(change, ThemeChange::Made(_) | ThemeChange::TakenIn(..)) && self.free(cx).is_empty() {
                self.side = Side::Themes;
            }
        }
        self.settle(cx);
    }
}

/// What stands before a row: whether it is selected and marked, in signs, so that colour is not needed.
fn lead(selected: bool, marked: bool) -> String {
    let (here, mark) = (if selected { "▸" } else { " " }, if marked { "✓" } else { " " });
    format!("{here}{mark} ")
}

/// A heading among rows.
fn section(words: String, style: Style) -> Item {
    Item { lead: "  ".to_owned(), ..Item::heading(words, style) }
}
