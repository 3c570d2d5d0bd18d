//! A list that flows in columns, so that all of it is in view for as long as that can be.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use crate::i18n::Lang;
use crate::tui::canvas::{Canvas, bottom, left};
use crate::tui::widgets::list::{self, Item};

/// The narrowest column, in terminal columns: narrower lines are read in jerks.
const NARROWEST: u16 = 34;

/// The terminal columns between two columns.
const GAP: u16 = 4;

/// The most columns: the eye does not find its way through more.
const MOST: u16 = 4;

/// Draws `items` from the top of `area` on, in as few columns as hold them all, with air between them where there is room
/// for it. Where they are too many, the first are shown, or those from the `selected` one on, and how many are not.
pub fn draw(canvas: &mut Canvas<'_>, items: &[Item], selected: Option<usize>, area: Rect) {
    let lang = canvas.lang;
    let most = ((area.width.saturating_add(GAP)) / (NARROWEST + GAP)).clamp(1, MOST);
    let settings = [1, 0].into_iter().flat_map(|air| (1..=most).map(move |columns| (columns, air)));
    let whole = settings
        .map(|(columns, air)| Flow::of(items, 0, (columns, air), area, lang))
        .find(|flow| flow.end() >= items.len());
    if let Some(flow) = whole {
        return flow.draw(canvas, items, selected, area);
    }
    let (area, foot) = bottom(area, 1);
    let mut flow = Flow::of(items, 0, (most, 0), area, lang);
    let wanted = items.iter().position(|item| item.row.is_some() && item.row == selected).unwrap_or(0);
    if wanted >= flow.end() {
        flow = Flow::of(items, wanted, (most, 0), area, lang);
    }
    flow.draw(canvas, items, selected, area);
    let (above, below) = (flow.first, items.len().saturating_sub(flow.end()));
    let part = |mark: &str, rows: usize| if rows == 0 { String::new() } else { format!("{mark} {rows}  ") };
    let words = format!("{}{}", part("↑", above), part("↓", below));
    canvas.line(Line::styled(words, canvas.theme.soft()).right_aligned(), foot);
}

/// How items flow through columns.
struct Flow {
    /// The first item in view.
    first: usize,
    /// Where each column ends: the number of the item after it.
    ends: Vec<usize>,
    /// How wide each is.
    width: u16,
    /// The free rows between items.
    air: u16,
}

impl Flow {
    /// The items from the `first` on in so many columns, with so many free rows between them.
    fn of(items: &[Item], first: usize, (columns, air): (u16, u16), area: Rect, lang: Lang) -> Self {
        let width = (area.width.saturating_add(GAP) / columns.max(1)).saturating_sub(GAP);
        let (mut ends, mut at) = (Vec::new(), first);
        for _ in 0..columns {
            let mut used = 0_u16;
            while let Some(item) = items.get(at) {
                let rows = list::height(std::slice::from_ref(item), width, lang);
                let needed = used.saturating_add(rows).saturating_add(if used == 0 { 0 } else { air });
                if needed > area.height {
                    break;
                }
                (used, at) = (needed, at + 1);
            }
            ends.push(at);
        }
        Self { first, ends, width, air }
    }

    /// The number of the item after the last in view.
    fn end(&self) -> usize {
        self.ends.last().copied().unwrap_or(self.first)
    }

    fn draw(&self, canvas: &mut Canvas<'_>, items: &[Item], selected: Option<usize>, area: Rect) {
        let (mut from, mut rest) = (self.first, area);
        for end in &self.ends {
            let column = Rect { width: self.width.min(rest.width), ..rest };
            let mut shown: Vec<Item> = Vec::new();
            for item in items.get(from..*end).unwrap_or_default() {
                if self.air > 0 && !shown.is_empty() {
                    shown.push(Item::heading("", Style::new()));
                }
                shown.push(item.clone());
            }
            list::draw(canvas, &shown, 0, selected, column);
            (from, rest) = (*end, left(rest, self.width.saturating_add(GAP)).1);
        }
    }
}
