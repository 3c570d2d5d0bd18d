//! Holds a file's tree against [what a workshop may say](super::schema), and finds everything that is wrong with it.

use std::collections::HashMap;
use std::ops::ControlFlow;

use super::Keep;
use super::mistake::{MOST_MISTAKES, Place, Wrong, quoted};
use super::schema::{Differ, Field, Fields, LONGEST_HOURS, List, Shape};
use super::tree::{Entry, Kind, Node, Record, Tuple};
use crate::clock::Span;
use crate::text::{CleanText, Limit, printable};

/// How alike two names must be, from 0 to 1, for one to be meant by the other.
const ALIKE: f64 = 0.75;
/// Names longer than this are like none of ours.
const LONGEST_NAME: usize = 40;

/// Everything that is wrong with `root` as a `shape`, in the order it was found.
pub(super) fn check(root: &Node<'_>, shape: Shape) -> Vec<(Place, Wrong)> {
    let mut checker = Checker { mistakes: Vec::new() };
    checker.value(root, shape);
    checker.mistakes
}

struct Checker {
    mistakes: Vec<(Place, Wrong)>,
}

impl Checker {
    /// Whether more is wrong than is told.
    fn has_enough(&self) -> bool {
        self.mistakes.len() > MOST_MISTAKES
    }

    fn wrong(&mut self, place: Place, wrong: Wrong) {
        self.mistakes.push((place, wrong));
    }

    fn value(&mut self, node: &Node<'_>, shape: Shape) {
        if node.kind == Kind::Broken || self.has_enough() {
            return;
        }
        match shape {
            Shape::Text(limit) => self.text(node, limit, shape),
            Shape::Time => self.time(node),
            Shape::Keep => self.keep(node),
            Shape::Number(least, most) => self.number(node, least, most),
            Shape::Word(words) => self.word(node, words, shape),
            Shape::Maybe(inner) => self.maybe(node, *inner, shape),
            Shape::List(list) => self.list(node, list, shape),
            Shape::Record(fields) => self.record(node, fields, shape),
            Shape::Kind(kinds) => self.kind(node, kinds, shape),
        }
    }

    fn other_type(&mut self, node: &Node<'_>, shape: Shape) {
        self.wrong(node.place, Wrong::Type { found: describe(node), wanted: shape.wanted() });
    }

    fn text(&mut self, node: &Node<'_>, limit: Limit, shape: Shape) {
        let Kind::Text(text) = &node.kind else { return self.other_type(node, shape) };
        if let Err(error) = CleanText::new(text, limit) {
            self.wrong(node.place, Wrong::Text(error));
        }
    }

    fn time(&mut self, node: &Node<'_>) {
        let text = match &node.kind {
            Kind::Text(text) => text,
            Kind::Number | Kind::Bare => return self.wrong(node.place, Wrong::NotATime(quoted(node.raw))),
            Kind::Word | Kind::List(_) | Kind::Record(_) | Kind::Tuple(_) | Kind::Broken => {
                return self.other_type(node, Shape::Time);
            }
        };
        let wrong = match text.parse::<Span>() {
            Err(_) => Wrong::NotATime(quoted(node.raw)),
            Ok(span) if span <= Span::ZERO => Wrong::NoTime(quoted(node.raw)),
            Ok(span) if span > Span::minutes(LONGEST_HOURS * 60) => Wrong::LongTime(quoted(node.raw)),
            Ok(_) => return,
        };
        self.wrong(node.place, wrong);
    }

    fn keep(&mut self, node: &Node<'_>) {
        let reads = match &node.kind {
            Kind::Text(text) => text.parse::<Keep>().is_ok(),
            Kind::Number | Kind::Bare => false,
            Kind::Word | Kind::List(_) | Kind::Record(_) | Kind::Tuple(_) | Kind::Broken => {
                return self.other_type(node, Shape::Keep);
            }
        };
        if !reads {
            self.wrong(node.place, Wrong::NotAKeep(quoted(node.raw)));
        }
    }

    fn number(&mut self, node: &Node<'_>, least: u8, most: u8) {
        let Kind::Number = node.kind else { return self.other_type(node, Shape::Number(least, most)) };
        let fits = ron::from_str::<u8>(node.raw).is_ok_and(|number| (least..=most).contains(&number));
        if !fits {
            self.wrong(node.place, Wrong::Number { found: quoted(node.raw), least, most });
        }
    }

    fn word(&mut self, node: &Node<'_>, words: &'static [&'static str], shape: Shape) {
        let Kind::Word = node.kind else { return self.other_type(node, shape) };
        if !words.contains(&node.raw) {
            self.unknown_word(node.place, node.raw, words.to_vec());
        }
    }

    fn unknown_word(&mut self, place: Place, found: &str, known: Vec<&'static str>) {
        let meant = meant(found, known.iter().copied());
        self.wrong(place, Wrong::UnknownWord { found: quoted(found), meant, known });
    }

    fn maybe(&mut self, node: &Node<'_>, inner: Shape, shape: Shape) {
        match &node.kind {
            Kind::Word if node.raw == "None" => {}
            Kind::Tuple(Tuple { name: Some("Some"), items }) => self.only(node, items, inner),
            Kind::Record(record) if record.name == Some("Some") => self.one_pair(node, record, inner),
            Kind::Text(_)
            | Kind::Number
            | Kind::Word
            | Kind::Bare
            | Kind::List(_)
            | Kind::Record(_)
            | Kind::Tuple(_)
            | Kind::Broken => self.other_type(node, shape),
        }
    }

    /// The one value between brackets.
    fn only(&mut self, node: &Node<'_>, items: &[Node<'_>], shape: Shape) {
        match items {
            [item] => self.value(item, shape),
            _ => self.other_type(node, shape),
        }
    }

    /// Fields where brackets with the fields in brackets should be.
    fn one_pair(&mut self, node: &Node<'_>, record: &Record<'_>, inner: Shape) {
        match inner {
            Shape::Record(fields) if !record.fields.is_empty() => {
                self.wrong(node.place, Wrong::OnePair(record.name.unwrap_or_default().to_owned()));
                self.fields(node.place, record, fields);
            }
            Shape::Record(_)
            | Shape::Text(_)
            | Shape::Time
            | Shape::Keep
            | Shape::Number(..)
            | Shape::Word(_)
            | Shape::Maybe(_)
            | Shape::List(_)
            | Shape::Kind(_) => self.other_type(node, inner),
        }
    }

    fn kind(&mut self, node: &Node<'_>, kinds: &'static [Fields], shape: Shape) {
        let name = match &node.kind {
            Kind::Tuple(tuple) => tuple.name,
            Kind::Record(record) => record.name,
            Kind::Word => Some(node.raw),
            Kind::Text(_) | Kind::Number | Kind::Bare | Kind::List(_) | Kind::Broken => None,
        };
        let Some(name) = name else { return self.other_type(node, shape) };
        let Some(fields) = kinds.iter().find(|kind| kind.name == name) else {
            return self.unknown_word(node.place, name, kinds.iter().map(|kind| kind.name).collect());
        };
        match &node.kind {
            Kind::Tuple(tuple) => self.only(node, &tuple.items, Shape::Record(fields)),
            Kind::Record(record) => self.one_pair(node, record, Shape::Record(fields)),
            Kind::Text(_) | Kind::Number | Kind::Word | Kind::Bare | Kind::List(_) | Kind::Broken => {
                self.other_type(node, shape);
            }
        }
    }

    fn list(&mut self, node: &Node<'_>, list: &'static List, shape: Shape) {
        let Kind::List(items) = &node.kind else { return self.other_type(node, shape) };
        for item in items {
            self.value(item, list.of);
        }
        if items.len() < list.least {
            self.wrong(node.place, Wrong::EmptyList(list.what));
        }
        if items.len() > list.most {
            self.wrong(node.place, Wrong::LongList { found: items.len(), most: list.most, what: list.what });
        }
        let mut seen = HashMap::new();
        for node in items.iter().filter_map(|item| naming(item, list.differ)) {
            let Kind::Text(text) = &node.kind else { continue };
            let first = *seen.entry(printable(text).to_lowercase()).or_insert(node.place);
            if first != node.place {
                self.wrong(node.place, Wrong::Double { what: list.what, first });
            }
        }
    }

    fn record(&mut self, node: &Node<'_>, fields: &'static Fields, shape: Shape) {
        let Kind::Record(record) = &node.kind else { return self.other_type(node, shape) };
        if let Some(name) = record.name.filter(|name| *name != fields.name) {
            self.unknown_word(node.place, name, vec![fields.name]);
        }
        self.fields(node.place, record, fields);
    }

    /// The fields of a record, and those that are not there.
    fn fields(&mut self, place: Place, record: &Record<'_>, fields: &'static Fields) {
        let mut given: HashMap<&str, Place> = HashMap::new();
        for entry in &record.fields {
            if let Some(field) = fields.fields.iter().find(|field| field.name == entry.name) {
                if let Some(first) = given.get(field.name) {
                    self.wrong(entry.place, Wrong::DoubleField { name: field.name, first: *first });
                } else {
                    given.insert(field.name, entry.place);
                }
                self.value(&entry.value, field.shape);
            }
        }
        for entry in &record.fields {
            if self.has_enough() {
                return;
            }
            if let ControlFlow::Continue(field) = self.unknown_field(entry, fields, &given) {
                given.insert(field.name, entry.place);
                self.value(&entry.value, field.shape);
            }
        }
        let missing = fields.fields.iter().filter(|field| field.needed && !given.contains_key(field.name));
        for field in missing.filter(|_| record.whole) {
            self.wrong(place, Wrong::MissingField { name: field.name, example: field.shape.example() });
        }
    }

    /// Reports a field that does not exist, and goes on with the one that is meant by it if that is still missing.
    fn unknown_field(
        &mut self,
        entry: &Entry<'_>,
        fields: &'static Fields,
        given: &HashMap<&str, Place>,
    ) -> ControlFlow<(), &'static Field> {
        let known: Vec<&'static str> = fields.fields.iter().map(|field| field.name).collect();
        if known.contains(&entry.name) || entry.name.is_empty() {
            return ControlFlow::Break(());
        }
        let open = || fields.fields.iter().filter(|field| !given.contains_key(field.name));
        let meant = meant(entry.name, open().map(|field| field.name));
        self.wrong(entry.place, Wrong::UnknownField { name: quoted(entry.name), meant, known });
        match open().find(|field| Some(field.name) == meant) {
            Some(field) => ControlFlow::Continue(field),
            None => ControlFlow::Break(()),
        }
    }
}

/// The value that names an item of a list.
fn naming<'t, 'a>(item: &'t Node<'a>, differ: Differ) -> Option<&'t Node<'a>> {
    let name = match differ {
        Differ::Nothing => return None,
        Differ::Text => return Some(item),
        Differ::Field(name) => name,
    };
    match &item.kind {
        Kind::Record(record) => record.fields.iter().find(|field| field.name == name).map(|field| &field.value),
        Kind::Tuple(tuple) => tuple.items.first().and_then(|item| naming(item, differ)),
        Kind::Text(_) | Kind::Number | Kind::Word | Kind::Bare | Kind::List(_) | Kind::Broken => None,
    }
}

/// The name among `known` that is most like `written`, if it is like it at all.
fn meant(written: &str, known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    if written.chars().nth(LONGEST_NAME).is_some() {
        return None;
    }
    let small = written.to_lowercase();
    let likeness = known.map(|name| (strsim::jaro_winkler(&small, &name.to_lowercase()), name));
    likeness.filter(|(alike, _)| *alike >= ALIKE).max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, name)| name)
}

/// What stands there, for a message.
fn describe(node: &Node<'_>) -> String {
    match &node.kind {
        Kind::Text(_) => format!("the text {}", quoted(node.raw)),
        Kind::Number => format!("the number {}", quoted(node.raw)),
        Kind::Word | Kind::Bare => format!("`{}`", quoted(node.raw)),
        Kind::List(_) => "a list".to_owned(),
        Kind::Record(Record { name: Some(name), .. }) | Kind::Tuple(Tuple { name: Some(name), .. }) => {
            format!("{}(…)", quoted(name))
        }
        Kind::Record(_) => "( ) with fields".to_owned(),
        Kind::Tuple(_) => "( ) with values that have no names".to_owned(),
        Kind::Broken => "something".to_owned(),
    }
}

#[cfg(test)]
mod tests;
