//! Makes the text of a file into a tree with places, and goes on after a mistake wherever it can tell how.
//!
//! The form is RON's. It is read a little more widely than `ron` does, to say what is wrong with what people write
//! (a forgotten comma, `=` for `:`, a text that never ends): each of those is reported, so a file without mistakes is
//! plain RON.

use super::cursor::Cursor;
use super::mistake::{MOST_MISTAKES, Place, Wrong, quoted};
use super::tree::{Entry, Kind, Node, Record, Tuple};

mod text;

/// The most brackets inside each other; a workshop needs ten.
const DEEPEST: usize = 24;

/// The most values in a file; a workshop has a few hundred.
const MOST_VALUES: usize = 20_000;

/// A value was expected.
const A_VALUE: &str = "a value, as \"text\", 5, a name, […] or (…)";

/// A field's name was expected.
const A_FIELD: &str = "the name of a field and a colon, or the bracket that closes the fields";

/// What was found in a file: its one value, if there is any, and the mistakes in its form.
pub(super) fn parse(text: &str) -> (Option<Node<'_>>, Vec<(Place, Wrong)>) {
    let mut parser =
        Parser { cursor: Cursor::new(text), mistakes: Vec::new(), closers: Vec::new(), values: 0, stopped: false };
    let root = parser.document();
    (root, parser.mistakes)
}

struct Parser<'a> {
    cursor: Cursor<'a>,
    mistakes: Vec<(Place, Wrong)>,
    /// What closes the brackets that are open, innermost last.
    closers: Vec<char>,
    /// How many values were begun.
    values: usize,
    /// Something was found after which nothing can be told; every loop ends.
    stopped: bool,
}

/// A bracket that was opened.
struct Bracket {
    place: Place,
    open: char,
    close: char,
}

impl<'a> Parser<'a> {
    fn wrong(&mut self, place: Place, wrong: Wrong) {
        self.mistakes.push((place, wrong));
        // Nobody corrects so many at a time.
        self.stopped |= self.mistakes.len() > MOST_MISTAKES;
    }

    fn stop(&mut self, place: Place, wrong: Wrong) {
        self.wrong(place, wrong);
        self.stopped = true;
    }

    fn space(&mut self) {
        let mistakes = self.cursor.space();
        self.mistakes.extend(mistakes);
    }

    fn node(&self, start: &Cursor<'a>, kind: Kind<'a>) -> Node<'a> {
        Node { place: start.place(), raw: self.cursor.since(start), kind }
    }

    /// The whole file.
    fn document(&mut self) -> Option<Node<'a>> {
        self.space();
        while self.cursor.rest().starts_with("#!") {
            self.wrong(self.cursor.place(), Wrong::Extension);
            self.cursor.eat_while(|c| c != ']' && c != '\n');
            self.cursor.bump();
            self.space();
        }
        if self.cursor.peek().is_none() {
            self.wrong(Place::START, Wrong::Nothing);
            return None;
        }
        let mut root = self.value();
        if !self.stopped {
            self.space();
            if self.cursor.peek().is_some() {
                self.wrong(self.cursor.place(), Wrong::After);
                if let Kind::Record(record) = &mut root.kind {
                    record.whole = false;
                }
            }
        }
        Some(root)
    }

    /// Any value. Passes at least one character unless a comma or a closing bracket comes next.
    fn value(&mut self) -> Node<'a> {
        let start = self.cursor;
        self.values += 1;
        if self.values == MOST_VALUES {
            self.stop(start.place(), Wrong::TooMany(MOST_VALUES));
        }
        let kind = match start.peek() {
            Some('"') => self.text(),
            Some('r') if text::starts_raw(start.rest()) => self.raw_text(),
            Some('(' | '{') => self.group(None),
            Some('[') => self.list(),
            Some('0'..='9' | '+' | '-' | '.') => self.number(),
            Some(c) if text::is_other_quote(c) => self.other_quotes(),
            Some(c) if c.is_alphabetic() || c == '_' => self.word(),
            Some(c @ (',' | ')' | ']' | '}')) => {
                self.wrong(start.place(), Wrong::NoValue { before: c.to_string() });
                Kind::Broken
            }
            found => {
                let found = found.map_or_else(|| "the end of the file".to_owned(), |c| quoted(&c.to_string()));
                self.stop(start.place(), Wrong::Unexpected { found, wanted: A_VALUE });
                Kind::Broken
            }
        };
        self.node(&start, kind)
    }

    fn number(&mut self) -> Kind<'a> {
        self.cursor.eat_while(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-'));
        if self.bare() { Kind::Bare } else { Kind::Number }
    }

    /// A name, alone or before brackets.
    fn word(&mut self) -> Kind<'a> {
        let name = self.cursor.name();
        let mut ahead = self.cursor;
        let mistakes = ahead.space();
        if matches!(ahead.peek(), Some('(' | '{')) {
            self.cursor = ahead;
            self.mistakes.extend(mistakes);
            return self.group(name);
        }
        if self.bare() { Kind::Bare } else { Kind::Word }
    }

    /// Passes the rest of some words that have no quotation marks around them, if that is what this is.
    fn bare(&mut self) -> bool {
        let rest = self.cursor.rest();
        let line = rest.split(['\n', ',', ')', ']', '}', '"']).next().unwrap_or_default();
        let line = line.split("//").next().unwrap_or_default().split("/*").next().unwrap_or_default().trim_end();
        if line.is_empty() || line.contains([':', '=', '(', '[', '{']) {
            return false;
        }
        self.cursor.eat(line)
    }

    /// `[…]`.
    fn list(&mut self) -> Kind<'a> {
        let bracket = self.open();
        let (items, _) = self.items(&bracket, Self::value);
        Kind::List(items)
    }

    /// `(…)`, with or without names for what is in it. `name` stood before it.
    fn group(&mut self, name: Option<&'a str>) -> Kind<'a> {
        let bracket = self.open();
        self.space();
        let empty = self.cursor.peek() == Some(bracket.close);
        if empty || bracket.open == '{' || self.field_ahead() {
            let (fields, whole) = self.items(&bracket, Self::field);
            return Kind::Record(Record { name, fields, whole });
        }
        let (items, _) = self.items(&bracket, Self::value);
        if items.is_empty() { Kind::Broken } else { Kind::Tuple(Tuple { name, items }) }
    }

    /// Whether a field comes next, also one that lacks its colon.
    fn field_ahead(&self) -> bool {
        let mut ahead = self.cursor;
        if text::quoted_name(&mut ahead).is_some() {
            ahead.space();
            return ahead.peek() == Some(':');
        }
        !text::starts_raw(ahead.rest()) && ahead.name().is_some() && {
            ahead.space();
            matches!(ahead.peek(), Some(':' | '=' | '"' | '['))
        }
    }

    /// `name: value`.
    fn field(&mut self) -> Entry<'a> {
        let place = self.cursor.place();
        let Some(name) = self.field_name() else {
            let found = self.cursor.peek().map(String::from).unwrap_or_default();
            self.stop(place, Wrong::Unexpected { found: quoted(&found), wanted: A_FIELD });
            return Entry { place, name: "", value: self.node(&self.cursor, Kind::Broken) };
        };
        let end = self.cursor.place();
        self.space();
        let colon = self.cursor.eat(":");
        if !colon {
            let equals = self.cursor.eat("=");
            self.wrong(end, if equals { Wrong::Equals(quoted(name)) } else { Wrong::NoColon(quoted(name)) });
        }
        self.space();
        let nothing = !colon && matches!(self.cursor.peek(), None | Some(',' | ')' | ']' | '}'));
        let value = if nothing { self.node(&self.cursor, Kind::Broken) } else { self.value() };
        Entry { place, name, value }
    }

    /// The name of a field, which stands without quotation marks.
    fn field_name(&mut self) -> Option<&'a str> {
        let place = self.cursor.place();
        let Some(name) = text::quoted_name(&mut self.cursor) else { return self.cursor.name() };
        self.wrong(place, Wrong::QuotedName(quoted(name)));
        Some(name)
    }

    /// Passes a bracket that opens.
    fn open(&mut self) -> Bracket {
        let place = self.cursor.place();
        let open = self.cursor.bump().unwrap_or('(');
        let close = match open {
            '[' => ']',
            '{' => '}',
            _ => ')',
        };
        if open == '{' {
            self.wrong(place, Wrong::Braces);
        }
        if self.closers.len() == DEEPEST {
            self.stop(place, Wrong::TooDeep(DEEPEST));
        }
        Bracket { place, open, close }
    }

    /// What lies in a bracket, with commas between, and whether it is all there.
    fn items<T>(&mut self, bracket: &Bracket, item: impl Fn(&mut Self) -> T) -> (Vec<T>, bool) {
        let (mut items, mut whole) = (Vec::new(), false);
        self.closers.push(bracket.close);
        while !self.stopped {
            self.space();
            while !self.stopped && self.cursor.peek() == Some(',') {
                self.wrong(self.cursor.place(), Wrong::ExtraComma);
                self.cursor.bump();
                self.space();
            }
            if let Some(rightly) = self.closed(bracket) {
                whole = rightly;
                break;
            }
            items.push(item(self));
            if !self.stopped {
                self.separator();
            }
        }
        self.closers.pop();
        (items, whole)
    }

    /// Whether the bracket closes here, and if so, whether rightly.
    fn closed(&mut self, bracket: &Bracket) -> Option<bool> {
        let (open, close) = (bracket.open, bracket.close);
        match self.cursor.peek() {
            Some(c) if c == close => {
                self.cursor.bump();
                return Some(true);
            }
            Some(found @ (')' | ']' | '}')) => {
                let wrong = Wrong::WrongClose { found, open, opened: bracket.place, close };
                self.wrong(self.cursor.place(), wrong);
                // One that closes something further out has only lost the one in between.
                if !self.closers.iter().rev().skip(1).any(|outer| *outer == found) {
                    self.cursor.bump();
                }
            }
            Some(_) => return None,
            None => self.stop(bracket.place, Wrong::NeverClosed { open, close }),
        }
        Some(false)
    }

    /// The comma after a value, unless the bracket closes here.
    fn separator(&mut self) {
        let end = self.cursor.place();
        self.space();
        match self.cursor.peek() {
            Some(',') => drop(self.cursor.bump()),
            Some(';') => {
                self.wrong(self.cursor.place(), Wrong::Semicolon);
                self.cursor.bump();
            }
            None | Some(')' | ']' | '}') => {}
            Some(_) => self.wrong(end, Wrong::NoComma),
        }
    }
}

#[cfg(test)]
mod tests;
