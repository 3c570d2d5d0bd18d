//! A slide of the opening or the closing: one message on the wall.
//!
//! ```text
//!   HEADING
//!
//!   • a point
//!   • another
//!
//!   «somebody's words»
//!                 whose
//! ```

use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;

use super::{Ask, Cx, Screen};
use crate::tui::canvas::{Canvas, centred, left, top};
use crate::tui::keymap::{Action, Scope};
use crate::tui::told::Told;
use crate::tui::widgets::big;
use crate::tui::widgets::words::{paragraph, wrap};
use crate::workshop;

/// A slide.
pub struct Slide {
    number: u16,
    closing: bool,
}

impl Slide {
    /// A slide of the opening, counted from 0.
    #[must_use]
    pub const fn opening(number: u16) -> Self {
        Self { number, closing: false }
    }

    /// A slide of the closing, counted from 0.
    #[must_use]
    pub const fn closing(number: u16) -> Self {
        Self { number, closing: true }
    }

    fn slide<'s>(&self, cx: &'s Cx<'_>) -> Option<&'s workshop::Slide> {
        let workshop = &cx.session.workshop;
        let slides = if self.closing { &workshop.closing } else { &workshop.opening };
        slides.get(usize::from(self.number))
    }
}

impl Screen for Slide {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        &[Scope::Slide, Scope::Session]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(slide) = self.slide(cx) else { return };
        let area = centred(area, 120);
        let room = |area: Rect| Rect {
            height: area.height.min(24).min(area.height.saturating_sub(rows(slide, area.width))),
            ..area
        };
        let heading = big::rows(slide.heading.as_str(), room(area));
        let used = heading.saturating_add(1).saturating_add(rows(slide, area.width));
        let area = top(area, area.height.saturating_sub(used) / 2).1;
        big::big(canvas, slide.heading.as_str(), cx.theme.value(self.number), Alignment::Left, room(area));
        let mut rest = top(area, heading.saturating_add(1)).1;
        for point in &slide.points {
            rest = bullet(canvas, point.as_str(), cx, rest);
        }
        if let Some(quote) = &slide.quote {
            rest = paragraph(canvas, &cx.quoted(quote.text.as_str()), cx.theme.strong(), Alignment::Left, rest);
            rest = top(rest, 1).1;
            paragraph(canvas, &format!("– {}", quote.by), cx.theme.soft(), Alignment::Left, rest);
        }
    }

    fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        let Some(slide) = self.slide(cx) else { return };
        told.say(slide.heading.as_str());
        for point in &slide.points {
            told.say(point.as_str());
        }
        if let Some(quote) = &slide.quote {
            told.say(format!("{} – {}", cx.quoted(quote.text.as_str()), quote.by));
        }
    }

    fn act(&mut self, _cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        if action == Action::Enter { vec![Ask::Next] } else { Vec::new() }
    }
}

fn rows(slide: &workshop::Slide, width: u16) -> u16 {
    let points: usize = slide.points.iter().map(|point| wrap(point.as_str(), width.saturating_sub(3)).len() + 1).sum();
    let quote = slide.quote.as_ref().map_or(0, |quote| wrap(quote.text.as_str(), width).len() + 2);
    u16::try_from(points + quote).unwrap_or(u16::MAX)
}

fn bullet(canvas: &mut Canvas<'_>, words: &str, cx: &Cx<'_>, area: Rect) -> Rect {
    let (mark, text) = left(area, 3);
    canvas.line(Line::styled("•", cx.theme.value(0)), mark);
    let rest = paragraph(canvas, words, cx.theme.text(), Alignment::Left, text);
    let used = area.height - rest.height;
    top(area, used.saturating_add(1)).1
}
