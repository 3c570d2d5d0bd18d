//! Groups across, themes down: who said what, and how much it meant to them.
//!
//! ```text
//!                              1 2 3 4 5 6 7 8   breadth  depth
//!  1 the room's words          █ ▒ · ░   · ▓ █      7/8    18%
//!  ●●○ a suggestion            ·   ░       ·        3/8     2%
//!
//!  · said it   ░ up to 10%   ▒ up to 20% ...
//! ```

use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Of;
use super::board::{Board, Row};
use crate::insight::weight::{Part, Weight};
use crate::plenary::words;
use crate::session::ids::ThemeId;
use crate::tui::canvas::{Canvas, Hit, bottom, centred, top};
use crate::tui::screens::Cx;
use crate::tui::told::Told;
use crate::tui::widgets::words::{paragraph, shortened, wrap};

/// How many groups the next page goes further.
pub(super) const PAGE: usize = 10;

/// The signs of a share of a group's points: each up to so much, from 0 to 1.
const SHARES: [(char, f64); 4] = [('░', 0.1), ('▒', 0.2), ('▓', 0.35), ('█', 1.0)];

/// The sign of what a group said and gave no points.
const SAID: char = '·';

/// The columns of five narrow cells and the gap after them.
const FIVES: u16 = 6;

/// The columns for the totals.
const TOTALS: u16 = 16;

/// The columns that the main messages keep at least, and at most.
const MESSAGE: (u16, u16) = (24, 60);

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Map {
    /// The selected row.
    pub(super) row: usize,
    /// The first group in view, from 0, where not all have room.
    pub(super) first: usize,
}

/// The rows: the themes as they are shown, then the suggestions of more than one norm.
pub(super) fn rows(board: &Board) -> Vec<Row> {
    let themes = board.shown.iter().map(|theme| Row::Theme(*theme));
    let proposals = board.left.list.iter().copied().filter(|row| matches!(row, Row::Proposal(_)));
    themes.chain(proposals).collect()
}

/// The row of a theme.
pub(super) fn row_of(board: &Board, theme: ThemeId) -> Option<usize> {
    board.shown.iter().position(|other| *other == theme)
}

/// How the width is shared out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Columns {
    /// For the main message.
    message: u16,
    /// For each group.
    each: u16,
    /// Whether every fifth narrow cell is followed by a gap, for the eye to count by.
    gaps: bool,
    /// The groups in view: the first, and how many.
    groups: (usize, usize),
}

impl Columns {
    /// As wide cells as let all groups be seen; where even the narrowest do not, a part of them.
    fn of(width: u16, groups: usize, first: usize) -> Self {
        let room = width.saturating_sub(MESSAGE.0 + TOTALS);
        let all = u16::try_from(groups.max(1)).unwrap_or(u16::MAX);
        let each = (room / all).clamp(1, 4);
        let gaps = each == 1 && room - room / FIVES >= all;
        let fit = usize::from(room / each).max(1).min(groups.max(1));
        let first = first.min(groups.saturating_sub(fit));
        let columns = Self { message: 0, each, gaps, groups: (first, fit) };
        let message = width.saturating_sub(TOTALS).saturating_sub(columns.cells()).min(MESSAGE.1);
        Self { message, ..columns }
    }

    /// The columns of all cells and gaps.
    fn cells(self) -> u16 {
        let count = u16::try_from(self.groups.1).unwrap_or(u16::MAX);
        let gaps = if self.gaps { count / (FIVES - 1) } else { 0 };
        count.saturating_mul(self.each).saturating_add(gaps)
    }

    fn width(self) -> u16 {
        self.message.saturating_add(self.cells()).saturating_add(TOTALS)
    }

    /// What follows the cell with this number.
    const fn gap(self, cell: usize) -> &'static str {
        if self.gaps && (cell + 1).is_multiple_of(FIVES as usize - 1) { " " } else { "" }
    }
}

/// Draws the map.
pub(super) fn draw(of: Of, cx: &Cx<'_>, canvas: &mut Canvas<'_>, board: &Board, map: Map, order: &str, area: Rect) {
    let rows = rows(board);
    let columns = Columns::of(area.width, cx.session.groups.len(), map.first);
    let area = centred(area, columns.width());
    let (title, rest) = top(area, 1);
    canvas.line(Line::styled(format!("{} · {order}", cx.t("wall-map")), cx.theme.strong()), title);
    let (rest, legend) = bottom(rest, legend_rows(cx, columns, area));
    draw_legend(cx, canvas, columns, legend);
    let (head, rest) = top(rest, 2);
    draw_head(cx, canvas, columns, head);
    if rows.is_empty() {
        paragraph(canvas, &cx.t("wall-map-empty"), cx.theme.soft(), Alignment::Left, rest);
        return;
    }
    let height = usize::from(rest.height).max(1);
    let selected = map.row.min(rows.len() - 1);
    let first = (selected + 1 + height / 3).saturating_sub(height).min(selected).min(rows.len().saturating_sub(height));
    for (y, (number, row)) in (rest.y..rest.bottom()).zip(rows.iter().enumerate().skip(first)) {
        let place = Rect { y, height: 1, ..rest };
        let line = Shown { of, cx, board, columns };
        if number == selected {
            canvas.fill(place, cx.theme.bar());
        }
        let style = if number == selected { cx.theme.bar() } else { cx.theme.text() };
        canvas.line(line.row(*row, number == selected, style), place);
        canvas.clickable(place, Hit::Row { part: 2, row: number });
    }
}

/// Tells the map in words: each row with how many groups and how much it means, and then what each group has to do with it.
pub(super) fn tell(of: Of, cx: &Cx<'_>, board: &Board, order: &str, told: &mut Told) {
    told.say(format!("{} – {order}", cx.t("wall-map")));
    let rows = rows(board);
    if rows.is_empty() {
        told.say(cx.t("wall-map-empty"));
    }
    let line = Shown { of, cx, board, columns: Columns::of(0, 0, 0) };
    for (number, row) in rows.iter().enumerate() {
        let (_, message, weight) = line.told(*row);
        let parts = board.wall.parts(&board.norms(*row));
        let groups = (0_u32..).zip(&cx.session.groups).filter_map(|(group, named)| {
            let name = cx.group_name(named);
            match parts.get(&group)? {
                Part::Silent => None,
                Part::Said => Some(name),
                Part::Share(share) => Some(format!("{name} {}", words::percent(cx.lang, *share))),
            }
        });
        let weight = words::breadth(cx.lang, &weight);
        told.row(2, number, format!("{message} – {weight}: {}", groups.collect::<Vec<_>>().join(", ")));
    }
}

struct Shown<'a> {
    of: Of,
    cx: &'a Cx<'a>,
    board: &'a Board,
    columns: Columns,
}

impl Shown<'_> {
    fn row(&self, row: Row, selected: bool, style: Style) -> Line<'static> {
        let (mark, words, weight) = self.told(row);
        let here = if selected { "▸" } else { " " };
        let room = usize::from(self.columns.message);
        let message = shortened(&format!("{here}{mark} {words}"), room.saturating_sub(1));
        let mut line = format!("{}{}", message, blank(room.saturating_sub(columns_of(&message))));
        let parts = self.board.wall.parts(&self.board.norms(row));
        let (first, count) = self.columns.groups;
        for (place, group) in (first..first + count).enumerate() {
            let sign = u32::try_from(group).ok().and_then(|group| parts.get(&group)).map_or(' ', |part| sign(*part));
            line.push_str(&cell(sign, self.columns.each));
            line.push_str(self.columns.gap(place));
        }
        let depth = weight.depth.map(|depth| words::percent(self.cx.lang, depth)).unwrap_or_default();
        line.push_str(&totals(&format!("{}/{}", weight.groups, weight.of), &depth));
        Line::from(Span::styled(line, style))
    }

    /// The mark, the words and the weight of a row.
    fn told(&self, row: Row) -> (String, String, Weight) {
        let theme = |id| self.of.state(self.cx).and_then(|state| state.theme(id));
        match row {
            Row::Theme(id) => {
                let place = row_of(self.board, id).map_or(0, |place| place + 1);
                let chosen = theme(id).is_some_and(|theme| theme.chosen);
                let mark = if chosen { format!("{place:>2}") } else { " –".to_owned() };
                let words = theme(id).map(|theme| theme.wording.to_string()).unwrap_or_default();
                let weight = self.board.themes.get(&id).map(|standing| standing.weight.clone());
                (mark, words, weight.unwrap_or_default())
            }
            Row::Proposal(lead) => match self.board.proposals.get(&lead) {
                Some(proposal) => {
                    let mark = proposal.certainty.signs().to_owned();
                    (mark, proposal.wording.to_string(), proposal.weight.clone())
                }
                None => (String::new(), String::new(), Weight::default()),
            },
            Row::Norm(_) | Row::Taboo(..) | Row::Suits(_) | Row::Alike(..) => {
                (String::new(), String::new(), Weight::default())
            }
        }
    }
}

/// The sign of what a group has to do with a theme.
fn sign(part: Part) -> char {
    match part {
        Part::Silent => ' ',
        Part::Said => SAID,
        Part::Share(share) => SHARES.iter().find(|(_, most)| share <= *most).map_or('█', |(sign, _)| *sign),
    }
}

/// A sign in so many columns: with a gap after it where there is room for one.
fn cell(sign: char, width: u16) -> String {
    let signs = usize::from(width.saturating_sub(1).max(1));
    let signs = if sign == SAID { 1 } else { signs };
    let sign: String = std::iter::repeat_n(sign, signs).collect();
    format!("{sign}{}", blank(usize::from(width).saturating_sub(signs)))
}

fn padded(words: &str, width: usize) -> String {
    format!("{words:<width$}")
}

/// The breadth and the depth of a row, or what they are called.
fn totals(breadth: &str, depth: &str) -> String {
    format!("{breadth:>8}{depth:>7}")
}

fn blank(columns: usize) -> String {
    " ".repeat(columns)
}

fn columns_of(words: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(words)
}

/// The groups' numbers, tens above ones where the cells are narrow; and what the totals are.
fn draw_head(cx: &Cx<'_>, canvas: &mut Canvas<'_>, columns: Columns, area: Rect) {
    let (first, count) = columns.groups;
    let (mut above, mut below) = (blank(columns.message.into()), blank(columns.message.into()));
    for place in 0..cx.session.groups.iter().skip(first).take(count).len() {
        let (number, width) = ((first + place + 1).to_string(), usize::from(columns.each));
        let (tens, ones) = number.split_at(number.len() - 1);
        if width >= 3 || tens.is_empty() {
            above.push_str(&blank(width));
            below.push_str(&padded(&number, width));
        } else {
            let tens = tens.chars().last().map(String::from).unwrap_or_default();
            above.push_str(&padded(&tens, width));
            below.push_str(&padded(ones, width));
        }
        above.push_str(columns.gap(place));
        below.push_str(columns.gap(place));
    }
    let (head, rest) = top(area, 1);
    canvas.line(Line::styled(above, cx.theme.soft()), head);
    let totals = totals(&cx.t("wall-head-groups"), &cx.t("wall-head-depth"));
    canvas.line(Line::styled(format!("{below}{totals}"), cx.theme.soft()), rest);
}

/// What the signs mean, and the groups that have names of their own; which groups are in view, where not all are.
fn legend(cx: &Cx<'_>, columns: Columns) -> Vec<String> {
    let percent = |share| words::percent(cx.lang, share);
    let mut signs = vec![format!("{SAID} {}", cx.t("wall-said"))];
    let mut least = 0.0;
    for (sign, most) in SHARES {
        let words = if most < 1.0 {
            cx.with("wall-up-to", &[("share", (&percent(most)).into())])
        } else {
            cx.with("wall-more-than", &[("share", (&percent(least)).into())])
        };
        signs.push(format!("{sign} {words}"));
        least = most;
    }
    let mut told = vec![format!("{} {}", signs.join("  "), cx.t("wall-of-points"))];
    let (first, count) = columns.groups;
    if count < cx.session.groups.len() {
        let (from, to, of) = (first + 1, first + count, cx.session.groups.len());
        told.push(cx.with("wall-part", &[("from", from.into()), ("to", to.into()), ("of", of.into())]));
    }
    let all = (1_usize..).zip(&cx.session.groups).skip(first).take(count);
    let named = all.filter(|(_, group)| group.name.is_some() || group.from.is_some());
    let named: Vec<(usize, String)> = named.map(|(number, group)| (number, cx.group_name(group))).collect();
    if !named.is_empty() {
        told.push(named.iter().map(|(number, name)| format!("{number} {name}")).collect::<Vec<_>>().join("; "));
    }
    told
}

/// How many rows the legend takes: never more than a third of what there is.
fn legend_rows(cx: &Cx<'_>, columns: Columns, area: Rect) -> u16 {
    let rows: usize = legend(cx, columns).iter().map(|words| wrap(words, area.width, cx.written()).len()).sum();
    u16::try_from(rows + 1).unwrap_or(u16::MAX).min(area.height / 3)
}

fn draw_legend(cx: &Cx<'_>, canvas: &mut Canvas<'_>, columns: Columns, area: Rect) {
    let (_, mut rest) = top(area, 1);
    for words in legend(cx, columns) {
        rest = paragraph(canvas, &words, cx.theme.soft(), Alignment::Left, rest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_as_wide_as_there_is_room_and_all_groups_are_seen_if_they_can() {
        for (width, groups, each, fit) in
            [(76, 8, 4, 8), (112, 40, 1, 40), (76, 36, 1, 36), (76, 60, 1, 36), (200, 40, 4, 40), (20, 3, 1, 1)]
        {
            let columns = Columns::of(width, groups, 0);
            assert_eq!((columns.each, columns.groups.1), (each, fit), "{width} columns for {groups}");
            assert!(columns.width() <= width.max(17), "{columns:?}");
        }
        assert_eq!(Columns::of(76, 60, 50).groups, (24, 36), "the last page is full");
        assert_eq!(Columns::of(76, 0, 3).groups, (0, 1));
    }

    #[test]
    fn a_share_has_its_sign() {
        let signs: String = [Part::Silent, Part::Said, Part::Share(0.01), Part::Share(0.1), Part::Share(0.2)]
            .into_iter()
            .chain([Part::Share(0.33), Part::Share(0.36), Part::Share(1.0)])
            .map(sign)
            .collect();
        assert_eq!(signs, " ·░░▒▓██");
        assert_eq!(
            (cell('█', 1), cell('█', 2), cell('█', 4), cell('·', 4)),
            ("█".into(), "█ ".into(), "███ ".into(), "·   ".into())
        );
    }
}
