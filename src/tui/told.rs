//! A screen in words: what it tells where nothing can be drawn, for whoever listens, reads with fingertips, or has a terminal
//! that only knows lines.

use super::widgets::field::{Field, Lines};
use super::widgets::list::Item;

/// What a screen, or what lies over it, tells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// The paragraphs and rows in order.
    pub pieces: Vec<Piece>,
    /// The field that takes what is typed.
    pub blank: Option<Blank>,
    /// What is to be decided before what is typed is sent; nothing where nothing is.
    pub question: Option<String>,
}

/// A piece of what is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A paragraph.
    Words(String),
    /// A row that can be selected.
    Row(Row),
}

/// A row that can be selected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The list that it is in, as [`Screen::select`](super::screens::Screen::select) is told of it.
    pub part: usize,
    /// Its number in that list, from 0.
    pub row: usize,
    /// Its words.
    pub words: String,
    /// Whether it is no news when its words change, as those of a field that somebody fills in.
    pub quiet: bool,
}

/// A field to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    /// What is to be typed.
    pub label: String,
    /// What stands there.
    pub typed: String,
    /// What comes after a line.
    pub after: After,
    /// Whether a number alone is an answer, and selects no row.
    pub numbers: bool,
}

/// What comes after a line that was typed into a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// It is sent.
    Enter,
    /// The next field.
    Tab,
    /// One more line of the same list.
    Line,
}

impl Told {
    /// Tells a paragraph; nothing where it is empty.
    pub fn say(&mut self, words: impl Into<String>) {
        let words = words.into();
        if !words.trim().is_empty() {
            self.pieces.push(Piece::Words(words));
        }
    }

    /// Tells a row that can be selected.
    pub fn row(&mut self, part: usize, row: usize, words: impl Into<String>) {
        self.pieces.push(Piece::Row(Row { part, row, words: words.into(), quiet: false }));
    }

    /// Tells a row that stands for a field.
    pub fn field_row(&mut self, part: usize, row: usize, words: impl Into<String>) {
        self.pieces.push(Piece::Row(Row { part, row, words: words.into(), quiet: true }));
    }

    /// Tells an item of the list number `part`, without the signs that lead it.
    pub fn item(&mut self, part: usize, item: &Item) {
        let parts = [&item.text, &item.tail, &item.note].map(|words| words.trim());
        let parts: Vec<&str> = parts.into_iter().filter(|words| !words.is_empty()).collect();
        let words = parts.join(" – ");
        match item.row {
            Some(row) => self.row(part, row, words),
            None => self.say(words),
        }
    }

    /// Takes what is typed into `field`, which asks for `label`.
    pub fn field(&mut self, label: impl Into<String>, field: &Field, after: After) {
        let after = if field.lines() == Lines::Many { After::Line } else { after };
        self.blank = Some(Blank { label: label.into(), typed: field.raw(), after, numbers: false });
    }

    /// Takes a number alone for what is typed, too.
    pub fn takes_numbers(&mut self) {
        if let Some(blank) = &mut self.blank {
            blank.numbers = true;
        }
    }

    /// The rows in the order they are told.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Row(row) => Some(row),
            Piece::Words(_) => None,
        })
    }

    /// The paragraphs in the order they are told.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Words(words) => Some(words.as_str()),
            Piece::Row(_) => None,
        })
    }
}
