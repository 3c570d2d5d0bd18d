//! From the cells of a table to norms and taboos, or to all that is wrong with its rows.

use std::collections::BTreeMap;
use std::fmt;

use super::alike::{Meant, folded, meant};
use super::table::{MOST_ROWS, Row, Table};
use crate::session::norm_taboo::Kind;
use crate::text::cell::restored;
use crate::text::{CleanText, Limit, TextError, printable};

/// The most groups that one table may name: a table with more has something else in that column.
pub(super) const MOST_GROUPS: usize = 400;

/// The most points that a row may have.
const MOST_POINTS: u32 = 1_000_000;

/// The most columns that are named where the right one is missing.
const MOST_NAMED: usize = 20;

/// A column, in the order in which they are explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Value,
    Kind,
    Group,
    Text,
    Points,
    Original,
    Place,
    Against,
    Status,
}

impl Column {
    /// The column of this name, whatever its case; also in Norwegian.
    fn named(name: &str) -> Option<Self> {
        Some(match folded(restored(name)).as_str() {
            "value" | "verdi" | "kjerneverdi" => Self::Value,
            "kind" | "slag" => Self::Kind,
            "group" | "gruppe" => Self::Group,
            "text" | "tekst" => Self::Text,
            "points" | "poeng" => Self::Points,
            "original" => Self::Original,
            "place" => Self::Place,
            "against" => Self::Against,
            "status" => Self::Status,
            _ => return None,
        })
    }
}

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    /// The line where it stands, from 1.
    pub(super) line: usize,
    /// The core value, as it is written there.
    pub(super) value: Option<CleanText>,
    /// Whether it is a norm.
    pub(super) kind: Kind,
    /// The group's name.
    pub(super) group: Option<CleanText>,
    /// The words.
    pub(super) text: CleanText,
    /// The words as they were first said.
    pub(super) original: CleanText,
    /// A norm's points; none where it got none.
    pub(super) points: Option<u32>,
    /// Its place among the most important, from 1.
    pub(super) place: Option<usize>,
    /// The words of the norm that a taboo stands against.
    pub(super) against: Option<CleanText>,
    /// Whether it stands.
    pub(super) stands: bool,
}

/// What is wrong with a row, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// The file is empty.
    #[error("the file is empty: write the names of the columns first, such as value,kind,group,text,points")]
    Empty,
    /// No column is called `text`.
    #[error("no column is called text; there are {}: call the one with the norms text", quoted(.0))]
    NoText(Vec<String>),
    /// Two columns are of one name.
    #[error("two columns are called {0:?}: give one of them another name")]
    Twice(String),
    /// There are more than can be taken in.
    #[error("more than {MOST_ROWS} rows: look at whether it is the right file, or part it in several")]
    TooManyRows,
    /// It has more cells than there are columns.
    #[error(
        "{cells} cells, and the table has {columns} columns: put quotation marks around a text with the separator in it"
    )]
    TooManyCells {
        /// So many cells.
        cells: usize,
        /// So many columns.
        columns: usize,
    },
    /// A quotation is never closed.
    #[error(
        "a quotation mark opens a text here, and none closes it: write one at its end, or two for one that is part of the text"
    )]
    OpenQuotation,
    /// There are no words.
    #[error("the text is empty: write the norm, or take the row out")]
    NoWords,
    /// The words are too many.
    #[error("the {what} has {length} characters, and at most {most} fit: shorten it")]
    TooLong {
        /// What.
        what: &'static str,
        /// How long it is.
        length: usize,
        /// How many fit.
        most: usize,
    },
    /// Neither norm nor taboo.
    #[error("the kind is {0:?}: write norm or taboo, or nothing for a norm")]
    Kind(String),
    /// No whole number.
    #[error("the points are {0:?}: write a whole number from 0 to {MOST_POINTS}, or nothing")]
    Points(String),
    /// No value is named, and there are several.
    #[error("no value is named: write one of {}, or name one with --value", quoted(.0))]
    NoValue(Vec<String>),
    /// There is no such value.
    #[error("the workshop has no value {name:?}: write one of {}", quoted(known))]
    UnknownValue {
        /// The name.
        name: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// It names one group more than can be.
    #[error("more than {MOST_GROUPS} groups: look at whether the column group has something else in it")]
    TooManyGroups,
}

/// Something wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongRow {
    /// The line where the row begins, from 1.
    pub line: usize,
    /// What.
    pub what: Wrong,
}

impl fmt::Display for WrongRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.what)
    }
}

/// What the rows of a table say, and what is wrong with the others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Read {
    pub(super) said: Vec<Said>,
    pub(super) wrong: Vec<WrongRow>,
    /// How many taboos have points, which are not kept.
    pub(super) taboos_with_points: usize,
}

impl Read {
    /// Reads all rows. With a table that cannot be one, its first line is wrong and nothing is read.
    pub(super) fn of(text: &str) -> Result<Self, WrongRow> {
        let table = Table::of(text, |name| Column::named(name).is_some());
        if let Some(line) = table.beyond {
            return Err(WrongRow { line, what: Wrong::TooManyRows });
        }
        let (head, rows) = table.rows.split_first().ok_or(WrongRow { line: 1, what: Wrong::Empty })?;
        let columns = columns(head).map_err(|what| WrongRow { line: head.line, what })?;
        let mut read = Self::default();
        for row in rows {
            let said = if table.open == Some(row.line) {
                Err(Wrong::OpenQuotation)
            } else {
                Cells { columns: &columns, width: head.cells.len(), row }.said(&mut read.taboos_with_points)
            };
            match said {
                Ok(said) => read.said.push(said),
                Err(what) => read.wrong.push(WrongRow { line: row.line, what }),
            }
        }
        Ok(read)
    }

    /// Sets aside the rows for which `check` says what is wrong.
    pub(super) fn check(&mut self, mut check: impl FnMut(&Said) -> Option<Wrong>) {
        let wrong = &mut self.wrong;
        self.said.retain(|said| match check(said) {
            None => true,
            Some(what) => {
                wrong.push(WrongRow { line: said.line, what });
                false
            }
        });
        self.wrong.sort_by_key(|row| row.line);
    }
}

/// Which cell is which column.
fn columns(head: &Row) -> Result<BTreeMap<Column, usize>, Wrong> {
    let mut columns = BTreeMap::new();
    for (place, name) in head.cells.iter().enumerate() {
        if let Some(column) = Column::named(name)
            && columns.insert(column, place).is_some()
        {
            return Err(Wrong::Twice(printable(name)));
        }
    }
    if columns.contains_key(&Column::Text) {
        Ok(columns)
    } else {
        Err(Wrong::NoText(head.cells.iter().take(MOST_NAMED).map(|name| short(name)).collect()))
    }
}

/// A row whose cells are known by their columns.
struct Cells<'a> {
    columns: &'a BTreeMap<Column, usize>,
    width: usize,
    row: &'a Row,
}

impl Cells<'_> {
    fn cell(&self, column: Column) -> &str {
        let cell = self.columns.get(&column).and_then(|place| self.row.cells.get(*place));
        restored(cell.map_or("", String::as_str)).trim()
    }

    fn text(&self, column: Column, what: &'static str, limit: Limit) -> Result<Option<CleanText>, Wrong> {
        match CleanText::new(self.cell(column), limit) {
            Ok(text) => Ok(Some(text)),
            Err(TextError::Empty) => Ok(None),
            Err(TextError::TooLong { length, most }) => Err(Wrong::TooLong { what, length, most }),
        }
    }

    fn said(&self, taboos_with_points: &mut usize) -> Result<Said, Wrong> {
        let beyond = self.row.cells.iter().skip(self.width).any(|cell| !cell.trim().is_empty());
        if beyond {
            return Err(Wrong::TooManyCells { cells: self.row.cells.len(), columns: self.width });
        }
        let text = self.text(Column::Text, "text", Limit::Norm)?.ok_or(Wrong::NoWords)?;
        let kind = kind(self.cell(Column::Kind))?;
        let points = points(self.cell(Column::Points))?.filter(|points| *points > 0);
        if kind == Kind::Taboo && points.is_some() {
            *taboos_with_points += 1;
        }
        // The columns that only our own tables have say more, if they say it in our words.
        let of_ours = |column| CleanText::new(self.cell(column), Limit::Norm).ok();
        Ok(Said {
            line: self.row.line,
            value: self.text(Column::Value, "value", Limit::Name)?,
            kind,
            group: self.text(Column::Group, "group", Limit::Name)?,
            original: of_ours(Column::Original).unwrap_or_else(|| text.clone()),
            text,
            points: points.filter(|_| kind == Kind::Norm),
            place: self.cell(Column::Place).parse().ok().filter(|place| *place > 0 && kind == Kind::Norm),
            against: of_ours(Column::Against).filter(|_| kind == Kind::Taboo),
            stands: !matches!(self.cell(Column::Status), "withdrawn" | "merged"),
        })
    }
}

fn kind(cell: &str) -> Result<Kind, Wrong> {
    match folded(cell).as_str() {
        "" | "norm" | "norms" | "normer" | "normar" => Ok(Kind::Norm),
        "taboo" | "taboos" | "tabu" | "tabuer" | "tabua" => Ok(Kind::Taboo),
        _ => Err(Wrong::Kind(short(cell))),
    }
}

/// A whole number, also as a spreadsheet writes it: "12,0".
fn points(cell: &str) -> Result<Option<u32>, Wrong> {
    if cell.is_empty() {
        return Ok(None);
    }
    let (whole, part) = cell.split_once([',', '.']).unwrap_or((cell, ""));
    let digits =
        !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit()) && part.bytes().all(|byte| byte == b'0');
    let number = if digits { whole.parse().ok().filter(|number| *number <= MOST_POINTS) } else { None };
    number.map(Some).ok_or_else(|| Wrong::Points(short(cell)))
}

/// Which of `names` each value cell means: the place of each, by the cell; and the misspelt ones with what is meant.
pub(super) fn values(said: &[Said], names: &[&CleanText]) -> BTreeMap<CleanText, Meant> {
    let mut found = BTreeMap::new();
    for value in said.iter().filter_map(|said| said.value.as_ref()) {
        if !found.contains_key(value) {
            found.insert(value.clone(), meant(value.as_str(), names));
        }
    }
    found
}

/// The beginning of a cell, to be told in a sentence.
fn short(cell: &str) -> String {
    let cell = printable(&cell.chars().take(200).collect::<String>());
    if cell.chars().count() <= 40 { cell } else { cell.chars().take(39).chain(['…']).collect() }
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Read {
        Read::of(text).expect("a table")
    }

    #[test]
    fn names_of_columns_are_in_any_order_and_case() {
        let read =
            read("Poeng;TEXT;note;Kind;Gruppe;Verdi\n\"12,0\";Vi spør;x;Tabu;2;Mot\n;Vi tier;;;;\n3;Vi ser;;norm;;\n");
        assert_eq!(read.wrong, []);
        let rows: Vec<_> =
            read.said.iter().map(|said| (said.kind, said.points, said.group.as_ref().map(AsRef::as_ref))).collect();
        assert_eq!(rows, [(Kind::Taboo, None, Some("2")), (Kind::Norm, None, None), (Kind::Norm, Some(3), None)]);
        assert_eq!((read.said[0].value.as_ref().map(AsRef::as_ref), read.taboos_with_points), (Some("Mot"), 1));
    }

    #[test]
    fn everything_wrong_is_named_with_its_line_at_once() {
        let long = "å".repeat(301);
        let text = format!(
            "value,kind,group,text,points\n\
             Mot,norm,1,,\n\
             Mot,nrom,1,Vi spør,\n\
             Mot,norm,1,Vi spør,fem\n\
             Mot,norm,1,\"Vi spør\nog spør\",5\n\
             Mot,norm,1,{long},\n\
             Mot,norm,{long},Vi spør,\n\
             Mot,norm,1,Vi spør,-1\n\
             Mot,norm,1,Vi spør, og spør,5\n\
             Mot,norm,1,Vi spør,5.5\n\
             Mot,norm,1,Vi spør,1000001\n\
             {long},norm,1,Vi spør,\n\
             Mot,norm,1,\"Vi spør,\n"
        );
        let read = read(&text);
        let too_long = |what, most| Wrong::TooLong { what, length: 301, most };
        let points = |cell: &str| Wrong::Points(cell.to_owned());
        let want = [
            (2, Wrong::NoWords),
            (3, Wrong::Kind("nrom".to_owned())),
            (4, points("fem")),
            (7, too_long("text", 300)),
            (8, too_long("group", 80)),
            (9, points("-1")),
            (10, Wrong::TooManyCells { cells: 6, columns: 5 }),
            (11, points("5.5")),
            (12, points("1000001")),
            (13, too_long("value", 80)),
            (14, Wrong::OpenQuotation),
        ];
        assert_eq!(read.wrong, want.map(|(line, what)| WrongRow { line, what }));
        assert_eq!(read.said.iter().map(|said| said.line).collect::<Vec<_>>(), [5]);
        assert_eq!(read.said[0].text.as_str(), "Vi spør og spør");
    }

    #[test]
    fn what_cannot_be_a_table_says_so_on_its_first_line() {
        let no_text = Wrong::NoText(vec!["norm".to_owned(), "theme".to_owned()]);
        assert_eq!(Read::of(""), Err(WrongRow { line: 1, what: Wrong::Empty }));
        assert_eq!(Read::of("\nnorm\u{1b},theme\na,b\n"), Err(WrongRow { line: 2, what: no_text }));
        assert_eq!(Read::of("text,Text\na,b\n"), Err(WrongRow { line: 1, what: Wrong::Twice("Text".to_owned()) }));
    }

    #[test]
    fn our_own_columns_say_more() {
        let read = read(
            "text;kind;original;place;against;status\n'=1;norm;'+1;2;;stands\na;tabu;a;1;'=1;merged\nb;norm;;ja;b;ferdig\n",
        );
        let [one, two, three] = &read.said[..] else { panic!("{read:?}") };
        assert_eq!((one.text.as_str(), one.original.as_str(), one.place, one.stands), ("=1", "+1", Some(2), true));
        assert_eq!((two.place, two.against.as_ref().map(AsRef::as_ref), two.stands), (None, Some("=1"), false));
        assert_eq!((three.original.as_str(), three.place, &three.against, three.stands), ("b", None, &None, true));
    }
}
