//! A field to type in, as people know it: arrows, Home and End, words, marking, paste, undo and redo, wrapping.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Span;
use ratatui::widgets::Widget;
use ratatui_textarea::{CursorMove, DataCursor, TextArea, WrapMode};

use crate::text::{self, CleanText, Limit, TextError, Typed};
use crate::tui::canvas::{Canvas, bottom};

/// A field and what is typed in it.
#[derive(Debug, Clone)]
pub struct Field {
    area: TextArea<'static>,
    limit: Limit,
    lines: Lines,
    /// How many characters did not come in and were not told of yet.
    removed: usize,
}

/// How many lines a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// One thought, wrapped where it is long; Enter is not part of it.
    One,
    /// A list; Enter begins a new line.
    Many,
}

impl Field {
    /// An empty field.
    #[must_use]
    pub fn new(limit: Limit, lines: Lines) -> Self {
        Self::with(limit, lines, "")
    }

    /// A field with `text` in it, the cursor at its end.
    #[must_use]
    pub fn with(limit: Limit, lines: Lines, text: &str) -> Self {
        let mut area = TextArea::new(text.split('\n').map(|line| text::typed(line).text).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { area, limit, lines, removed: 0 }
    }

    /// The same field with the cursor at the end of its first line.
    #[must_use]
    pub fn at_first_line(mut self) -> Self {
        self.area.move_cursor(CursorMove::Top);
        self.area.move_cursor(CursorMove::End);
        self
    }

    /// What is typed, line by line, as typed.
    #[must_use]
    pub fn raw(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether nothing visible is typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.area.lines().iter().all(|line| line.trim().is_empty())
    }

    /// What is typed, through the door.
    ///
    /// # Errors
    /// As [`CleanText::new`].
    pub fn text(&self) -> Result<CleanText, TextError> {
        CleanText::new(&self.area.lines().join(" "), self.limit)
    }

    /// Empties the field and forgets its history.
    pub fn clear(&mut self) {
        *self = Self::new(self.limit, self.lines);
    }

    /// Types `text` as if by hand; line breaks become spaces in a field of one line. Nothing of it is a command.
    pub fn paste(&mut self, text: &str) {
        let normal = text.replace("\r\n", "\n").replace('\r', "\n");
        let lines: Vec<Typed> = normal.split('\n').map(text::typed).collect();
        self.removed += lines.iter().map(|line| line.removed).sum::<usize>();
        let lines: Vec<String> = lines.into_iter().map(|line| line.text).collect();
        let glue = match self.lines {
            Lines::One => " ",
            Lines::Many => "\n",
        };
        self.area.insert_str(lines.join(glue).trim_end());
    }

    /// How many characters did not come in since this was asked last.
    pub fn take_removed(&mut self) -> usize {
        std::mem::take(&mut self.removed)
    }

    /// How many lines it has.
    #[must_use]
    pub const fn lines(&self) -> Lines {
        self.lines
    }

    /// What is typed, where it is more than fits; a list is as long as it needs.
    #[must_use]
    pub fn beyond(&self) -> Option<TextError> {
        match self.lines {
            Lines::One => self.text().err().filter(|error| *error != TextError::Empty),
            Lines::Many => None,
        }
    }

    /// Takes back the last edit; `false` when there is none.
    pub fn undo(&mut self) -> bool {
        self.area.undo()
    }

    /// Does the last undone edit again; `false` when there is none.
    pub fn redo(&mut self) -> bool {
        self.area.redo()
    }

    /// Lets a key edit the field; `false` when the key is none of its.
    pub fn key(&mut self, key: KeyEvent) -> bool {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL) || key.modifiers.contains(KeyModifiers::ALT);
        // AltGr arrives as Ctrl+Alt on some systems: a printable character with both is text.
        let alt_gr = key.modifiers.contains(KeyModifiers::CONTROL | KeyModifiers::ALT);
        if let Some(step) = motion(key.code, ctrl) {
            self.go(step, key.modifiers.contains(KeyModifiers::SHIFT));
            return true;
        }
        match key.code {
            KeyCode::Char('a') if ctrl && !alt_gr => self.area.select_all(),
            KeyCode::Char('x') if ctrl && !alt_gr => return self.area.cut(),
            KeyCode::Char('v') if ctrl && !alt_gr => return self.area.paste(),
            KeyCode::Char(c) if !ctrl || alt_gr => self.type_char(c),
            KeyCode::Backspace if ctrl => return self.area.delete_word(),
            KeyCode::Backspace => return self.area.delete_char(),
            KeyCode::Delete if ctrl => return self.area.delete_next_word(),
            KeyCode::Delete => return self.area.delete_next_char(),
            KeyCode::Enter if self.lines == Lines::Many => self.area.insert_newline(),
            _ => return false,
        }
        true
    }

    /// A character that would not come through the door does not come in. What the door says of one depends on what is
    /// before it.
    fn type_char(&mut self, c: char) {
        let (row, column) = (self.area.cursor().0, self.area.cursor().1);
        let line = self.area.lines().get(row).map_or("", String::as_str);
        let before: String = line.chars().take(column).collect();
        let plain = c.is_ascii() && !c.is_control();
        let removed = if plain { 0 } else { text::typed(&format!("{before}{c}")).removed };
        if removed == 0 {
            self.area.insert_char(if c.is_whitespace() { ' ' } else { c });
        }
        self.removed += removed;
    }

    fn go(&mut self, step: CursorMove, marking: bool) {
        match (marking, self.area.is_selecting()) {
            (true, false) => self.area.start_selection(),
            (false, true) => self.area.cancel_selection(),
            (true, true) | (false, false) => {}
        }
        self.area.move_cursor(step);
    }

    /// Puts the cursor at a cell of the field as it is drawn over `area`; `marking`, all between where it was and there.
    pub fn point(&mut self, area: Rect, at: Position, marking: bool) {
        // Only what is drawn knows where its lines are broken and how far it is scrolled.
        let drawn = self.area.clone();
        Widget::render(&drawn, area, &mut Buffer::empty(area));
        let (row, column) = drawn.scroll_offset();
        let cell = |scrolled: u16, at: u16, from: u16| usize::from(scrolled) + usize::from(at.saturating_sub(from));
        let DataCursor(row, column) = drawn.screen_to_data(cell(row, at.y, area.y), cell(column, at.x, area.x));
        let [row, column] = [row, column].map(|number| u16::try_from(number).unwrap_or(u16::MAX));
        self.go(CursorMove::Jump(row, column), marking);
    }

    /// Draws the field over `area`; `hint` stands in it while it is empty. The cursor is seen only where `focused`.
    pub fn draw(&self, canvas: &mut Canvas<'_>, hint: &str, focused: bool, area: Rect) {
        let theme = canvas.theme;
        let mut shown = self.area.clone();
        shown.set_style(theme.bar());
        shown.set_cursor_line_style(theme.bar());
        shown.set_selection_style(theme.cursor());
        shown.set_cursor_style(if focused { theme.cursor() } else { theme.bar() });
        canvas.fill(area, theme.bar());
        canvas.field(area, focused);
        if self.is_empty() && self.area.lines().iter().all(String::is_empty) {
            canvas.draw(Span::styled(hint.to_owned(), theme.bar_soft()), area);
            if focused {
                canvas
                    .buffer
                    .set_style(Rect { width: area.width.min(1), height: area.height.min(1), ..area }, theme.cursor());
            }
            return;
        }
        canvas.draw(&shown, area);
        self.draw_count(canvas, area);
    }

    /// How many characters there are of how many that fit, in the last corner, from where it begins to matter.
    fn draw_count(&self, canvas: &mut Canvas<'_>, area: Rect) {
        if self.lines == Lines::Many {
            return;
        }
        let most = self.limit.characters();
        let length = match self.text() {
            Ok(text) => text.length(),
            Err(TextError::TooLong { length, .. }) => length,
            Err(TextError::Empty) => 0,
        };
        if length * 10 < most * 9 {
            return;
        }
        let style = if length > most { canvas.theme.bar_alarm() } else { canvas.theme.bar_soft() };
        let label = Span::styled(format!(" {length}/{most} "), style);
        let width = u16::try_from(label.width()).unwrap_or(u16::MAX).min(area.width);
        let (_, last) = bottom(area, 1);
        canvas.draw(label, Rect { x: last.right() - width, width, ..last });
    }
}

fn motion(code: KeyCode, ctrl: bool) -> Option<CursorMove> {
    match (code, ctrl) {
        (KeyCode::Left, false) => Some(CursorMove::Back),
        (KeyCode::Right, false) => Some(CursorMove::Forward),
        (KeyCode::Left, true) => Some(CursorMove::WordBack),
        (KeyCode::Right, true) => Some(CursorMove::WordForward),
        (KeyCode::Home, false) => Some(CursorMove::Head),
        (KeyCode::End, false) => Some(CursorMove::End),
        (KeyCode::Home, true) => Some(CursorMove::Top),
        (KeyCode::End, true) => Some(CursorMove::Bottom),
        (KeyCode::Up, false) => Some(CursorMove::Up),
        (KeyCode::Down, false) => Some(CursorMove::Down),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(field: &mut Field, code: KeyCode, modifiers: KeyModifiers) -> bool {
        field.key(KeyEvent::new(code, modifiers))
    }

    fn typed(text: &str) -> Field {
        let mut field = Field::new(Limit::Norm, Lines::One);
        for c in text.chars() {
            press(&mut field, KeyCode::Char(c), KeyModifiers::NONE);
        }
        field
    }

    #[test]
    fn text_is_edited_as_people_know_it() {
        let mut field = typed("Lytte til barnet 👩‍👧");
        press(&mut field, KeyCode::Home, KeyModifiers::NONE);
        press(&mut field, KeyCode::Char('Å'), KeyModifiers::SHIFT);
        press(&mut field, KeyCode::Delete, KeyModifiers::CONTROL);
        assert_eq!(field.raw(), "Å til barnet 👩‍👧");
        assert!(field.undo() && field.undo());
        assert_eq!(field.raw(), "Lytte til barnet 👩‍👧");
    }

    #[test]
    fn a_paste_is_text_and_never_a_command() {
        let mut field = typed("");
        field.paste("en\r\nto\u{1b}[31m\n");
        assert_eq!(field.raw(), "en to[31m");
        let mut list = Field::new(Limit::Norm, Lines::Many);
        list.paste("en\r\nto\n");
        assert_eq!(list.raw(), "en\nto");
    }

    #[test]
    fn alt_gr_types_and_ctrl_does_not() {
        let mut field = typed("");
        assert!(press(&mut field, KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT));
        assert!(!press(&mut field, KeyCode::Char('k'), KeyModifiers::CONTROL));
        assert_eq!(field.raw(), "@");
    }
}
