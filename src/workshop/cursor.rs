//! Goes through a file character by character and knows its place.

use super::mistake::{Place, Wrong};

/// A place in a text, and what lies after it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
    place: Place,
}

impl<'a> Cursor<'a> {
    /// The start of `text`.
    pub(super) const fn new(text: &'a str) -> Self {
        Self { text, at: 0, place: Place::START }
    }

    /// Where it stands.
    pub(super) const fn place(&self) -> Place {
        self.place
    }

    /// What lies ahead.
    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// What was passed since `start`.
    pub(super) fn since(&self, start: &Self) -> &'a str {
        &self.text[start.at..self.at]
    }

    /// The next character.
    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Passes the next character.
    pub(super) fn bump(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.at += c.len_utf8();
        if c == '\n' {
            self.place = Place { line: self.place.line + 1, column: 1 };
        } else {
            self.place.column += 1;
        }
        Some(c)
    }

    /// Passes `wanted` if it comes next.
    pub(super) fn eat(&mut self, wanted: &str) -> bool {
        let next = self.rest().starts_with(wanted);
        if next {
            for _ in wanted.chars() {
                self.bump();
            }
        }
        next
    }

    /// Passes characters for as long as they are `wanted`.
    pub(super) fn eat_while(&mut self, wanted: impl Fn(char) -> bool) {
        while self.peek().is_some_and(&wanted) {
            self.bump();
        }
    }

    /// Passes a name: a letter or `_`, then letters, digits and `_`.
    pub(super) fn name(&mut self) -> Option<&'a str> {
        let start = *self;
        if !self.peek().is_some_and(|c| c.is_alphabetic() || c == '_') {
            return None;
        }
        self.eat_while(|c| c.is_alphanumeric() || c == '_');
        Some(self.since(&start))
    }

    /// Passes white space and comments, and tells what is wrong in them.
    pub(super) fn space(&mut self) -> Vec<(Place, Wrong)> {
        let mut mistakes = Vec::new();
        loop {
            let place = self.place;
            match self.peek() {
                Some(c) if is_space(c) => drop(self.bump()),
                Some(c) if is_hidden(c) => {
                    self.bump();
                    mistakes.push((place, Wrong::Hidden(u32::from(c))));
                }
                Some('/') if self.eat("//") => self.eat_while(|c| c != '\n'),
                Some('/') if self.eat("/*") => {
                    if !self.block_comment() {
                        mistakes.push((place, Wrong::CommentNeverEnds));
                    }
                }
                _ => return mistakes,
            }
        }
    }

    /// Passes the rest of a block comment and those inside it, and tells whether it ended.
    fn block_comment(&mut self) -> bool {
        let mut open = 1_usize;
        while open > 0 {
            if self.eat("/*") {
                open += 1;
            } else if self.eat("*/") {
                open -= 1;
            } else if self.bump().is_none() {
                return false;
            }
        }
        true
    }
}

/// What RON takes as white space.
pub(super) const fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\n' | '\r' | '\x0B' | '\x0C' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}'
    )
}

/// Looks like nothing or like a space, and is not white space to RON: it comes with text pasted from elsewhere.
fn is_hidden(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after_space(text: &str) -> (String, Place, usize) {
        let mut cursor = Cursor::new(text);
        let mistakes = cursor.space();
        (cursor.rest().to_owned(), cursor.place(), mistakes.len())
    }

    #[test]
    fn white_space_and_comments_are_passed() {
        for (text, rest, line, column, mistakes) in [
            ("x", "x", 1, 1, 0),
            ("  \t x", "x", 1, 5, 0),
            ("\r\n\n x", "x", 3, 2, 0),
            ("// æøå\nx", "x", 2, 1, 0),
            ("// at the end", "", 1, 14, 0),
            ("/* a /* b */ c */x", "x", 1, 18, 0),
            ("/* 🇳🇴 */ x", "x", 1, 10, 0),
            ("/* a /* b */ x", "", 1, 15, 1),
            ("\u{a0}\u{200b}x", "x", 1, 3, 2),
            ("/ x", "/ x", 1, 1, 0),
        ] {
            let want = (rest.to_owned(), Place { line, column }, mistakes);
            assert_eq!(after_space(text), want, "{text:?}");
        }
    }

    #[test]
    fn names_are_letters_digits_and_underscores() {
        for (text, want) in [
            ("norms_per_value: 4", Some("norms_per_value")),
            ("_a1(", Some("_a1")),
            ("åpning", Some("åpning")),
            ("1a", None),
        ] {
            assert_eq!(Cursor::new(text).name(), want);
        }
    }
}
