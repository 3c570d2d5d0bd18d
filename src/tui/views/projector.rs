//! What the room needs, and nothing else: what is asked, the clock, whose turn it is, what was said. Each screen puts its
//! own together of these pieces.
//!
//! ```text
//!  Barnets beste   Group 2                          █ █  █▀█ █▀▀
//!                                                   ▀▀█ ·█ █ ▀▀█
//!  What the room is asked.                            █  ▀▀▀ ▀▀▀
//!
//!  ▶ Kari      next: Ola
//!
//!  what is being typed
//!
//!   3  the newest norm               1  the first norm
//!   2  another
//! ```

use ratatui::layout::{Alignment, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use crate::session::ids::{GroupId, SeatId};
use crate::session::timer::Timer;
use crate::session::turns::Turns;
use crate::tui::canvas::{Canvas, left, right, top};
use crate::tui::clock_face::digits;
use crate::tui::screens::Cx;
use crate::tui::screens::norm_taboo::Of;
use crate::tui::widgets::big;
use crate::tui::widgets::words::{paragraph, shortened};

/// The rows of the clock's digits, and of a name in big letters.
const BIG: u16 = 4;

/// From so many rows on the clock's digits are twice as high.
const HUGE: u16 = 44;

/// From so many rows on there is room for big letters above a list.
const TALL: u16 = 30;

/// Draws what is worked on and what is asked, with the clock beside them where it counts; what is left below.
pub fn head(cx: &Cx<'_>, canvas: &mut Canvas<'_>, of: Of, group: Option<GroupId>, asked: &str, area: Rect) -> Rect {
    // A letter is as wide as it is high.
    let high = if area.height >= HUGE { 2 * BIG } else { BIG };
    let clock = counting(cx).map_or(0, |digits| u16::try_from(digits.chars().count()).unwrap_or(0) * high);
    let words = Rect { width: area.width.saturating_sub(if clock == 0 { 0 } else { clock + 3 }), ..area };
    let (line, below) = top(words, 2);
    let group = group.and_then(|id| cx.session.group(id)).map(|group| cx.group_name(group)).unwrap_or_default();
    let room = usize::from(line.width).saturating_sub(group.width() + 4);
    let name = Span::styled(shortened(&cx.value_name(of.exercise, of.value), room), cx.theme.value(of.value));
    canvas.line(Line::from(vec![name, Span::styled(format!("    {group}"), cx.theme.text())]), line);
    let most = if area.height >= TALL { (area.height / 4).min(3 * BIG) } else { BIG };
    let room = Rect { height: most.min(below.height), ..below };
    let rest = big::big(canvas, asked, cx.theme.strong(), Alignment::Left, room);
    draw_clock(cx, canvas, high, right(area, clock).1);
    let used = (rest.y - area.y).max(if clock == 0 { 0 } else { high + 1 });
    top(area, used.saturating_add(1)).1
}

/// The digits of the clock where the room is, while it counts.
fn counting(cx: &Cx<'_>) -> Option<String> {
    match cx.session.timer(cx.session.place)? {
        Timer::Running { .. } | Timer::Paused { .. } => cx.left().map(digits),
        Timer::Ready { .. } | Timer::Ended { .. } => None,
    }
}

fn draw_clock(cx: &Cx<'_>, canvas: &mut Canvas<'_>, high: u16, area: Rect) {
    let Some(digits) = counting(cx) else { return };
    let up = cx.left().is_some_and(|left| left.0 <= 0);
    let style = if up { cx.theme.alarm() } else { cx.theme.strong() };
    big::big(canvas, &digits, style, Alignment::Right, Rect { height: area.height.min(high), ..area });
    if let Some(state) = clock_state(cx) {
        canvas.line(Line::styled(state, style).right_aligned(), top(area, high).1);
    }
}

/// What the room must know of a clock that does not simply count down.
#[must_use]
pub fn clock_state(cx: &Cx<'_>) -> Option<String> {
    match cx.session.timer(cx.session.place)? {
        Timer::Ready { .. } => None,
        Timer::Ended { .. } => Some(cx.t("clock-ended")),
        timer if timer.is_up(cx.now) => Some(cx.t("clock-up")),
        Timer::Paused { .. } => Some(cx.t("view-paused")),
        Timer::Running { .. } => None,
    }
}

/// Draws whose turn it is, and who is next; what is left below.
pub fn turn(cx: &Cx<'_>, canvas: &mut Canvas<'_>, of: Of, turns: &Turns, area: Rect) -> Rect {
    let name = |seat: SeatId| cx.seat_name(seat);
    let Some(who) = turns.current().map(name) else {
        let key = if cx.session.groups.is_empty() { "view-no-groups" } else { "view-all-passed" };
        return top(paragraph(canvas, &cx.t(key), cx.theme.strong(), Alignment::Left, area), 1).1;
    };
    let next = turns.next().map(|seat| cx.with("turn-next", &[("who", (&name(seat)).into())])).unwrap_or_default();
    let (words, beside) = left(area, area.width * 3 / 4);
    let room = Rect { height: BIG, ..words };
    if area.height < TALL - 8 || big::rows(&who, room, canvas.lang) != BIG {
        let line = vec![
            Span::styled(format!("▶ {who}"), cx.theme.value(of.value)),
            Span::styled(format!("      {next}"), cx.theme.text()),
        ];
        canvas.line(Line::from(line), area);
        return top(area, 2).1;
    }
    big::big(canvas, &who, cx.theme.value(of.value), Alignment::Left, room);
    paragraph(canvas, &next, cx.theme.text(), Alignment::Right, top(beside, 1).1);
    top(area, BIG + 1).1
}

/// Draws what is being typed; what is left below. Nothing is drawn where nothing is typed.
pub fn typed(cx: &Cx<'_>, canvas: &mut Canvas<'_>, words: &str, area: Rect) -> Rect {
    if words.trim().is_empty() {
        return area;
    }
    let rest = paragraph(canvas, &format!("  … {words}▏"), cx.theme.strong(), Alignment::Left, area);
    top(rest, 1).1
}
