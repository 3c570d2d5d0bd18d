//! A list of wrapped texts of which one can be selected; what is selected is always in view.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::words::wrap;
use crate::i18n::Lang;
use crate::tui::canvas::{Canvas, Hit, bottom, right};

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What stands before the first line: a number, a mark. Further lines are indented as wide.
    pub lead: String,
    /// The colours of the lead.
    pub lead_style: Style,
    /// The words.
    pub text: String,
    /// The colours of the words.
    pub style: Style,
    /// What stands under the words, stepping back; may be empty.
    pub note: String,
    /// What stands at the right edge of the first line; the words keep clear of it.
    pub tail: String,
    /// The colours of what stands there; else those of the lead.
    pub tail_style: Option<Style>,
    /// Whether the item can be selected; a heading cannot.
    pub row: Option<usize>,
}

impl Item {
    /// An item that can be selected as row number `row`.
    #[must_use]
    pub fn new(row: usize, lead: impl Into<String>, text: impl Into<String>, style: Style) -> Self {
        Self {
            lead: lead.into(),
            lead_style: style,
            text: text.into(),
            style,
            note: String::new(),
            tail: String::new(),
            tail_style: None,
            row: Some(row),
        }
    }

    /// A line between items that cannot be selected.
    #[must_use]
    pub fn heading(text: impl Into<String>, style: Style) -> Self {
        Self {
            lead: String::new(),
            lead_style: style,
            text: text.into(),
            style,
            note: String::new(),
            tail: String::new(),
            tail_style: None,
            row: None,
        }
    }

    /// The same item with a note under it.
    #[must_use]
    pub fn note(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }

    /// The same item with something at the right edge.
    #[must_use]
    pub fn tail(self, tail: impl Into<String>) -> Self {
        Self { tail: tail.into(), ..self }
    }

    /// The same item with something at the right edge, in colours of its own.
    #[must_use]
    pub fn tail_styled(self, tail: impl Into<String>, style: Style) -> Self {
        Self { tail: tail.into(), tail_style: Some(style), ..self }
    }

    /// The same item with something before the first line.
    #[must_use]
    pub fn lead(self, lead: impl Into<String>, lead_style: Style) -> Self {
        Self { lead: lead.into(), lead_style, ..self }
    }

    /// The same item with its words in other colours.
    #[must_use]
    pub fn styled(self, style: Style) -> Self {
        Self { style, ..self }
    }

    /// The same item with its lead in other colours.
    #[must_use]
    pub fn lead_style(self, lead_style: Style) -> Self {
        Self { lead_style, ..self }
    }
}

/// The most lines that are counted: no terminal shows more.
const MOST_LINES: usize = 500;

/// How many lines `items` take at this width; those beyond what a terminal can show are not counted.
#[must_use]
pub fn height(items: &[Item], width: u16, lang: Lang) -> u16 {
    let mut rows = 0;
    for item in items {
        rows += lines(item, width, lang, Style::new()).len();
        if rows > MOST_LINES {
            break;
        }
    }
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// `items` with a free line between them, where there is room for all of them so.
#[must_use]
pub fn spaced(items: Vec<Item>, area: Rect, lang: Lang) -> Vec<Item> {
    let between = items.len().saturating_sub(1);
    if usize::from(height(&items, area.width, lang)) + between > usize::from(area.height) {
        return items;
    }
    let mut spaced: Vec<Item> = items.into_iter().flat_map(|item| [item, Item::heading("", Style::new())]).collect();
    spaced.pop();
    spaced
}

/// Draws `items` over `area` as the screen's list number `part`, with the row `selected` in view.
pub fn draw(canvas: &mut Canvas<'_>, items: &[Item], part: usize, selected: Option<usize>, area: Rect) {
    draw_some(canvas, items, part, selected, true, (0, 0), area);
}

/// The same for a list that does not have the focus: its row is in view, and not lit.
pub fn draw_resting(canvas: &mut Canvas<'_>, items: &[Item], part: usize, selected: Option<usize>, area: Rect) {
    draw_some(canvas, items, part, selected, false, (0, 0), area);
}

/// The same for a part of a list: the items around the selected row, at least as many on each side as `area` has lines,
/// with how many rows are `beyond` them, above and below. So a list of thousands need not be made to be drawn.
pub fn draw_some(
    canvas: &mut Canvas<'_>,
    items: &[Item],
    part: usize,
    selected: Option<usize>,
    lit: bool,
    beyond: (usize, usize),
    area: Rect,
) {
    let soft = canvas.theme.soft();
    let fits = beyond == (0, 0)
        && items.len() <= usize::from(area.height)
        && height(items, area.width, canvas.lang) <= area.height;
    // What does not fit is told of in a line of its own, where a list is long enough to spare one.
    let (area, told) = if fits || area.height < 6 { (area, Rect::ZERO) } else { bottom(area, 1) };
    let window = Window::of(items, selected, (area.width, area.height), canvas.lang, soft);
    for (y, (item, line)) in (area.y..area.bottom()).zip(&window.lines) {
        let place = Rect { y, height: 1, ..area };
        canvas.draw(line, place);
        if let Some(row) = items.get(*item).and_then(|item| item.row) {
            if selected == Some(row) {
                mark(canvas, place, lit);
            }
            canvas.clickable(place, Hit::Row { part, row });
        }
    }
    if !lit {
        canvas.resting(area, part, selected.unwrap_or(0));
    }
    more(canvas, told, part, &window, beyond);
}

/// The lines of a list that are in view, each with the number of its item. Only what may be seen is wrapped, so that a list
/// of thousands is as quick as one of ten.
struct Window {
    lines: Vec<(usize, Line<'static>)>,
    /// The first and the last row in view.
    rows: Option<(usize, usize)>,
    /// How many rows are out of view above.
    above: usize,
    /// How many rows are out of view below.
    below: usize,
}

impl Window {
    fn of(items: &[Item], selected: Option<usize>, (width, height): (u16, u16), lang: Lang, soft: Style) -> Self {
        let height = usize::from(height);
        let is_selected = |item: &Item| item.row.is_some() && item.row == selected;
        let first = items.iter().position(is_selected).unwrap_or(0);
        let last = items.iter().rposition(is_selected).unwrap_or(first);
        let wrapped = |number: usize| {
            let lines = items.get(number).map(|item| lines(item, width, lang, soft)).unwrap_or_default();
            lines.into_iter().map(move |line| (number, line))
        };
        let mut before: Vec<(usize, Line<'static>)> = Vec::new();
        for number in (0..first).rev() {
            if before.len() >= height {
                break;
            }
            before.splice(0..0, wrapped(number));
        }
        let selected_at = before.len();
        let mut all = before;
        all.extend((first..=last).flat_map(wrapped));
        let selected_end = all.len();
        for number in last + 1..items.len() {
            if all.len() >= selected_end + height {
                break;
            }
            all.extend(wrapped(number));
        }
        let hidden = all.len().saturating_sub(height);
        let offset = (selected_end + height / 3).saturating_sub(height).min(selected_at).min(hidden);
        let lines: Vec<(usize, Line<'static>)> = all.into_iter().skip(offset).take(height).collect();
        let rows = |items: &[Item]| items.iter().filter(|item| item.row.is_some()).count();
        let (top, end) = (lines.first().map_or(0, |line| line.0), lines.last().map_or(0, |line| line.0 + 1));
        let mut shown = items.get(top..end).unwrap_or_default().iter().filter_map(|item| item.row);
        let first = shown.next();
        Self {
            rows: first.map(|first| (first, shown.next_back().unwrap_or(first))),
            lines,
            above: rows(items.get(..top).unwrap_or_default()),
            below: rows(items.get(end..).unwrap_or_default()),
        }
    }
}

/// Marks a line of the selected row: by its background, and by a bar where its lead leaves a column free. In a list that
/// does not have the focus nothing is marked.
fn mark(canvas: &mut Canvas<'_>, line: Rect, lit: bool) {
    if !lit {
        return;
    }
    let line = line.intersection(canvas.buffer.area);
    canvas.buffer.set_style(line, canvas.theme.selected());
    let strong = canvas.theme.bar_strong();
    if let Some(cell) =
        canvas.buffer.cell_mut(line.as_position()).filter(|cell| !line.is_empty() && cell.symbol() == " ")
    {
        cell.set_char('▌').set_style(strong);
    }
}

/// Says how many rows are out of view; a click on it goes on by as many as are in view.
fn more(canvas: &mut Canvas<'_>, area: Rect, part: usize, window: &Window, beyond: (usize, usize)) {
    let (above, below) = (window.above + beyond.0, window.below + beyond.1);
    let Some((first, last)) = window.rows else { return };
    let page = last - first;
    // As far as there are rows above and below.
    let targets =
        [("↑", above, first.saturating_sub(page.min(above).max(1))), ("↓", below, last + page.clamp(1, below.max(1)))];
    let mut rest = area;
    for (mark, rows, target) in targets.into_iter().rev().filter(|(_, rows, _)| *rows > 0) {
        let words = Line::styled(format!("{mark} {rows}  "), canvas.theme.soft());
        let (before, place) = right(rest, u16::try_from(words.width()).unwrap_or(u16::MAX));
        canvas.line(words, place);
        canvas.clickable(place, Hit::Row { part, row: target });
        rest = before;
    }
}

fn lines(item: &Item, width: u16, lang: Lang, soft: Style) -> Vec<Line<'static>> {
    let indent = columns(&item.lead);
    let tail = columns(&item.tail);
    let gap = if tail == 0 { 1 } else { 3 };
    let room = width.saturating_sub(indent).saturating_sub(tail).saturating_sub(gap).max(1);
    let blank = " ".repeat(usize::from(indent));
    let words = wrap(&item.text, room, lang).into_iter().enumerate().map(|(number, words)| {
        let lead = if number == 0 { item.lead.clone() } else { blank.clone() };
        let fill = width.saturating_sub(indent).saturating_sub(columns(&words)).saturating_sub(tail + 1);
        let mut spans = vec![Span::styled(lead, item.lead_style), Span::styled(words, item.style)];
        if number == 0 && tail > 0 {
            let tail = format!("{}{}", " ".repeat(usize::from(fill)), item.tail);
            spans.push(Span::styled(tail, item.tail_style.unwrap_or(item.lead_style)));
        }
        Line::from(spans)
    });
    let notes = (!item.note.is_empty()).then(|| wrap(&item.note, room, lang)).into_iter().flatten();
    let notes = notes.map(|words| Line::from(vec![Span::raw(blank.clone()), Span::styled(words, soft)]));
    words.chain(notes).collect()
}

fn columns(text: &str) -> u16 {
    u16::try_from(unicode_width::UnicodeWidthStr::width(text)).unwrap_or(u16::MAX)
}

/// The row after `selected` in `0..rows` by `steps`, held at the ends; `None` where there are no rows.
#[must_use]
pub fn step(selected: Option<usize>, rows: usize, steps: isize) -> Option<usize> {
    let last = rows.checked_sub(1)?;
    match selected {
        None => Some(if steps < 0 { last } else { 0 }),
        Some(row) => Some(row.min(last).saturating_add_signed(steps).min(last)),
    }
}
