//! What can be wrong in a file that people write, where, and what to write instead.

use std::fmt;
use std::sync::Arc;

use crate::text::{TextError, printable};

/// The most characters of a file that a mistake quotes.
const QUOTED: usize = 40;

/// The most mistakes that are told of a file; then it is looked at no further.
pub(super) const MOST_MISTAKES: usize = 200;

/// A place in a file, in lines and characters from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl Place {
    /// The first character of a file.
    pub const START: Self = Self { line: 1, column: 1 };
}

/// One thing that is wrong in a workshop file.
///
/// It prints as `file:line:column: what is wrong, and what to write instead`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The file, or the name of a built-in workshop.
    pub file: Arc<str>,
    /// Where the wrong value or field starts.
    pub place: Place,
    /// What is wrong there.
    pub wrong: Wrong,
}

/// What is wrong at a place. Each says what to write instead.
///
/// The pieces of the file that are quoted here have been made safe to print.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    // --- How the file is written. -----------------------------------------------------------------------------------
    /// There is nothing but comments.
    #[error("there is nothing here: start from a copy that `verdiverksted new FILE.ron` writes")]
    Nothing,
    /// The bytes are not UTF-8.
    #[error("this is not UTF-8 text: save the file again with the encoding UTF-8")]
    NotUtf8,
    /// A value was expected, and something else stands there.
    #[error("{found} cannot stand here: write {wanted}")]
    Unexpected {
        /// What stands there.
        found: String,
        /// What belongs there.
        wanted: &'static str,
    },
    /// A value does not follow after a field's name and colon.
    #[error("the value is missing: write it before {before}")]
    NoValue {
        /// What stands in its place.
        before: String,
    },
    /// A bracket was opened and the file ends.
    #[error("this {open} is never closed: write {close} where it ends")]
    NeverClosed {
        /// The bracket that was opened.
        open: char,
        /// The one that is missing.
        close: char,
    },
    /// A bracket is closed by one of another kind.
    #[error("{found} does not close the {open} from {opened}: write {close}")]
    WrongClose {
        /// The bracket that stands there.
        found: char,
        /// The one that was opened.
        open: char,
        /// Where that was.
        opened: Place,
        /// The one that closes it.
        close: char,
    },
    /// Two values follow each other.
    #[error("a comma is missing: write , here")]
    NoComma,
    /// A comma with nothing before it.
    #[error("there is one comma too many: remove it")]
    ExtraComma,
    /// A semicolon for a comma.
    #[error("; stands between two values: write , instead")]
    Semicolon,
    /// A field's name with no colon.
    #[error("a colon is missing after `{0}`: write {0}: and then its value")]
    NoColon(String),
    /// `=` for `:`.
    #[error("= stands after `{0}`: write : instead")]
    Equals(String),
    /// `{ }` for `( )`.
    #[error("{{ }} stand around fields: write ( ) instead")]
    Braces,
    /// A field's name in quotation marks.
    #[error("the name of a field stands in quotation marks: write {0}: without them")]
    QuotedName(String),
    /// Text between typographic or single quotation marks.
    #[error("the text stands between other quotation marks: write the straight ones, \"…\", around it")]
    OtherQuotes,
    /// A text that does not end in the file.
    #[error("this text never ends: write \" where it ends")]
    TextNeverEnds,
    /// A text that ends several lines later, where nothing fits.
    #[error("this text goes on to line {0}, and nothing fits there: is the \" at its end missing?")]
    TextRunsOn(usize),
    /// A backslash that starts nothing.
    #[error("\\ starts nothing that is known: write \\\\ for a backslash, and \\\" for a quotation mark in a text")]
    Escape,
    /// A character that cannot be seen.
    #[error("a character that cannot be seen (U+{0:04X}) stands here: remove it, or write an ordinary space")]
    Hidden(u32),
    /// `/*` without `*/`.
    #[error("this comment never ends: write */ where it ends")]
    CommentNeverEnds,
    /// Something after the last bracket.
    #[error("the last bracket was closed before this: remove what follows, or move it inside the brackets")]
    After,
    /// `#![enable(...)]`.
    #[error("extensions of the format are not used here: remove #![…]")]
    Extension,
    /// More brackets in brackets than a workshop has.
    #[error("too many brackets lie inside each other: a workshop needs no more than {0}")]
    TooDeep(usize),

    /// More values than a workshop has.
    #[error("there are more than {0} values: look at whether it is the right file")]
    TooMany(usize),
    /// More mistakes than are told.
    #[error("more is wrong after this: correct what is told above first")]
    More,

    // --- What the file says. ----------------------------------------------------------------------------------------
    /// A field that does not exist here.
    #[error("there is no field `{name}` here: {}", instead(*meant, known))]
    UnknownField {
        /// What is written.
        name: String,
        /// The field that is likely meant.
        meant: Option<&'static str>,
        /// The fields that there are.
        known: Vec<&'static str>,
    },
    /// The same field twice.
    #[error("`{name}` is given twice, first in {first}: keep one of the two")]
    DoubleField {
        /// The field.
        name: &'static str,
        /// Where it was given first.
        first: Place,
    },
    /// A field that every workshop must have.
    #[error("`{name}` is missing: write {name}: {example},")]
    MissingField {
        /// The field.
        name: &'static str,
        /// What could be written.
        example: String,
    },
    /// A value of another kind.
    #[error("{found} stands here: write {wanted}")]
    Type {
        /// What stands there.
        found: String,
        /// What belongs there.
        wanted: String,
    },
    /// A word that is none of those that fit.
    #[error("`{found}` is none of the words that fit: {}", instead(*meant, known))]
    UnknownWord {
        /// What is written.
        found: String,
        /// The word that is likely meant.
        meant: Option<&'static str>,
        /// The words that fit.
        known: Vec<&'static str>,
    },
    /// Text that did not come through [the door](crate::text).
    #[error("{}", text_advice(.0))]
    Text(TextError),
    /// A number with a unit that is missing, or another that cannot be read.
    #[error("{0} is no length of time: write it in quotation marks with its unit, as \"5 min\" or \"1 h 30 min\"")]
    NotATime(String),
    /// A time of nothing.
    #[error("{0} is no time at all: write a time from \"1 s\" to \"4 h\", as \"5 min\"")]
    NoTime(String),
    /// A time too long for a round.
    #[error("{0} is too long for a round: write a time from \"1 s\" to \"4 h\", as \"5 min\"")]
    LongTime(String),
    /// A time to keep a session that cannot be read, or is none, or too long.
    #[error("{0} is no time to keep a session: write \"90 days\", \"6 months\" or \"1 year\", up to \"10 years\"")]
    NotAKeep(String),
    /// A number outside of its range, or no whole number.
    #[error("{found} does not fit: write a whole number from {least} to {most}")]
    Number {
        /// What is written.
        found: String,
        /// The smallest that fits.
        least: u8,
        /// The largest that fits.
        most: u8,
    },
    /// A list with too little in it.
    #[error("the list is empty: write at least one {0} in it")]
    EmptyList(&'static str),
    /// A list with too much in it.
    #[error("there are {found} {what}s here, and at most {most} fit: remove some")]
    LongList {
        /// How many there are.
        found: usize,
        /// How many fit.
        most: usize,
        /// What they are.
        what: &'static str,
    },
    /// The same name twice in a list.
    #[error("this {what} is already in {first} (capital and small letters count as the same): change or remove it")]
    Double {
        /// What it is.
        what: &'static str,
        /// Where it was first.
        first: Place,
    },
    /// Fields directly inside of `Some( )` or the name of an exercise.
    #[error("one pair of brackets is missing: write {0}(( and )) around the fields")]
    OnePair(String),
    /// What speaks against a value beyond its form.
    #[error("{0}")]
    Refused(String),
    /// The checks found nothing, and reading the value failed all the same.
    #[error("this cannot be read: {0}")]
    Unread(String),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}", self.line, self.column)
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.place.line, self.place.column, self.wrong)
    }
}

/// A piece of a file, made safe and short enough to stand in a message.
pub(super) fn quoted(raw: &str) -> String {
    let mut text = printable(&raw.chars().take(QUOTED).collect::<String>());
    if raw.chars().nth(QUOTED).is_some() {
        text.push('…');
    }
    text
}

/// What to write instead of a name that is unknown.
fn instead(meant: Option<&'static str>, known: &[&'static str]) -> String {
    match (meant, known) {
        (Some(meant), _) => format!("did you mean `{meant}`?"),
        (None, [only]) => format!("write {only}"),
        (None, [first @ .., last]) => format!("write {} or {last}", first.join(", ")),
        (None, []) => "remove it".to_owned(),
    }
}

/// What to do about a text that the door refused.
fn text_advice(error: &TextError) -> String {
    match error {
        TextError::Empty => "the text is empty: write something, or remove the field if it is not needed".to_owned(),
        TextError::TooLong { .. } => format!("the text is too long: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_prints_with_its_place() {
        let place = Place { line: 12, column: 3 };
        let wrong = Wrong::UnknownField { name: "titel".into(), meant: Some("title"), known: vec!["title"] };
        let mistake = Mistake { file: "my.ron".into(), place, wrong };
        assert_eq!(mistake.to_string(), "my.ron:12:3: there is no field `titel` here: did you mean `title`?");
    }

    #[test]
    fn unknown_names_get_the_known_ones() {
        for (known, want) in
            [(&["nb", "nn", "en"][..], "write nb, nn or en"), (&["Quote"][..], "write Quote"), (&[][..], "remove it")]
        {
            assert_eq!(instead(None, known), want);
        }
    }

    #[test]
    fn quoted_pieces_are_short_and_harmless() {
        assert_eq!(quoted("a\u{1b}[31m\u{202e}\nb"), "a[31m b");
        assert_eq!(quoted(&"å".repeat(50)), format!("{}…", "å".repeat(40)));
    }
}
