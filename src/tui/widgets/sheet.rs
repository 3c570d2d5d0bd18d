//! A sheet of paper: the poster as it will print, in a frame.

use ratatui::layout::{Alignment, Rect, Size};
use ratatui::text::Line;
use ratatui::widgets::{Block, BorderType};

use super::words::paragraph;
use crate::tui::canvas::{Canvas, centred, middle, right};
use crate::tui::preview::{View, Wish};
use crate::tui::screens::Cx;
use crate::tui::screens::export::{orientation, paper};

/// The smallest room in which a sheet tells anything, in cells.
const SMALLEST: Size = Size::new(12, 8);

/// The fewest columns in which a sheet shows how it is laid out.
const FEWEST: u16 = 32;

/// Parts `area` between words, which keep `words.0` columns and `words.1` to their right, and the sheet beside them as
/// large as its height allows; without a sheet where there is no room for one.
#[must_use]
pub fn beside(cx: &Cx<'_>, words: (u16, u16), area: Rect) -> (Rect, Option<Rect>) {
    let most = framed(cx, View::Whole, Rect { width: u16::MAX / 2, ..area }).width;
    let columns = most.min(area.width.saturating_sub(words.0 + words.1));
    if columns < FEWEST {
        return (area, None);
    }
    let (rest, sheet) = right(area, columns);
    (Rect { width: rest.width - words.1, ..rest }, Some(sheet))
}

/// Draws what was painted of the sheet in the middle of `area`, and leaves word of what it has room for. While another
/// picture is made the old one stays.
pub fn draw(cx: &Cx<'_>, canvas: &mut Canvas<'_>, view: View, area: Rect) {
    let frame = framed(cx, view, area);
    let options = &cx.around.wanted.options;
    let (paper, orientation) = (cx.t(paper(options.paper)), cx.t(orientation(options.orientation)));
    let title = cx.with("sheet-title", &[("paper", (&paper).into()), ("orientation", (&orientation).into())]);
    let block = Block::bordered().border_type(BorderType::Rounded).border_style(cx.theme.soft());
    let block = block.title(Line::styled(format!(" {title} "), cx.theme.soft())).style(cx.theme.text());
    let inner = block.inner(frame);
    canvas.draw(block, frame);
    if inner.width < SMALLEST.width || inner.height < SMALLEST.height {
        return;
    }
    canvas.wish(Wish { room: inner.as_size(), view });
    let preview = &cx.around.preview;
    let fits = |size: Rect| size.width <= inner.width && size.height <= inner.height;
    match (preview.painted().filter(|painted| fits(painted.cells.area)), preview.why()) {
        (Some(painted), _) => {
            let area = middle(centred(inner, painted.cells.area.width), painted.cells.area.height);
            canvas.picture(painted, area);
        }
        (None, None) => drop(paragraph(canvas, &cx.t("sheet-making"), cx.theme.soft(), Alignment::Center, inner)),
        (None, Some(_)) => {}
    }
    if let Some(why) = preview.why() {
        paragraph(canvas, &why.words(cx), cx.theme.alarm(), Alignment::Left, inner);
    }
}

/// The frame around a sheet that is seen whole, as large as `area` lets it be: about twice as many columns as rows a side.
fn framed(cx: &Cx<'_>, view: View, area: Rect) -> Rect {
    if view != View::Whole {
        return area;
    }
    let room = (area.width.saturating_sub(2), area.height.saturating_sub(2).saturating_mul(2));
    let (_, width) = view.window(room, &cx.around.wanted.options);
    let (across, down) = cx.around.wanted.options.sheet();
    let height = (u32::from(width) * u32::from(down)).div_ceil(u32::from(across) * 2);
    let height = u16::try_from(height).unwrap_or(u16::MAX);
    middle(centred(area, width.saturating_add(2)), height.saturating_add(2))
}
