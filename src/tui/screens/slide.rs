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
//!
//! One with something to do asks a question, and has a clock:
//!
//! ```text
//!   HEADING
//!
//!   A question to talk about?
//!
//!        2 : 0 0
//!        ready
//! ```

use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;

use super::{Ask, Cx, Screen};
use crate::session::{Command, Place};
use crate::tui::canvas::{Canvas, bottom, centred, left, middle, top};
use crate::tui::clock_face::digits;
use crate::tui::keymap::{Action, Scope};
use crate::tui::told::Told;
use crate::tui::views::{Window, projector};
use crate::tui::widgets::big;
use crate::tui::widgets::words::{paragraph, wrap};
use crate::workshop;

/// The rows of the clock's digits where there is little room, and where there is much.
const CLOCK_ROWS: (u16, u16) = (4, 8);

/// From so many rows on there is much.
const ROOMY: u16 = 32;

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

    const fn place(&self) -> Place {
        if self.closing { Place::Closing(self.number) } else { Place::Opening(self.number) }
    }

    /// A slide with something to do: the question as big as it fits, and the clock below, with the words for its `state`.
    fn draw_task(&self, slide: &workshop::Slide, state: String, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let (least, most) = CLOCK_ROWS;
        let face = if area.height < ROOMY { least } else { most };
        let (words, clock) = bottom(area, if slide.clock.is_some() { face.saturating_add(2) } else { 0 });
        let style = cx.theme.value(self.number);
        let rest = paragraph(canvas, slide.heading.as_str(), style, Alignment::Left, words);
        let mut rest = top(rest, 1).1;
        for point in &slide.points {
            rest = bullet(canvas, point.as_str(), cx, rest);
        }
        if let Some(question) = cx.session.question(self.place()) {
            let rows = big::rows(question.as_str(), rest, canvas.lang);
            big::big(canvas, question.as_str(), cx.theme.strong(), Alignment::Left, middle(rest, rows));
        }
        if let Some(left) = cx.left().filter(|_| slide.clock.is_some()) {
            let style = if left.0 <= 0 { cx.theme.alarm() } else { style };
            big::big(canvas, &digits(left), style, Alignment::Left, top(clock, face).0);
        }
        if slide.clock.is_some() {
            let below = top(clock, face.saturating_add(1)).1;
            canvas.line(Line::styled(state, cx.theme.text()), below);
        }
    }
}

impl Screen for Slide {
    fn scopes(&self, cx: &Cx<'_>) -> &'static [Scope] {
        let slide = self.slide(cx);
        let timed = slide.is_some_and(|slide| slide.clock.is_some());
        match (slide.is_some_and(|slide| slide.questions.len() > 1), timed) {
            (true, true) => &[Scope::Question, Scope::Slide, Scope::Timed, Scope::Session],
            (true, false) => &[Scope::Question, Scope::Slide, Scope::Session],
            (false, true) => &[Scope::Slide, Scope::Timed, Scope::Session],
            (false, false) => &[Scope::Slide, Scope::Session],
        }
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let Some(slide) = self.slide(cx) else { return };
        if slide.clock.is_some() || !slide.questions.is_empty() {
            return self.draw_task(slide, cx.clock_words(), cx, canvas, centred(area, 150));
        }
        let area = centred(area, 120);
        let room = |area: Rect| Rect {
            height: area.height.min(24).min(area.height.saturating_sub(rows(cx, slide, area.width))),
            ..area
        };
        let heading = big::rows(slide.heading.as_str(), room(area), cx.written());
        let used = heading.saturating_add(1).saturating_add(rows(cx, slide, area.width));
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

    /// The room needs no keys to know how its clock stands.
    fn draw_on_wall(&self, cx: &Cx<'_>, _window: Window, canvas: &mut Canvas<'_>, area: Rect) {
        match self.slide(cx) {
            Some(slide) if slide.clock.is_some() || !slide.questions.is_empty() => {
                let state = projector::clock_state(cx).unwrap_or_default();
                self.draw_task(slide, state, cx, canvas, centred(area, 150));
            }
            Some(_) | None => self.draw(cx, canvas, area),
        }
    }

    fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        let Some(slide) = self.slide(cx) else { return };
        told.say(slide.heading.as_str());
        if let Some(question) = cx.session.question(self.place()) {
            told.say(question.as_str());
        }
        for point in &slide.points {
            told.say(point.as_str());
        }
        if let Some(quote) = &slide.quote {
            told.say(format!("{} – {}", cx.quoted(quote.text.as_str()), quote.by));
        }
    }

    fn act(&mut self, _cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match action {
            Action::Enter => vec![Ask::Next],
            Action::Draw => vec![Ask::Command(Command::DrawQuestion)],
            _ => Vec::new(),
        }
    }
}

fn rows(cx: &Cx<'_>, slide: &workshop::Slide, width: u16) -> u16 {
    let rows = |words: &str, width| wrap(words, width, cx.written()).len();
    let points: usize = slide.points.iter().map(|point| rows(point.as_str(), width.saturating_sub(3)) + 1).sum();
    let quote = slide.quote.as_ref().map_or(0, |quote| rows(&cx.quoted(quote.text.as_str()), width) + 2);
    u16::try_from(points + quote).unwrap_or(u16::MAX)
}

fn bullet(canvas: &mut Canvas<'_>, words: &str, cx: &Cx<'_>, area: Rect) -> Rect {
    let (mark, text) = left(area, 3);
    canvas.line(Line::styled("•", cx.theme.value(0)), mark);
    let rest = paragraph(canvas, words, cx.theme.text(), Alignment::Left, text);
    let used = area.height - rest.height;
    top(area, used.saturating_add(1)).1
}
