//! A field to type in, as people know it: arrows, Home and End, words, marking, paste, undo and redo, wrapping.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Rect;
use ratatui::text::Span;
use ratatui_textarea::{CursorMove, TextArea, WrapMode};

use crate::text::{self, CleanText, Limit, TextError};
use crate::tui::canvas::Canvas;

/// A field and what is typed in it.
#[derive(Debug, Clone)]
pub struct Field {
    area: TextArea<'static>,
    limit: Limit,
    lines: Lines,
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
        let mut area = TextArea::new(text.split('\n').map(text::typed).collect());
        area.set_wrap_mode(WrapMode::WordOrGlyph);
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        Self { area, limit, lines }
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
        let lines: Vec<String> = normal.split('\n').map(text::typed).collect();
        let glue = match self.lines {
            Lines::One => " ",
            Lines::Many => "\n",
        };
        self.area.insert_str(lines.join(glue).trim_end());
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

    fn type_char(&mut self, c: char) {
        if !c.is_control() {
            self.area.insert_char(c);
        }
    }

    fn go(&mut self, step: CursorMove, marking: bool) {
        match (marking, self.area.is_selecting()) {
            (true, false) => self.area.start_selection(),
            (false, true) => self.area.cancel_selection(),
            (true, true) | (false, false) => {}
        }
        self.area.move_cursor(step);
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
