//! The curtain: a calm wall while the room has a break, or while what lies behind it is nobody's business yet.
//!
//! ```text
//!                 PAUSE
//!
//!           the workshop's name
//!
//!                  4:05
//! ```

use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;

use crate::tui::canvas::{Canvas, Hit, middle, top};
use crate::tui::clock_face::digits;
use crate::tui::keymap::Action;
use crate::tui::screens::Cx;
use crate::tui::widgets::big;
use crate::tui::widgets::words::wrap;

/// The rows of the biggest letters.
const ROWS: u16 = 8;

/// The rows of the clock's digits.
const CLOCK: u16 = 4;

/// Draws the curtain over `area`; a click takes it away.
pub fn draw(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    canvas.clickable(area, Hit::Action(Action::Curtain));
    let title = wrap(cx.session.workshop.title.as_str(), area.width.saturating_sub(4), canvas.lang);
    let clock = cx.session.running().and_then(|(_, timer)| timer.left(cx.now)).map(digits);
    let below =
        u16::try_from(title.len()).unwrap_or(u16::MAX).saturating_add(if clock.is_some() { CLOCK + 2 } else { 1 });
    let word = cx.t("curtain-word");
    let room = Rect { height: area.height.saturating_sub(below).clamp(1, ROWS), ..area };
    let rows = big::rows(&word, room, canvas.lang);
    let mut rest = middle(area, rows.saturating_add(below));
    let place = Rect { height: rows.min(rest.height), ..rest };
    big::big(canvas, &word, cx.theme.soft(), Alignment::Center, place);
    rest = top(rest, rows.saturating_add(1)).1;
    for line in title {
        canvas.line(Line::styled(line, cx.theme.soft()).centered(), rest);
        rest = top(rest, 1).1;
    }
    if let Some(clock) = clock {
        let rest = top(rest, 1).1;
        big::big(canvas, &clock, cx.theme.soft(), Alignment::Center, Rect { height: rest.height.min(CLOCK), ..rest });
    }
}
