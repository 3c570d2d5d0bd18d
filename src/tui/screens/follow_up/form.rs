//! The three fields of something that is agreed for afterwards.

use crossterm::event::KeyEvent;
use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr;

use super::{Agreed, Cx};
use crate::i18n::Lang;
use crate::i18n::dates::{NotADate, date_full, date_long, parse_date};
use crate::text::{CleanText, Limit, TextError};
use crate::tui::canvas::{Canvas, Hit, left, top};
use crate::tui::live::text_error;
use crate::tui::told::{After, Told};
use crate::tui::widgets::field::{Field, Lines};

/// What, who and when, as typed.
#[derive(Debug, Clone)]
pub(super) struct Form {
    what: Field,
    who: Field,
    when: Field,
    focus: Part,
}

/// One of the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    What,
    Who,
    When,
}

impl Part {
    const ALL: [Self; 3] = [Self::What, Self::Who, Self::When];

    const fn label(self) -> &'static str {
        match self {
            Self::What => "follow-up-what",
            Self::Who => "follow-up-who",
            Self::When => "follow-up-when",
        }
    }

    const fn hint(self) -> &'static str {
        match self {
            Self::What => "follow-up-hint-what",
            Self::Who => "follow-up-hint-who",
            Self::When => "follow-up-hint-when",
        }
    }
}

impl Default for Form {
    fn default() -> Self {
        Self::with("", "", "")
    }
}

impl Form {
    fn with(what: &str, who: &str, when: &str) -> Self {
        Self {
            what: Field::with(Limit::Norm, Lines::One, what),
            who: Field::with(Limit::Name, Lines::One, who),
            when: Field::with(Limit::Name, Lines::One, when),
            focus: Part::What,
        }
    }

    /// The fields as they were when `agreed` was typed; the date in words.
    pub(super) fn of(agreed: &Agreed, lang: Lang) -> Self {
        let when = agreed.when.map(|date| date_long(date, lang)).unwrap_or_default();
        Self::with(agreed.what.as_str(), agreed.who.as_ref().map_or("", CleanText::as_str), &when)
    }

    /// Whether nothing is typed.
    pub(super) fn is_empty(&self) -> bool {
        Part::ALL.into_iter().all(|part| self.field(part).is_empty())
    }

    /// What is typed; or why it does not hold, and then the eye goes to where it is wrong.
    pub(super) fn read(&mut self, cx: &Cx<'_>) -> Result<Agreed, String> {
        let words = |error: TextError| text_error(&error, cx.lang);
        let what = self.what.text().map_err(|error| self.point(Part::What, words(error)))?;
        let who = match self.who.text() {
            Ok(who) => Some(who),
            Err(TextError::Empty) => None,
            Err(error @ TextError::TooLong { .. }) => return Err(self.point(Part::Who, words(error))),
        };
        let when = match self.date(cx) {
            Ok(when) => when,
            Err(error) => {
                let words = not_a_date(cx, self.when.raw().trim(), error);
                return Err(self.point(Part::When, words));
            }
        };
        Ok(Agreed { what, who, when })
    }

    /// The date that is typed; none where nothing is.
    fn date(&self, cx: &Cx<'_>) -> Result<Option<Date>, NotADate> {
        if self.when.is_empty() {
            return Ok(None);
        }
        parse_date(&self.when.raw(), cx.now.local().date()).map(Some)
    }

    fn point(&mut self, part: Part, words: String) -> String {
        self.focus = part;
        words
    }

    /// Goes so many fields further.
    pub(super) fn turn(&mut self, steps: usize) {
        let here = Part::ALL.iter().position(|part| *part == self.focus).unwrap_or(0);
        self.go_to((here + steps) % Part::ALL.len());
    }

    /// Goes to the field with this number.
    pub(super) fn go_to(&mut self, part: usize) {
        self.focus = Part::ALL.get(part).copied().unwrap_or(Part::What);
    }

    /// Puts `words` in the first field, and goes on to who.
    pub(super) fn suggest(&mut self, words: &str) {
        self.what = Field::with(Limit::Norm, Lines::One, words);
        self.focus = Part::Who;
    }

    pub(super) fn key(&mut self, key: KeyEvent) -> bool {
        self.field_mut().key(key)
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.field_mut().paste(text);
    }

    pub(super) fn undo(&mut self) -> bool {
        self.field_mut().undo()
    }

    /// What is typed, a line for each field.
    pub(super) fn draft(&self) -> String {
        Part::ALL.map(|part| self.field(part).raw()).join("\n")
    }

    /// Takes back what [`Self::draft`] gave.
    pub(super) fn take_up<'a>(&mut self, lines: &mut impl Iterator<Item = &'a str>) {
        let [what, who, when] = [(); 3].map(|()| lines.next().unwrap_or_default());
        *self = Self::with(what, who, when);
    }

    fn field(&self, part: Part) -> &Field {
        match part {
            Part::What => &self.what,
            Part::Who => &self.who,
            Part::When => &self.when,
        }
    }

    /// The field that has the focus.
    pub(super) fn field_mut(&mut self) -> &mut Field {
        match self.focus {
            Part::What => &mut self.what,
            Part::Who => &mut self.who,
            Part::When => &mut self.when,
        }
    }

    /// Draws the fields at the top of `area`; what is left below them.
    pub(super) fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, focused: bool, area: Rect) -> Rect {
        let labels = [Part::What, Part::Who].map(|part| cx.t(part.label()).width());
        let label = u16::try_from(labels.into_iter().max().unwrap_or(0)).unwrap_or(0).saturating_add(3);
        let (what, rest) = top(area, 2);
        let (row, rest) = top(top(rest, 1).1, 1);
        let (who, when) = left(row, row.width / 2);
        let when = left(when, 2).1;
        self.draw_field(cx, canvas, Part::What, focused, label, what);
        self.draw_field(cx, canvas, Part::Who, focused, label, who);
        let beside = u16::try_from(cx.t(Part::When.label()).width()).unwrap_or(0).saturating_add(3);
        self.draw_field(cx, canvas, Part::When, focused, beside, when);
        // The date as it is understood, before anybody presses Enter.
        let (below, rest) = top(rest, 1);
        if let Ok(Some(date)) = self.date(cx) {
            let words = Line::styled(format!("= {}", date_full(date, cx.lang)), cx.theme.good());
            canvas.line(words, left(below, (when.x - below.x).saturating_add(beside)).1);
        }
        rest
    }

    /// Tells what stands in the fields, and takes what is typed into the one that has the focus.
    pub(super) fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        for (number, part) in Part::ALL.into_iter().enumerate() {
            let typed = match (part, self.date(cx)) {
                (Part::When, Ok(Some(date))) => date_full(date, cx.lang),
                _ if self.field(part).is_empty() => cx.t("plain-blank"),
                _ => self.field(part).raw(),
            };
            told.field_row(number, 0, format!("{}: {typed}", cx.t(part.label())));
        }
        let after = if self.focus == Part::When { After::Enter } else { After::Tab };
        let label = format!("{}: {}", cx.t(self.focus.label()), cx.t(self.focus.hint()));
        told.field(label, self.field(self.focus), after);
    }

    fn draw_field(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, part: Part, focused: bool, label: u16, area: Rect) {
        let here = focused && self.focus == part;
        let (mark, style) = if here { ("▸", cx.theme.value(0)) } else { (" ", cx.theme.text()) };
        let (name, field) = left(area, label);
        canvas.line(Line::styled(format!("{mark}{}", cx.t(part.label())), style), name);
        self.field(part).draw(canvas, &cx.t(part.hint()), here, field);
        let number = Part::ALL.iter().position(|other| *other == part).unwrap_or(0);
        canvas.clickable(area, Hit::Row { part: number, row: 0 });
    }
}

/// Why a date cannot be read, with an example that can.
fn not_a_date(cx: &Cx<'_>, typed: &str, error: NotADate) -> String {
    match error {
        NotADate::Unreadable => cx.with("follow-up-not-a-date", &[("typed", typed.into())]),
        NotADate::NoSuchDay => cx.with("follow-up-no-such-day", &[("typed", typed.into())]),
        NotADate::OtherWeekday(date) => {
            let date = date_full(date, cx.lang);
            cx.with("follow-up-other-weekday", &[("typed", typed.into()), ("date", (&date).into())])
        }
    }
}
