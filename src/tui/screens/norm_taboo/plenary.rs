//! Main messages: the norms of all groups for a value become themes, with the room watching.
//!
//! ```text
//!   12 suggestions, 30 norms left        Main messages, 2 of 4 chosen
//!   Say the same · most groups first     On the poster · the room's order
//!  ▸  ●●● ▹ suggested words               1 ▹ the words that the room settled on
//!           5 norms · 4 of 8 groups            6 of 8 groups · 18% of the points
//!     ●●○ ▾ ...                                 Taboo: ...
//!           · a norm          no. 1 in gr. 3     + 2 taboos may belong here
//!   Like no other                        Not on the poster · most groups first
//!         · a norm                    gr. 2    – ▹ ...
//! ```
//!
//! What the program suggests is never done by itself, and what people have made is never rearranged by it.

mod acts;
mod board;
mod cursor;
mod drawing;
mod finding;
mod items;
mod map;
mod order;
mod sources;

use std::collections::BTreeSet;
use std::sync::Arc;

use ratatui::layout::Rect;

use super::Of;
use crate::insight::themes::Grain;
use crate::plenary::{Certainty, Question};
use crate::session::event::{self, Event, What};
use crate::session::ids::{EntryId, ThemeId};
use crate::session::norm_taboo::{self, Command, Theme};
use crate::tui::canvas::Canvas;
use crate::tui::finder::Found;
use crate::tui::keymap::{Action, Scope};
use crate::tui::screens::{Ask, Cx, Screen};
use crate::tui::search::Which;
use crate::tui::told::Told;
use crate::tui::views::Window;
use board::{Board, Looks, Row, Rows};
use cursor::Cursor;
use finding::Finding;
use map::Map;
use order::Order;

/// Which side of the screen is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Norms,
    Themes,
}

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Face {
    /// Suggestions and themes, side by side.
    Lists,
    /// Groups across, themes down.
    Map(Map),
}

/// The screen on which norms become main messages.
pub struct Plenary {
    of: Of,
    side: Side,
    face: Face,
    board: Board,
    looks: Looks,
    finding: Finding,
    norms: Cursor<Row>,
    themes: Cursor<Row>,
    marked: BTreeSet<EntryId>,
    marked_themes: BTreeSet<ThemeId>,
}

impl Plenary {
    /// The plenary of a value. It begins where there is something to do.
    #[must_use]
    pub fn new(of: Of, cx: &Cx<'_>) -> Self {
        let mut screen = Self {
            of,
            side: Side::Norms,
            face: Face::Lists,
            board: Board::default(),
            looks: Looks::default(),
            finding: Finding::default(),
            norms: Cursor::default(),
            themes: Cursor::default(),
            marked: BTreeSet::new(),
            marked_themes: BTreeSet::new(),
        };
        screen.look(cx);
        let done = screen.board.left.list.is_empty() && !screen.board.right.list.is_empty();
        screen.side = if done { Side::Themes } else { Side::Norms };
        screen
    }

    /// Looks again at the session.
    fn look(&mut self, cx: &Cx<'_>) {
        self.board.look(self.of, cx);
        if self.finding.ask(self.board.wall.question()) {
            self.board.suggest(self.finding.answer(), self.looks.grain);
        }
        self.lay(cx);
    }

    /// Lays the lists out again: what is gone is neither selected nor marked.
    fn lay(&mut self, cx: &Cx<'_>) {
        self.board.lay(self.of, cx, &self.looks, self.finding.answer());
        self.norms.settle(&self.board.left.list);
        self.themes.settle(&self.board.right.list);
        let wall = &self.board.wall;
        self.marked.retain(|norm| wall.group(*norm).is_some());
        self.looks.out.retain(|norm| wall.is_free(*norm));
        self.marked_themes.retain(|theme| self.board.themes.contains_key(theme));
    }

    fn rows(&self) -> &Rows {
        match self.side {
            Side::Norms => &self.board.left,
            Side::Themes => &self.board.right,
        }
    }

    fn selected(&self) -> Option<Row> {
        match self.side {
            Side::Norms => self.norms.get(&self.board.left.list),
            Side::Themes => self.themes.get(&self.board.right.list),
        }
    }

    /// The theme that is selected, or whose norm or taboo is.
    fn theme<'a>(&self, cx: &Cx<'a>) -> Option<&'a Theme> {
        let theme = match self.selected()? {
            Row::Theme(theme) | Row::Taboo(theme, _) | Row::Suits(theme) | Row::Alike(theme, _) => theme,
            Row::Norm(norm) => self.board.wall.theme_of(norm)?,
            Row::Proposal(_) => return None,
        };
        self.of.state(cx)?.theme(theme)
    }

    fn step(&mut self, steps: isize) {
        match self.side {
            Side::Norms => self.norms.step(&self.board.left.list, steps),
            Side::Themes => self.themes.step(&self.board.right.list, steps),
        }
    }

    /// Marks the selected one, or takes its mark away; of a suggestion all its norms.
    fn mark(&mut self) {
        match self.selected() {
            Some(Row::Theme(theme)) if self.marked_themes.remove(&theme) => {}
            Some(Row::Theme(theme)) => {
                self.marked_themes.insert(theme);
            }
            Some(row) => {
                let norms = self.board.norms(row);
                if norms.iter().all(|norm| self.marked.contains(norm)) {
                    self.marked.retain(|norm| !norms.contains(norm));
                } else {
                    self.marked.extend(norms);
                }
            }
            None => {}
        }
    }

    /// Opens the selected suggestion or theme, or closes the one that the selected row is in.
    fn open(&mut self, cx: &Cx<'_>, open: bool) {
        let Some(row) = self.selected() else { return };
        if open {
            self.looks.open.insert(row);
            return self.lay(cx);
        }
        let rows = self.rows();
        let here = rows.list.iter().position(|other| *other == row).unwrap_or(0);
        let above = rows.list.iter().take(here + 1).rfind(|row| matches!(row, Row::Proposal(_) | Row::Theme(_)));
        if let Some(above) = above.copied().filter(|above| self.looks.open.remove(above)) {
            match self.side {
                Side::Norms => self.norms.go_to(above),
                Side::Themes => self.themes.go_to(above),
            }
            self.lay(cx);
        }
    }

    /// Regroups at once; where the search was stopped, it begins again.
    fn regrain(&mut self, cx: &Cx<'_>, grain: Grain) -> Vec<Ask> {
        let same = std::mem::replace(&mut self.looks.grain, grain) == grain;
        self.finding.again();
        self.board.suggest(self.finding.answer(), grain);
        self.lay(cx);
        vec![match (same, grain) {
            (false, _) => Ask::Note(cx.with("wall-grain", &[("n", usize::from(grain.step()).into())])),
            (true, Grain::FINEST) => Ask::Say("wall-finest"),
            (true, _) => Ask::Say("wall-coarsest"),
        }]
    }

    /// Takes the selected norm out of its suggestion, or back in.
    fn take_out(&mut self, cx: &Cx<'_>) -> Vec<Ask> {
        let Some(Row::Norm(norm)) = self.selected() else { return vec![Ask::Say("wall-open-first")] };
        if !self.looks.out.remove(&norm) {
            self.looks.out.insert(norm);
        }
        self.lay(cx);
        Vec::new()
    }

    fn act_on_norms(&self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        let Some(row) = self.selected() else { return vec![Ask::Say("plenary-no-norm")] };
        let proposal = match row {
            Row::Proposal(lead) => self.board.proposals.get(&lead),
            Row::Norm(_) | Row::Theme(_) | Row::Taboo(..) | Row::Suits(_) | Row::Alike(..) => None,
        };
        match (action, proposal) {
            (Action::Enter, _) if !self.marked.is_empty() => self.collect(cx, row),
            (Action::Enter, Some(proposal)) => acts::accept(self.of, proposal),
            (Action::Reword, Some(proposal)) => acts::accept_worded(self.of, cx, proposal),
            (Action::Enter | Action::Reword, None) => self.collect(cx, row),
            (Action::Sources, Some(proposal)) => sources::of_proposal(self.of, cx, &self.board, proposal),
            (Action::Sources, None) => sources::of_norms(self.of, cx, &self.board, &self.board.norms(row)),
            _ => vec![Ask::Say("plenary-other-side")],
        }
    }

    /// Makes a theme of the marked norms or those of the selected row, or takes them into one that is there.
    fn collect(&self, cx: &Cx<'_>, row: Row) -> Vec<Ask> {
        let selected = self.board.norms(row);
        let norms: Vec<EntryId> = if self.marked.is_empty() {
            selected.clone()
        } else {
            self.board.wall.norms().iter().copied().filter(|norm| self.marked.contains(norm)).collect()
        };
        acts::into_theme(self.of, cx, &self.board, selected.first().copied(), &norms)
    }

    fn act_on_themes(&self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        let (Some(row), Some(theme)) = (self.selected(), self.theme(cx)) else {
            return vec![Ask::Say("plenary-no-theme")];
        };
        match (action, row) {
            (Action::Choose, _) => vec![self.of.ask(Command::Choose(theme.id, !theme.chosen))],
            (Action::Taboo, _) | (Action::Enter, Row::Suits(_)) => {
                acts::taboo(self.of, cx, theme, self.finding.answer())
            }
            (Action::Sources, Row::Norm(norm)) => sources::of_norms(self.of, cx, &self.board, &[norm]),
            (Action::Sources, _) => sources::of_theme(self.of, cx, &self.board, theme),
            (Action::MoveUp, _) => self.moved(cx, theme, -1),
            (Action::MoveDown, _) => self.moved(cx, theme, 1),
            (Action::Split, _) => acts::split(self.of, cx, &self.board, theme, &self.marked, row),
            (Action::Enter | Action::Reword | Action::Merge, Row::Alike(_, first)) => {
                acts::merge_taboos(self.of, cx, theme, first, self.finding.answer())
            }
            (Action::Enter | Action::Reword, Row::Taboo(_, taboo)) => acts::word_taboo(self.of, cx, theme, taboo),
            (Action::Merge, Row::Taboo(_, taboo)) => {
                acts::merge_taboos(self.of, cx, theme, taboo, self.finding.answer())
            }
            (Action::Remove, Row::Taboo(_, taboo)) => acts::remove_taboo(self.of, theme, taboo),
            (Action::Enter, Row::Norm(_)) => self.collect(cx, row),
            (Action::Remove, Row::Norm(norm)) => vec![self.of.ask(Command::TakeOut(norm))],
            (Action::Enter, _) => acts::menu(self.of, cx, &self.board, theme, &self.marked),
            (Action::Reword, _) => acts::word(self.of, cx, theme),
            (Action::Remove, _) => acts::remove(self.of, cx, &self.board, theme),
            (Action::Merge, _) => acts::merge(self.of, cx, &self.board, theme, &self.marked_themes),
            _ => Vec::new(),
        }
    }

    /// Moves a theme past its neighbour, where the room's own order holds.
    fn moved(&self, cx: &Cx<'_>, theme: &Theme, steps: isize) -> Vec<Ask> {
        if !theme.chosen && self.looks.order != Order::Own {
            return vec![Ask::Say("wall-sorted")];
        }
        acts::moved(self.of, cx, &self.board, theme, steps)
    }

    fn act_on_lists(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match action {
            Action::Tab | Action::TabBack => self.side = self.side.other(),
            Action::Up => self.step(-1),
            Action::Down => self.step(1),
            Action::After => self.open(cx, true),
            Action::Before => self.open(cx, false),
            Action::Mark => self.mark(),
            Action::Map => {
                let selected = self.theme(cx).and_then(|theme| map::row_of(&self.board, theme.id));
                self.face = Face::Map(Map { row: selected.unwrap_or(0), ..Map::default() });
            }
            Action::FromTops => return acts::from_tops(self.of, cx, &self.board),
            Action::Remove if self.side == Side::Norms => return self.take_out(cx),
            Action::AllSure => return acts::accept_all(self.of, cx, &self.board, Certainty::Sure),
            action => {
                return match self.side {
                    Side::Norms => self.act_on_norms(cx, action),
                    Side::Themes => self.act_on_themes(cx, action),
                };
            }
        }
        Vec::new()
    }

    fn act_on_map(&mut self, cx: &Cx<'_>, action: Action, mut map: Map) -> Vec<Ask> {
        let rows = map::rows(&self.board);
        match action {
            Action::Up => map.row = map.row.min(rows.len()).saturating_sub(1),
            Action::Down => map.row = (map.row + 1).min(rows.len().saturating_sub(1)),
            Action::Before => map.first = map.first.saturating_sub(map::PAGE),
            Action::After => {
                let last = cx.session.groups.len().saturating_sub(1);
                map.first = if map.first + map::PAGE <= last { map.first + map::PAGE } else { map.first };
            }
            Action::Enter | Action::Map | Action::Cancel => {
                if let Some(row) = rows.get(map.row).filter(|_| action == Action::Enter) {
                    self.go_to(*row);
                }
                self.face = Face::Lists;
                return Vec::new();
            }
            _ => {}
        }
        self.face = Face::Map(map);
        Vec::new()
    }

    fn go_to(&mut self, row: Row) {
        match row {
            Row::Proposal(_) => {
                self.side = Side::Norms;
                self.norms.go_to(row);
            }
            Row::Norm(_) | Row::Theme(_) | Row::Taboo(..) | Row::Suits(_) | Row::Alike(..) => {
                self.side = Side::Themes;
                self.themes.go_to(row);
            }
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
        match (self.face, self.finding.is_looking(), self.side) {
            (Face::Map(_), ..) => &[Scope::PlenaryMap, Scope::PlenaryView, Scope::Session],
            (Face::Lists, false, Side::Norms) => {
                &[Scope::PlenaryNorms, Scope::Plenary, Scope::PlenaryView, Scope::Session, Scope::PlenaryMoreNorms]
            }
            (Face::Lists, true, Side::Norms) => &[
                Scope::Finding,
                Scope::PlenaryNorms,
                Scope::Plenary,
                Scope::PlenaryView,
                Scope::Session,
                Scope::PlenaryMoreNorms,
            ],
            (Face::Lists, false, Side::Themes) => {
                &[Scope::PlenaryThemes, Scope::Plenary, Scope::PlenaryView, Scope::Session, Scope::PlenaryMore]
            }
            (Face::Lists, true, Side::Themes) => &[
                Scope::Finding,
                Scope::PlenaryThemes,
                Scope::Plenary,
                Scope::PlenaryView,
                Scope::Session,
                Scope::PlenaryMore,
            ],
        }
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        match self.face {
            Face::Lists => self.draw_lists(cx, canvas, area),
            Face::Map(map) => map::draw(self.of, cx, canvas, &self.board, map, &cx.t(self.looks.order.key()), area),
        }
    }

    fn draw_on_wall(&self, cx: &Cx<'_>, window: Window, canvas: &mut Canvas<'_>, area: Rect) {
        match window {
            Window::Driven => self.draw(cx, canvas, area),
            Window::Following => self.draw_messages(cx, canvas, area),
        }
    }

    fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        match self.face {
            Face::Lists => self.tell_lists(cx, told),
            Face::Map(_) => map::tell(self.of, cx, &self.board, &cx.t(self.looks.order.key()), told),
        }
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match action {
            Action::Finer => return self.regrain(cx, self.looks.grain.finer()),
            Action::Coarser => return self.regrain(cx, self.looks.grain.coarser()),
            Action::Sort => {
                self.looks.order = self.looks.order.next();
                self.lay(cx);
                return vec![Ask::Note(cx.with("wall-order", &[("order", (&cx.t(self.looks.order.key())).into())]))];
            }
            Action::Cancel if self.finding.stop() => return vec![Ask::Say("wall-stopped")],
            _ => {}
        }
        match self.face {
            Face::Lists => self.act_on_lists(cx, action),
            Face::Map(map) => self.act_on_map(cx, action, map),
        }
    }

    fn select(&mut self, part: usize, row: usize) -> bool {
        if let Face::Map(map) = &mut self.face {
            return std::mem::replace(&mut map.row, row) == row;
        }
        let side = if part == Side::Norms.part() { Side::Norms } else { Side::Themes };
        let here = std::mem::replace(&mut self.side, side) == side;
        let again = match side {
            Side::Norms => self.norms.select(&self.board.left.list, row),
            Side::Themes => self.themes.select(&self.board.right.list, row),
        };
        here && again
    }

    fn show(&mut self, cx: &Cx<'_>, which: Which) {
        self.face = Face::Lists;
        let theme = match which {
            Which::Theme(theme) => Some(theme),
            Which::Entry(norm) => self.board.wall.theme_of(norm),
        };
        match (theme, which) {
            (Some(theme), _) => self.go_to(Row::Theme(theme)),
            (None, Which::Entry(norm)) => {
                let of = self.board.proposals.iter().find(|(_, proposal)| proposal.norms.contains(&norm));
                if let Some((lead, _)) = of {
                    self.go_to(Row::Proposal(*lead));
                }
            }
            (None, Which::Theme(_)) => {}
        }
        self.lay(cx);
    }

    fn question(&self) -> Option<&Arc<Question>> {
        self.finding.question()
    }

    fn hear(&mut self, cx: &Cx<'_>, found: &Found) {
        if self.finding.hear(found) {
            self.board.suggest(self.finding.answer(), self.looks.grain);
            self.lay(cx);
        }
    }

    /// The eye goes to what was made; when no norm is left, so do the hands.
    fn refresh(&mut self, cx: &Cx<'_>, event: &Event) {
        use norm_taboo::{Event as Happened, ThemeChange};
        let change = match &event.what {
            What::Exercise(_, event::Exercise::NormTaboo(Happened::Theme(change))) => Some(change),
            _ => None,
        };
        match change {
            Some(ThemeChange::Made(made)) => {
                self.marked.clear();
                if let Some(theme) = made.first() {
                    self.themes.go_to(Row::Theme(theme.id));
                }
            }
            Some(ThemeChange::TakenIn(theme, _)) => {
                self.marked.clear();
                self.themes.go_to(Row::Theme(*theme));
            }
            Some(ThemeChange::Split { new, .. }) => {
                self.marked.clear();
                self.themes.go_to(Row::Theme(new.id));
            }
            Some(ThemeChange::TabooAdded(theme, taboo)) => {
                self.looks.open.insert(Row::Theme(*theme));
                self.themes.go_to(Row::Taboo(*theme, taboo.id));
            }
            Some(ThemeChange::TabooRemoved(theme, _)) => self.themes.go_to(Row::Theme(*theme)),
            Some(ThemeChange::TaboosMerged { theme, into, .. }) => self.themes.go_to(Row::Taboo(*theme, *into)),
            Some(ThemeChange::Merged { .. }) => self.marked_themes.clear(),
            Some(
                ThemeChange::Worded(..)
                | ThemeChange::TakenOut(_)
                | ThemeChange::Dissolved(_)
                | ThemeChange::Ordered(..)
                | ThemeChange::Chosen(..)
                | ThemeChange::TabooWorded(..),
            )
            | None => {}
        }
        self.look(cx);
        let moved = matches!(change, Some(ThemeChange::Made(_) | ThemeChange::TakenIn(..)));
        if moved && self.board.left.list.is_empty() {
            self.side = Side::Themes;
        }
    }
}
