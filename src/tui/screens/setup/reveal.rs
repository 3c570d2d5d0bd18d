//! The draw as a moment on the wall: one group after another, each at its place for good.
//!
//! ```text
//!   Draw 4711 · 6 groups
//!
//!   █  Kari (NAV)        ▀█ Ola (PPT)
//!   █  Skole             █▄ NAV
//! ```

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr as _;

use super::{member, wish_words};
use crate::clock::{Span, Time};
use crate::session::{Group, Session};
use crate::tui::canvas::{Canvas, Hit, left, middle, top};
use crate::tui::keymap::{Action, Scope};
use crate::tui::screens::Cx;
use crate::tui::widgets::big;
use crate::tui::widgets::words::{paragraph, shortened, wrap};

/// How long a group has for itself before the next one comes; where there are many, somewhat less.
const STEP: Span = Span(600);
const QUICK_STEP: Span = Span(400);
/// More groups than this are many.
const MANY: usize = 12;

/// The widest and the narrowest that a name is given room for, in columns.
const WIDEST: usize = 30;
const NARROWEST: usize = 14;

/// The most wishes that could not be kept which are told one by one.
const MOST_TOLD: usize = 3;

/// A draw that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reveal {
    /// When it began; `None` when all groups are shown.
    began: Option<Time>,
    /// The page that is looked at, from 0, where the groups fill several.
    page: usize,
}

/// How the groups lie on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Grid {
    columns: usize,
    rows: usize,
    /// How high and wide one of the big digits is, in cells.
    digit: u16,
    /// How wide the largest number is.
    number: u16,
    /// How high a group is, with the row that parts it from the next.
    height: u16,
}

impl Reveal {
    /// A draw that is shown from now on, group by group.
    pub(super) const fn begin(now: Time) -> Self {
        Self { began: Some(now), page: 0 }
    }

    /// A draw of which all is shown.
    pub(super) const fn whole() -> Self {
        Self { began: None, page: 0 }
    }

    /// How many of so many groups are shown.
    pub(super) fn shown(&self, groups: usize, now: Time) -> usize {
        let Some(began) = self.began else { return groups };
        usize::try_from((now - began).0 / step(groups).0).unwrap_or(0).min(groups)
    }

    /// Whether groups are still to come.
    pub(super) fn runs(&self, session: &Session, now: Time) -> bool {
        self.shown(session.groups.len(), now) < session.groups.len()
    }

    /// When the next group comes.
    pub(super) fn wakes_at(&self, session: &Session, now: Time) -> Option<Time> {
        let began = self.began.filter(|_| self.runs(session, now))?;
        let groups = session.groups.len();
        let next = i64::try_from(self.shown(groups, now)).ok()? + 1;
        Some(began + Span(step(groups).0 * next))
    }

    /// Shows all at once.
    pub(super) const fn complete(&mut self) {
        self.began = None;
    }

    /// Turns a page. How many there are is known where they are drawn; after the last comes the first.
    pub(super) fn turn(&mut self, action: Action) {
        self.page = if action == Action::Up { self.page.saturating_sub(1) } else { self.page.wrapping_add(1) };
    }

    /// The keys that hold.
    pub(super) fn scopes(&self, cx: &Cx<'_>) -> &'static [Scope] {
        if self.runs(cx.session, cx.now) { &[Scope::Revealing] } else { &[Scope::Drawn, Scope::Session] }
    }

    /// Draws the groups that are shown.
    pub(super) fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let groups = &cx.session.groups;
        let shown = self.shown(groups.len(), cx.now);
        let seed = cx.session.seed.to_string();
        let title = cx.with("draw-title", &[("seed", (&seed).into()), ("n", groups.len().into())]);
        canvas.line(Line::styled(title, cx.theme.value(0)), area);
        let head = area;
        // There is room for what could not be done from the beginning, so that nothing moves when it is said.
        let area = draw_broken(cx, canvas, shown == groups.len(), top(area, 2).1);
        let grid = Grid::of(cx, groups, area);
        let per_page = (grid.columns * grid.rows).max(1);
        let last_page = groups.len().saturating_sub(1) / per_page;
        let newest = shown.saturating_sub(1) / per_page;
        let page = if self.runs(cx.session, cx.now) { newest } else { self.page % (last_page + 1) };
        if last_page > 0 {
            let words = cx.with("draw-page", &[("n", (page + 1).into()), ("of", (last_page + 1).into())]);
            canvas.line(Line::styled(words, cx.theme.soft()).alignment(Alignment::Right), head);
        }
        let here = groups.iter().enumerate().take(shown).skip(page * per_page).take(per_page);
        let rows = groups.len().min(per_page).div_ceil(grid.columns.max(1));
        let area = if last_page == 0 {
            middle(area, u16::try_from(rows).unwrap_or(1).saturating_mul(grid.height))
        } else {
            area
        };
        for (number, group) in here {
            draw_group(cx, canvas, group, grid, grid.cell(number % per_page, area));
        }
        if self.runs(cx.session, cx.now) {
            canvas.clickable(head, Hit::Action(Action::Enter));
        }
    }
}

/// How long after a group the next one comes.
const fn step(groups: usize) -> Span {
    if groups > MANY { QUICK_STEP } else { STEP }
}

impl Grid {
    /// The grid with the biggest digits in which all groups have room; where none has, several pages with small ones.
    fn of(cx: &Cx<'_>, groups: &[Group], area: Rect) -> Self {
        let members = groups.iter().flat_map(|group| group.seats.iter().enumerate().map(|at| member(cx, at)));
        let longest = members.map(|words| words.width()).max().unwrap_or(0).clamp(NARROWEST, WIDEST);
        let most = groups.iter().map(|group| group.seats.len()).max().unwrap_or(1);
        let digits = u16::try_from(groups.len().to_string().len()).unwrap_or(1);
        let at = |digit: u16| {
            let height = digit.max(u16::try_from(most).unwrap_or(u16::MAX)).saturating_add(1);
            let number = digit.saturating_mul(digits);
            let width = usize::from(number) + 2 + longest + 2;
            let columns = (usize::from(area.width) + 2) / width.max(1);
            let rows = usize::from(area.height.saturating_add(1) / height.max(1));
            Self { columns: columns.clamp(1, groups.len().max(1)), rows: rows.max(1), digit, number, height }
        };
        let (large, small) = (at(8), at(4));
        let fits = |grid: &Self| grid.columns * grid.rows >= groups.len() && grid.height <= area.height;
        let mut grid = if fits(&large) { large } else { small };
        // As many columns as are needed, so that they stand wide apart and full.
        if fits(&grid) {
            let rows = groups.len().div_ceil(grid.columns);
            grid.columns = groups.len().div_ceil(rows.max(1)).max(1);
        }
        grid
    }

    /// Where the group at this place of the page lies.
    fn cell(self, place: usize, area: Rect) -> Rect {
        let columns = u16::try_from(self.columns).unwrap_or(1).max(1);
        let place = u16::try_from(place).unwrap_or(0);
        let (column, row) = (place % columns, place / columns);
        let width = area.width.saturating_add(2) / columns;
        let cell = Rect {
            x: area.x + column * width,
            y: area.y.saturating_add(row.saturating_mul(self.height)),
            width: width.saturating_sub(2).max(1),
            height: self.height.saturating_sub(1),
        };
        cell.intersection(area)
    }
}

/// A group: its number in big digits, and beside it who is in it.
fn draw_group(cx: &Cx<'_>, canvas: &mut Canvas<'_>, group: &Group, grid: Grid, area: Rect) {
    let width = grid.number;
    let (digits, names) = left(area, width.saturating_add(2));
    let digits = Rect { width: width.min(digits.width), height: grid.digit.min(digits.height), ..digits };
    big::big(
        canvas,
        &group.number.to_string(),
        cx.theme.value(group.number.saturating_sub(1)),
        Alignment::Left,
        digits,
    );
    let members = u16::try_from(group.seats.len()).unwrap_or(u16::MAX);
    // Beside one digit the names stand in its middle, and a long list from its top.
    let mut rest = middle(names, members.min(names.height));
    rest.height = names.bottom().saturating_sub(rest.y);
    for at in group.seats.iter().enumerate() {
        let words = shortened(&member(cx, at), usize::from(rest.width));
        canvas.line(Line::styled(words, cx.theme.strong()), rest);
        rest = top(rest, 1).1;
    }
}

/// The wishes that could not be kept, in words, or as much room; what is left of the area below.
fn draw_broken(cx: &Cx<'_>, canvas: &mut Canvas<'_>, says: bool, area: Rect) -> Rect {
    let words = wish_words(cx, MOST_TOLD);
    if words.is_empty() {
        return area;
    }
    let words = format!("! {words}");
    let rows = u16::try_from(wrap(&words, area.width, canvas.lang).len()).unwrap_or(u16::MAX);
    if says {
        paragraph(canvas, &words, cx.theme.alarm(), Alignment::Left, area);
    }
    top(area, rows.saturating_add(1)).1
}

/// Whether a key that has no binding completes what is being shown: any does.
pub(super) fn completes(key: KeyEvent) -> bool {
    !matches!(key.code, KeyCode::Modifier(_) | KeyCode::Null)
}
