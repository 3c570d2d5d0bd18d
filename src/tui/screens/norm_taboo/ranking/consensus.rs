//! The group picks its most important norms and orders them together.
//!
//! ```text
//!   What is asked for.
//!
//!   All norms                    The 5 most important
//!    1    a norm                  1.  another norm
//!    2 ✓  another norm            2.  –
//!    3    a third                 3.  –
//! ```
//!
//! Where there is less room, the most important ones stand above all the others. The selected norm is one and the same
//! wherever it stands.

use ratatui::layout::Rect;
use ratatui::text::Line;

use super::At;
use crate::session::ids::EntryId;
use crate::session::norm_taboo::Command;
use crate::tui::canvas::{Canvas, centred, left, top};
use crate::tui::keymap::Action;
use crate::tui::popup::Menu;
use crate::tui::screens::norm_taboo::cursor::Cursor;
use crate::tui::screens::{Ask, Cx};
use crate::tui::told::Told;
use crate::tui::views::columns;
use crate::tui::widgets::list::{self, Item};
use crate::workshop::RankingWay;

/// From this width on, the two lists stand side by side.
const BESIDE: u16 = 100;

/// The lists, as [`select`](Consensus::select) is told of them.
const ALL: usize = 0;
const TOP: usize = 1;

/// The group's common order, as far as it has come.
#[derive(Debug, Clone)]
pub(super) struct Consensus {
    cursor: Cursor,
    /// The chosen norms that stand, the most important first.
    agreed: Vec<EntryId>,
}

impl Consensus {
    pub(super) fn new(at: At, cx: &Cx<'_>) -> Self {
        let mut new = Self { cursor: Cursor::default(), agreed: Vec::new() };
        new.refresh(at, cx);
        new
    }

    pub(super) fn refresh(&mut self, at: At, cx: &Cx<'_>) {
        let norms = at.norms(cx);
        let agreed = at.ranking(cx).map(|ranking| ranking.agreed.as_slice()).unwrap_or_default();
        self.agreed = agreed.iter().copied().filter(|id| norms.contains(id)).collect();
        self.cursor.renew(norms);
    }

    fn place(&self, id: EntryId) -> Option<usize> {
        self.agreed.iter().position(|other| *other == id)
    }

    fn pick(&self, at: At, cx: &Cx<'_>) -> Vec<Ask> {
        let Some(id) = self.cursor.id() else { return Vec::new() };
        let mut order = self.agreed.clone();
        match self.place(id) {
            Some(place) => {
                order.remove(place);
            }
            None if order.len() >= usize::from(at.places(cx)) => {
                return vec![Ask::Tell(cx.with("ranking-full", &[("n", order.len().into())]))];
            }
            None => order.push(id),
        }
        vec![at.ask(Command::Agree(at.table(), order))]
    }

    fn shift(&self, at: At, steps: isize) -> Vec<Ask> {
        let Some(place) = self.cursor.id().and_then(|id| self.place(id)) else {
            return vec![Ask::Say("ranking-pick-first")];
        };
        let Some(target) = place.checked_add_signed(steps).filter(|target| *target < self.agreed.len()) else {
            return Vec::new();
        };
        let mut order = self.agreed.clone();
        order.swap(place, target);
        vec![at.ask(Command::Agree(at.table(), order))]
    }

    /// A top with room left is confirmed when the group says so once more.
    fn confirm(&self, at: At, cx: &Cx<'_>) -> Vec<Ask> {
        let confirm = at.ask(Command::Confirm(at.table()));
        let possible = usize::from(at.places(cx)).min(self.cursor.rows().len());
        match self.agreed.len() {
            0 => vec![Ask::Say("ranking-nothing-picked")],
            chosen if chosen < possible => {
                let title = cx.with("ranking-few", &[("n", chosen.into()), ("most", possible.into())]);
                let choices = vec![(cx.t("ranking-few-stay"), Ask::Nothing), (cx.t("ranking-few-confirm"), confirm)];
                vec![Ask::Menu(Menu::new(title, choices))]
            }
            _ => vec![confirm],
        }
    }

    pub(super) fn act(&mut self, at: At, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match action {
            Action::Enter => return self.pick(at, cx),
            Action::MoveUp => return self.shift(at, -1),
            Action::MoveDown => return self.shift(at, 1),
            Action::Confirm => return self.confirm(at, cx),
            Action::Switch => return at.switch(RankingWay::Ballots),
            Action::Up => self.cursor.step(-1),
            Action::Down => self.cursor.step(1),
            _ => {}
        }
        Vec::new()
    }

    pub(super) fn select(&mut self, part: usize, row: usize) -> bool {
        if part != TOP {
            return self.cursor.select(row);
        }
        let Some(id) = self.agreed.get(row).copied() else { return false };
        let again = self.cursor.id() == Some(id);
        self.cursor.go_to(id);
        again
    }

    pub(super) fn draw(&self, at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let area = centred(area, 170);
        let beside = area.width >= BESIDE;
        let rest = at.question(cx, canvas, area);
        if beside {
            let (all, chosen) = left(top(rest, 1).1, area.width / 2);
            self.draw_all(at, cx, canvas, Rect { width: all.width.saturating_sub(4), ..all });
            self.draw_top(at, cx, canvas, chosen);
        } else {
            let items = self.top_items(at, cx);
            let rows =
                list::height(&items, area.width, canvas.lang).saturating_add(1).min(rest.height.saturating_sub(4));
            let (chosen, all) = top(rest, rows);
            self.draw_top(at, cx, canvas, chosen);
            self.draw_all(at, cx, canvas, all);
        }
    }

    /// Draws what the group has picked so far, and below it what is left to pick from.
    pub(super) fn draw_on_wall(&self, at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let items = self.top_items(at, cx);
        let (chosen, rest) = top(area, list::height(&items, area.width, canvas.lang).min(area.height / 2));
        list::draw(canvas, &items, TOP, None, chosen);
        let left = self.cursor.rows().iter().enumerate().filter(|(_, id)| self.place(**id).is_none());
        let item = |(row, id): (usize, &EntryId)| {
            Item::new(row, format!("{:>3}   ", row + 1), at.words(cx, *id), cx.theme.text())
        };
        columns::draw(canvas, &left.map(item).collect::<Vec<_>>(), None, top(rest, 1).1);
    }

    pub(super) fn tell(&self, at: At, cx: &Cx<'_>, told: &mut Told) {
        told.say(at.asked(cx));
        told.say(cx.with("ranking-all", &[("n", self.cursor.rows().len().into())]));
        for (row, id) in self.cursor.rows().iter().enumerate() {
            told.row(ALL, row, at.words(cx, *id));
        }
        let places = usize::from(at.places(cx));
        let title = cx.with("ranking-top", &[("n", places.into())]);
        let picked = cx.with("tally-of", &[("n", self.agreed.len().into()), ("of", places.into())]);
        told.say(format!("{title}: {picked}"));
        for (place, id) in (1_usize..).zip(&self.agreed) {
            told.say(format!("{}: {}", cx.with("ballot-place", &[("n", place.into())]), at.words(cx, *id)));
        }
    }

    fn draw_all(&self, at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let norms = self.cursor.rows();
        canvas.line(Line::styled(cx.with("ranking-all", &[("n", norms.len().into())]), cx.theme.soft()), area);
        let item = |(row, id): (usize, &EntryId)| {
            let (mark, style) = match self.place(*id) {
                Some(_) => ('✓', cx.theme.soft()),
                None => (' ', cx.theme.text()),
            };
            Item::new(row, format!("{:>3} {mark} ", row + 1), at.words(cx, *id), style)
        };
        let items: Vec<Item> = norms.iter().enumerate().map(item).collect();
        let rest = top(area, 1).1;
        list::draw(canvas, &list::spaced(items, rest, cx.written()), ALL, self.cursor.row(), rest);
    }

    fn draw_top(&self, at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let title = cx.with("ranking-top", &[("n", usize::from(at.places(cx)).into())]);
        canvas.line(Line::styled(title, cx.theme.value(at.of.value)), area);
        let selected = self.cursor.id().and_then(|id| self.place(id));
        let rest = top(area, 1).1;
        list::draw(canvas, &list::spaced(self.top_items(at, cx), rest, cx.written()), TOP, selected, rest);
    }

    fn top_items(&self, at: At, cx: &Cx<'_>) -> Vec<Item> {
        let place = |place: usize| match self.agreed.get(place) {
            Some(id) => Item::new(place, format!("{:>3}.  ", place + 1), at.words(cx, *id), cx.theme.strong())
                .lead_style(cx.theme.value(at.of.value)),
            None => Item::heading(format!("{:>3}.  –", place + 1), cx.theme.soft()),
        };
        (0..usize::from(at.places(cx))).map(place).collect()
    }
}
