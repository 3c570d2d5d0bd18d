//! A list of wrapped texts of which one can be selected; what is selected is always in view.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::words::wrap;
use crate::tui::canvas::{Canvas, Hit};

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
    /// What stands at the right edge of the first line, in the colours of the lead; the words keep clear of it.
    pub tail: String,
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

/// How many lines `items` take at this width.
#[must_use]
pub fn height(items: &[Item], width: u16) -> u16 {
    let rows: usize = items.iter().map(|item| lines(item, width, Style::new()).len()).sum();
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// `items` with a free line after each, where there is room for all of them so.
#[must_use]
pub fn spaced(items: Vec<Item>, area: Rect) -> Vec<Item> {
    let lines = usize::from(height(&items, area.width)) + items.len();
    if lines > usize::from(area.height) + 1 {
        return items;
    }
    items.into_iter().flat_map(|item| [item, Item::heading("", Style::new())]).collect()
}

/// Draws `items` over `area` as the screen's list number `part`, with the row `selected` in view.
pub fn draw(canvas: &mut Canvas<'_>, items: &[Item], part: usize, selected: Option<usize>, area: Rect) {
    draw_lit(canvas, items, part, selected, true, area);
}

/// The same for a list that does not have the focus: its row is in view, and not lit.
pub fn draw_resting(canvas: &mut Canvas<'_>, items: &[Item], part: usize, selected: Option<usize>, area: Rect) {
    draw_lit(canvas, items, part, selected, false, area);
}

fn draw_lit(canvas: &mut Canvas<'_>, items: &[Item], part: usize, selected: Option<usize>, lit: bool, area: Rect) {
    let soft = canvas.theme.soft();
    let rows: Vec<(Option<usize>, Line<'_>)> = items.iter().flat_map(|item| lines(item, area.width, soft)).collect();
    let is_selected = |row: &Option<usize>| row.is_some() && *row == selected;
    let height = usize::from(area.height);
    let first = rows.iter().position(|(row, _)| is_selected(row)).unwrap_or(0);
    let last = rows.iter().rposition(|(row, _)| is_selected(row)).unwrap_or(0);
    let hidden = rows.len().saturating_sub(height);
    let offset = (last + 1 + height / 3).saturating_sub(height).min(first).min(hidden);
    for (y, (row, line)) in (area.y..area.bottom()).zip(rows.iter().skip(offset)) {
        let place = Rect { y, height: 1, ..area };
        canvas.draw(line, place);
        if is_selected(row) {
            mark(canvas, place, lit);
        }
        if let Some(row) = row {
            canvas.clickable(place, Hit::Row { part, row: *row });
        }
    }
    more(canvas, area, offset, rows.len().saturating_sub(offset + height));
}

/// Marks a line of the selected row: by its background, and by a bar where its lead leaves a column free. In a list that
/// does not have the focus nothing is marked.
fn mark(canvas: &mut Canvas<'_>, line: Rect, lit: bool) {
    if !lit {
        return;
    }
    let line = line.intersection(canvas.buffer.area);
    canvas.buffer.set_style(line, selected_style(canvas));
    let strong = canvas.theme.bar_strong();
    if let Some(cell) =
        canvas.buffer.cell_mut(line.as_position()).filter(|cell| !line.is_empty() && cell.symbol() == " ")
    {
        cell.set_char('▌').set_style(strong);
    }
}

/// Only the background changes where a row is selected, so its own colours stay.
fn selected_style(canvas: &Canvas<'_>) -> Style {
    canvas.theme.bar().bg.map_or(Style::new(), |bar| Style::new().bg(bar))
}

/// Says at the edge how many lines are out of view.
fn more(canvas: &mut Canvas<'_>, area: Rect, above: usize, below: usize) {
    let soft = canvas.theme.bar_soft();
    let corner = |text: &str, y: u16| {
        let width = u16::try_from(text.chars().count()).unwrap_or(0).min(area.width);
        Rect { x: area.right().saturating_sub(width), y, width, height: 1 }
    };
    if above > 0 && area.height > 0 {
        let text = format!(" ↑ {above} ");
        canvas.draw(Span::styled(text.clone(), soft), corner(&text, area.y));
    }
    if below > 0 && area.height > 0 {
        let text = format!(" ↓ {below} ");
        canvas.draw(Span::styled(text.clone(), soft), corner(&text, area.bottom() - 1));
    }
}

fn lines(item: &Item, width: u16, soft: Style) -> Vec<(Option<usize>, Line<'_>)> {
    let indent = columns(&item.lead);
    let tail = columns(&item.tail);
    let gap = if tail == 0 { 1 } else { 3 };
    let room = width.saturating_sub(indent).saturating_sub(tail).saturating_sub(gap).max(1);
    let blank = " ".repeat(usize::from(indent));
    let words = wrap(&item.text, room).into_iter().enumerate().map(|(number, words)| {
        let lead = if number == 0 { item.lead.clone() } else { blank.clone() };
        let fill = width.saturating_sub(indent).saturating_sub(columns(&words)).saturating_sub(tail + 1);
        let mut spans = vec![Span::styled(lead, item.lead_style), Span::styled(words, item.style)];
        if number == 0 && tail > 0 {
            let tail = format!("{}{}", " ".repeat(usize::from(fill)), item.tail);
            spans.push(Span::styled(tail, item.lead_style));
        }
        Line::from(spans)
    });
    let notes = (!item.note.is_empty()).then(|| wrap(&item.note, room)).into_iter().flatten();
    let notes = notes.map(|words| Line::from(vec![Span::raw(blank.clone()), Span::styled(words, soft)]));
    words.chain(notes).map(|line| (item.row, line)).collect()
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
