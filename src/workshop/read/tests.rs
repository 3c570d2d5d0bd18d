//! That the check and `serde` agree, whatever the file says.

use proptest::prelude::*;

use super::super::schema::tests::types;
use super::super::schema::{Fields, Shape, WORKSHOP};
use super::*;
use crate::i18n::Lang;
use crate::workshop::{AtZero, RankingWay, TurnsBy, builtin};

/// Writes files that are right, in every way that the format allows.
struct Writer<'d> {
    /// What decides; used from the front, over and over.
    dice: &'d [u8],
    at: usize,
    out: String,
    /// A field to leave out: the type and the field.
    without: Option<(&'static str, &'static str)>,
    /// Whether optional fields may be missing and lists may be short.
    sparse: bool,
}

impl<'d> Writer<'d> {
    fn new(dice: &'d [u8]) -> Self {
        Self { dice, at: 0, out: String::new(), without: None, sparse: true }
    }

    /// A number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.at += 1;
        let index = self.at % self.dice.len().max(1);
        (usize::from(self.dice.get(index).copied().unwrap_or_default()) + self.at / 7) % sides.max(1)
    }

    fn pick(&mut self, from: &[&str]) {
        let one = self.roll(from.len());
        self.out.push_str(from[one]);
    }

    fn space(&mut self) {
        self.pick(&["", " ", "\n", "\r\n\t", " // æøå )]\"\n", "/* a /* \" */ ( */", "", " "]);
    }

    fn text(&mut self) {
        // Numbered, so that no two are the same.
        let number = self.at;
        let text = match self.roll(5) {
            0 => format!("\"Text {number}\""),
            1 => format!("\"å \\\"{number}\\\" \\\\ \\u{{1F1F3}} \\x41\""),
            2 => format!("r#\"a \"b\" \\ {number}\"#"),
            3 => format!("r\"{number}\""),
            _ => format!("\"{number}\n  of two \\\n   lines\""),
        };
        self.out.push_str(&text);
    }

    fn value(&mut self, shape: Shape) {
        match shape {
            Shape::Text(_) => self.text(),
            Shape::Time => self.pick(&["\"5 min\"", "\"90 s\"", "\"1 t 30 minutt\"", "r\"4h\""]),
            Shape::Keep => self.pick(&["\"90 days\"", "\"1 år\"", "\"6 Months\"", "r\"2 uker\""]),
            Shape::Number(least, most) => {
                let number = usize::from(least) + self.roll(usize::from(most - least) + 1);
                let text = match self.roll(4) {
                    0 => format!("0x{number:x}"),
                    1 => format!("+{number}"),
                    2 => format!("{number}u8"),
                    _ => number.to_string(),
                };
                self.out.push_str(&text);
            }
            Shape::Word(words) => self.pick(words),
            Shape::Maybe(_) if self.sparse && self.roll(3) == 0 => self.out.push_str("None"),
            Shape::Maybe(inner) => {
                self.out.push_str("Some");
                self.space();
                self.wrapped(*inner);
            }
            Shape::List(list) => {
                let length = if self.sparse { list.least + self.roll(3) } else { 1 };
                self.out.push('[');
                for _ in 0..length {
                    self.space();
                    self.value(list.of);
                    self.space();
                    self.out.push(',');
                }
                self.space();
                self.out.push(']');
            }
            Shape::Record(fields) => self.record(fields),
            Shape::Kind(kinds) => {
                let kind = self.roll(kinds.len());
                self.out.push_str(kinds[kind].name);
                self.out.push('(');
                self.record(&kinds[kind]);
                self.space();
                self.out.push(')');
            }
        }
    }

    fn wrapped(&mut self, shape: Shape) {
        self.out.push('(');
        self.space();
        self.value(shape);
        self.space();
        self.out.push(')');
    }

    fn record(&mut self, fields: &Fields) {
        if self.roll(2) == 0 {
            self.out.push_str(fields.name);
            self.space();
        }
        self.out.push('(');
        for field in fields.fields {
            let left_out = self.sparse && !field.needed && self.roll(3) == 0;
            if left_out || self.without == Some((fields.name, field.name)) {
                continue;
            }
            self.space();
            self.out.push_str(field.name);
            self.space();
            self.out.push(':');
            self.space();
            self.value(field.shape);
            self.space();
            self.out.push(',');
        }
        self.space();
        self.out.push(')');
    }
}

fn right_file(dice: &[u8]) -> String {
    let mut writer = Writer::new(dice);
    writer.space();
    writer.value(Shape::Record(&WORKSHOP));
    writer.space();
    writer.out
}

/// The law: what the check finds clean is a workshop to `serde`.
fn assert_agreement(text: &str) {
    if all_wrong(text).is_empty() {
        let value = ron::from_str::<Workshop>(text);
        assert!(value.is_ok(), "{value:?}\n{text}");
    }
}

proptest! {
    #[test]
    fn every_right_file_is_clean_and_read(dice in prop::collection::vec(any::<u8>(), 1..60)) {
        let text = right_file(&dice);
        prop_assert_eq!(all_wrong(&text), [], "{}", text);
        prop_assert!(read("x.ron", &text).is_ok(), "{}", text);
    }

    #[test]
    fn a_damaged_file_is_told_or_still_read(
        dice in prop::collection::vec(any::<u8>(), 1..40),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0_usize..6, 0_usize..WEDGES.len()), 1..4),
    ) {
        let mut text: Vec<char> = right_file(&dice).chars().collect();
        for (at, remove, wedge) in edits {
            let at = at.index(text.len() + 1);
            let end = (at + remove).min(text.len());
            text.splice(at..end, WEDGES[wedge].chars());
        }
        assert_agreement(&text.into_iter().collect::<String>());
    }

    #[test]
    fn no_text_makes_it_fall_over(text in "[\\PC\n]{0,200}") {
        assert_agreement(&text);
    }
}

/// What is pushed into a file to damage it.
const WEDGES: [&str; 24] = [
    "",
    "\"",
    ",",
    ",,",
    ":",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "//",
    "/*",
    "*/",
    "\\",
    "r#\"",
    "None",
    "Some(",
    "5",
    "\u{a0}",
    "\u{feff}",
    "'a'",
    "r#a",
    "#![enable(implicit_some)]",
];

#[test]
fn the_same_fields_are_needed_here_and_there() {
    let types = types();
    assert_eq!(types.len(), 7, "a type of the workshop is new or gone");
    for fields in types {
        for field in fields.fields {
            let mut writer = Writer { sparse: false, without: Some((fields.name, field.name)), ..Writer::new(&[0]) };
            writer.value(Shape::Record(&WORKSHOP));
            let name = format!("{}.{}", fields.name, field.name);
            assert_eq!(ron::from_str::<Workshop>(&writer.out).is_err(), field.needed, "{name}");
            assert_eq!(!all_wrong(&writer.out).is_empty(), field.needed, "{name}");
        }
    }
}

#[test]
fn what_serde_writes_is_clean() {
    for builtin in builtin::ALL {
        let mut workshop = builtin.parse().expect("clean");
        for language in Lang::ALL {
            for turns in [TurnsBy::Members, TurnsBy::Groups] {
                workshop.language = language;
                workshop.turns = turns;
                let text = ron::to_string(&workshop).expect("written");
                assert_eq!(read("x.ron", &text), Ok(workshop.clone()));
            }
        }
    }
    for (word, field) in [
        (ron::to_string(&[AtZero::Open, AtZero::Lock]), "at_zero"),
        (ron::to_string(&[RankingWay::Consensus, RankingWay::Ballots]), "ranking"),
    ] {
        let types = types();
        let shape = types.iter().filter(|fields| fields.name == "NormTaboo").flat_map(|fields| fields.fields);
        let Some(Shape::Word(words)) = shape.filter(|f| f.name == field).map(|f| f.shape).next() else {
            panic!("{field} is a word")
        };
        assert_eq!(word.expect("written"), format!("[{}]", words.join(",")).replace('[', "(").replace(']', ")"));
    }
}

#[test]
fn mistakes_come_in_the_order_of_their_places_with_the_file() {
    let mistakes = read("a\u{1b}b.ron", "\u{feff}(titel: \"\",\n turns: Us,, top: 5)").expect_err("wrong");
    let lines: Vec<String> = mistakes.iter().map(Mistake::to_string).collect();
    assert!(lines.is_sorted_by_key(|line| line.split(':').nth(1).map(str::to_owned)), "{lines:#?}");
    assert!(lines[0].starts_with("a\\u{1b}b.ron:1:1: `description` is missing"), "{lines:#?}");
    assert!(lines.iter().any(|line| line.starts_with("a\\u{1b}b.ron:1:2: there is no field `titel`")), "{lines:#?}");
    assert!(lines.iter().any(|line| line.starts_with("a\\u{1b}b.ron:2:12: there is one comma too many")), "{lines:#?}");
}

#[test]
fn files_are_read_with_their_size_and_encoding_in_mind() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("w.ron");
    let write = |bytes: &[u8]| std::fs::write(&file, bytes).expect("written");

    write(format!("\u{feff}{}", builtin::ALL[0].text).as_bytes());
    assert!(read_file(&file).is_ok(), "a byte order mark is passed");

    write(&vec![b' '; usize::try_from(LARGEST_FILE).expect("small") + 1]);
    assert!(matches!(read_file(&file), Err(ReadError::TooLarge(_))));

    write(b"(\n  title: \"Oppl\xe6ring\")");
    let error = read_file(&file).expect_err("Latin-1").to_string();
    assert!(
        error.ends_with("w.ron:2:15: this is not UTF-8 text: save the file again with the encoding UTF-8"),
        "{error}"
    );

    assert!(matches!(read_file(folder.path()), Err(ReadError::NotAFile(_))));
    assert!(matches!(read_file(&folder.path().join("none.ron")), Err(ReadError::Io { .. })));
}

#[test]
fn large_files_are_read_fast_whatever_is_in_them() {
    // An eighth is enough: what takes its time square would need minutes.
    let size = usize::try_from(LARGEST_FILE / 8).expect("small");
    for piece in [
        "(", "[", "\"", "'", ",", "a ", "a:", "\\", "/*", "\"\n", "[\"a\n", "a=\"b\" ", "(a:[(b:", "«», ", "5 a",
        "\u{a0}",
    ] {
        for start in ["", "[", "(", "(a: ["] {
            let text = format!("{start}{}", piece.repeat((size - 8) / piece.len()));
            let began = std::time::Instant::now();
            assert_agreement(&text);
            let took = began.elapsed();
            assert!(took.as_secs() < 10, "{start}{piece}… took {took:?}");
        }
    }
}
