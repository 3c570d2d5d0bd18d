//! The pieces of a date that somebody typed.

use super::NotADate;

/// A piece of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// A number of at most four digits.
    Number(Number),
    /// Letters.
    Word(&'a str),
    /// Any other character but a space.
    Mark(char),
}

/// A number as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    /// What it is worth, 0 to 9999.
    pub(super) value: i16,
    /// How many digits it was typed with, 1 to 4.
    pub(super) digits: usize,
}

/// Takes a text apart.
pub(super) fn tokens(text: &str) -> Result<Vec<Token<'_>>, NotADate> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let same = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
        let end = match same(first) {
            (false, false) => first.len_utf8(),
            kind => rest.find(|c| same(c) != kind).unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at(end);
        tokens.push(match same(first) {
            (true, _) if end > 4 => return Err(NotADate::Unreadable),
            (true, _) => Token::Number(Number { value: piece.parse().map_err(|_| NotADate::Unreadable)?, digits: end }),
            (false, true) => Token::Word(piece),
            (false, false) => Token::Mark(first),
        });
        rest = after.trim_start();
    }
    Ok(tokens)
}
