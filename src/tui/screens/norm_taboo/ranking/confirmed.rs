//! What the group stands by: its most important norms in order, and nothing else.
//!
//! ```text
//!   Group 2 stands by this
//!
//!    1.  a norm
//!
//!    2.  another
//! ```

use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;

use super::At;
use crate::session::ids::EntryId;
use crate::tui::canvas::{Canvas, bottom, centred, middle, top};
use crate::tui::screens::Cx;
use crate::tui::told::Told;
use crate::tui::widgets::list::{self, Item};
use crate::tui::widgets::words::{paragraph, wrap};
use crate::workshop::RankingWay;

pub(super) fn draw(at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let area = centred(area, 100);
    let (area, foot) = bottom(area, foot_rows(at, cx, area.width));
    draw_norms(at, cx, canvas, area);
    draw_foot(at, cx, canvas, foot);
}

/// The same for the room: how it was found, and how it can be opened again, is not its business; a reason is.
pub(super) fn draw_on_wall(at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let area = centred(area, 100);
    let reason = foot(at, cx).1.unwrap_or_default();
    let rows = if reason.is_empty() { 0 } else { wrap(&reason, area.width, canvas.lang).len() };
    let (area, foot) = bottom(area, u16::try_from(rows).unwrap_or(u16::MAX));
    draw_norms(at, cx, canvas, area);
    paragraph(canvas, &reason, cx.theme.text(), Alignment::Left, foot);
}

fn draw_norms(at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let items = items(at, cx, Rect { height: area.height.saturating_sub(2), ..area });
    let area = middle(area, list::height(&items, area.width, cx.written()).saturating_add(2));
    let group = at.group(cx).map(|group| cx.group_name(group)).unwrap_or_default();
    let title = cx.with("ranking-confirmed", &[("group", (&group).into())]);
    canvas.line(Line::styled(title, cx.theme.value(at.of.value)), area);
    list::draw(canvas, &items, 0, None, top(area, 2).1);
}

/// Tells the same in words.
pub(super) fn tell(at: At, cx: &Cx<'_>, told: &mut Told) {
    let group = at.group(cx).map(|group| cx.group_name(group)).unwrap_or_default();
    told.say(cx.with("ranking-confirmed", &[("group", (&group).into())]));
    let norms = at.of.state(cx).map(|state| state.top(at.table())).unwrap_or_default();
    for (place, id) in (1..).zip(norms) {
        told.say(format!("{place}. {}", at.words(cx, id)));
    }
    let (way, reason) = foot(at, cx);
    told.say(reason.unwrap_or_default());
    told.say(way);
}

/// The norms in order, as far from each other as there is room.
fn items(at: At, cx: &Cx<'_>, room: Rect) -> Vec<Item> {
    let norms = at.of.state(cx).map(|state| state.top(at.table())).unwrap_or_default();
    let blank = || Item::heading("", cx.theme.text());
    let spaced = |blanks: usize| -> Vec<Item> {
        let item = |(place, id): (usize, &EntryId)| {
            let lead = format!("{place:>2}.  ");
            let item = Item::heading(at.words(cx, *id), cx.theme.strong()).lead(lead, cx.theme.value(at.of.value));
            std::iter::once(item).chain(std::iter::repeat_with(blank).take(blanks))
        };
        (1..).zip(&norms).flat_map(item).collect()
    };
    let fits = |items: &Vec<Item>| list::height(items, room.width, cx.written()) <= room.height;
    [2, 1].into_iter().map(spaced).find(fits).unwrap_or_else(|| spaced(0))
}

/// How the order was found, and why it is another than the count's.
fn foot(at: At, cx: &Cx<'_>) -> (String, Option<String>) {
    let Some(result) = at.ranking(cx).and_then(|ranking| ranking.result.as_ref()) else { return Default::default() };
    let elsewhere = at.ranking(cx).is_some_and(|ranking| !ranking.counted.is_empty());
    let way = match result.way {
        _ if elsewhere => cx.t("ranking-by-elsewhere"),
        RankingWay::Consensus => cx.t("ranking-by-consensus"),
        RankingWay::Ballots => cx.t("ranking-by-ballots"),
    };
    let reason = result.reason.as_ref().map(|reason| cx.with("ranking-reason", &[("reason", reason.as_str().into())]));
    (way, reason)
}

fn foot_rows(at: At, cx: &Cx<'_>, width: u16) -> u16 {
    let reason = foot(at, cx).1.map_or(0, |reason| wrap(&reason, width, cx.written()).len());
    u16::try_from(reason + 1).unwrap_or(u16::MAX)
}

fn draw_foot(at: At, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (way, reason) = foot(at, cx);
    let rest = match reason {
        Some(reason) => paragraph(canvas, &reason, cx.theme.text(), Alignment::Left, area),
        None => area,
    };
    canvas.line(Line::styled(way, cx.theme.soft()), rest);
}
